// Tables that reached the text as lines: cells apart by bars or tabs under a heading row that names its columns. Their
// rows are no sentences; they are read by their columns.
import { foldTones } from '../vietnamese/index.ts';
import type { Span } from './model.ts';

export type Column =
  | { readonly is: 'number' | 'what' | 'unit' | 'who' | 'time' | 'other' }
  /** `year` of "Năm 2026"; `per` of "Số lượng/tháng". */
  | { readonly is: 'amount'; readonly year: number | null; readonly per: string | null }
  | { readonly is: 'quarter'; readonly quarter: 1 | 2 | 3 | 4; readonly year: number | null };

export interface Row extends Span {
  readonly cells: readonly Span[];
  /** The line above it that heads a group of rows: "I. Báo thực hiện". */
  readonly group: Span | null;
}

export interface Table extends Span {
  readonly head: Span;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

const TITLES: readonly (readonly [Column['is'], RegExp])[] = (
  [
    ['number', '^(?:stt|tt|số tt|số thứ tự|#)$'],
    [
      'who',
      '(?:thực hiện|chủ trì|phụ trách|trách nhiệm|đầu mối)$|^(?:bên|đơn vị|cơ quan|nơi|người) (?:thực|chủ|phụ|chịu|làm|đảm|lo|nhận)|^bên$|^ai làm|giao cho|thuộc về',
    ],
    ['unit', '^(?:đvt|đơn vị tính|đơn vị|đ/v tính|đv tính)$'],
    ['time', 'thời gian|thời hạn|tần suất|định kỳ|chu kỳ|thời điểm|tiến độ'],
    ['other', 'thời lượng|ghi chú|đơn giá|thành tiền|kinh phí|kênh|nền tảng|phối hợp|yêu cầu|kết quả'],
    [
      'amount',
      '^(?:số lượng|sl|khối lượng|chỉ tiêu|định mức|số lần|số kỳ|số bài|số tin|tổng|tổng số|tổng cộng|cả năm|cộng)(?= |/|$)|^năm \\d{4}$',
    ],
    [
      'what',
      'nội dung|hạng mục|công việc|nhiệm vụ|sản phẩm|hình thức|loại hình|thể loại|tên|hoạt động|chương trình|^việc|chuyên mục|chủ đề|^loại|tuyến',
    ],
  ] as const
).map(([is, pattern]) => [is, new RegExp(foldTones(pattern), 'u')]);
const QUARTER = /^(?:quý|q)\s?(?<q>iv|iii|ii|i|[1-4])(?:\s?[/ -]\s?(?:năm )?(?<y>\d{4}))?$/u;
const ROMAN: Readonly<Record<string, 1 | 2 | 3 | 4>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
/** A group's heading is one short line between rows. */
const GROUP = 90;
const MOST_ROWS = 2_000;

/** Cells of a line, without the bars; an empty cell has no width. */
export function cellsOf(text: string, line: Span): Span[] {
  const written = text.slice(line.start, line.end);
  const mark = written.includes('|') ? '|' : written.includes('\t') ? '\t' : ';';
  if (!written.includes(mark)) return [];
  const cells: Span[] = [];
  let start = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && !text.startsWith(mark, at)) continue;
    let [from, to] = [start, at];
    while (from < to && /\s/u.test(text[from]!)) from++;
    while (to > from && /\s/u.test(text[to - 1]!)) to--;
    cells.push({ start: from, end: to });
    start = at + mark.length;
  }
  // Bars at both ends rule the table off; one at the beginning alone follows an empty first cell.
  const ruled = mark === '|' && /\|\s*$/u.test(written);
  if (ruled && /^\s*\|/u.test(written)) cells.shift();
  if (ruled) cells.pop();
  return cells;
}

/** "STT; Thể loại; Số lượng" and the rows beneath. */
const LINED = /^\s*(?:[Ss]?[Tt][Tt]|\d{1,3})\s?;[^;\n]*\s?;/u;

