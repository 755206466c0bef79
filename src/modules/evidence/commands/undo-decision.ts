import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { DecisionInput } from '../input.ts';
import { matchCan } from '../model.ts';
import { may } from '../policy.ts';
import { decidableMatch } from '../queries/match-facts.ts';
import { changedMeanwhile, updateMatch } from '../store.ts';

/** Back to the queue, as if nobody had decided; the journal keeps who decided what. */
export async function undoDecision(ctx: Context, input: DecisionInput): Promise<void> {
  insist(may(ctx, 'decide'), 403);
  const match = await decidableMatch(ctx, input.matchId);
  if (match.version !== input.version) throw changedMeanwhile();
  insist(matchCan.undo(match.facts));
  await updateMatch(ctx.db, match.id, match.version, {
    state: 'suggested',
    decided: null,
    afterFreeze: match.locked,
    ...(input.note === undefined ? {} : { note: input.note }),
  });
  await ctx.journal({
    what: 'match.decision-undone',
    objectKind: 'match',
    objectId: match.id,
    programmeId: match.programmeId,
    data: { commitmentId: match.commitmentId, clippingId: match.clippingId, afterFreeze: match.locked },
    before: { state: match.state },
    after: { state: 'suggested' },
    reason: input.note ?? null,
  });
}
