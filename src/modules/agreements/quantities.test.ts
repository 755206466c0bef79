import { describe, expect, it } from 'vitest';
import type { ReviewedQuantity } from './review.ts';
import { cadenceWords, readQuarters, targetsFor, writeQuarters } from './quantities.ts';

const TERM = { from: '2026-01-01', to: '2026-12-31' };
const one = (given: Partial<ReviewedQuantity>): ReviewedQuantity => ({
  value: '',
  bound: '',
  unit: 'bài',
  per: '',
  byQuarter: '',
  ...given,
});
const amounts = (quantities: readonly ReviewedQuantity[], term: typeof TERM | null = TERM) =>
  targetsFor(quantities, term).map((target) => `${target.periodFrom} ${target.quantity} ${target.unit}`);

describe('quantities by quarter', () => {
  it('are written and read the same', () => {
    const shares = [
      { quarter: 1, year: null, value: 3 },
      { quarter: 4, year: 2027, value: 1.5 },
    ] as const;
    expect(writeQuarters(shares)).toBe('I: 3; IV/2027: 1,5');
    expect(readQuarters('Quý I: 3;iv/2027:1,5')).toEqual(shares);
    expect(readQuarters('')).toEqual([]);
  });
  it.each(['3', 'V: 1', 'I: ba', 'I 3'])('refuse “%s”', (text) => {
    expect(readQuarters(text)).toBeNull();
  });
});

describe('targets of a review', () => {
  it('follow the quarters of a table, in every year of the term when it names none', () => {
    expect(amounts([one({ value: '7', byQuarter: 'I: 3; II: 4' })])).toEqual(['2026-01-01 3 bài', '2026-04-01 4 bài']);
    expect(amounts([one({ value: '3', byQuarter: 'I: 3' })], { from: '2026-01-01', to: '2027-12-31' })).toEqual([
      '2026-01-01 3 bài',
      '2027-01-01 3 bài',
    ]);
    expect(amounts([one({ value: '5', byQuarter: 'II/2027: 5' })], null)).toEqual(['2027-04-01 5 bài']);
  });
  it('add up where two quantities count the same thing, and keep others apart', () => {
    const both = [
      one({ value: '1', per: 'month' }),
      one({ value: '2', per: 'quarter' }),
      one({ value: '4', per: 'year', unit: 'lớp' }),
    ];
    expect(amounts(both).slice(0, 2)).toEqual(['2026-01-01 5 bài', '2026-04-01 5 bài']);
    expect(amounts(both).filter((line) => line.endsWith('lớp'))).toHaveLength(4);
  });
  it('are none for a ceiling, without a unit, a period or a term', () => {
    expect(amounts([one({ value: '4', per: 'year', bound: 'most' })])).toEqual([]);
    expect(amounts([one({ value: '4', per: 'year', unit: '' })])).toEqual([]);
    expect(amounts([one({ value: '4' })])).toEqual([]);
    expect(amounts([one({ value: '4', per: 'year' })], null)).toEqual([]);
  });
  it('are told in words', () => {
    expect(cadenceWords([one({ value: '3', per: 'quarter', bound: 'least' }), one({ value: '1', unit: 'phim' })])).toBe(
      'ít nhất 3 bài mỗi quý; 1 phim',
    );
    expect(cadenceWords([])).toBeNull();
  });
});
