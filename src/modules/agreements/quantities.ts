// How much is promised, as a review holds it and as it becomes targets. Pure; screens may import it through ./model.ts.
import { quarterPeriod, quartersBetween, type Period } from '../../tools/calendar/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { SPREAD_WORDS, spreadOverTerm, type SpreadTarget } from '../commitments/model.ts';
import type { ReviewedQuantity } from './review.ts';

export const BOUNDS = ['least', 'most'] as const;
export type Bound = (typeof BOUNDS)[number];

export const BOUND_WORDS: Record<Bound, Sentence> = {
  least: say('ít nhất', 'at least'),
  most: say('nhiều nhất', 'at most'),
};

export interface QuarterShare {
  readonly quarter: 1 | 2 | 3 | 4;
  /** Null: that quarter of every year of the term. */
  readonly year: number | null;
  readonly value: number;
}

const NUMERALS = ['I', 'II', 'III', 'IV'] as const;
const SHARE = /^(?:quý\s*)?(I{1,3}|IV|[1-4])(?:\s*\/\s*(20\d\d))?\s*:\s*(\d{1,9}(?:[.,]\d{1,2})?)$/iu;
export const QUARTERS_WRONG = 'I: 3; II: 4; I/2027: 5';

/** "I: 3; II: 4" → shares; null when it is not written so. */
export function readQuarters(text: string): QuarterShare[] | null {
  const shares: QuarterShare[] = [];
  for (const part of text.split(';').map((one) => one.trim())) {
    if (part === '') continue;
    const found = SHARE.exec(part);
    if (!found) return null;
    const [, said = '', year, value = ''] = found;
    const roman = NUMERALS.indexOf(said.toUpperCase() as (typeof NUMERALS)[number]);
    const quarter = (roman >= 0 ? roman + 1 : Number(said)) as QuarterShare['quarter'];
    shares.push({ quarter, year: year ? Number(year) : null, value: numberOf(value) });
  }
  return shares;
}

export function writeQuarters(shares: readonly QuarterShare[]): string {
  return shares
    .map(
      ({ quarter, year, value }) =>
        `${NUMERALS[quarter - 1]}${year === null ? '' : `/${year}`}: ${String(value).replace('.', ',')}`,
    )
    .join('; ')
    .slice(0, 400);
}

export interface PlannedTarget extends SpreadTarget {
  readonly unit: string;
}

/**
 * The targets that quantities mean over a term. A ceiling ("nhiều nhất") is no target, and neither is a quantity without
 * unit or period. Two quantities of one unit in one quarter become one.
 */
export function targetsFor(quantities: readonly ReviewedQuantity[], term: Period | null): PlannedTarget[] {
  const planned = new Map<string, PlannedTarget>();
  for (const one of quantities) {
    if (!one.unit || one.bound === 'most') continue;
    for (const target of spreadOf(one, term)) {
      const key = `${target.periodFrom} ${target.periodTo} ${one.unit}`;
      const known = planned.get(key)?.quantity ?? 0;
      planned.set(key, { ...target, quantity: known + target.quantity, unit: one.unit });
    }
  }
  return [...planned.values()].filter((target) => target.quantity > 0).slice(0, 400);
}

function spreadOf(one: ReviewedQuantity, term: Period | null): SpreadTarget[] {
  const shares = readQuarters(one.byQuarter) ?? [];
  if (shares.length > 0) {
    const quarters = term ? quartersBetween(term) : [];
    return shares.flatMap(({ quarter, year, value }) => {
      const meant = year === null ? quarters.filter((each) => each.endsWith(`Q${quarter}`)) : [`${year}-Q${quarter}`];
      return meant.map((each) => {
        const { from, to } = quarterPeriod(each);
        return { periodFrom: from, periodTo: to, quantity: value };
      });
    });
  }
  const quantity = numberOf(one.value);
  return term && one.per && quantity > 0 ? spreadOverTerm(quantity, one.per, term) : [];
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}

/** "ít nhất 3 chuyên trang mỗi quý"; null when nothing is counted. */
export function cadenceWords(quantities: readonly ReviewedQuantity[]): string | null {
  const words = quantities
    .filter((one) => one.value && one.unit)
    .map((one) =>
      [one.bound ? BOUND_WORDS[one.bound].vi : '', one.value, one.unit, one.per ? SPREAD_WORDS[one.per].vi : '']
        .filter(Boolean)
        .join(' '),
    )
    .join('; ');
  return words === '' ? null : words.slice(0, 300);
}
