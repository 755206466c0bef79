// One rule of counting for screens and reports alike. A text counts once for a commitment, however often it was reprinted:
// its original when confirmed, else the earliest confirmed reprint, on that row's day. Texts gathered under an accepted
// deliverable count together, once: with the deliverable's quantity, unit and day. In which of the targets' units a piece
// counts is said by `unitCounted` of the commitments room.
import { sql, type RawBuilder } from 'kysely';
import type { ReadContext } from '../../../platform/context/index.ts';
import type { Period } from '../../../tools/calendar/index.ts';

/** Everything here reads publication days as those of Viet Nam. */
export const PUBLISHED_DAY = sql`(c.published_at at time zone 'Asia/Ho_Chi_Minh')::date`;

/**
 * Confirmed matches of the programmes. `counted`: true for the one row of each pile that counts (a pile: a text and its
 * reprints, or all that an accepted deliverable holds). `first_of_text`: false for reprints whose text stands in another
 * row. `behind`: how many such reprints. `quantity`, `unit`, `topic_id` and `day` are those with which the pile counts.
 * Use as `with confirmed as (${confirmedOf(ids)}) …`.
 */
export function confirmedOf(programmeIds: readonly string[]): RawBuilder<unknown> {
  return sql`
    select p.id, p.programme_id, p.commitment_id, p.plan_action_id, p.clipping_id, p.decided_for,
      p.after_freeze or coalesce(t.after_freeze, false) as after_freeze,
      p.published_at, p.published_on, p.original_id, p.linked_id, p.thing_id,
      row_number() over pile = 1 as counted,
      row_number() over same_text = 1 as first_of_text,
      (count(*) over (partition by p.commitment_id, p.text_id) - 1)::int as behind,
      case when row_number() over pile = 1 then coalesce(t.quantity, p.quantity) else p.quantity end as quantity,
      case when t.id is null then p.unit else t.unit end as unit,
      coalesce(t.topic_id, p.topic_id) as topic_id, coalesce(t.delivered_on, p.published_on) as day
    from (
      select m.id, m.programme_id, m.commitment_id, m.plan_action_id, m.clipping_id, m.quantity, m.unit, m.topic_id,
        m.after_freeze, m.decided_for, m.deliverable_id as linked_id, c.published_at, c.original_id,
        ${PUBLISHED_DAY} as published_on, coalesce(c.original_id, c.id) as text_id,
        min(d.id::text) over (partition by m.commitment_id, coalesce(c.original_id, c.id))::uuid as thing_id
      from match m join clipping c on c.id = m.clipping_id
        left join deliverable d on d.id = m.deliverable_id and d.state = 'accepted'
      where ${ofProgrammes(programmeIds)} and m.state = 'confirmed'
    ) p left join deliverable t on t.id = p.thing_id
    window pile as (partition by p.commitment_id, coalesce(p.thing_id, p.text_id)
        order by (p.original_id is not null), p.published_at, p.id),
      same_text as (partition by p.commitment_id, p.text_id
        order by (p.original_id is not null), p.published_at, p.id)`;
}

/** One programme is asked for as one: a plan that is kept for a list expects ten. */
function ofProgrammes(ids: readonly string[]): RawBuilder<unknown> {
  const [only, ...others] = ids;
  return only !== undefined && others.length === 0
    ? sql`m.programme_id = ${only}::uuid`
    : sql`m.programme_id = any(${[...ids]}::uuid[])`;
}

/** What counts for a commitment on one day in one unit as people said it. */
export interface CountedSum {
  readonly programmeId: string;
  readonly commitmentId: string;
  /** Null when nobody has said it. */
  readonly unit: string | null;
  readonly day: string;
  readonly quantity: number;
  /** How many pieces: texts or deliverables. */
  readonly pieces: number;
  readonly reprints: number;
}

/** Sums of what is counted, for many programmes in one statement. */
export async function countedSums(
  ctx: ReadContext,
  programmeIds: readonly string[],
  period?: Period,
): Promise<CountedSum[]> {
  if (programmeIds.length === 0) return [];
  const { rows } = await sql<CountedSum>`
    with confirmed as (${confirmedOf(programmeIds)})
    select programme_id as "programmeId", commitment_id as "commitmentId", unit, day,
      coalesce(sum(quantity) filter (where counted), 0) as quantity, (count(*) filter (where counted))::int as pieces,
      (count(*) filter (where not first_of_text))::int as reprints
    from confirmed
    where (${period?.from ?? null}::date is null or day >= ${period?.from ?? null}::date)
      and (${period?.to ?? null}::date is null or day <= ${period?.to ?? null}::date)
    group by 1, 2, 3, 4 order by 1, 2, 4, 3`.execute(ctx.db);
  return rows;
}
