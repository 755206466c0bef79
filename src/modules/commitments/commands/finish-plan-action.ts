import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { FinishPlanAction } from '../input.ts';
import { commitmentCan } from '../model.ts';
import { may } from '../policy.ts';
import { planAction } from '../queries.ts';
import { closeAction } from '../store.ts';

/** Records that an action was done, today unless another day is given. Entry: `plan-action.finished`. */
export async function finishPlanAction(ctx: Context, input: FinishPlanAction): Promise<void> {
  const action = await planAction(ctx, input.id);
  insist(may(ctx, 'plan'), 403);
  const today = dayInVietNam(ctx.now);
  const doneOn = input.doneOn ?? today;
  insist(commitmentCan.finishAction(action, doneOn, today));
  await closeAction(ctx, input.id, input.version, { state: 'done', reason: input.note ?? null, doneOn });
  await ctx.journal({
    what: 'plan-action.finished',
    objectKind: 'plan-action',
    objectId: action.id,
    programmeId: action.programmeId,
    reason: input.note ?? null,
    data: { title: action.title, dueOn: action.dueOn, doneOn },
    before: { state: action.state },
    after: { state: 'done', doneOn },
  });
}
