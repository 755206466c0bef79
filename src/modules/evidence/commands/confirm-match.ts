import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { DecisionInput } from '../input.ts';
import { matchCan } from '../model.ts';
import { may } from '../policy.ts';
import { decidableMatch } from '../queries/match-facts.ts';
import { changedMeanwhile, updateMatch } from '../store.ts';

/** From now on the clipping counts for the commitment. Either party of the programme may; the entry says which. */
export async function confirmMatch(ctx: Context, input: DecisionInput): Promise<void> {
  insist(may(ctx, 'decide'), 403);
  const match = await decidableMatch(ctx, input.matchId);
  if (match.version !== input.version) throw changedMeanwhile();
  insist(matchCan.confirm(match.facts, ctx.actor.accountId));
  await updateMatch(ctx.db, match.id, match.version, {
    state: 'confirmed',
    decided: { by: ctx.actor.accountId, for: ctx.organisation, at: ctx.now },
    afterFreeze: match.locked,
    ...(input.note === undefined ? {} : { note: input.note }),
  });
  await ctx.journal({
    what: 'match.confirmed',
    objectKind: 'match',
    objectId: match.id,
    programmeId: match.programmeId,
    data: {
      commitmentId: match.commitmentId,
      clippingId: match.clippingId,
      quantity: match.quantity,
      afterFreeze: match.locked,
    },
    before: { state: match.state },
    after: { state: 'confirmed' },
    reason: input.note ?? null,
  });
}
