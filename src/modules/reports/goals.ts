// What was promised by number for a period, what came of it, and the stated rule that judges (STATUS_RULE in model.ts).
import { addDays, type Day, type Period } from '../../tools/calendar/index.ts';
import { countedFor, isWithin, statusOfAll, targetStatus, type AssessmentStatus } from '../commitments/model.ts';
import type { TargetView } from '../commitments/index.ts';
import type { Standstill } from '../programmes/index.ts';
import type { EvidenceRow } from '../evidence/index.ts';
import type { ReportAction, ReportGoal, ReportRow } from './content-shape.ts';
import type { MachineStatus } from './model.ts';

/**
 * The targets of one commitment that touch the reported period, each by itself. `rows` are the commitment's evidence from
 * the earliest target on; `standstills` the days on which the programme was suspended.
 */
export function goalsOf(
  targets: readonly TargetView[],
  rows: readonly EvidenceRow[],
  reported: Period,
  asOf: Day,
  standstills: readonly Standstill[] = [],
): ReportGoal[] {
  const pieces = rows
    .filter((row) => row.counted)
    .map((row) => ({ unit: row.unit, day: row.countsOn, quantity: row.quantity }));
  return targets
    .filter((one) => one.periodFrom <= reported.to && one.periodTo >= reported.from)
    .map((target) => {
      const actual = countedFor(target, pieces, reported.to);
      const found = targetStatus(target, actual, judgedOn(reported, asOf), standstills);
      return {
        from: target.periodFrom,
        to: target.periodTo,
        parts: [{ unit: target.unit, quantity: target.quantity }],
        quantity: target.quantity,
        actual,
        share: found.share,
        status: found.status,
        standstillDays: found.suspendedDays,
      };
    });
}

/** A report judges by what was due when its period ended, or by the day of counting when that is earlier. */
function judgedOn(reported: Period, asOf: Day): Day {
  const after = addDays(reported.to, 1);
  return asOf < after ? asOf : after;
}

/** Whether a row counts toward a goal. In version 1 rows had no units and goals took every unit. */
export function countsToward(row: ReportRow, goal: Pick<ReportGoal, 'from' | 'to' | 'parts'>): boolean {
  const isUnit = row.unit === undefined || goal.parts.some((part) => part.unit === row.unit);
  return row.counted && isUnit && isWithin(row.countsOn ?? row.publishedOn, goal);
}

/** By its targets; without any, by its planned actions; without those, not at all. */
export function commitmentStatus(goals: readonly ReportGoal[], actions: readonly ReportAction[]): MachineStatus {
  const byTargets: AssessmentStatus | null = statusOfAll(goals.map((goal) => goal.status));
  if (byTargets !== null) return byTargets;
  const planned = actions.filter((action) => action.state !== 'cancelled');
  if (planned.length === 0) return null;
  const done = planned.filter((action) => action.state === 'done');
  if (done.length === planned.length) return 'met';
  // Late is decided by assemble(): planned and past its day.
  if (planned.some((action) => action.state === 'planned' && action.isLate))
    return done.length > 0 ? 'partially_met' : 'not_met';
  return 'scheduled';
}
