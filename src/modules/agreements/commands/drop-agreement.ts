import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { Drop } from '../input.ts';
import { agreementCan } from '../model.ts';
import { may } from '../policy.ts';
import { agreementView } from '../queries.ts';
import { updateAgreement } from '../store.ts';

/** Puts a text aside with a reason; it stays readable. One entry: `agreement.dropped`. */
export async function dropAgreement(ctx: Context, input: Drop): Promise<void> {
  insist(may(ctx), 403);
  const agreement = await agreementView(ctx, input.id);
  insist(agreementCan.review(agreement));
  await updateAgreement(ctx, input.id, input.version, { state: 'dropped', droppedReason: input.reason });
  await ctx.journal({
    what: 'agreement.dropped',
    objectKind: 'agreement',
    objectId: input.id,
    reason: input.reason,
    data: { name: agreement.name },
  });
}
