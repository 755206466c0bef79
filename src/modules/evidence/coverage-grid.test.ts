import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageGrid, promisedPeriods, type GridLine } from './model.ts';

const QUARTERS = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'] as const;
const SO: GridLine = { key: 'so', name: 'Chuyển đổi số', promised: 'always' };
const THON: GridLine = { key: 'thon', name: 'Nông thôn mới', promised: [{ from: '2026-04-01', to: '2026-06-30' }] };

describe('topics by quarters', () => {
  it('counts, and shows what was promised and has not come', () => {
    const rows = [
      { key: 'so', countsOn: '2026-01-05' },
      { key: 'so', countsOn: '2026-03-31' },
      { key: 'thon', countsOn: '2026-07-01' },
      { key: null, countsOn: '2026-07-01' },
      { key: 'khac', countsOn: '2026-07-02' },
      { key: 'so', countsOn: '2027-01-01' },
    ];
    const grid = coverageGrid([SO, THON], rows, QUARTERS, '2026-08-01');
    expect(grid.lines.map((line) => [line.total, ...line.cells.map((cell) => cell.count)])).toEqual([
      [2, 2, 0, 0, 0],
      [1, 0, 0, 1, 0],
    ]);
    // No gap ahead of today, nor where nothing was promised.
    expect(grid.gaps.map((gap) => [gap.key, gap.quarter])).toEqual([
      ['so', '2026-Q2'],
      ['so', '2026-Q3'],
      ['thon', '2026-Q2'],
    ]);
    expect(grid.without).toEqual([0, 0, 2, 0]);
    expect(grid.lines[0]!.cells.map((cell) => [cell.level, cell.isAhead])).toEqual([
      [4, false],
      [0, false],
      [0, false],
      [0, true],
    ]);
  });

  it('holds every row of its quarters exactly once', () => {
    const row = fc.record({
      key: fc.constantFrom('so', 'thon', 'khac', null),
      countsOn: fc.constantFrom('2025-12-31', '2026-01-01', '2026-06-30', '2026-10-10', '2027-01-01'),
    });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const grid = coverageGrid([SO, THON], rows, QUARTERS, '2026-12-31');
        const shown = grid.lines.reduce((sum, line) => sum + line.total, 0) + grid.without.reduce((a, b) => a + b, 0);
        expect(shown).toBe(rows.filter((one) => one.countsOn.startsWith('2026')).length);
      }),
    );
  });

  it('takes a commitment without targets as promised all the time', () => {
    const target = { commitmentId: 'c1', periodFrom: '2026-01-01', periodTo: '2026-03-31' };
    expect(promisedPeriods(['c1'], [target])).toEqual([{ from: '2026-01-01', to: '2026-03-31' }]);
    expect(promisedPeriods(['c1', 'c2'], [target])).toBe('always');
    expect(promisedPeriods([], [target])).toEqual([]);
  });
});
