import type { Context } from '../../../platform/context/index.ts';
import type { AddPlanAction } from '../input.ts';
import { insertAction } from '../store.ts';
import { insistOwners, plannable } from './check.ts';

/** Adds a dated action that makes a commitment concrete. Entry: `plan-action.added`. */
export async function addPlanAction(ctx: Context, input: AddPlanAction): Promise<{ id: string }> {
  const { programme } = await plannable(ctx, input.commitmentId);
  insistOwners(programme, input);
  const id = await insertAction(ctx, programme.id, input);
  await ctx.journal({
    what: 'plan-action.added',
    objectKind: 'plan-action',
    objectId: id,
    programmeId: programme.id,
    data: { title: input.title, dueOn: input.dueOn },
    after: input,
  });
  return { id };
}
