import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { ChangeQuantityInput } from '../input.ts';
import { matchCan } from '../model.ts';
import { may } from '../policy.ts';
import { decidableMatch } from '../queries/match-facts.ts';
import { changedMeanwhile, updateMatch } from '../store.ts';

/** For how many units of the target the clipping counts. The decision stays whose it was; the change is on record. */
export async function changeQuantity(ctx: Context, input: ChangeQuantityInput): Promise<void> {
  insist(may(ctx, 'decide'), 403);
  const match = await decidableMatch(ctx, input.matchId);
  if (match.version !== input.version) throw changedMeanwhile();
  insist(matchCan.changeQuantity(match.facts));
  await updateMatch(ctx.db, match.id, match.version, {
    quantity: input.quantity,
    ...(match.locked ? { afterFreeze: true } : {}),
  });
  await ctx.journal({
    what: 'match.quantity-changed',
    fourEyes: { act: 'match.quantity-changed', about: match.clippingId },
    objectKind: 'match',
    objectId: match.id,
    programmeId: match.programmeId,
    data: {
      commitmentId: match.commitmentId,
      clippingId: match.clippingId,
      state: match.state,
      from: match.quantity,
      to: input.quantity,
      afterFreeze: match.locked,
    },
    before: { quantity: match.quantity },
    after: { quantity: input.quantity },
  });
}
