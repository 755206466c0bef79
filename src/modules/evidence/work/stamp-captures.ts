// Asks each time stamp authority for the captures that wait for it. An authority that fails is asked again later, ever later;
// what waits is in the database, so nothing is forgotten when a process ends.
import { sql } from 'kysely';
import { perform, type Context } from '../../../platform/context/index.ts';
import { asSystem, houseTime } from '../../../platform/database/index.ts';
import { postBytes } from '../../../platform/outside/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import {
  newNonce,
  REQUEST_TYPE,
  RESPONSE_TYPE,
  stampRequest,
  verifyStamp,
  type TimeStamp,
} from '../../../tools/time-stamp/index.ts';
import { waitAfterFailure } from '../rhythm.ts';
import { insertStamp, noteStamping } from '../store.ts';
import { world } from '../world.ts';

/** Public authorities do not like more at once; the next minute brings the rest. */
const AT_ONCE = 30;
const LARGEST_ANSWER = 200_000;

interface Authority {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly ownNetwork: boolean;
  readonly certificate: string | null;
  readonly failures: number;
}

interface WaitingCapture {
  readonly captureId: string;
  readonly clippingId: string;
  readonly organisationId: string;
  readonly warcSha256: Buffer;
}

export async function stampCaptures(timeoutMs = 20_000): Promise<void> {
  for (const authority of await readyAuthorities()) await stampWith(authority, timeoutMs);
}

function readyAuthorities(): Promise<Authority[]> {
  return asSystem('time stamp authorities', (db) =>
    db
      .selectFrom('time_stamp_authority')
      .innerJoin('stamp_progress', 'stamp_progress.authority_id', 'time_stamp_authority.id')
      .select(['id', 'name', 'address', 'own_network as ownNetwork', 'certificate', 'failures'])
      .where('is_on', '=', true)
      .where('next_attempt_at', '<=', sql<Date>`now()`)
      .orderBy('id')
      .execute(),
  );
}

async function stampWith(authority: Authority, timeoutMs: number): Promise<void> {
  const waiting = await asSystem('captures without a time stamp', (db) =>
    db
      .selectFrom('stamp_due')
      .innerJoin('capture', 'capture.id', 'stamp_due.capture_id')
      .select([
        'capture.id as captureId',
        'capture.clipping_id as clippingId',
        'capture.organisation_id as organisationId',
        'capture.warc_sha256 as warcSha256',
      ])
      .where('stamp_due.authority_id', '=', authority.id)
      .orderBy('capture.id')
      .limit(AT_ONCE)
      .execute(),
  );
  for (const capture of waiting) {
    try {
      const { response, told } = await askFor(capture.warcSha256, authority, timeoutMs);
      await perform({ kind: 'system', reason: 'time stamp of a capture' }, keepStamp, {
        capture,
        authority,
        response,
        told,
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const failures = authority.failures + 1;
      const next = new Date(houseTime().getTime() + waitAfterFailure(failures, 5, Math.random(), null));
      await asSystem('a time stamp authority failed', (db) =>
        noteStamping(db, authority.id, { failures, next, succeededAt: null, problem: error.sentence }),
      );
      return;
    }
  }
  if (waiting.length === 0) return;
  const now = houseTime();
  await asSystem('a time stamp authority works', (db) =>
    noteStamping(db, authority.id, { failures: 0, next: now, succeededAt: now, problem: null }),
  );
}

/** Refusals of `postBytes` and `verifyStamp`; `authority-status` for an answer that is no 200. */
async function askFor(
  sha256: Buffer,
  authority: Authority,
  timeoutMs: number,
): Promise<{ response: Buffer; told: TimeStamp }> {
  const nonce = newNonce();
  const { allowLoopback, userAgent } = world();
  const answer = await postBytes(authority.address, {
    body: stampRequest(sha256, nonce),
    contentType: REQUEST_TYPE,
    accept: RESPONSE_TYPE,
    bearer: null,
    ownNetwork: authority.ownNetwork || allowLoopback === true,
    mayBePlain: true,
    timeoutMs,
    maxBytes: LARGEST_ANSWER,
    userAgent,
  });
  if (answer.status !== 200) {
    throw new Refusal(
      'authority-status',
      say(`Cơ quan cấp dấu thời gian trả lời ${answer.status}.`, `The time stamp authority answers ${answer.status}.`),
      503,
    );
  }
  const response = Buffer.from(answer.body);
  const anchors = authority.certificate === null ? [] : [authority.certificate];
  return { response, told: verifyStamp(response, { sha256, nonce, anchors }) };
}

interface Given {
  readonly capture: WaitingCapture;
  readonly authority: Authority;
  readonly response: Buffer;
  readonly told: TimeStamp;
}

async function keepStamp(ctx: Context, { capture, authority, response, told }: Given): Promise<void> {
  const { captureId, clippingId, organisationId } = capture;
  const kept = await ctx.db
    .selectFrom('capture_stamp')
    .select('id')
    .where('capture_id', '=', captureId)
    .where('authority_id', '=', authority.id)
    .executeTakeFirst();
  // Another worker was faster.
  if (kept) return;
  await insertStamp(ctx.db, {
    captureId,
    clippingId,
    organisationId,
    authorityId: authority.id,
    authorityName: authority.name,
    response,
    told,
  });
  await ctx.journal({
    what: 'capture.stamped',
    objectKind: 'clipping',
    objectId: clippingId,
    data: {
      authority: authority.name,
      at: told.at,
      serial: told.serial,
      warcSha256: capture.warcSha256.toString('hex'),
    },
    after: { serial: told.serial },
  });
}
