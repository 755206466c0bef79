// How programmes stand today, many at once: what was due, what is late. For hubs and lists; the page of one programme has
// the rows behind each number.
import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import {
  actionsLeft,
  assessmentsLeft,
  countedFor,
  targetsBegun,
  targetStatus,
  unitCounted,
} from '../../commitments/index.ts';
import { standstillsOf } from '../../programmes/index.ts';
import { countedSums } from './counted.ts';

export interface ProgrammeLate {
  /** Targets whose last day has passed; of these, those reached, and those that fall short (`due` = `met` + `late`). */
  readonly targets: { readonly due: number; readonly met: number; readonly late: number };
  /** Planned actions due within 14 days or already late (`late` is part of `due`). */
  readonly actions: { readonly due: number; readonly late: number };
  /** Commitments of the quarter that ended last which the asker's side has not assessed; `late`: past the deadline, else 0. */
  readonly assessments: { readonly due: number; readonly late: number };
  /** Texts that wait for a decision. */
  readonly undecided: number;
}

/** Six statements, however many programmes. Every id given is in the map; what the asker may not see counts as nothing. */
export async function lateOf(ctx: ReadContext, programmeIds: readonly string[]): Promise<Map<string, ProgrammeLate>> {
  const today = dayInVietNam(ctx.now);
  const targets = await targetsBegun(ctx, programmeIds, today);
  const sums = Map.groupBy(await countedSums(ctx, programmeIds), (one) => one.commitmentId);
  const standstills = await standstillsOf(ctx, programmeIds);
  const actions = await actionsLeft(ctx, programmeIds, today);
  const assessments = await assessmentsLeft(ctx, programmeIds);
  const undecided = await undecidedOf(ctx, programmeIds);
  const counts = new Map(programmeIds.map((id) => [id, { due: 0, met: 0, late: 0 }]));
  for (const [commitmentId, own] of Map.groupBy(targets, (target) => target.commitmentId)) {
    const pieces = (sums.get(commitmentId) ?? []).map((piece) => ({ ...piece, unit: unitCounted(piece, own) }));
    for (const target of own) {
      const { dueOn, missing } = targetStatus(
        target,
        countedFor(target, pieces),
        today,
        standstills.get(target.programmeId),
      );
      const count = counts.get(target.programmeId);
      if (count === undefined || dueOn === null || dueOn >= today) continue;
      count.due += 1;
      count[missing === 0 ? 'met' : 'late'] += 1;
    }
  }
  return new Map(
    [...counts].map(([id, found]) => [
      id,
      {
        targets: found,
        actions: actions.get(id) ?? { due: 0, late: 0 },
        assessments: assessments.get(id) ?? { due: 0, late: 0 },
        undecided: undecided.get(id) ?? 0,
      },
    ]),
  );
}

async function undecidedOf(ctx: ReadContext, programmeIds: readonly string[]): Promise<Map<string, number>> {
  if (programmeIds.length === 0) return new Map();
  const { rows } = await sql<{ programmeId: string; texts: number }>`
    select m.programme_id as "programmeId", count(distinct coalesce(c.original_id, c.id))::int as texts
    from match m join clipping c on c.id = m.clipping_id
    where m.state = 'suggested' and m.programme_id = any(${[...programmeIds]}::uuid[])
    group by m.programme_id`.execute(ctx.db);
  return new Map(rows.map((row) => [row.programmeId, row.texts]));
}
