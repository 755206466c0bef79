import type { Context } from '../../../platform/context/index.ts';
import type { MinutesStep } from '../input.ts';
import { minutesCan } from '../model.ts';
import { deleteMinutesRow } from '../store.ts';
import { checked, subjectOf } from './check.ts';

/** Deletes a draft; nobody but its author has seen it. Entry: `acceptance.deleted`. */
export async function deleteMinutes(ctx: Context, input: MinutesStep): Promise<void> {
  const { minutes } = await checked(ctx, input, 'write', minutesCan.delete);
  await deleteMinutesRow(ctx, minutes.id, input.version);
  await ctx.journal({
    what: 'acceptance.deleted',
    objectKind: 'acceptance-minutes',
    objectId: minutes.id,
    data: subjectOf(minutes),
    before: { remarks: minutes.remarks, money: minutes.money, prices: minutes.prices },
  });
}
