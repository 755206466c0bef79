import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../sentence/index.ts';
import { readDocument } from './index.ts';
import { writeNumber } from './number-forms.ts';
import { MOST_CELLS } from './sheet-bounds.ts';

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  return (await readDocument(bytes, { name })).text;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readDocument(bytes, { name: 'x.xlsx' });
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'read';
}

describe('numbers that Word sets by itself', () => {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
  });
  const articles = {
    reference: 'articles',
    levels: [
      level(0, LevelFormat.DECIMAL, 'Điều %1.'),
      level(1, LevelFormat.DECIMAL, '%2.'),
      level(2, LevelFormat.LOWER_LETTER, '%3)'),
    ],
  };
  const chapters = { reference: 'chapters', levels: [level(0, LevelFormat.UPPER_ROMAN, 'Chương %1')] };
  const item = (text: string, at: number, reference = 'articles', instance = 0) =>
    new Paragraph({ text, numbering: { reference, level: at, instance } });
  const docx = async (children: (Paragraph | Table)[]) =>
    new Uint8Array(
      await Packer.toBuffer(new Document({ numbering: { config: [articles, chapters] }, sections: [{ children }] })),
    );

  it('are written as they print, each level beginning anew under the one above', async () => {
    const bytes = await docx([
      item('Quy định chung', 0, 'chapters'),
      item('Nội dung', 0),
      item('Trách nhiệm của Báo', 1),
      item('Mở chuyên mục', 2),
      item('Cử phóng viên', 2),
      item('Trách nhiệm của xã', 1),
      item('Cung cấp thông tin', 2),
      new Paragraph('Một đoạn ở giữa.'),
      item('Kinh phí', 0),
      item('Báo chi trả', 1),
      item('Tổ chức thực hiện', 0, 'chapters'),
    ]);
    expect((await textOf(bytes, 'a.docx')).split('\n')).toEqual([
      'Chương I Quy định chung',
      'Điều 1. Nội dung',
      '1. Trách nhiệm của Báo',
      'a) Mở chuyên mục',
      'b) Cử phóng viên',
      '2. Trách nhiệm của xã',
      'a) Cung cấp thông tin',
      'Một đoạn ở giữa.',
      'Điều 2. Kinh phí',
      '1. Báo chi trả',
      'Chương II Tổ chức thực hiện',
    ]);
  });

  it('begin again in another list of the same kind, and give a dash for a bullet', async () => {
    const bullet = new Paragraph({ text: 'Gạch đầu dòng', bullet: { level: 0 } });
    const bytes = await docx([
      item('Một', 0, 'articles', 1),
      item('Hai', 0, 'articles', 1),
      item('Lại một', 0, 'articles', 2),
      bullet,
    ]);
    expect((await textOf(bytes, 'a.docx')).split('\n')).toEqual([
      'Điều 1. Một',
      'Điều 2. Hai',
      'Điều 1. Lại một',
      '- Gạch đầu dòng',
    ]);
  });

  it.each([
    [4, 'upperRoman', 'IV'],
    [28, 'lowerLetter', 'bb'],
    [7, 'decimalZero', '07'],
    [25, 'vietnameseCounting', 'hai mươi lăm'],
    [12, 'vietnameseCounting', 'mười hai'],
    [99_999, 'upperRoman', '99999'],
  ])('%i as %s is %s', (value, form, written) => {
    expect(writeNumber(value, form)).toBe(written);
  });
});

describe('tables of a Word file', () => {
  it('keep every cell under its heading, also where cells are merged or empty', async () => {
    const cell = (text: string, more = {}) => new TableCell({ children: [new Paragraph(text)], ...more });
    const table = new Table({
      rows: [
        new TableRow({ children: [cell('Bên'), cell('Nội dung'), cell('Số lượng (theo quý)', { columnSpan: 2 })] }),
        new TableRow({
          children: [cell('Báo', { verticalMerge: VerticalMergeType.RESTART }), cell('Tin'), cell('12'), cell('10')],
        }),
        new TableRow({
          children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('Bài'), cell(''), cell('4')],
        }),
        new TableRow({ children: [cell(''), cell('Tổng'), cell('12'), cell('14')] }),
      ],
    });
    const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [table] }] })));
    expect((await textOf(bytes, 'a.docx')).split('\n')).toEqual([
      'Bên | Nội dung | Số lượng (theo quý)',
      'Báo | Tin | 12 | 10',
      'Báo | Bài | | 4',
      '| Tổng | 12 | 14',
    ]);
  });

  it('leave two texts side by side apart', async () => {
    const side = (...lines: string[]) => new TableCell({ children: lines.map((line) => new Paragraph(line)) });
    const table = new Table({
      rows: [
        new TableRow({
          children: [
            side('ĐẠI DIỆN BÊN A', 'CHỦ TỊCH', 'Lê Mẫu An'),
            side('ĐẠI DIỆN BÊN B', 'TỔNG BIÊN TẬP', 'Trần Mẫu'),
          ],
        }),
      ],
    });
    const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [table] }] })));
    expect((await textOf(bytes, 'a.docx')).split('\n')).toEqual([
      'ĐẠI DIỆN BÊN A',
      'CHỦ TỊCH',
      'Lê Mẫu An',
      'ĐẠI DIỆN BÊN B',
      'TỔNG BIÊN TẬP',
      'Trần Mẫu',
    ]);
  });
});

