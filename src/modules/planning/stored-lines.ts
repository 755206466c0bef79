// The lines of a plan as they are kept.
import { z } from 'zod';
import type { PlanLineInput } from '../commitments/index.ts';
import type { PlanLine } from './model.ts';

const maybe = z.string().nullable();

const keptLine = z.strictObject({
  actionId: maybe,
  commitmentId: z.string(),
  title: z.string(),
  startsOn: maybe,
  dueOn: z.string(),
  ownerOrganisationId: z.string(),
  ownerName: maybe,
  partnerOrganisationId: maybe,
  partnerName: maybe,
  quantity: z.number().nullable(),
  unit: maybe,
  place: maybe,
  note: maybe,
});

export function keptLines(value: unknown): PlanLine[] {
  return z.array(keptLine).parse(value);
}

/** Nothing stays unsaid: what was left out is null. */
export function lineOf(line: PlanLineInput): PlanLine {
  return {
    actionId: line.actionId ?? null,
    commitmentId: line.commitmentId,
    title: line.title,
    startsOn: line.startsOn ?? null,
    dueOn: line.dueOn,
    ownerOrganisationId: line.ownerOrganisationId,
    ownerName: line.ownerName ?? null,
    partnerOrganisationId: line.partnerOrganisationId ?? null,
    partnerName: line.partnerName ?? null,
    quantity: line.quantity ?? null,
    unit: line.unit ?? null,
    place: line.place ?? null,
    note: line.note ?? null,
  };
}
