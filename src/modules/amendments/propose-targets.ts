// What the next term might aim at, from what the last one reached. A proposal for people to talk over, with its reason.
// The rule, per unit:
//   no target was set           → the yearly average of what was done, if anything was
//   met (done ≥ target)         → the same target
//   partly met (done ≥ half)    → the same target: it is within reach
//   far from it (done < half)   → what was done on average, rounded up
//   nothing done                → no proposal: the parties must first say why
// Quantities are said in the shortest period in which they are whole (a quarter, else a half year, a year); where they are
// in none, rounded to the nearest in the shortest period in which they reach one, else over the term.
import { say, type Sentence } from '../../tools/sentence/index.ts';
import type { Spread } from '../commitments/model.ts';

export interface LastTerm {
  /** Sums over the quarters looked at, per unit: what was promised and what was confirmed and counted. */
  readonly targets: readonly { readonly unit: string; readonly quantity: number; readonly done: number }[];
  /** Confirmed and counted in all; proposed from only when there was no target. */
  readonly done: number;
  /** Calendar quarters looked at. */
  readonly quarters: number;
}

export interface ProposedTarget {
  /** Empty when the last term named none. */
  readonly unit: string;
  /** Null: nothing is proposed. */
  readonly quantity: number | null;
  readonly per: Spread;
  readonly reason: Sentence;
}

/** One proposal per unit of the last term, or one without a unit when it had none. */
export function proposeTargets(last: LastTerm): ProposedTarget[] {
  if (last.quarters <= 0) return [];
  if (last.targets.length === 0) {
    if (last.done <= 0) return [];
    const average = averaged(last.done, last.quarters);
    return [
      {
        unit: '',
        ...average,
        reason: say(
          'Kỳ trước không đặt chỉ tiêu; đề xuất bằng mức bình quân đã làm, làm tròn lên.',
          'No target was set last term; the average of what was done, rounded up.',
        ),
      },
    ];
  }
  return last.targets.map(({ unit, quantity, done }) => ({ unit, ...proposed(quantity, done, last.quarters) }));
}

function proposed(target: number, done: number, quarters: number): Omit<ProposedTarget, 'unit'> {
  const kept = done / target;
  const same = wholeIn(target, quarters);
  if (kept >= 1)
    return {
      ...same,
      reason: say('Đạt: giữ chỉ tiêu như kỳ trước, làm tròn theo kỳ.', 'Met: the same target, rounded by period.'),
    };
  if (kept >= 0.5)
    return {
      ...same,
      reason: say(
        'Đạt một phần (từ một nửa trở lên): giữ chỉ tiêu kỳ trước vì còn trong tầm.',
        'Partly met (half or more): the same target, since it is within reach.',
      ),
    };
  if (done > 0)
    return {
      ...averaged(done, quarters),
      reason: say(
        'Còn xa chỉ tiêu (dưới một nửa): đề xuất bằng mức bình quân đã làm, làm tròn lên.',
        'Far from the target (under half): the average of what was done, rounded up.',
      ),
    };
  return {
    quantity: null,
    per: same.per,
    reason: say(
      'Kỳ trước chưa có kết quả nào được xác nhận: các bên cần bàn lại trước khi đặt chỉ tiêu.',
      'Nothing was confirmed last term: talk it over before setting a target.',
    ),
  };
}

const STEPS: readonly { readonly per: Spread; readonly quarters: number }[] = [
  { per: 'quarter', quarters: 1 },
  { per: 'half_year', quarters: 2 },
  { per: 'year', quarters: 4 },
];

/** The quantity per quarter, half year or year, whichever first is whole; else the nearest in the first that reaches one. */
function wholeIn(quantity: number, quarters: number): { quantity: number; per: Spread } {
  for (const { per, quarters: length } of STEPS) {
    const each = (quantity * length) / quarters;
    if (each >= 1 && Math.abs(each - Math.round(each)) < 1e-9) return { quantity: Math.round(each), per };
  }
  for (const { per, quarters: length } of STEPS) {
    const each = (quantity * length) / quarters;
    if (each >= 1) return { quantity: Math.round(each), per };
  }
  return { quantity, per: 'term' };
}

/** Rounded up in the shortest period in which it is at least one. */
function averaged(quantity: number, quarters: number): { quantity: number; per: Spread } {
  for (const { per, quarters: length } of STEPS) {
    const each = (quantity * length) / quarters;
    if (each >= 1) return { quantity: Math.ceil(each - 1e-9), per };
  }
  return { quantity: Math.ceil(quantity - 1e-9), per: 'term' };
}
