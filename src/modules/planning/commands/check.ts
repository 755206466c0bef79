// What every command asks first: is it there, may this person for this party, is it allowed now.
import type { ReadContext } from '../../../platform/context/index.ts';
import { insist, type Answer } from '../../../tools/sentence/index.ts';
import { programmeView, stillParty, type ProgrammeView } from '../../programmes/index.ts';
import type { PlanAt } from '../model.ts';
import { may, type PlanAct } from '../policy.ts';
import { circumstances, planView } from '../queries.ts';
import { changedMeanwhile } from '../store.ts';
import type { PlanView } from '../view.ts';

export async function checked(
  ctx: ReadContext,
  input: { readonly id: string; readonly version?: number },
  act: PlanAct,
  rule: (plan: PlanView, at: PlanAt) => Answer,
): Promise<{ plan: PlanView; at: PlanAt }> {
  const plan = await planView(ctx, input.id);
  insistParty(ctx, await programmeView(ctx, plan.programmeId), act);
  const at = await circumstances(ctx, plan);
  insist(rule(plan, at));
  if (input.version !== undefined && input.version !== plan.version) throw changedMeanwhile();
  return { plan, at };
}

export function insistParty(ctx: ReadContext, programme: ProgrammeView, act: PlanAct): void {
  insist(may(ctx, act), 403);
  insist(stillParty(programme, ctx.organisation), 403);
}
