import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { annexTable, hashFor } from './papers-for-tests.ts';
import type { Sheet } from './model.ts';
import { sheetOf, toXlsx } from './to-xlsx.ts';

async function rowsOf(bytes: Uint8Array, at = 0): Promise<unknown[][]> {
  const sheets = await readXlsxFile(Buffer.from(bytes));
  return (sheets[at]?.data ?? []) as unknown[][];
}

const RISKY = [
  '=1+1',
  '+84 24 1234',
  '-5',
  '@SUM(A1)',
  '=HYPERLINK("http://x.example","bấm")',
  '\t=1',
  "'=1",
  '_x0041_',
];

describe('XLSX', () => {
  it('keeps text text, whatever it begins with, and writes no formula', async () => {
    const sheet: Sheet = {
      name: 'Thử',
      columns: [{ title: '=Tiêu đề', width: 20, type: 'text' }],
      rows: RISKY.map((text) => [text]),
    };
    const bytes = await toXlsx([sheet]);
    const rows = await rowsOf(bytes);
    expect(rows[0]).toEqual(['=Tiêu đề']);
    expect(rows.slice(1, 6).map((row) => row[0])).toEqual(RISKY.slice(0, 5));
    for (const [path, part] of Object.entries(unzipSync(bytes))) {
      if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
      expect(strFromU8(part)).not.toContain('<f>');
      expect(strFromU8(part).match(/<c [^>]*t="s"/g)).toHaveLength(RISKY.length + 1);
    }
  });
  it('writes numbers as numbers, days as days, nothing as nothing, spaces as they are', async () => {
    const sheet: Sheet = {
      name: 'Số',
      columns: [
        { title: 'n', width: 10, type: 'number' },
        { title: 'd', width: 12, type: 'date' },
        { title: 't', width: 12, type: 'text' },
      ],
      rows: [
        [1234.5, '2026-02-05', 'ệ'],
        [0, 'chưa rõ', null],
      ],
    };
    const rows = await rowsOf(await toXlsx([sheet]));
    expect(rows[1]?.[0]).toBe(1234.5);
    expect(rows[1]?.[1]).toEqual(new Date('2026-02-05T00:00:00Z'));
    expect(rows[1]?.[2]).toBe('ệ');
    expect(rows[2]?.slice(0, 2)).toEqual([0, 'chưa rõ']);
  });
  it('carries the rows of a paper table, one sheet each', async () => {
    const table = annexTable(200);
    const bytes = await toXlsx([
      sheetOf(table, 'Phụ lục'),
      sheetOf({ ...table, total: [null, null, 'Cộng', null, null, 200] }, 'Phụ lục'),
    ]);
    const rows = await rowsOf(bytes);
    expect(rows).toHaveLength(201);
    expect(rows[200]?.[5]).toBe(hashFor(199));
    expect((await rowsOf(bytes, 1)).at(-1)?.slice(2)).toEqual(['Cộng', null, null, 200]);
  });
  it('gives sheets names that the format allows', async () => {
    const sheet = (name: string): Sheet => ({ name, columns: [{ title: 'a', width: 5, type: 'text' }], rows: [] });
    const names = ['Quý I/2026: [kết quả]', 'quý i 2026   kết quả', '', 'x'.repeat(40), 'x'.repeat(50)];
    const sheets = await readXlsxFile(Buffer.from(await toXlsx(names.map(sheet))));
    const written = sheets.map((one) => one.sheet);
    expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(5);
    for (const name of written) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]/);
    }
    expect(written[2]).toBe('Trang');
  });
  it('cuts a text longer than a cell can hold and says so; refuses a book without sheets', async () => {
    const sheet: Sheet = {
      name: 'a',
      columns: [{ title: 'a', width: 5, type: 'text' }],
      rows: [['dài '.repeat(10_000)]],
    };
    const text = String((await rowsOf(await toXlsx([sheet])))[1]?.[0]);
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('(cắt bớt)')).toBe(true);
    await expect(toXlsx([])).rejects.toMatchObject({ code: 'sheets-none' });
  });
});
