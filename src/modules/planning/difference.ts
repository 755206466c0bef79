// What a later edition of a plan changes, line by line. Pure.
import type { PlanLine } from './model.ts';

export interface LineChange {
  readonly before: PlanLine;
  readonly after: PlanLine;
  readonly facts: readonly PlanFact[];
}

export interface PlanDifference {
  readonly added: readonly PlanLine[];
  readonly dropped: readonly PlanLine[];
  readonly changed: readonly LineChange[];
}

export const PLAN_FACTS = [
  'title',
  'startsOn',
  'dueOn',
  'ownerOrganisationId',
  'ownerName',
  'partnerOrganisationId',
  'partnerName',
  'quantity',
  'unit',
  'place',
  'note',
] as const;
export type PlanFact = (typeof PLAN_FACTS)[number];

/** Lines are the same thing when they are the same action. */
export function planDifference(before: readonly PlanLine[], after: readonly PlanLine[]): PlanDifference {
  const old = new Map(before.flatMap((line) => (line.actionId ? [[line.actionId, line] as const] : [])));
  const staying = new Set(after.flatMap((line) => (line.actionId ? [line.actionId] : [])));
  return {
    added: after.filter((line) => !line.actionId || !old.has(line.actionId)),
    dropped: before.filter((line) => line.actionId && !staying.has(line.actionId)),
    changed: after.flatMap((line) => {
      const was = line.actionId ? old.get(line.actionId) : undefined;
      const facts = was ? PLAN_FACTS.filter((fact) => was[fact] !== line[fact]) : [];
      return was && facts.length > 0 ? [{ before: was, after: line, facts }] : [];
    }),
  };
}

export function isEmptyDifference(difference: PlanDifference): boolean {
  return difference.added.length + difference.dropped.length + difference.changed.length === 0;
}
