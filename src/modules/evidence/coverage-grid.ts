// Lines (topics, or kinds of commitments) by quarters, with what is missing. Pure.
import { quarterOf, quarterPeriod, type Day, type Period, type Quarter } from '../../tools/calendar/index.ts';

export interface GridLine {
  readonly key: string;
  readonly name: string;
  /** Periods in which something was promised; `always`: without a target, so all the time. */
  readonly promised: readonly Period[] | 'always';
}

export interface GridCell {
  readonly quarter: Quarter;
  /** Pieces counted: texts and deliverables. */
  readonly count: number;
  /** Promised for this quarter, which has begun, and nothing has come. */
  readonly isGap: boolean;
  /** The quarter has not begun. */
  readonly isAhead: boolean;
  /** 0 for none, then 1 to 4 by quarters of the largest cell. */
  readonly level: 0 | 1 | 2 | 3 | 4;
}

export interface CoverageGrid {
  readonly quarters: readonly Quarter[];
  readonly lines: readonly {
    readonly key: string;
    readonly name: string;
    readonly total: number;
    readonly cells: readonly GridCell[];
  }[];
  /** Pieces of no line (no topic said), by quarter. */
  readonly without: readonly number[];
  readonly gaps: readonly { readonly key: string; readonly name: string; readonly quarter: Quarter }[];
}

/** `rows`: what counts, each with the line it belongs to, or null. Rows outside the quarters are left out. */
export function coverageGrid(
  lines: readonly GridLine[],
  rows: readonly { readonly key: string | null; readonly countsOn: Day }[],
  quarters: readonly Quarter[],
  today: Day,
): CoverageGrid {
  const counts = new Map<string, number>();
  const place = (key: string | null, quarter: Quarter) => `${quarter} ${key ?? ''}`;
  const known = new Set(lines.map((line) => line.key));
  for (const row of rows) {
    const at = place(row.key !== null && known.has(row.key) ? row.key : null, quarterOf(row.countsOn));
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const countOf = (key: string | null, quarter: Quarter) => counts.get(place(key, quarter)) ?? 0;
  const most = Math.max(1, ...lines.flatMap((line) => quarters.map((quarter) => countOf(line.key, quarter))));
  const made = lines.map((line) => {
    const cells = quarters.map((quarter): GridCell => {
      const period = quarterPeriod(quarter);
      const count = countOf(line.key, quarter);
      const isAhead = period.from > today;
      return {
        quarter,
        count,
        isGap: count === 0 && !isAhead && isPromised(line, period),
        isAhead,
        level: Math.ceil((count / most) * 4) as GridCell['level'],
      };
    });
    return { key: line.key, name: line.name, total: cells.reduce((sum, cell) => sum + cell.count, 0), cells };
  });
  return {
    quarters,
    lines: made,
    without: quarters.map((quarter) => countOf(null, quarter)),
    gaps: made.flatMap(({ key, name, cells }) =>
      cells.filter((cell) => cell.isGap).map(({ quarter }) => ({ key, name, quarter })),
    ),
  };
}

function isPromised(line: GridLine, period: Period): boolean {
  return line.promised === 'always' || line.promised.some((one) => one.from <= period.to && one.to >= period.from);
}

/** When something is promised by commitments: the periods of their targets; always, when one of them has no target. */
export function promisedPeriods(
  commitmentIds: readonly string[],
  targets: readonly { readonly commitmentId: string; readonly periodFrom: Day; readonly periodTo: Day }[],
): readonly Period[] | 'always' {
  const own = commitmentIds.map((id) => targets.filter((target) => target.commitmentId === id));
  if (own.some((list) => list.length === 0)) return 'always';
  return own.flat().map(({ periodFrom: from, periodTo: to }) => ({ from, to }));
}
