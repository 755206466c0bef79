// What many programmes have left to do, each in one statement. For hubs and lists.
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import { addDays, type Day } from '../../tools/calendar/index.ts';
import { programmesByIds } from '../programmes/index.ts';
import { assessmentsDue } from './due.ts';
import type { TargetView } from './view.ts';

export interface Left {
  readonly due: number;
  /** Part of `due`. */
  readonly late: number;
}

/** Days ahead in which an action counts as due. */
export const DUE_SOON_DAYS = 14;

/** Targets of standing commitments whose period has begun, of programmes that run or ran. */
export async function targetsBegun(
  ctx: ReadContext,
  programmeIds: readonly string[],
  today: Day,
): Promise<(TargetView & { readonly programmeId: string })[]> {
  if (programmeIds.length === 0) return [];
  return ctx.db
    .selectFrom('target')
    .innerJoin('commitment', 'commitment.id', 'target.commitment_id')
    .select([
      'target.id',
      'target.programme_id as programmeId',
      'target.commitment_id as commitmentId',
      'target.period_from as periodFrom',
      'target.period_to as periodTo',
      'target.unit',
      'target.quantity',
    ])
    .where('target.programme_id', 'in', [...programmeIds])
    .where('target.period_from', '<=', today)
    .where('commitment.dropped_at', 'is', null)
    .execute();
}

/** Planned actions of programmes in force, due within `DUE_SOON_DAYS` or late. Programmes with none are not in the map. */
export async function actionsLeft(
  ctx: ReadContext,
  programmeIds: readonly string[],
  today: Day,
): Promise<Map<string, Left>> {
  if (programmeIds.length === 0) return new Map();
  const { rows } = await sql<Left & { programmeId: string }>`
    select a.programme_id as "programmeId", count(*)::int as due,
      (count(*) filter (where a.due_on < ${today}::date))::int as late
    from plan_action a join commitment c on c.id = a.commitment_id
    where a.programme_id = any(${[...programmeIds]}::uuid[]) and a.state = 'planned' and c.dropped_at is null
      and a.due_on <= ${addDays(today, DUE_SOON_DAYS)}::date
    group by a.programme_id`.execute(ctx.db);
  const programmes = await programmesByIds(
    ctx,
    rows.map((row) => row.programmeId),
  );
  return new Map(
    rows
      .filter((row) => programmes.get(row.programmeId)?.state === 'in_force')
      .map(({ programmeId, ...left }) => [programmeId, left]),
  );
}

/** Commitments that the acting organisation's side has yet to assess for the quarter that ended last. */
export async function assessmentsLeft(ctx: ReadContext, programmeIds: readonly string[]): Promise<Map<string, Left>> {
  const due = await assessmentsDue(ctx, programmeIds);
  return new Map(due.map((one) => [one.programmeId, { due: one.missing, late: one.isLate ? one.missing : 0 }]));
}