export function isRow(text: string, line: Span): boolean {
  const written = text.slice(line.start, line.end);
  const marked = written.includes('|')
    ? / \| |^\s*\||\|[^|\n]*\|/u.test(written)
    : written.includes('\t') || (written.includes(';') && LINED.test(written));
  return marked && cellsOf(text, line).length > 1;
}

/** Lines in the order of the text; rows that only rule off ("|---|---|") are stepped over. */
export function findTables(text: string, folded: string, lines: readonly Span[]): Table[] {
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!isRow(text, lines[at]!)) continue;
    const columns = columnsOf(folded, cellsOf(text, lines[at]!));
    if (!columns) continue;
    const read = readRows(text, folded, lines, at, columns);
    if (read.rows.length === 0) continue;
    tables.push(read);
    at = lines.findIndex((line) => line.start >= read.end) - 1;
    if (at < 0) break;
  }
  return tables;
}

function readRows(text: string, folded: string, lines: readonly Span[], at: number, first: readonly Column[]): Table {
  const head = lines[at]!;
  let columns = first;
  let end = head.end;
  const rows: Row[] = [];
  let group: Span | null = null;
  for (let next = at + 1; next < lines.length && rows.length < MOST_ROWS; next++) {
    const line = lines[next]!;
    if (isRow(text, line)) {
      const cells = cellsOf(text, line);
      end = line.end;
      if (cells.every((cell) => /^[-:\s]*$/u.test(text.slice(cell.start, cell.end)))) continue;
      const second = rows.length === 0 ? columnsOf(folded, cells) : null;
      // Two heading rows: "Số lượng" over "Quý I | Quý II": the lower one says more.
      if (second) {
        columns = second.map((column, place) => (column.is === 'other' ? (columns[place] ?? column) : column));
        continue;
      }
      rows.push({ start: line.start, end: line.end, cells, group });
      continue;
    }
    const short = line.end - line.start < GROUP && lines[next + 1] && isRow(text, lines[next + 1]!);
    if (!short) break;
    group = line;
  }
  return { head, columns, rows, start: head.start, end };
}

/** What the cells of a heading row name, or null when it is no heading of a table of promises. */
function columnsOf(folded: string, cells: readonly Span[]): Column[] | null {
  const columns = cells.map((cell): Column =>
    columnOf(folded.slice(cell.start, cell.end).replace(/\s+/gu, ' ').trim()),
  );
  const has = (...kinds: Column['is'][]) => columns.some((column) => kinds.includes(column.is));
  const known = columns.filter((column) => column.is !== 'other').length;
  if (known < 2 || !(has('amount', 'quarter', 'unit') || (has('what') && has('who', 'time')))) return null;
  // A heading has no figures of its own.
  if (cells.some((cell) => /^\d+(?:[.,]\d+)?$/u.test(folded.slice(cell.start, cell.end)))) return null;
  if (!has('what')) {
    const free = columns.findIndex((column) => column.is === 'other');
    if (free < 0) return null;
    columns[free] = { is: 'what' };
  }
  return columns;
}

function columnOf(title: string): Column {
  const quarter = QUARTER.exec(title)?.groups;
  if (quarter)
    return { is: 'quarter', quarter: ROMAN[quarter['q']!]!, year: quarter['y'] ? Number(quarter['y']) : null };
  if (title.length > 60) return { is: 'other' };
  const is = TITLES.find(([, rule]) => rule.test(title))?.[0] ?? 'other';
  if (is !== 'amount') return { is } as Column;
  const year = /(?<!\d)(20\d\d)(?!\d)/u.exec(title)?.[1];
  const per = /(?:\/|mỗi |hằng |hàng |theo )(tuần|tháng|quý|năm)(?!\p{L})|^cả (năm)/u.exec(title);
  return { is: 'amount', year: year ? Number(year) : null, per: per?.[1] ?? per?.[2] ?? null };
}
