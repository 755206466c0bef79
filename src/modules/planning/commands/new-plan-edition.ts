import type { Context } from '../../../platform/context/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { programmeView, sideOf } from '../../programmes/index.ts';
import type { PlanEdition } from '../input.ts';
import { planCan } from '../model.ts';
import { changedMeanwhile, insertPlan } from '../store.ts';
import { checked } from './check.ts';
import { standingLines } from './start-plan.ts';

/**
 * A draft that will replace an issued plan: it begins with the actions as they stand and says what it changes. Any side may
 * begin one. Entry: `yearly-plan.edition-started`, without the programme: the draft is its author's alone.
 */
export async function newPlanEdition(ctx: Context, input: PlanEdition): Promise<{ id: string }> {
  const { plan } = await checked(ctx, input, 'write', planCan.replace);
  const programme = await programmeView(ctx, plan.programmeId);
  const organisationId = ctx.organisation ?? plan.organisationId;
  const side = sideOf(programme, organisationId);
  if (!side)
    throw new Refusal(
      'not-a-party',
      say('Chỉ một bên của chương trình mới lập kế hoạch.', 'Only a party may plan.'),
      403,
    );
  const lines = await standingLines(ctx, plan.programmeId, plan.year);
  const id = await insertPlan(ctx, {
    programmeId: plan.programmeId,
    year: plan.year,
    edition: plan.edition + 1,
    replacesId: plan.id,
    changes: input.changes,
    organisationId,
    side,
    isJoint: plan.isJoint,
    purpose: plan.purpose,
    arrangements: plan.arrangements,
    place: plan.place,
    lines,
  });
  if (id === null) throw changedMeanwhile();
  await ctx.journal({
    what: 'yearly-plan.edition-started',
    objectKind: 'yearly-plan',
    objectId: id,
    reason: input.changes,
    data: { year: plan.year, edition: plan.edition + 1, replaces: plan.id },
    after: { lines },
  });
  return { id };
}
