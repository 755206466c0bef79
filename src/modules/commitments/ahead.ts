// What lies ahead of many programmes and what each side still has to say of the quarter that ended last, in a few statements
// however many they are. For what is counted ahead of hubs.
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import { addDays, dayInVietNam, quarterOf, quarterPeriod, type Day, type Period } from '../../tools/calendar/index.ts';
import { programmesByIds, type ProgrammeState } from '../programmes/index.ts';

/** Commitments of each programme that stand; programmes without any are not in the map. */
export async function standingCounts(ctx: ReadContext, programmeIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ programmeId: string; count: number }>`
    select programme_id as "programmeId", count(*)::int as count from commitment
    where programme_id = any(${[...programmeIds]}::uuid[]) and dropped_at is null group by programme_id`.execute(
    ctx.db,
  );
  return new Map(rows.map((row) => [row.programmeId, row.count]));
}

/** Days on which planned actions of programmes in force fall due, both ends included; one item per action. */
export async function actionsAhead(
  ctx: ReadContext,
  programmeIds: readonly string[],
  period: Period,
): Promise<{ readonly programmeId: string; readonly dueOn: Day }[]> {
  const { rows } = await sql<{ programmeId: string; dueOn: Day }>`
    select a.programme_id as "programmeId", a.due_on as "dueOn"
    from plan_action a join commitment c on c.id = a.commitment_id
    where a.programme_id = any(${[...programmeIds]}::uuid[]) and a.state = 'planned' and c.dropped_at is null
      and a.due_on between ${period.from}::date and ${period.to}::date`.execute(ctx.db);
  const programmes = await programmesByIds(
    ctx,
    rows.map((row) => row.programmeId),
  );
  return rows.filter((row) => programmes.get(row.programmeId)?.state === 'in_force');
}

/** The quarter whose opinions are asked for today. */
export function lastEndedQuarter(today: Day): Period {
  const { from } = quarterPeriod(quarterOf(today));
  return quarterPeriod(quarterOf(addDays(from, -1)));
}

const ASKED: readonly ProgrammeState[] = ['in_force', 'suspended', 'ended'];

/** Whether opinions of the period are asked for: the programme runs or ran, and its term touches the period. */
export function isAskedFor(
  programme: { readonly state: ProgrammeState; readonly term: { readonly from: Day | null; readonly to: Day | null } },
  period: Period,
): boolean {
  const { from, to } = programme.term;
  return ASKED.includes(programme.state) && (from === null || from <= period.to) && (to === null || to >= period.from);
}

export interface OpinionsLeft {
  readonly commitments: number;
  /** How many of them the side has not assessed; sides that have said nothing are not in the map: all are left. */
  readonly missing: ReadonlyMap<string, number>;
}

/** Of the quarter that ended last; programmes of which no opinion is asked are not in the map. */
export async function opinionsLeft(
  ctx: ReadContext,
  programmeIds: readonly string[],
): Promise<Map<string, OpinionsLeft>> {
  const period = lastEndedQuarter(dayInVietNam(ctx.now));
  const programmes = await programmesByIds(ctx, programmeIds);
  const asked = [...programmes.values()].filter((programme) => isAskedFor(programme, period)).map(({ id }) => id);
  const counts = await standingCounts(ctx, asked);
  const { rows } = await sql<{ programmeId: string; side: string; judged: number }>`
    select a.programme_id as "programmeId", a.side, count(distinct a.commitment_id)::int as judged
    from assessment a join commitment c on c.id = a.commitment_id
    where a.programme_id = any(${asked}::uuid[]) and c.dropped_at is null
      and a.period_from = ${period.from}::date and a.period_to = ${period.to}::date
    group by 1, 2`.execute(ctx.db);
  const judged = Map.groupBy(rows, (row) => row.programmeId);
  return new Map(
    [...counts].map(([id, commitments]) => [
      id,
      { commitments, missing: new Map((judged.get(id) ?? []).map((row) => [row.side, commitments - row.judged])) },
    ]),
  );
}
