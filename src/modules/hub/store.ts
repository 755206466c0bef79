// The only file that writes programme_standing.
import { sql } from 'kysely';
import type { Context } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';

/** One row as it is stored; keys are the columns. */
export interface StandingRow {
  readonly organisation_id: string;
  readonly programme_id: string;
  readonly title: string;
  readonly search_key: string;
  readonly kind: string;
  readonly state: string;
  readonly term_from: Day | null;
  readonly term_to: Day | null;
  readonly side: string | null;
  readonly partner_ids: readonly string[];
  readonly place_body_id: string | null;
  readonly province: string | null;
  readonly commitments: number;
  readonly late_targets: number;
  readonly late_actions: number;
  readonly next_due: Day | null;
  readonly due_month: number;
  readonly due_quarter: number;
  readonly undecided: number;
  readonly undecided_since: Date | null;
  readonly assessments_due: number;
  readonly targets_by_month: readonly number[];
  readonly actions_by_month: readonly number[];
}

/** Makes the standings of the programmes exactly these. A later count of another job wins over an earlier one. */
export async function replaceStandings(
  ctx: Context,
  programmeIds: readonly string[],
  rows: readonly StandingRow[],
  countedFor: Day,
): Promise<void> {
  // Two jobs that count one programme take turns; both would write the newest state they have seen.
  await sql`select pg_advisory_xact_lock(hashtext('standing'), hashtext(id::text))
    from unnest(${[...programmeIds].toSorted()}::uuid[]) as wanted (id)`.execute(ctx.db);
  await sql`delete from programme_standing where programme_id = any(${[...programmeIds]}::uuid[])`.execute(ctx.db);
  // The right to see may have ended since it was asked: such rows are left out, or the foreign key would refuse all.
  await sql`insert into programme_standing (organisation_id, programme_id, counted_for, counted_at, title, search_key, kind,
      state, term_from, term_to, side, partner_ids, place_body_id, province, commitments, late_targets, late_actions, next_due,
      due_month, due_quarter, undecided, undecided_since, assessments_due, targets_by_month, actions_by_month)
    select s.organisation_id, s.programme_id, ${countedFor}::date, ${ctx.now}::timestamptz, s.title, s.search_key, s.kind,
      s.state, s.term_from, s.term_to, s.side, s.partner_ids, s.place_body_id, s.province, s.commitments, s.late_targets,
      s.late_actions, s.next_due, s.due_month, s.due_quarter, s.undecided, s.undecided_since, s.assessments_due,
      s.targets_by_month, s.actions_by_month
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (organisation_id uuid, programme_id uuid, title text,
      search_key text, kind text, state text, term_from date, term_to date, side text, partner_ids uuid[], place_body_id uuid,
      province text, commitments integer, late_targets integer, late_actions integer, next_due date, due_month integer,
      due_quarter integer, undecided integer, undecided_since timestamptz, assessments_due integer,
      targets_by_month smallint[], actions_by_month smallint[])`.execute(ctx.db);
}
