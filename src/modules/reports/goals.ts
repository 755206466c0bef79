// What was promised by number for a period, what came of it, and the stated rule that judges (STATUS_RULE in model.ts).
import type { Day, Period } from '../../tools/calendar/index.ts';
import type { AssessmentStatus } from '../commitments/model.ts';
import type { TargetView } from '../commitments/index.ts';
import type { EvidenceRow } from '../evidence/index.ts';
import type { ReportAction, ReportGoal } from './content-shape.ts';
import type { MachineStatus } from './model.ts';

/** Sums of quantities with two decimals, without the dust of binary fractions. */
export function sum(quantities: readonly number[]): number {
  return Math.round(quantities.reduce((total, one) => total + one, 0) * 100) / 100;
}

export function isWithin(day: Day, period: Period): boolean {
  return day >= period.from && day <= period.to;
}

/**
 * The targets of one commitment that touch the reported period, those of one period together. `rows` are the commitment's
 * evidence from the earliest target on.
 */
export function goalsOf(
  targets: readonly TargetView[],
  rows: readonly EvidenceRow[],
  reported: Period,
  asOf: Day,
): ReportGoal[] {
  const touching = targets.filter((one) => one.periodFrom <= reported.to && one.periodTo >= reported.from);
  const byPeriod = Map.groupBy(touching, (one) => `${one.periodFrom} ${one.periodTo}`);
  return [...byPeriod.values()].map((parts) => {
    const { periodFrom: from, periodTo: to } = parts[0]!;
    const quantity = sum(parts.map((part) => part.quantity));
    const until = to < reported.to ? to : reported.to;
    const actual = sum(
      rows.filter((row) => row.counted && isWithin(row.publishedOn, { from, to: until })).map((row) => row.quantity),
    );
    return {
      from,
      to,
      parts: parts.map((part) => ({ unit: part.unit, quantity: part.quantity })),
      quantity,
      actual,
      share: Math.round((actual / quantity) * 1000) / 10,
      status: goalStatus({ quantity, actual, to }, reported, asOf),
    };
  });
}

export function goalStatus(
  goal: { readonly quantity: number; readonly actual: number; readonly to: Day },
  reported: Period,
  asOf: Day,
): AssessmentStatus {
  if (goal.actual >= goal.quantity) return 'met';
  if (goal.to > reported.to || goal.to >= asOf) return 'scheduled';
  return goal.actual > 0 ? 'partially_met' : 'not_met';
}

/** By its targets; without any, by its planned actions; without those, not at all. */
export function commitmentStatus(goals: readonly ReportGoal[], actions: readonly ReportAction[]): MachineStatus {
  if (goals.length > 0) {
    const due = goals.filter((goal) => goal.status !== 'scheduled');
    if (due.length === 0) return 'scheduled';
    if (due.every((goal) => goal.status === 'met')) return 'met';
    return due.some((goal) => goal.status !== 'not_met') ? 'partially_met' : 'not_met';
  }
  const planned = actions.filter((action) => action.state !== 'cancelled');
  if (planned.length === 0) return null;
  const done = planned.filter((action) => action.state === 'done');
  if (done.length === planned.length) return 'met';
  // Late is decided by assemble(): planned and past its day.
  if (planned.some((action) => action.state === 'planned' && action.isLate))
    return done.length > 0 ? 'partially_met' : 'not_met';
  return 'scheduled';
}
