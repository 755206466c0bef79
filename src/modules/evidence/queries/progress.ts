// The figures, out of the same counting as the rows.
import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/context/index.ts';
import type { Period } from '../../../tools/calendar/index.ts';
import { sumOf, targetsOf, unitCounted } from '../../commitments/index.ts';
import { countedSums, PUBLISHED_DAY } from './counted.ts';

export interface CommitmentProgress {
  /** Sum of the quantities of counted rows, whatever their unit; what may be compared with a target stands in `units`. */
  readonly confirmed: number;
  /** The same by the unit in which it counts, as targets write it; null: nobody has said it. Units by name, null last. */
  readonly units: readonly { readonly unit: string | null; readonly confirmed: number }[];
  /** Confirmed reprints that add nothing to `confirmed`. */
  readonly reprints: number;
  /** Texts that wait for a decision; a text and its reprints are one. */
  readonly suggested: number;
}

/** Figures per commitment; commitments without any evidence are not in the map. Without a period: from the beginning. */
export async function progressOf(
  ctx: ReadContext,
  programmeId: string,
  period?: Period,
): Promise<Map<string, CommitmentProgress>> {
  const sums = Map.groupBy(await countedSums(ctx, [programmeId], period), (one) => one.commitmentId);
  const suggested = await suggestedOf(ctx, programmeId, period);
  const targets = Map.groupBy(await targetsOf(ctx, programmeId), (target) => target.commitmentId);
  const ids = new Set([...sums.keys(), ...suggested.keys()]);
  return new Map(
    [...ids].map((id) => {
      const found = sums.get(id) ?? [];
      const units = Map.groupBy(
        found.filter((one) => one.pieces > 0),
        (one) => unitCounted(one, targets.get(id) ?? []),
      );
      return [
        id,
        {
          confirmed: sumOf(found.map((one) => one.quantity)),
          units: [...units]
            .map(([unit, list]) => ({ unit, confirmed: sumOf(list.map((one) => one.quantity)) }))
            .toSorted(
              (a, b) => Number(a.unit === null) - Number(b.unit === null) || ((a.unit ?? '') < (b.unit ?? '') ? -1 : 1),
            ),
          reprints: found.reduce((total, one) => total + one.reprints, 0),
          suggested: suggested.get(id) ?? 0,
        },
      ];
    }),
  );
}

async function suggestedOf(ctx: ReadContext, programmeId: string, period?: Period): Promise<Map<string, number>> {
  const from = period?.from ?? null;
  const to = period?.to ?? null;
  const { rows } = await sql<{ commitmentId: string; texts: number }>`
    select m.commitment_id as "commitmentId", count(distinct coalesce(c.original_id, c.id))::int as texts
    from match m join clipping c on c.id = m.clipping_id
    where m.programme_id = ${programmeId} and m.state = 'suggested'
      and (${from}::date is null or ${PUBLISHED_DAY} >= ${from}::date)
      and (${to}::date is null or ${PUBLISHED_DAY} <= ${to}::date)
    group by m.commitment_id`.execute(ctx.db);
  return new Map(rows.map((row) => [row.commitmentId, row.texts]));
}
