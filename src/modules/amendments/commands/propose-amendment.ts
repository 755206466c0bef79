import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { AmendmentStep } from '../input.ts';
import { amendmentCan, amendmentName } from '../model.ts';
import { stillFit } from '../operations.ts';
import { contentOf } from '../queries.ts';
import { nextNumber, updateAmendment } from '../store.ts';
import { allowed } from './check.ts';

/**
 * Shows the draft to the other sides; from here on it is not changed. It gets its number, and what it builds on is taken
 * anew, so that all sides agree to the difference as it is today. Entry: `amendment.proposed`.
 */
export async function proposeAmendment(ctx: Context, input: AmendmentStep): Promise<void> {
  const { amendment, programme } = await allowed(ctx, input.id, 'write', amendmentCan.propose);
  const now = await contentOf(ctx, programme.id);
  insist(stillFit(amendment.base, now, amendment.operations), 409);
  const number = await nextNumber(ctx, programme.id);
  await updateAmendment(ctx, input.id, input.version, { state: 'proposed', number, base: now, proposed_at: ctx.now });
  await ctx.journal({
    what: 'amendment.proposed',
    objectKind: 'amendment',
    objectId: input.id,
    programmeId: programme.id,
    reason: amendment.rationale.slice(0, 2000),
    data: { title: amendmentName({ kind: amendment.kind, number }).vi, number },
    after: amendment.operations,
  });
}
