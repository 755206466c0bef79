import { describe, expect, it } from 'vitest';
import type { WorkbookCell } from '../../tools/document-text/index.ts';
import { checkTable } from './check.ts';
import { IMPORT_SHEETS } from './columns.ts';
import { tableOf } from './table.ts';

type Row = Readonly<Record<string, WorkbookCell>>;

/** A workbook with the template's heads and these rows, cells by column title. */
function workbook(rows: { programmes: Row[]; commitments?: Row[]; targets?: Row[] }, over: WorkbookCell[][] = []) {
  return IMPORT_SHEETS.map((kind) => ({
    name: kind.name,
    rows: [
      ...over,
      kind.columns.map((column) => column.title),
      ...kind.examples,
      ...(rows[kind.key] ?? []).map((row) => kind.columns.map((column) => row[column.title] ?? null)),
    ],
  }));
}

const PROGRAMME: Row = {
  Mã: 'P1',
  'Tên chương trình': 'Chương trình phối hợp xã Thử (mẫu)',
  'Bên A': 'Ủy ban nhân dân xã Thử (mẫu)',
  'Bên B': 'Báo Thử (mẫu); Đài Thử (mẫu)',
  'Ngày ký': 45839,
  'Từ ngày': '1/7/2025',
  'Đến ngày': '30-06-2027',
};
const COMMITMENT: Row = {
  'Mã chương trình': 'p1',
  'Mã cam kết': 'CK 1',
  'Bên thực hiện': 'Bên B',
  Loại: 'Tuyên truyền',
  'Nội dung': 'Đăng ba bài mỗi quý',
};
const TARGET: Row = {
  'Mã chương trình': 'P1',
  'Mã cam kết': 'ck 1',
  Kỳ: 'Quý III/2025',
  'Số lượng': '1.234,5',
  'Đơn vị tính': 'bài',
};

const check = (rows: Parameters<typeof workbook>[0], over?: WorkbookCell[][]) =>
  checkTable(tableOf(workbook(rows, over)));

describe('a table of programmes', () => {
  it('becomes programmes with their commitments and targets; examples stay out', () => {
    const { programmes, problems } = check({ programmes: [PROGRAMME], commitments: [COMMITMENT], targets: [TARGET] });
    expect(problems).toEqual([]);
    expect(programmes).toHaveLength(1);
    expect(programmes[0]).toMatchObject({
      row: 3,
      kind: 'programme',
      state: 'in_force',
      sideB: ['Báo Thử (mẫu)', 'Đài Thử (mẫu)'],
      signedOn: '2025-07-01',
      termFrom: '2025-07-01',
      termTo: '2027-06-30',
      commitments: [
        {
          obliged: 'B',
          kind: 'coverage',
          targets: [{ periodFrom: '2025-07-01', periodTo: '2025-09-30', quantity: 1234.5, unit: 'bài' }],
        },
      ],
    });
  });

  it('may have lines above its head, and counts rows as the spreadsheet does', () => {
    const { programmes } = check({ programmes: [PROGRAMME] }, [['Danh sách chương trình năm 2026'], []]);
    expect(programmes[0]!.row).toBe(5);
  });

  it('tells everything that is wrong at once, with sheet, row, column and what to do', () => {
    const { programmes, problems } = check({
      programmes: [
        { ...PROGRAMME, 'Ngày ký': '31/02/2026', 'Kỳ báo cáo': 'đôi khi' },
        { ...PROGRAMME, 'Bên B': null },
        { ...PROGRAMME, Mã: 'P2', 'Từ ngày': '1/1/2027', 'Đến ngày': '1/1/2026' },
      ],
      commitments: [
        { ...COMMITMENT, 'Mã chương trình': 'P9' },
        { ...COMMITMENT, 'Bên thực hiện': 'C' },
      ],
      targets: [
        { ...TARGET, 'Số lượng': 'ba', Kỳ: 'sớm' },
        { ...TARGET, 'Mã cam kết': 'CK7' },
      ],
    });
    expect(programmes).toEqual([]);
    const places = problems.map(({ sheet, row, column }) => [sheet, row, column]);
    expect(places).toEqual([
      ['programmes', 3, 'Ngày ký'],
      ['programmes', 3, 'Kỳ báo cáo'],
      ['programmes', 4, 'Mã'],
      ['programmes', 4, 'Bên B'],
      ['programmes', 5, 'Đến ngày'],
      ['commitments', 4, 'Mã chương trình'],
      ['commitments', 5, 'Bên thực hiện'],
      ['targets', 3, 'Số lượng'],
      ['targets', 3, 'Kỳ'],
      ['targets', 4, 'Mã cam kết'],
    ]);
    expect(problems.every((problem) => problem.advice.vi !== '' && problem.what.en !== '')).toBe(true);
  });

  it('refuses one target twice and one code twice', () => {
    const { problems } = check({
      programmes: [PROGRAMME],
      commitments: [COMMITMENT, COMMITMENT],
      targets: [TARGET, { ...TARGET, 'Đơn vị tính': 'Bài' }],
    });
    expect(problems.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['commitments', 5, 'Mã cam kết'],
      ['targets', 4, 'Kỳ'],
    ]);
  });

  it('is refused as a whole without its sheet or a needed column', () => {
    const [programmes, ...others] = workbook({ programmes: [PROGRAMME] });
    expect(() => tableOf(others)).toThrow(expect.objectContaining({ code: 'no-programme-sheet' }));
    const headless = { ...programmes!, rows: programmes!.rows.map((row) => row.slice(0, 4)) };
    expect(() => tableOf([headless])).toThrow(expect.objectContaining({ code: 'no-such-columns' }));
  });
});
