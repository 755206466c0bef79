import type { Context } from '../../../platform/context/index.ts';
import type { NumberPlan } from '../input.ts';
import { planCan } from '../model.ts';
import { updatePlan } from '../store.ts';
import { checked } from './check.ts';

/** Number, date, place and file of records. Entry: `yearly-plan.numbered`; of a draft without the programme. */
export async function numberPlan(ctx: Context, input: NumberPlan): Promise<void> {
  const { plan } = await checked(ctx, input, 'number', planCan.number);
  await updatePlan(ctx, plan.id, input.version, {
    number_ordinal: input.ordinal ?? null,
    file_notation: input.fileNotation ?? null,
    place: input.place ?? null,
    dated_on: input.datedOn ?? null,
  });
  await ctx.journal({
    what: 'yearly-plan.numbered',
    objectKind: 'yearly-plan',
    objectId: plan.id,
    programmeId: plan.state === 'draft' ? null : plan.programmeId,
    data: { year: plan.year, ordinal: input.ordinal ?? null, datedOn: input.datedOn ?? null },
    before: { ordinal: plan.ordinal, datedOn: plan.datedOn, place: plan.place },
    after: input,
  });
}
