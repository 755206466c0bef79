// Workbooks for people who count on: numbers are numbers, days are days, and text is always text. A formula is never
// written, whatever a cell's text begins with, and text cells carry the text format, so that editing one in a
// spreadsheet program does not turn "=…" into a formula either. Same sheets, same bytes.
import writeXlsxFile, { type Cell as XlsxCell } from 'write-excel-file/node';
import { isDay } from '../calendar/index.ts';
import { CODE_MARK, CODE_PROPERTY } from '../paper-code/index.ts';
import { Refusal, say } from '../sentence/index.ts';
import type { Cell, ColumnKind, Sheet, SheetColumn, TableBlock } from './model.ts';
import { sealed } from './sealed-zip.ts';
import { cleanText } from './text.ts';

// Limits of the format: https://support.microsoft.com/office/excel-specifications-and-limits
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;
const MOST_ROWS = 1_048_576;
const CUT = ' … (cắt bớt)';

/**
 * `code` of a frozen workbook goes into its descriptive data. Throws a Refusal for no sheet at all, or one with more rows
 * than the format can hold.
 */
export async function toXlsx(sheets: readonly Sheet[], code?: string): Promise<Uint8Array> {
  if (sheets.length === 0) {
    throw new Refusal(
      'sheets-none',
      say('Tệp bảng tính phải có ít nhất một trang.', 'A workbook needs at least one sheet.'),
    );
  }
  const names = new Set<string>();
  const workbook = writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheetName(sheet.name, names),
      stickyRowsCount: 1,
      columns: sheet.columns.map((column) => ({ width: column.width })),
      data: rowsOf(sheet),
    })),
    { fontFamily: 'Times New Roman', fontSize: 12 },
  );
  // The format has no place for a moment of its own here; the earliest day that ZIP knows stands for "no time".
  const bytes = await workbook.toBuffer();
  if (code === undefined) return sealed(bytes, '1980-01-01', (_path, xml) => xml);
  return sealed(bytes, '1980-01-01', withProperties, { [PROPERTIES]: propertiesWith(code) });
}

// Custom properties as ECMA-376, 15.2.12.2 has them; the writing library knows none.
const PROPERTIES = 'docProps/custom.xml';

function withProperties(path: string, xml: string): string {
  if (path === '[Content_Types].xml') {
    const type = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
    return xml.replace('</Types>', `<Override PartName="/${PROPERTIES}" ContentType="${type}"/></Types>`);
  }
  if (path !== '_rels/.rels') return xml;
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
  return xml.replace(
    '</Relationships>',
    `<Relationship Id="custom" Type="${type}" Target="${PROPERTIES}"/></Relationships>`,
  );
}

function propertiesWith(code: string): string {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006';
  const plain = code.replace(/[^0-9A-Z-]/g, '');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<Properties xmlns="${types}/custom-properties" xmlns:vt="${types}/docPropsVTypes">` +
    // The one format identifier that such properties have.
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${CODE_PROPERTY}">` +
    `<vt:lpwstr>${CODE_MARK}${plain}</vt:lpwstr></property></Properties>`
  );
}

// Characters: a whole SHA-256, the beginning of an address; a column of text by its width on paper.
const SHEET_WIDTHS: Readonly<Partial<Record<ColumnKind, number>>> = { hash: 66, url: 60, date: 12, number: 12 };

/** A sheet with the rows of a table, so that paper and workbook never differ. */
export function sheetOf(table: TableBlock, name: string): Sheet {
  return {
    name,
    columns: table.columns.map((column) => ({
      title: column.title,
      width: SHEET_WIDTHS[column.kind] ?? Math.max(12, Math.round(column.width / 1.2)),
      type: column.kind === 'number' ? 'number' : column.kind === 'date' ? 'date' : 'text',
    })),
    rows: table.total ? [...table.rows, table.total] : table.rows,
  };
}

function rowsOf(sheet: Sheet): XlsxCell[][] {
  if (sheet.rows.length >= MOST_ROWS) {
    throw new Refusal(
      'sheets-too-long',
      say('Một trang bảng tính không chứa được nhiều dòng như vậy.', 'A sheet cannot hold that many rows.'),
    );
  }
  const head = sheet.columns.map((column) => ({
    value: textOf(column.title),
    type: String,
    fontWeight: 'bold' as const,
    wrap: true,
    alignVertical: 'center' as const,
    align: 'center' as const,
  }));
  return [head, ...sheet.rows.map((row) => row.map((cell, at) => xlsxCell(cell, sheet.columns[at]?.type ?? 'text')))];
}

function xlsxCell(cell: Cell, type: SheetColumn['type']): XlsxCell {
  if (cell === null || cell === '') return null;
  const top = { alignVertical: 'top' as const };
  // A number in a text column ("Cộng 12") stays a number, a text in a number column stays text.
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, type: Number, ...top } : null;
  if (type === 'date' && isDay(cell)) {
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', ...top };
  }
  return { value: textOf(cell), type: String, format: '@', wrap: true, ...top };
}

function textOf(text: string): string {
  const clean = cleanText(text);
  if (clean.length <= LONGEST_TEXT) return clean;
  return clean.slice(0, LONGEST_TEXT - CUT.length).toWellFormed() + CUT;
}

/** Without the signs that the format forbids, at most 31 letters, no two alike. */
function sheetName(wanted: string, taken: Set<string>): string {
  const base =
    cleanText(wanted)
      .replace(/[[\]:*?/\\\n]/g, ' ')
      .replace(/^'|'$/g, '')
      .trim() || 'Trang';
  for (let at = 1; ; at++) {
    const suffix = at === 1 ? '' : ` (${at})`;
    const name = base.slice(0, LONGEST_NAME - suffix.length).trim() + suffix;
    const key = name.toLocaleLowerCase('vi');
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}
