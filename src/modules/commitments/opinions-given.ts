// What the sides of many programmes have said of whole periods, and when: two statements however many programmes.
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';

export interface OpinionsGiven {
  readonly programmeId: string;
  readonly side: string;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  /** Of the side's own commitments (those of all parties among them), or of the other sides'. */
  readonly own: boolean;
  /** Commitments that stand and that the side has judged at least once. */
  readonly judged: number;
  /** The day in Viet Nam of the newest among the first judgements. */
  readonly lastOn: Day;
}

/** Of periods that end on `since` or later; sides that said nothing are not in it. */
export async function opinionsGiven(
  ctx: ReadContext,
  programmeIds: readonly string[],
  since: Day,
): Promise<OpinionsGiven[]> {
  const { rows } = await sql<OpinionsGiven>`
    select f.programme_id as "programmeId", f.side, f.period_from as "periodFrom", f.period_to as "periodTo",
      c.obliged in (f.side, 'both') as own, count(*)::int as judged,
      (max(f.first_at) at time zone 'Asia/Ho_Chi_Minh')::date as "lastOn"
    from (select programme_id, commitment_id, side, period_from, period_to, min(at) as first_at from assessment
          where programme_id = any(${[...programmeIds]}::uuid[]) and period_to >= ${since}::date
          group by 1, 2, 3, 4, 5) f
      join commitment c on c.id = f.commitment_id and c.dropped_at is null
    group by 1, 2, 3, 4, 5`.execute(ctx.db);
  return rows;
}

/** Commitments of each programme that stand, by the obliged side (a letter or `both`). */
export async function obligedCounts(
  ctx: ReadContext,
  programmeIds: readonly string[],
): Promise<Map<string, Map<string, number>>> {
  const { rows } = await sql<{ programmeId: string; obliged: string; count: number }>`
    select programme_id as "programmeId", obliged, count(*)::int as count from commitment
    where programme_id = any(${[...programmeIds]}::uuid[]) and dropped_at is null group by 1, 2`.execute(ctx.db);
  return new Map(
    [...Map.groupBy(rows, (row) => row.programmeId)].map(([id, own]) => [
      id,
      new Map(own.map((row) => [row.obliged, row.count])),
    ]),
  );
}
