import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { CancelPlanAction } from '../input.ts';
import { commitmentCan } from '../model.ts';
import { may } from '../policy.ts';
import { planAction } from '../queries.ts';
import { closeAction } from '../store.ts';

/** Cancels an action with a reason; it stays on record. Entry: `plan-action.cancelled`. */
export async function cancelPlanAction(ctx: Context, input: CancelPlanAction): Promise<void> {
  const action = await planAction(ctx, input.id);
  insist(may(ctx, 'plan'), 403);
  insist(commitmentCan.changeAction(action));
  await closeAction(ctx, input.id, input.version, { state: 'cancelled', reason: input.reason, doneOn: null });
  await ctx.journal({
    what: 'plan-action.cancelled',
    objectKind: 'plan-action',
    objectId: action.id,
    programmeId: action.programmeId,
    reason: input.reason,
    data: { title: action.title, dueOn: action.dueOn },
    before: { state: action.state },
    after: { state: 'cancelled' },
  });
}
