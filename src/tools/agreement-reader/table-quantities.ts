// How much a table's row promises: the figure of its amount, its quarters, when it falls due; and totals that do not add up.
import { flat, type Source } from './folded-text.ts';
import type { Quantity, QuarterPart, Span } from './model.ts';
import { numberOf, NUMBER } from './number-words.ts';
import { per as perOf, readQuantities, unitAt } from './quantities.ts';
import type { Column, Row, Table } from './tables.ts';

/** A total that is not the sum of its parts. */
export interface WrongSum {
  readonly told: Span;
  readonly parts: Span;
  readonly value: number;
  readonly sum: number;
}

const TOTAL = /^(?:tổng|cộng|tổng cộng|tổng số|tổng kinh phí|toàn bộ)(?!\p{L})/u;
const FIGURE = new RegExp(
  `^(?:(ít nhất|tối thiểu|từ|trên|≥)|(tối đa|không quá|≤))? ?(${NUMBER})(?: ?(?:-|đến) ?(${NUMBER}))?(?!\\p{L}|/\\d|\\d)`,
  'u',
);
const EVERY = /(?:mỗi|hằng|hàng|theo|từng|\/|^)\s*(tuần|tháng|quý|6 tháng|năm)(?!\p{L}| \d| [ivx])/u;
const WHEN = /quý (iv|iii|ii|i|[1-4])(?:\s?[/ -]\s?(?:năm )?(\d{4}))?|tháng (\d{1,2})(?:\s?[/-]\s?(\d{4}))?/gu;

export function cellOf(table: Table, row: Row, is: Column['is']): Span | null {
  const at = table.columns.findIndex((column) => column.is === is);
  const cell = at < 0 ? undefined : row.cells[at];
  return cell && cell.end > cell.start ? cell : null;
}

export function isTotal(source: Source, row: Row): boolean {
  const first = row.cells.find((cell) => /\p{L}/u.test(source.fold.slice(cell.start, cell.end)));
  return first !== undefined && TOTAL.test(source.fold.slice(first.start, first.end));
}

/** 'nothing': the row says that nothing is to be done. */
export function quantityOf(source: Source, table: Table, row: Row, whole: 'year' | 'term'): Quantity[] | 'nothing' {
  const what = cellOf(table, row, 'what')!;
  const unitCell = cellOf(table, row, 'unit');
  const words = source.fold.slice(what.start, what.end);
  const counted = unitAt(words);
  const unit = unitCell
    ? flat(source, unitCell)
    : counted
      ? source.text.slice(what.start, what.start + counted.length)
      : firstWords(flat(source, what));
  const quarters = quartersOf(source, table, row);
  const amountAt = table.columns.findLastIndex(
    (column, at) => column.is === 'amount' && figureIn(source, row.cells[at]) !== null,
  );
  const amount = table.columns[amountAt];
  const cell = row.cells[amountAt];
  const figure = figureIn(source, cell);
  const shares = quarters.reduce((sum, part) => sum + part.value, 0);
  if (!figure || !cell || amount?.is !== 'amount') {
    if (quarters.length === 0) {
      const hasAmounts = table.columns.some((column) => column.is === 'quarter' || column.is === 'amount');
      const time = cellOf(table, row, 'time');
      return hasAmounts && table.columns.some((column) => column.is === 'quarter')
        ? 'nothing'
        : readQuantities(source, { start: what.start, end: time?.end ?? what.end });
    }
    const at = { start: quarters[0]!.start, end: quarters.at(-1)!.end };
    return [{ value: shares, unit, per: 'year', quarters, ...at }];
  }
  if (figure.value === 0) return 'nothing';
  const own = readQuantities(source, cell);
  if (own[0]) return own[0].per === null ? [{ ...own[0], per: periodOf(source, table, row, amount, whole) }] : own;
  return [
    {
      value: figure.value,
      ...(figure.upTo === null ? {} : { upTo: figure.upTo }),
      ...(figure.bound ? { bound: figure.bound } : {}),
      unit,
      per: quarters.length > 0 ? 'year' : periodOf(source, table, row, amount, whole),
      ...(quarters.length > 0 ? { quarters } : timed(source, table, row, figure.value)),
      start: cell.start,
      end: cell.end,
    },
  ];
}

