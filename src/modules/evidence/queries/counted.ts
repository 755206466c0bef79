// One rule of counting for screens and reports alike: a text counts once for a commitment, however often it was
// reprinted. What counts is the original when it is confirmed, else the earliest confirmed reprint; its day is the day on
// which the group counts.
import { sql, type RawBuilder } from 'kysely';

/** Everything here reads publication days as those of Viet Nam. */
export const PUBLISHED_DAY = sql`(c.published_at at time zone 'Asia/Ho_Chi_Minh')::date`;

/**
 * Confirmed matches of a programme with `counted` (true for the one row of each group that counts), `day`, and `behind`:
 * how many confirmed reprints stand behind the counted row. Use as `with confirmed as (${confirmedOf(id)}) …`.
 */
export function confirmedOf(programmeId: string): RawBuilder<unknown> {
  return sql`
    select m.id, m.commitment_id, m.plan_action_id, m.clipping_id, m.quantity, m.after_freeze, m.decided_at,
      m.decided_for, ${PUBLISHED_DAY} as day, c.published_at, c.original_id, c.title,
      row_number() over same_text = 1 as counted,
      (count(*) over (partition by m.commitment_id, coalesce(c.original_id, c.id)) - 1)::int as behind
    from match m join clipping c on c.id = m.clipping_id
    where m.programme_id = ${programmeId} and m.state = 'confirmed'
    window same_text as (partition by m.commitment_id, coalesce(c.original_id, c.id)
      order by (c.original_id is not null), c.published_at, m.id)`;
}
