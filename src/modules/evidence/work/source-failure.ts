// What came of a reading that failed: when to try again, when a source counts as out, and when it is gone.
import type { Context } from '../../../platform/context/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import {
  GONE_AFTER_MISSING,
  LOOK_AT_GONE_MS,
  OUTAGE_AFTER_FAILURES,
  readRetryAfter,
  waitAfterFailure,
} from '../rhythm.ts';
import { openOutage, recordReading } from '../store.ts';
import { StatusRefusal } from '../world.ts';
import type { DueSource } from './fetch-source.ts';

/** 410 says it at once (RFC 9110 §15.5.11); 404 is believed when it is said again and again. */
export async function recordFailure(
  ctx: Context,
  { source, refusal }: { source: DueSource; refusal: Refusal },
): Promise<void> {
  const answered = refusal instanceof StatusRefusal ? refusal.answered : null;
  const failures = source.failures + 1;
  const missing = answered === 404 ? source.missing + 1 : answered === 410 ? source.missing : 0;
  const gone = source.state === 'gone' || answered === 410 || missing >= GONE_AFTER_MISSING;
  const problem =
    answered === 410
      ? say('Máy chủ trả lời 410: địa chỉ này không còn.', 'The server answers 410: this address is gone.')
      : refusal.sentence;
  const retryAfter = readRetryAfter(refusal instanceof StatusRefusal ? refusal.retryAfter : null, ctx.now);
  const wait = gone ? LOOK_AT_GONE_MS : waitAfterFailure(failures, source.everyMinutes, Math.random(), retryAfter);
  await recordReading(ctx.db, source.id, {
    at: ctx.now,
    nextAt: new Date(ctx.now.getTime() + wait),
    ok: false,
    failures,
    missing,
    problem,
    ...(gone ? { state: 'gone' as const } : {}),
  });
  if (!gone && failures < OUTAGE_AFTER_FAILURES) return;
  const opened = await openOutage(ctx.db, {
    sourceId: source.id,
    organisationId: source.organisationId,
    beganAt: source.lastSuccessAt ?? source.createdAt,
    problem,
  });
  if (opened === null && !(gone && source.state !== 'gone')) return;
  await ctx.journal({
    what: gone ? 'source.gone' : 'source.lost',
    objectKind: 'source',
    objectId: source.id,
    data: { address: source.address, outletId: source.outletId, failures, problem },
  });
}
