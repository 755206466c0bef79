import type { Context } from '../../../platform/context/index.ts';
import type { PlanStep } from '../input.ts';
import { planCan } from '../model.ts';
import { deletePlanRow } from '../store.ts';
import { checked } from './check.ts';

/** Deletes a draft; the actions that stand are not touched. Entry: `yearly-plan.deleted`, without the programme. */
export async function deletePlan(ctx: Context, input: PlanStep): Promise<{ programmeId: string }> {
  const { plan } = await checked(ctx, input, 'write', planCan.delete);
  await deletePlanRow(ctx, plan.id, input.version);
  await ctx.journal({
    what: 'yearly-plan.deleted',
    objectKind: 'yearly-plan',
    objectId: plan.id,
    data: { year: plan.year, edition: plan.edition },
    before: plan,
  });
  return { programmeId: plan.programmeId };
}
