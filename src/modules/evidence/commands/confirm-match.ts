import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { insistTopic, settledUnit } from '../commitment-choice.ts';
import type { ConfirmInput } from '../input.ts';
import { matchCan } from '../model.ts';
import { may } from '../policy.ts';
import { decidableMatch } from '../queries/match-facts.ts';
import { changedMeanwhile, updateMatch } from '../store.ts';

/** From now on the clipping counts for the commitment. Either party of the programme may; the entry says which. */
export async function confirmMatch(ctx: Context, input: ConfirmInput): Promise<void> {
  insist(may(ctx, 'decide'), 403);
  const match = await decidableMatch(ctx, input.matchId);
  if (match.version !== input.version) throw changedMeanwhile();
  insist(matchCan.confirm(match.facts));
  const unit = input.unit ?? match.unit;
  const topicId = input.topicId ?? match.topicId;
  insist(await settledUnit(ctx, { ...match, unit, day: match.facts.publishedOn }));
  await insistTopic(ctx, match.commitmentId, input.topicId ?? null);
  await updateMatch(ctx.db, match.id, match.version, {
    state: 'confirmed',
    unit,
    topicId,
    decided: { by: ctx.actor.accountId, for: ctx.organisation, at: ctx.now },
    afterFreeze: match.locked,
    ...(input.note === undefined ? {} : { note: input.note }),
  });
  await ctx.journal({
    what: 'match.confirmed',
    fourEyes: { act: 'match.confirmed', about: match.clippingId },
    objectKind: 'match',
    objectId: match.id,
    programmeId: match.programmeId,
    data: {
      commitmentId: match.commitmentId,
      clippingId: match.clippingId,
      quantity: match.quantity,
      unit,
      topicId,
      afterFreeze: match.locked,
    },
    before: { state: match.state, unit: match.unit, topicId: match.topicId },
    after: { state: 'confirmed', unit, topicId },
    reason: input.note ?? null,
  });
}
