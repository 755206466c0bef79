// From the sheets of a workbook to the three tables: which sheet is which, where its head stands, which column is which.
// Pure. Every cell is kept, also those that nobody understands: they go back to whoever filled them in.
import { namedColumns } from '../../tools/csv/index.ts';
import type { WorkbookCell, WorkbookSheet } from '../../tools/document-text/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import { EXAMPLE_MARK, IMPORT_SHEETS, type ImportSheet } from './columns.ts';
import { textIn } from './cells.ts';
import type { SheetKey } from './model.ts';

export interface TableRow {
  /** As the spreadsheet program counts; the first of the sheet is 1. */
  readonly row: number;
  readonly cells: readonly WorkbookCell[];
}

export interface ReadSheet {
  readonly key: SheetKey;
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

const HEAD_WITHIN = 15;

/** Throws Refusal `no-programme-sheet` or `no-such-columns`, saying what the file should have. */
export function tableOf(sheets: readonly WorkbookSheet[]): ReadSheet[] {
  const found = IMPORT_SHEETS.flatMap((kind) => {
    const sheet = sheets.find((one) => isSheet(one.name, kind));
    return sheet ? [readSheet(sheet, kind)] : [];
  });
  if (!found.some((sheet) => sheet.key === 'programmes')) {
    throw new Refusal(
      'no-programme-sheet',
      say(
        'Tệp không có trang "Chương trình". Hãy tải tệp mẫu, điền vào đó rồi tải lên.',
        'The file has no sheet "Chương trình". Download the template, fill it in and upload it.',
      ),
    );
  }
  return found;
}

function isSheet(name: string, kind: ImportSheet): boolean {
  return [searchKey(kind.name), ...kind.also].includes(searchKey(name));
}

function readSheet(sheet: WorkbookSheet, kind: ImportSheet): ReadSheet {
  const required = kind.columns.filter((column) => column.required);
  const at = sheet.rows.slice(0, HEAD_WITHIN).findIndex((row) => {
    const columns = columnsOf(kind, row.map(textIn));
    return required.filter((column) => columns.has(column.key)).length >= Math.min(2, required.length);
  });
  const head = (sheet.rows[at] ?? []).map(textIn);
  const columns = columnsOf(kind, head);
  const missing = at < 0 ? required : required.filter((column) => !columns.has(column.key));
  if (missing.length > 0) {
    const titles = missing.map((column) => `"${column.title}"`).join(', ');
    throw new Refusal(
      'no-such-columns',
      say(
        `Trang "${kind.name}" thiếu cột ${titles}. Hãy giữ dòng tiêu đề như trong tệp mẫu.`,
        `The sheet "${kind.name}" has no column ${titles}. Keep the head as in the template.`,
      ),
    );
  }
  const code = columns.get(kind.columns[0]!.key)!;
  const rows = sheet.rows
    .map((cells, index) => ({ row: index + 1, cells }))
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell) => textIn(cell) !== '') && !isExample(cells[code]));
  return { key: kind.key, head, rows };
}

function isExample(cell: WorkbookCell | undefined): boolean {
  const key = searchKey(textIn(cell));
  const mark = searchKey(EXAMPLE_MARK);
  return key === mark || key.startsWith(`${mark} `);
}

/** Where each column stands, by its key. */
export function columnsOf(kind: ImportSheet, head: readonly string[]): Map<string, number> {
  const spellings = Object.fromEntries(
    kind.columns.map((column) => [column.key, [searchKey(column.title), ...(column.also ?? [])]]),
  );
  return namedColumns(head, spellings);
}
