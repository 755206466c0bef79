// Each day the newest checkpoint leaves the machine: one letter to each body that asked for it, when it has changed.
import { consult, perform, type Context, type Who } from '../../platform/context/index.ts';
import { checkpointNow, checkpoints, type StoredCheckpoint } from '../../platform/journal/index.ts';
import { enqueueLetter, mailIsOn } from '../../platform/mail/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { organisationView } from '../organisations/index.ts';
import { checkpointWords } from './checkpoint-letter.ts';
import { stopPath } from './stop-link.ts';
import { insertDelivery } from './store.ts';

const PROGRAM: Who = { kind: 'system', reason: 'checkpoints by letter' };
/** A later one takes its place. */
const TELLS_DAYS = 3;

/** Gives the number of letters written. Runs as often as it likes. */
export async function deliverCheckpoints(now: Date): Promise<number> {
  const found = await consult(PROGRAM, async (ctx) => {
    if (!(await mailIsOn(ctx))) return null;
    const rows = await ctx.db
      .selectFrom('checkpoint_subscription')
      .select('organisation_id')
      .where('is_on', '=', true)
      .orderBy('organisation_id')
      .execute();
    return {
      bodies: rows.map((row) => row.organisation_id),
      newest: (await checkpoints(ctx.db, { limit: 1 }))[0] ?? null,
    };
  });
  if (found === null || found.bodies.length === 0) return 0;
  // The night's signing may still be to come when this worker was down; both are done late then, in any order.
  const isOfToday = found.newest !== null && dayInVietNam(found.newest.at) === dayInVietNam(now);
  const newest = isOfToday ? found.newest : await checkpointNow(now);
  if (newest === null) return 0;
  let written = 0;
  for (const organisationId of found.bodies)
    if (await perform(PROGRAM, deliverOne, { organisationId, newest })) written += 1;
  return written;
}

interface One {
  readonly organisationId: string;
  readonly newest: StoredCheckpoint;
}

async function deliverOne(ctx: Context, { organisationId, newest }: One): Promise<boolean> {
  // Locked, so that two workers write one letter.
  const subscription = await ctx.db
    .selectFrom('checkpoint_subscription')
    .select('address')
    .where('organisation_id', '=', organisationId)
    .where('is_on', '=', true)
    .forUpdate()
    .executeTakeFirst();
  if (!subscription) return false;
  const day = dayInVietNam(ctx.now);
  const last = await ctx.db
    .selectFrom('checkpoint_delivery')
    .select(['day', 'checkpoint_size'])
    .where('organisation_id', '=', organisationId)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last && (last.day >= day || Number(last.checkpoint_size) >= newest.size)) return false;
  const body = await organisationView(ctx, organisationId);
  if (body.endedOn !== null && body.endedOn <= day) return false;
  const { address } = subscription;
  const letter = await enqueueLetter(ctx, {
    purpose: 'checkpoint',
    key: `checkpoint:${organisationId}:${newest.size}:${day}`,
    to: { address, name: body.name },
    organisationId,
    expiresAt: new Date(ctx.now.getTime() + TELLS_DAYS * 86_400_000),
    unsubscribe: stopPath({ kind: 'checkpoint', organisationId, address }),
    words: (link) => checkpointWords(newest, body.name, link),
  });
  if (letter.state !== 'queued') return false;
  await insertDelivery(ctx, { organisationId, day, size: newest.size, letterId: letter.id });
  return true;
}
