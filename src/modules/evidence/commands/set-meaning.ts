import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { insistTopic, settledUnit } from '../commitment-choice.ts';
import type { SetMeaningInput } from '../input.ts';
import { matchCan } from '../model.ts';
import { may } from '../policy.ts';
import { decidableMatch } from '../queries/match-facts.ts';
import { changedMeanwhile, updateMatch } from '../store.ts';

/** In which unit and for which topic a clipping counts. The decision stays whose it was; the change is on record. */
export async function setMeaning(ctx: Context, input: SetMeaningInput): Promise<void> {
  insist(may(ctx, 'decide'), 403);
  const match = await decidableMatch(ctx, input.matchId);
  if (match.version !== input.version) throw changedMeanwhile();
  insist(matchCan.changeQuantity(match.facts));
  await insistTopic(ctx, match.commitmentId, input.topicId);
  const { unit, topicId } = input;
  if (match.state === 'confirmed') insist(await settledUnit(ctx, { ...match, unit, day: match.facts.publishedOn }));
  await updateMatch(ctx.db, match.id, match.version, {
    unit,
    topicId,
    ...(match.locked ? { afterFreeze: true } : {}),
  });
  await ctx.journal({
    what: 'match.meaning-set',
    fourEyes: { act: 'match.meaning-set', about: match.clippingId },
    objectKind: 'match',
    objectId: match.id,
    programmeId: match.programmeId,
    data: {
      commitmentId: match.commitmentId,
      clippingId: match.clippingId,
      state: match.state,
      unit,
      topicId,
      afterFreeze: match.locked,
    },
    before: { unit: match.unit, topicId: match.topicId },
    after: { unit, topicId },
  });
}
