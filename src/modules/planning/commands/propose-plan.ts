import type { Context } from '../../../platform/context/index.ts';
import type { PlanStep } from '../input.ts';
import { planCan } from '../model.ts';
import { updatePlan } from '../store.ts';
import { checked } from './check.ts';

/** Shows the draft to the other sides and asks for their agreement. Entry: `yearly-plan.proposed`. */
export async function proposePlan(ctx: Context, input: PlanStep): Promise<void> {
  const { plan } = await checked(ctx, input, 'write', planCan.propose);
  await updatePlan(ctx, plan.id, input.version, { state: 'proposed', proposed_at: ctx.now, returned_reason: null });
  await ctx.journal({
    what: 'yearly-plan.proposed',
    objectKind: 'yearly-plan',
    objectId: plan.id,
    programmeId: plan.programmeId,
    data: { year: plan.year, edition: plan.edition, count: plan.lines.length },
    before: { state: plan.state },
    after: { state: 'proposed', lines: plan.lines },
  });
}
