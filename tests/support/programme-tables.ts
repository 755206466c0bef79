// Tables of programmes as people upload them, for tests of imports.
import { bringImport, importView, readUpload } from '../../src/modules/imports/index.ts';
import { IMPORT_SHEETS } from '../../src/modules/imports/columns.ts';
import { consult, type Who } from '../../src/platform/context/index.ts';
import { toXlsx, type Cell } from '../../src/tools/papers/index.ts';
import { perform } from './database.ts';

export type TableRow = Readonly<Record<string, Cell>>;
export interface TableRows {
  readonly programmes: readonly TableRow[];
  readonly commitments?: readonly TableRow[];
  readonly targets?: readonly TableRow[];
}

/** A workbook with the template's heads; cells by column title. */
export function programmeTable(rows: TableRows): Promise<Uint8Array> {
  return toXlsx(
    IMPORT_SHEETS.map((kind) => ({
      name: kind.name,
      columns: kind.columns.map(({ title, width, type }) => ({ title, width, type: type ?? ('text' as const) })),
      rows: (rows[kind.key] ?? []).map((row) => kind.columns.map((column) => row[column.title] ?? null)),
    })),
  );
}

/** Brought in and being checked; gives its id. */
export async function broughtTable(who: Who, rows: TableRows): Promise<string> {
  return (await perform(who, bringImport, await readUpload(await programmeTable(rows), 'bang-thu.xlsx'))).id;
}

export const tableView = (who: Who, id: string) => consult(who, (ctx) => importView(ctx, id));

let counter = 0;
/** A programme of the test commune with the test paper, under a title of its own. */
export function programmeRow(changes: TableRow = {}): TableRow {
  counter += 1;
  return {
    Mã: `P${counter}`,
    'Tên chương trình': `Chương trình phối hợp số ${counter} nhập từ bảng (mẫu)`,
    'Bên A': 'UBND xã Bến Thử (mẫu)',
    'Bên B': 'Báo Sông Thử (mẫu)',
    'Ngày ký': '2025-12-20',
    'Từ ngày': '2026-01-01',
    'Đến ngày': '2027-12-31',
    'Chủ đề': 'Chuyển đổi số; Nông thôn mới',
    ...changes,
  };
}
