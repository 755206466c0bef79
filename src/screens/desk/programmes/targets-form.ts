// From the table of targets, or a quantity to spread, to what the command takes. Server only.
import { z } from 'zod';
import {
  setTargetsInput,
  targetInput,
  spreadOverTerm,
  SPREADS,
  type SetTargets,
  type TargetView,
} from '../../../modules/commitments/index.ts';
import type { Period } from '../../../tools/calendar/index.ts';

const COLUMNS = ['periodFrom', 'periodTo', 'unit', 'quantity'] as const;

/** The rows arrive as one list per column; rows without a quantity are no targets. */
export const targetsTableForm = z.preprocess((given) => {
  const columns = given as Record<string, string | string[] | undefined>;
  const column = (name: string) => [columns[name] ?? []].flat();
  const targets = column('quantity')
    .map((_, row) => Object.fromEntries(COLUMNS.map((name) => [name, column(name)[row]?.trim() || undefined])))
    .filter((target) => target['quantity']);
  return { ...columns, targets };
}, setTargetsInput) as unknown as z.ZodType<SetTargets>;

export const spreadForm = z.object({
  quantity: z.coerce.number().positive().max(100_000),
  per: z.enum(SPREADS),
  unit: targetInput.shape.unit,
  version: setTargetsInput.shape.version,
});

/** The spread replaces the targets of its unit and leaves those of other units alone. */
export function withSpread(
  there: readonly TargetView[],
  spread: z.output<typeof spreadForm>,
  term: Period,
): SetTargets['targets'] {
  const others = there
    .filter((target) => target.unit !== spread.unit)
    .map(({ periodFrom, periodTo, unit, quantity }) => ({ periodFrom, periodTo, unit, quantity }));
  const spreaded = spreadOverTerm(spread.quantity, spread.per, term).map((target) => ({
    ...target,
    unit: spread.unit,
  }));
  return [...others, ...spreaded];
}
