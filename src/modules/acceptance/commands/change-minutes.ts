import type { Context } from '../../../platform/context/index.ts';
import { commitmentsOf } from '../../commitments/index.ts';
import type { ChangeMinutes } from '../input.ts';
import { minutesCan } from '../model.ts';
import { updateMinutes } from '../store.ts';
import { checked, insistScope, subjectOf } from './check.ts';

/** Rewrites the whole draft at once. Entry: `acceptance.changed`, without the programme: the draft is its author's alone. */
export async function changeMinutes(ctx: Context, input: ChangeMinutes): Promise<void> {
  const { minutes } = await checked(ctx, input, 'write', minutesCan.change);
  insistScope(await commitmentsOf(ctx, minutes.programmeId, { includeDropped: true }), input);
  const after = {
    money: input.money ?? null,
    prices: input.money === 'values' ? input.prices : [],
    vatNote: input.vatNote ?? null,
    paymentReference: input.paymentReference ?? null,
    remarks: input.remarks ?? null,
    carriedOver: input.carriedOver ?? null,
    changes: minutes.edition > 1 ? (input.changes ?? minutes.changes) : null,
  };
  await updateMinutes(ctx, minutes.id, input.version, {
    state: 'draft',
    period_from: input.from,
    period_to: input.to,
    commitment_id: input.commitmentId ?? null,
    money: after.money,
    prices: JSON.stringify(after.prices),
    vat_note: after.vatNote,
    payment_reference: after.paymentReference,
    remarks: after.remarks,
    carried_over: after.carriedOver,
    changes: after.changes,
    returned_reason: null,
  });
  const { money, prices, vatNote, paymentReference, remarks, carriedOver, changes } = minutes;
  await ctx.journal({
    what: 'acceptance.changed',
    objectKind: 'acceptance-minutes',
    objectId: minutes.id,
    data: subjectOf(minutes),
    before: {
      from: minutes.from,
      to: minutes.to,
      money,
      prices,
      vatNote,
      paymentReference,
      remarks,
      carriedOver,
      changes,
    },
    after: { from: input.from, to: input.to, ...after },
  });
}