function firstWords(text: string): string {
  return text.split(/\s+/u).slice(0, 2).join(' ').slice(0, 40);
}

function figureIn(
  source: Source,
  cell: Span | undefined,
): { value: number; upTo: number | null; bound: 'least' | 'most' | null } | null {
  if (!cell || cell.end === cell.start) return null;
  const found = FIGURE.exec(source.fold.slice(cell.start, cell.end).trim());
  if (!found) return null;
  const value = numberOf(found[3]!);
  if (!Number.isFinite(value)) return null;
  const upTo = found[4] ? numberOf(found[4]) : null;
  return {
    value,
    upTo: upTo !== null && upTo > value ? upTo : null,
    bound: found[1] && found[1] !== 'từ' ? 'least' : found[2] ? 'most' : null,
  };
}

function quartersOf(source: Source, table: Table, row: Row): QuarterPart[] {
  return table.columns.flatMap((column, at) => {
    const figure = column.is === 'quarter' ? figureIn(source, row.cells[at]) : null;
    if (column.is !== 'quarter' || !figure || figure.value === 0) return [];
    const cell = row.cells[at]!;
    return [{ quarter: column.quarter, year: column.year, value: figure.value, start: cell.start, end: cell.end }];
  });
}

function periodOf(
  source: Source,
  table: Table,
  row: Row,
  amount: Column & { is: 'amount' },
  whole: 'year' | 'term',
): Quantity['per'] {
  if (amount.per) return perOf(amount.per);
  const time = cellOf(table, row, 'time');
  const every = time && EVERY.exec(source.fold.slice(time.start, time.end));
  if (every) return perOf(every[1]!);
  return amount.year === null ? whole : 'year';
}

/** "Quý II/2026", "tháng 9": the one quarter that the row's own time names; a span of months is none. */
function timed(
  source: Source,
  table: Table,
  row: Row,
  value: number,
): { quarters: QuarterPart[] } | Record<never, never> {
  const cell = cellOf(table, row, 'time');
  if (!cell) return {};
  const fold = source.fold.slice(cell.start, cell.end);
  const found = [...fold.matchAll(WHEN)];
  if (found.length !== 1 || /-|đến|,/u.test(fold)) return {};
  const [, quarter, quarterYear, month, monthYear] = found[0]!;
  const number = quarter
    ? ({ i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 } as const)[quarter as 'i']
    : Math.ceil(Number(month) / 3);
  const year = quarterYear ?? monthYear;
  if (!number || number > 4) return {};
  return { quarters: [{ quarter: number as 1 | 2 | 3 | 4, year: year ? Number(year) : null, value, ...cell }] };
}

/** Rows whose quarters do not make their own total, and columns that do not make the total row. */
export function wrongTotals(source: Source, table: Table): WrongSum[] {
  const wrong: WrongSum[] = [];
  const quarterColumns = table.columns.filter((column) => column.is === 'quarter').length;
  const amountAt = table.columns.findLastIndex((column) => column.is === 'amount');
  for (const row of table.rows) {
    const told = figureIn(source, row.cells[amountAt]);
    const parts = quartersOf(source, table, row);
    if (!told || quarterColumns < 2 || parts.length === 0) continue;
    const sum = parts.reduce((all, part) => all + part.value, 0);
    if (sum !== told.value)
      wrong.push({
        told: row.cells[amountAt]!,
        parts: { start: parts[0]!.start, end: parts.at(-1)!.end },
        value: told.value,
        sum,
      });
  }
  for (const [at, row] of table.rows.entries()) {
    if (!isTotal(source, row)) continue;
    const before = table.rows.slice(0, at).filter((one) => !isTotal(source, one));
    for (const [place, column] of table.columns.entries()) {
      const told = column.is === 'amount' || column.is === 'quarter' ? figureIn(source, row.cells[place]) : null;
      const figures = before.flatMap((one) => figureIn(source, one.cells[place]) ?? []);
      if (!told || figures.length === 0 || figures.length < before.length) continue;
      const sum = figures.reduce((all, figure) => all + figure.value, 0);
      if (sum !== told.value)
        wrong.push({
          told: row.cells[place]!,
          parts: { start: before[0]!.cells[place]!.start, end: before.at(-1)!.cells[place]!.end },
          value: told.value,
          sum,
        });
    }
  }
  return wrong;
}
