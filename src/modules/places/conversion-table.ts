// The official conversion table as CSV: which unit became which, from which day. Header spellings vary; cells are checked
// row by row. Pure.
import { dayAsWritten } from '../../tools/calendar/index.ts';
import { namedColumns, readCsv } from '../../tools/csv/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import type { Extent } from './model.ts';
import { kindAndBareName, tidyPlaceName } from './place-name.ts';

export interface ConversionRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly oldCode: string | null;
  readonly oldName: string;
  readonly oldDistrict: string | null;
  readonly oldProvince: string | null;
  readonly newCode: string | null;
  readonly newName: string;
  readonly newProvince: string | null;
  /** `YYYY-MM-DD` */
  readonly effectiveOn: string;
  /** Null when the table has no such column: then one row for a unit means all of it, several mean parts. */
  readonly extent: Extent | null;
}

export interface RowProblem {
  readonly line: number;
  readonly why: Sentence;
}

export interface ReadTable {
  readonly rows: readonly ConversionRow[];
  /** Empty when the whole file can be used. Line 0 is the file itself. */
  readonly problems: readonly RowProblem[];
}

export const MOST_CONVERSION_ROWS = 15_000;

/** Folded headers that mean a column; the first is how the template writes it. */
const HEADERS = {
  oldCode: ['ma cu', 'ma dvhc cu', 'ma xa cu', 'ma phuong xa cu', 'ma don vi cu', 'old code'],
  oldName: ['ten cu', 'ten dvhc cu', 'ten xa cu', 'ten phuong xa cu', 'don vi cu', 'ten don vi cu', 'old name'],
  oldDistrict: ['huyen cu', 'ten huyen cu', 'quan huyen cu', 'ten quan huyen cu', 'cap huyen cu', 'old district'],
  oldProvince: ['tinh cu', 'ten tinh cu', 'tinh thanh pho cu', 'tinh thanh cu', 'old province'],
  newCode: ['ma moi', 'ma dvhc moi', 'ma xa moi', 'ma phuong xa moi', 'ma don vi moi', 'new code'],
  newName: ['ten moi', 'ten dvhc moi', 'ten xa moi', 'ten phuong xa moi', 'don vi moi', 'ten don vi moi', 'new name'],
  newProvince: ['tinh moi', 'ten tinh moi', 'tinh thanh pho moi', 'tinh thanh moi', 'new province'],
  effectiveOn: [
    'ngay hieu luc',
    'hieu luc',
    'hieu luc tu',
    'hieu luc tu ngay',
    'tu ngay',
    'effective on',
    'effective date',
  ],
  extent: ['pham vi', 'phan', 'toan bo hay mot phan', 'extent'],
} as const;
type Column = keyof typeof HEADERS;
const NEEDED: readonly Column[] = ['oldName', 'newName', 'effectiveOn'];

/** The heads of an empty table, for people who make one. */
export const CONVERSION_HEADERS = [
  'Mã cũ',
  'Tên cũ',
  'Huyện cũ',
  'Tỉnh cũ',
  'Mã mới',
  'Tên mới',
  'Tỉnh mới',
  'Ngày hiệu lực',
  'Phạm vi',
] as const;

const EXTENTS: Readonly<Record<string, Extent>> = {
  'toan bo': 'whole',
  'mot phan': 'part',
  whole: 'whole',
  part: 'part',
  'khong ro': 'unknown',
  unknown: 'unknown',
};

export function readConversionTable(text: string): ReadTable {
  const [head, ...lines] = readCsv(text);
  const fileProblem = (vi: string, en: string): ReadTable => ({ rows: [], problems: [{ line: 0, why: say(vi, en) }] });
  if (!head || lines.length === 0) {
    return fileProblem('Bảng không có dòng dữ liệu nào dưới dòng tiêu đề.', 'The table has no rows below its head.');
  }
  if (lines.length > MOST_CONVERSION_ROWS) {
    return fileProblem(
      `Bảng có hơn ${MOST_CONVERSION_ROWS} dòng. Hãy chia thành nhiều tệp.`,
      `The table has more than ${MOST_CONVERSION_ROWS} rows. Split it into several files.`,
    );
  }
  const columns = namedColumns(head.cells, HEADERS);
  const missing = NEEDED.filter((column) => !columns.has(column)).map((column) => HEADERS[column][0]);
  if (missing.length > 0) {
    const names = CONVERSION_HEADERS.filter((one) => missing.some((key) => key === searchKey(one))).join(', ');
    return fileProblem(`Dòng tiêu đề thiếu cột: ${names}.`, `The head of the table lacks the columns: ${names}.`);
  }
  const rows: ConversionRow[] = [];
  const problems: RowProblem[] = [];
  for (const { line, cells } of lines) {
    const cell = (column: Column): string => cells[columns.get(column) ?? -1] ?? '';
    const row = rowOf(line, cell);
    if ('why' in row) problems.push(row);
    else rows.push(row);
  }
  return { rows, problems };
}

function rowOf(line: number, cell: (column: Column) => string): ConversionRow | RowProblem {
  const wrong = (vi: string, en: string): RowProblem => ({ line, why: say(vi, en) });
  const oldName = tidyPlaceName(cell('oldName'));
  const newName = tidyPlaceName(cell('newName'));
  for (const name of [oldName, newName]) {
    if (kindAndBareName(name) !== null) continue;
    return wrong(
      name === '' ? 'Thiếu tên đơn vị cũ hoặc mới.' : `“${name}” phải bắt đầu bằng loại đơn vị (phường, xã, huyện …).`,
      name === '' ? 'The old or the new name is missing.' : `“${name}” must begin with its kind (phường, xã, huyện …).`,
    );
  }
  const oldCode = codeOf(cell('oldCode'), oldName);
  const newCode = codeOf(cell('newCode'), newName);
  if (oldCode === undefined || newCode === undefined) {
    return wrong('Mã phải là số, nhiều nhất 5 chữ số.', 'A number has digits only, at most 5.');
  }
  const effectiveOn = dayAsWritten(cell('effectiveOn'));
  if (effectiveOn === null) {
    return wrong('Ngày hiệu lực phải viết như 01/07/2025.', 'The effective day must be written as 01/07/2025.');
  }
  const saidExtent = searchKey(cell('extent'));
  const extent = saidExtent === '' ? null : EXTENTS[saidExtent];
  if (extent === undefined) {
    return wrong('Phạm vi là “toàn bộ” hoặc “một phần”.', 'The extent is “toàn bộ” (whole) or “một phần” (part).');
  }
  const above = (column: Column): string | null => tidyPlaceName(cell(column)) || null;
  return {
    line,
    oldCode,
    oldName,
    oldDistrict: above('oldDistrict'),
    oldProvince: above('oldProvince'),
    newCode,
    newName,
    newProvince: above('newProvince'),
    effectiveOn,
    extent,
  };
}

/** Spreadsheets eat leading zeros: numbers are 5 digits for communes, 3 for districts, 2 for provinces. */
function codeOf(text: string, name: string): string | null | undefined {
  if (text === '') return null;
  if (!/^\d{1,5}$/.test(text)) return undefined;
  const kind = kindAndBareName(name)?.kind;
  const isCommune = kind === 'ward' || kind === 'commune' || kind === 'township' || kind === 'special_zone';
  const length = isCommune ? 5 : kind === 'province' || text.length <= 2 ? 2 : 3;
  return text.padStart(length, '0');
}
