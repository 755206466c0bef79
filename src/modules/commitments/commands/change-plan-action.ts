import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { ChangePlanAction } from '../input.ts';
import { commitmentCan } from '../model.ts';
import { planAction } from '../queries.ts';
import { updateAction } from '../store.ts';
import { insistOwners, plannable } from './check.ts';

/** Rewrites a planned action. Entry: `plan-action.changed`. */
export async function changePlanAction(ctx: Context, input: ChangePlanAction): Promise<void> {
  const action = await planAction(ctx, input.id);
  const { programme } = await plannable(ctx, action.commitmentId);
  insist(commitmentCan.changeAction(action));
  insistOwners(programme, input);
  await updateAction(ctx, input.id, input.version, input);
  await ctx.journal({
    what: 'plan-action.changed',
    objectKind: 'plan-action',
    objectId: action.id,
    programmeId: programme.id,
    data: { title: input.title, dueOn: input.dueOn, wasDueOn: action.dueOn },
    before: action,
    after: input,
  });
}
