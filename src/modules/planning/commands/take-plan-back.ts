import type { Context } from '../../../platform/context/index.ts';
import type { PlanStep } from '../input.ts';
import { planCan } from '../model.ts';
import { deleteConsents, updatePlan } from '../store.ts';
import { checked } from './check.ts';

/** The author opens the plan again to change it; agreements given so far are void. Entry: `yearly-plan.taken-back`. */
export async function takePlanBack(ctx: Context, input: PlanStep): Promise<void> {
  const { plan } = await checked(ctx, input, 'write', planCan.takeBack);
  await deleteConsents(ctx, plan.id);
  await updatePlan(ctx, plan.id, input.version, { state: 'draft' });
  await ctx.journal({
    what: 'yearly-plan.taken-back',
    objectKind: 'yearly-plan',
    objectId: plan.id,
    programmeId: plan.programmeId,
    data: { year: plan.year, edition: plan.edition },
    before: { state: plan.state, consents: plan.consents },
    after: { state: 'draft' },
  });
}
