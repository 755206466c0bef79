import type { Context } from '../../../platform/context/index.ts';
import type { WithdrawAmendment } from '../input.ts';
import { amendmentCan, amendmentName } from '../model.ts';
import { updateAmendment } from '../store.ts';
import { allowed } from './check.ts';

/** Takes a proposal back with a reason; it stays on record. Entry: `amendment.withdrawn`. */
export async function withdrawAmendment(ctx: Context, input: WithdrawAmendment): Promise<void> {
  const { amendment, programme } = await allowed(ctx, input.id, 'write', amendmentCan.withdraw);
  await updateAmendment(ctx, input.id, input.version, {
    state: 'withdrawn',
    closed_at: ctx.now,
    closed_reason: input.reason,
  });
  await ctx.journal({
    what: 'amendment.withdrawn',
    objectKind: 'amendment',
    objectId: input.id,
    programmeId: programme.id,
    reason: input.reason,
    data: { title: amendmentName(amendment).vi },
    before: { state: amendment.state },
    after: { state: 'withdrawn' },
  });
}
