// The table as files: the empty template, and a brought one given back with what is wrong in each row.
import type { Cell, Sheet } from '../../tools/papers/index.ts';
import type { Language } from '../../tools/sentence/index.ts';
import type { WorkbookCell } from '../../tools/document-text/index.ts';
import { EXAMPLE_MARK, IMPORT_SHEETS, PROBLEM_COLUMN, type ImportSheet } from './columns.ts';
import type { Problem } from './model.ts';
import { columnsOf, type ReadSheet } from './table.ts';

/** Three sheets with heads and example rows, and a guide. */
export function templateSheets(): Sheet[] {
  const tables = IMPORT_SHEETS.map((kind) => ({
    name: kind.name,
    columns: kind.columns.map(({ title, width, type }) => ({ title, width, type: type ?? ('text' as const) })),
    rows: kind.examples.map((row) => row.map((cell): Cell => (cell === '' ? null : cell))),
  }));
  const guide: Sheet = {
    name: 'Hướng dẫn',
    columns: [
      { title: 'Trang', width: 16, type: 'text' },
      { title: 'Cột', width: 18, type: 'text' },
      { title: 'Bắt buộc', width: 10, type: 'text' },
      { title: 'Cách điền', width: 90, type: 'text' },
    ],
    rows: [
      [
        'Chung',
        '',
        '',
        `Dòng có mã bắt đầu bằng "${EXAMPLE_MARK}" là ví dụ và không được nhập; xóa hay để lại đều được.`,
      ],
      ['Chung', '', '', 'Giữ nguyên dòng tiêu đề. Thứ tự cột tùy ý; cột thừa được bỏ qua.'],
      ['Chung', '', '', 'Khi nhập: nhập tất cả hoặc không nhập gì. Mọi lỗi được báo cùng lúc, từng trang, dòng, cột.'],
      ...IMPORT_SHEETS.flatMap((kind) =>
        kind.columns.map((column): Cell[] => [kind.name, column.title, column.required ? 'có' : '', column.guide]),
      ),
    ],
  };
  return [...tables, guide];
}

/** Everything that was brought, as it was, with a last column that says what is wrong with the row. */
export function sheetsWithProblems(
  sheets: readonly ReadSheet[],
  problems: readonly Problem[],
  language: Language,
): Sheet[] {
  return IMPORT_SHEETS.flatMap((kind) => {
    const sheet = sheets.find((one) => one.key === kind.key);
    return sheet ? [withProblems(kind, sheet, problems, language)] : [];
  });
}

function withProblems(kind: ImportSheet, sheet: ReadSheet, problems: readonly Problem[], language: Language): Sheet {
  const places = new Map([...columnsOf(kind, sheet.head)].map(([key, at]) => [at, key]));
  // A table that went through this once has the column already; it is written anew.
  const kept = sheet.head.map((title, at) => ({ title, at })).filter(({ title }) => title !== PROBLEM_COLUMN);
  return {
    name: kind.name,
    columns: [
      ...kept.map(({ title, at }) => {
        const known = kind.columns.find((column) => column.key === places.get(at));
        return { title: title || '…', width: known?.width ?? 16, type: known?.type ?? ('text' as const) };
      }),
      { title: PROBLEM_COLUMN, width: 60, type: 'text' as const },
    ],
    rows: sheet.rows.map(({ row, cells }) => [
      ...kept.map(({ at }) => cellOf(cells[at])),
      problems
        .filter((problem) => problem.sheet === kind.key && problem.row === row)
        .map(({ column, what, advice }) => `${column ? `${column}: ` : ''}${what[language]} ${advice[language]}`)
        .join('\n') || null,
    ]),
  };
}

function cellOf(cell: WorkbookCell | undefined): Cell {
  if (cell === null || cell === undefined) return null;
  return typeof cell === 'boolean' ? String(cell) : cell;
}
