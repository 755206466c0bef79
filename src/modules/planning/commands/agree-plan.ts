import type { Context } from '../../../platform/context/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import type { AgreePlan } from '../input.ts';
import { planCan } from '../model.ts';
import { insertConsent, updatePlan } from '../store.ts';
import { checked } from './check.ts';

/**
 * The acting side agrees; or the author's side enters the paper by which a side agreed that has nobody here. With the last
 * side the plan is agreed. Entry: `yearly-plan.agreed`.
 */
export async function agreePlan(ctx: Context, input: AgreePlan): Promise<void> {
  const { plan, at } = await checked(ctx, input, 'answer', (one, circumstances) =>
    planCan.agree(one, circumstances, input.forSide ?? circumstances.side),
  );
  const side = input.forSide ?? at.side ?? '';
  const isForOther = at.side !== side;
  insist(
    isForOther && !input.byPaper
      ? no(
          'no-paper',
          'Cần ghi văn bản thể hiện bên kia đồng ý (số, ngày).',
          'Name the paper by which the other side agreed (number, date).',
        )
      : YES,
  );
  await insertConsent(ctx, plan, {
    side,
    organisationId: ctx.organisation ?? plan.organisationId,
    byPaper: isForOther ? (input.byPaper ?? null) : null,
  });
  const missing = at.sides.filter((one) => one !== plan.side && one !== side && !at.consents.includes(one));
  await updatePlan(ctx, plan.id, input.version, missing.length === 0 ? { state: 'agreed' } : {});
  await ctx.journal({
    what: 'yearly-plan.agreed',
    fourEyes: { act: 'yearly-plan.agreed', about: plan.id },
    objectKind: 'yearly-plan',
    objectId: plan.id,
    programmeId: plan.programmeId,
    data: { year: plan.year, edition: plan.edition, side, byPaper: isForOther ? (input.byPaper ?? null) : null },
    before: { state: plan.state },
    after: { state: missing.length === 0 ? 'agreed' : 'proposed' },
  });
}
