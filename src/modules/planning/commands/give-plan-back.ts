import type { Context } from '../../../platform/context/index.ts';
import type { GivePlanBack } from '../input.ts';
import { planCan } from '../model.ts';
import { deleteConsents, updatePlan } from '../store.ts';
import { checked } from './check.ts';

/** Another side gives the plan back with a reason; its author changes it or proposes it again. Entry: `yearly-plan.returned`. */
export async function givePlanBack(ctx: Context, input: GivePlanBack): Promise<void> {
  const { plan } = await checked(ctx, input, 'answer', planCan.giveBack);
  await deleteConsents(ctx, plan.id);
  await updatePlan(ctx, plan.id, input.version, { state: 'returned', returned_reason: input.reason });
  await ctx.journal({
    what: 'yearly-plan.returned',
    objectKind: 'yearly-plan',
    objectId: plan.id,
    programmeId: plan.programmeId,
    reason: input.reason,
    data: { year: plan.year, edition: plan.edition },
    before: { state: plan.state },
    after: { state: 'returned' },
  });
}
