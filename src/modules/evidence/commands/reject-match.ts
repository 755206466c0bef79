import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { DecisionInput } from '../input.ts';
import { matchCan } from '../model.ts';
import { may } from '../policy.ts';
import { decidableMatch } from '../queries/match-facts.ts';
import { changedMeanwhile, updateMatch } from '../store.ts';

/** The clipping does not serve the commitment. It is kept, so that it is not suggested again. */
export async function rejectMatch(ctx: Context, input: DecisionInput): Promise<void> {
  insist(may(ctx, 'decide'), 403);
  const match = await decidableMatch(ctx, input.matchId);
  if (match.version !== input.version) throw changedMeanwhile();
  insist(matchCan.reject(match.facts));
  await updateMatch(ctx.db, match.id, match.version, {
    state: 'rejected',
    decided: { by: ctx.actor.accountId, for: ctx.organisation, at: ctx.now },
    afterFreeze: match.locked,
    ...(input.note === undefined ? {} : { note: input.note }),
  });
  await ctx.journal({
    what: 'match.rejected',
    objectKind: 'match',
    objectId: match.id,
    programmeId: match.programmeId,
    data: { commitmentId: match.commitmentId, clippingId: match.clippingId, afterFreeze: match.locked },
    before: { state: match.state },
    after: { state: 'rejected' },
    reason: input.note ?? null,
  });
}
