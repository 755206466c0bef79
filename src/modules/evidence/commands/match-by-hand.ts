import type { Context } from '../../../platform/context/index.ts';
import { insist, no, say } from '../../../tools/sentence/index.ts';
import { insistCommitment, insistTopic, settledUnit } from '../commitment-choice.ts';
import { suggestedMeaning } from '../meaning.ts';
import type { MatchByHandInput } from '../input.ts';
import { matchCan, stateOfMatchByHand } from '../model.ts';
import { notThere } from '../not-there.ts';
import { may } from '../policy.ts';
import { factsFor } from '../queries/match-facts.ts';
import { insertMatch, updateMatch } from '../store.ts';

/**
 * Somebody says which commitment a clipping serves. A web page counts at once; uploaded evidence waits for a second
 * person. A suggestion that was already there, or had been rejected, is taken up again.
 */
export async function matchByHand(ctx: Context, input: MatchByHandInput): Promise<{ matchId: string }> {
  insist(may(ctx, 'decide'), 403);
  const clipping = await ctx.db
    .selectFrom('clipping')
    .select(['id', 'kind', 'published_at as publishedAt', 'programme_id as programmeId'])
    .where('id', '=', input.clippingId)
    .executeTakeFirst();
  if (!clipping) throw notThere('clipping');
  if (clipping.programmeId !== null && clipping.programmeId !== input.programmeId) {
    insist(
      no(
        'other-programme',
        'Bằng chứng tải lên chỉ dùng cho chương trình mà nó được tải lên.',
        'Uploaded evidence serves only the programme it was uploaded for.',
      ),
    );
  }
  await insistCommitment(ctx, input.programmeId, input.commitmentId, input.planActionId ?? null);
  const { facts, locked } = await factsFor(ctx, input.programmeId, 'suggested', clipping);
  insist(matchCan.make(facts));

  const state = stateOfMatchByHand(clipping.kind);
  const decided = { by: ctx.actor.accountId, for: ctx.organisation, at: ctx.now };
  const meaning = await suggestedMeaning(ctx, { ...input, clippingId: clipping.id });
  const unit = input.unit ?? meaning.unit;
  if (state === 'confirmed') insist(await settledUnit(ctx, { ...input, unit, day: facts.publishedOn }));
  const topicId = input.topicId ?? meaning.topicId;
  await insistTopic(ctx, input.commitmentId, topicId);
  const reasons = [
    say('người dùng đối chiếu', 'matched by a person'),
    ...(input.unit === undefined ? meaning.reasons : []),
  ];
  let matchId = await insertMatch(ctx.db, {
    programmeId: input.programmeId,
    commitmentId: input.commitmentId,
    planActionId: input.planActionId ?? null,
    clippingId: clipping.id,
    state,
    weight: 1,
    reasons,
    quantity: input.quantity,
    unit,
    topicId,
    madeBy: 'person',
    note: input.note ?? null,
    ...(state === 'confirmed' ? { decided: { ...decided, afterFreeze: locked } } : {}),
  });
  if (matchId === null) {
    const taken = { ...input, unit, topicId };
    matchId = await takeUp(ctx, taken, state === 'confirmed' ? decided : null, locked);
  }
  await ctx.journal({
    what: 'match.made-by-hand',
    objectKind: 'match',
    objectId: matchId,
    programmeId: input.programmeId,
    data: {
      commitmentId: input.commitmentId,
      clippingId: clipping.id,
      quantity: input.quantity,
      unit,
      topicId,
      state,
      afterFreeze: locked,
    },
    after: { state, quantity: input.quantity, planActionId: input.planActionId ?? null },
    reason: input.note ?? null,
  });
  return { matchId };
}

async function takeUp(
  ctx: Context,
  input: Omit<MatchByHandInput, 'unit' | 'topicId'> & { readonly unit: string | null; readonly topicId: string | null },
  decided: { by: string | null; for: string | null; at: Date } | null,
  locked: boolean,
): Promise<string> {
  const held = await ctx.db
    .selectFrom('match')
    .select(['id', 'version', 'state'])
    .where('clipping_id', '=', input.clippingId)
    .where('commitment_id', '=', input.commitmentId)
    .executeTakeFirstOrThrow();
  if (held.state === 'confirmed') {
    insist(no('confirmed', 'Bài này đã được tính cho cam kết đó.', 'It counts for that commitment already.'), 409);
  }
  await updateMatch(ctx.db, held.id, held.version, {
    state: decided ? 'confirmed' : 'suggested',
    decided,
    quantity: input.quantity,
    unit: input.unit,
    topicId: input.topicId,
    planActionId: input.planActionId ?? null,
    afterFreeze: locked,
    ...(input.note === undefined ? {} : { note: input.note }),
  });
  return held.id;
}
