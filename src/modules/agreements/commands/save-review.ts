import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { agreementCan, type Review } from '../model.ts';
import { may } from '../policy.ts';
import { agreementView } from '../queries.ts';
import { updateAgreement } from '../store.ts';

export interface SaveReview {
  readonly id: string;
  readonly version: number;
  readonly review: Review;
}

/** Keeps the review as it stands, finished or not. One entry: `agreement.reviewed`. */
export async function saveReview(ctx: Context, input: SaveReview): Promise<void> {
  insist(may(ctx), 403);
  const agreement = await agreementView(ctx, input.id);
  insist(agreementCan.review(agreement));
  await updateAgreement(ctx, input.id, input.version, { review: input.review });
  await ctx.journal({
    what: 'agreement.reviewed',
    objectKind: 'agreement',
    objectId: input.id,
    data: { seen: input.review.seen, answered: input.review.answers.filter((one) => one.choice !== '').length },
    before: agreement.review,
    after: input.review,
  });
}
