import type { Context } from '../../../platform/context/index.ts';
import { programmeView } from '../../programmes/index.ts';
import type { MinutesEdition } from '../input.ts';
import { minutesCan } from '../model.ts';
import { changedMeanwhile, insertMinutes } from '../store.ts';
import { actingParty, checked, subjectOf } from './check.ts';

/**
 * A draft that will replace frozen minutes and says what it changes; neither number nor date is taken over. Any side may begin
 * one. Entry: `acceptance.edition-started`, without the programme: the draft is its author's alone.
 */
export async function newMinutesEdition(ctx: Context, input: MinutesEdition): Promise<{ id: string }> {
  const { minutes } = await checked(ctx, input, 'write', minutesCan.replace);
  const id = await insertMinutes(ctx, {
    ...actingParty(ctx, await programmeView(ctx, minutes.programmeId)),
    programmeId: minutes.programmeId,
    kind: minutes.kind,
    from: minutes.from,
    to: minutes.to,
    commitmentId: minutes.commitmentId,
    place: minutes.place,
    edition: minutes.edition + 1,
    replacesId: minutes.id,
    texts: {
      changes: input.changes,
      money: minutes.money,
      prices: JSON.stringify(minutes.prices),
      vat_note: minutes.vatNote,
      payment_reference: minutes.paymentReference,
      remarks: minutes.remarks,
      carried_over: minutes.carriedOver,
    },
  });
  if (id === null) throw changedMeanwhile();
  await ctx.journal({
    what: 'acceptance.edition-started',
    objectKind: 'acceptance-minutes',
    objectId: id,
    reason: input.changes,
    data: { ...subjectOf(minutes), edition: minutes.edition + 1, replaces: minutes.id },
    after: { state: 'draft' },
  });
  return { id };
}
