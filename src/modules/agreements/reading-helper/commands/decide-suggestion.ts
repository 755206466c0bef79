import type { Context } from '../../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../../tools/sentence/index.ts';
import { agreementCan } from '../../model.ts';
import { may } from '../../policy.ts';
import { agreementView } from '../../queries.ts';
import { updateAgreement } from '../../store.ts';
import { addToReview } from '../add-to-review.ts';
import { helperCan, type StoredSuggestion } from '../model.ts';
import { helperReadingOf } from '../queries.ts';
import { writeDecision } from '../store.ts';

export interface DecideSuggestion {
  readonly agreementId: string;
  readonly suggestionId: string;
}

/** A person puts a suggestion into the review as it stands at `version`. One entry: `agreement.suggestion-taken`. */
export async function takeSuggestion(
  ctx: Context,
  input: DecideSuggestion & { readonly version: number },
): Promise<void> {
  const { agreement, stored } = await waiting(ctx, input);
  insist(helperCan.take(stored, agreement.review));
  const review = addToReview(agreement.review, stored.suggestion);
  await writeDecision(ctx, stored.id, 'taken');
  await updateAgreement(ctx, agreement.id, input.version, { review });
  await ctx.journal({
    what: 'agreement.suggestion-taken',
    objectKind: 'agreement',
    objectId: agreement.id,
    data: { name: agreement.name, of: stored.suggestion.of },
    before: agreement.review,
    after: review,
  });
}

/** A person puts a suggestion aside; it stays on record. One entry: `agreement.suggestion-dismissed`. */
export async function dismissSuggestion(ctx: Context, input: DecideSuggestion): Promise<void> {
  const { agreement, stored } = await waiting(ctx, input);
  insist(helperCan.decide(stored));
  await writeDecision(ctx, stored.id, 'dismissed');
  await ctx.journal({
    what: 'agreement.suggestion-dismissed',
    objectKind: 'agreement',
    objectId: agreement.id,
    data: { name: agreement.name, of: stored.suggestion.of },
  });
}

async function waiting(ctx: Context, { agreementId, suggestionId }: DecideSuggestion) {
  insist(may(ctx), 403);
  const agreement = await agreementView(ctx, agreementId);
  insist(agreementCan.review(agreement));
  const reading = await helperReadingOf(ctx, agreementId);
  const stored: StoredSuggestion | undefined = reading?.suggestions.find((one) => one.id === suggestionId);
  if (!stored) {
    throw new Refusal(
      'no-such-suggestion',
      say('Không có đề xuất này ở văn bản.', 'This text has no such suggestion.'),
      404,
    );
  }
  return { agreement, stored };
}
