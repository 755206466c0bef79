// Open plan actions go with their owner's place in the programme, and come back when the change is taken back. Targets
// and commitments hang on sides and stay as they are. Runs as often as asked.
import { sql } from 'kysely';
import type { Context } from '../../platform/context/index.ts';
import { successionFacts, type SuccessionFacts } from '../programmes/index.ts';
import { handActionsBack, handActionsOver } from './store-of-handovers.ts';

/** Makes the owners of a programme's open actions follow its successions, the oldest first; those taken back first of all. */
export async function settlePlan(ctx: Context, { programmeId }: { programmeId: string }): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`plan of ${programmeId}`}, 0))`.execute(ctx.db);
  const successions = await successionFacts(ctx, programmeId);
  const standing = successions.filter((one) => one.isStanding);
  const isStanding = (one: SuccessionFacts) =>
    standing.some((other) => other.changeId === one.changeId && other.fromOrganisationId === one.fromOrganisationId);
  for (const one of successions.filter((each) => !isStanding(each)).toReversed()) {
    const back = await handActionsBack(ctx, programmeId, one);
    if (back.length > 0) await tell(ctx, programmeId, 'plan-action.owner-restored', one, back);
  }
  for (const one of standing) {
    if (one.mainOrganisationId === null) continue;
    const over = await handActionsOver(ctx, programmeId, { ...one, mainOrganisationId: one.mainOrganisationId });
    if (over.length > 0) await tell(ctx, programmeId, 'plan-action.owner-followed', one, over);
  }
}

async function tell(
  ctx: Context,
  programmeId: string,
  what: 'plan-action.owner-followed' | 'plan-action.owner-restored',
  { changeId, fromOrganisationId, mainOrganisationId }: SuccessionFacts,
  actions: readonly string[],
): Promise<void> {
  await ctx.journal({
    what,
    objectKind: 'organisation-change',
    objectId: changeId,
    programmeId,
    data: { fromOrganisationId, toOrganisationId: mainOrganisationId, count: actions.length, actions },
  });
}
