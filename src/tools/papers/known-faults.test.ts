// Faults that generators of such papers are known for. Each has its test, in the files as they are.
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { tinos } from '../../../tests/support/paper-typeface.ts';
import { readDocxLayout } from './docx-layout-for-tests.ts';
import { KINDS } from './kinds-for-tests.ts';
import type { SeenPaper } from './layout-for-tests.ts';
import { millimetres, textWidth } from './letters.ts';
import type { OfficialPaper } from './model.ts';
import { hashFor, quarterlyReport } from './papers-for-tests.ts';
import { readPdfLayout } from './pdf-layout-for-tests.ts';
import { toDocx } from './to-docx.ts';
import { toPdf } from './to-pdf.ts';

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
/** The longest names that these papers have to carry. */
const LONG: OfficialPaper = {
  ...quarterlyReport(60),
  heading: {
    kind: 'state',
    parentBody: 'Ủy ban nhân dân thành phố Sông Mới Thượng Hạ (mẫu)',
    body: 'Ủy ban nhân dân phường Đồng Trung Kênh Mới (mẫu)',
  },
  placeAndDate: { place: 'Đồng Trung Kênh Mới', date: '2026-12-22' },
};

let docx: SeenPaper;
let pdf: SeenPaper;
let xml: string;

beforeAll(async () => {
  const word = await toDocx(LONG);
  docx = readDocxLayout(word);
  xml = strFromU8(unzipSync(word)['word/document.xml'] ?? new Uint8Array());
  pdf = await readPdfLayout(await toPdf(LONG, { standard: 'ua-1', typeface: tinos() }));
});

const tables = (): string[] => xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
const numbers = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map((found) => Number(found[1]));

describe('known faults of generators', () => {
  it('Quốc hiệu wraps to a second line', () => {
    for (const seen of [docx, pdf]) expect(seen.lines.filter((line) => line.text.trim() === MOTTO)).toHaveLength(1);
    // Word sets its own lines: the column must be wider than the words, with nothing taken off by padding.
    const [, room = 0] = numbers(tables()[0] ?? '', /<w:gridCol w:w="(\d+)"/g);
    expect((room * 25.4) / 1440).toBeGreaterThan(millimetres(textWidth(MOTTO, 'bold', 12)) + 1);
  });
  it('the name of the body wraps where nobody chose, or runs into Quốc hiệu', () => {
    const [room = 0] = numbers(tables()[0] ?? '', /<w:gridCol w:w="(\d+)"/g);
    for (const seen of [docx, pdf]) {
      const names = seen.lines.slice(
        0,
        seen.lines.findIndex((line) => line.text.trim() === MOTTO),
      );
      expect(names.length).toBeGreaterThan(2);
      for (const line of names) expect(line.right - line.left, `"${line.text}"`).toBeLessThan((room * 25.4) / 1440);
      expect(names.some((line) => line.text.startsWith('PHƯỜNG'))).toBe(true);
    }
  });
  it('rules are made of underscores or of underlining', () => {
    expect(xml).not.toMatch(/<w:u\b|_{2,}/);
    expect(pdf.lines.map((line) => line.text).join('')).not.toMatch(/_{2,}/);
    expect(pdf.rules.length).toBeGreaterThan(2);
  });
  it('the rule under the summary is missing', () => {
    for (const seen of [docx, pdf]) {
      const under = seen.rules.filter((rule) => LONG.summary.endsWith(rule.below.trim()) && rule.below.trim() !== '');
      expect(under).toHaveLength(1);
    }
  });
  it('a row of a table is split over two pages', () => {
    const rows =
      tables()
        .at(2)
        ?.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    const annex = tables().flatMap((table) =>
      table.includes(hashFor(3)) ? (table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []) : [],
    );
    expect(rows.length + annex.length).toBeGreaterThan(60);
    expect(annex.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    for (let at = 0; at < 60; at++) {
      const pages = new Set(
        pdf.lines.filter((line) => line.text.includes(hashFor(at).slice(0, 8))).map((line) => line.page),
      );
      expect(pages.size, `row ${at + 1}`).toBe(1);
    }
  });
  it('table text is smaller than 11.5 or larger than 12 points', () => {
    for (const seen of [docx, pdf]) {
      const cells = seen.lines.filter((line) =>
        /^(?:STT|Cam kết|Ngày đăng|Trang thông tin|Tháng 01)$/.test(line.text.trim()),
      );
      expect(cells.length).toBeGreaterThan(3);
      for (const cell of cells) expect([11.5, 12]).toContain(Math.round(cell.size * 2) / 2);
    }
  });
  it('padding of the heading takes room: its columns fill the text exactly and have none', () => {
    const heading = tables()[0] ?? '';
    const columns = numbers(heading, /<w:gridCol w:w="(\d+)"/g);
    expect((columns.reduce((sum, one) => sum + one, 0) * 25.4) / 1440).toBeCloseTo(165, 1);
    const padding =
      heading.match(/<w:tc(?:Mar|ellMar)?>.*?<\/w:tc(?:Mar|ellMar)?>|<w:tblCellMar>.*?<\/w:tblCellMar>/gs) ?? [];
    const margins = padding.join('').match(/<w:(?:left|start|right|end) [^>]*w:w="(\d+)"/g) ?? [];
    expect(margins.length).toBeGreaterThan(3);
    for (const margin of margins) expect(margin).toContain('w:w="0"');
  });
  it('no kind lets a line stand past the margins', async () => {
    for (const [kind, paper] of Object.entries(KINDS)) {
      const seen = await readPdfLayout(await toPdf(paper, { standard: 'a-2a', typeface: tinos() }));
      for (const line of seen.lines) expect(line.right, `${kind}: ${line.text}`).toBeLessThan(195.6);
    }
  });
});