/** A workbook of inline strings and numbers, as small programs write them. */
function xlsx(
  sheets: readonly { name: string; rows: readonly string[]; merged?: string; hidden?: boolean }[],
): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  parts['[Content_Types].xml'] = strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  );
  parts['xl/workbook.xml'] = strToU8(
    `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${sheets
      .map(
        ({ name, hidden }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"${hidden ? ' state="hidden"' : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
  );
  parts['xl/_rels/workbook.xml.rels'] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map((_, at) => `<Relationship Id="r${at}" Type="${relation}/worksheet" Target="worksheets/sheet${at}.xml"/>`)
      .join('')}</Relationships>`,
  );
  for (const [at, { rows, merged }] of sheets.entries()) {
    const merge = merged ? `<mergeCells><mergeCell ref="${merged}"/></mergeCells>` : '';
    parts[`xl/worksheets/sheet${at}.xml`] = strToU8(
      `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData>${merge}</worksheet>`,
    );
  }
  return zipSync(parts);
}
const row = (at: number, ...cells: (string | number | null)[]) =>
  `<row r="${at}">${cells
    .map((cell, column) => {
      const place = `${String.fromCharCode(65 + column)}${at}`;
      if (cell === null) return '';
      return typeof cell === 'number'
        ? `<c r="${place}"><v>${cell}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    })
    .join('')}</row>`;

describe('XLSX', () => {
  it('gives each sheet under its name, rows as lines, merged cells repeated, hidden sheets left out', async () => {
    const bytes = xlsx([
      {
        name: 'Phụ lục 1',
        rows: [
          row(1, 'PHỤ LỤC SỐ LƯỢNG (mẫu)'),
          row(3, 'Bên', 'Nội dung', 'Số lượng'),
          row(4, 'Báo', 'Tin, bài', 12),
          row(5, null, 'Phóng sự', 1.5),
          row(6, null, 'Tổng', 13.5),
        ],
        merged: 'A4:A5',
      },
      { name: 'Nháp', rows: [row(1, 'Không đọc')], hidden: true },
      { name: 'Sheet3', rows: [row(1, 'Ghi chú chung.')] },
    ]);
    const read = await readDocument(bytes, { name: 'phu-luc.xlsx' });
    expect(read.kind).toBe('xlsx');
    expect(read.notes.map((note) => note.vi)).toEqual(['Trang tính bị ẩn không được đọc.']);
    expect(read.text.split('\n')).toEqual([
      'Phụ lục 1',
      'PHỤ LỤC SỐ LƯỢNG (mẫu)',
      'Bên | Nội dung | Số lượng',
      'Báo | Tin, bài | 12',
      'Báo | Phóng sự | 1,5',
      '| Tổng | 13,5',
      'Ghi chú chung.',
    ]);
  });

  it('is refused when a cell stands where no paper reaches, before a grid is made', async () => {
    const far = xlsx([{ name: 'a', rows: ['<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'] }]);
    expect(await refusal(far)).toBe('too-wide');
  });
  it('is refused with more cells than any annex has', async () => {
    const many = Array.from({ length: MOST_CELLS / 20 + 1 }, (_, at) =>
      row(at + 1, ...Array.from({ length: 20 }, () => 1)),
    );
    expect(await refusal(xlsx([{ name: 'a', rows: many }]))).toBe('too-wide');
  });
  it('is refused when it unpacks to too much, when broken and with a document type', async () => {
    expect(await refusal(zipSync({ 'xl/workbook.xml': new Uint8Array(60 * 1024 * 1024) }))).toBe('zip-bomb');
    expect(await refusal(zipSync({ 'xl/workbook.xml': strToU8('<a/>') }))).toBe('broken-file');
    expect(await refusal(zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE a><workbook/>') }))).toBe('broken-file');
  });
});
