import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { millimetres, textWidth } from './letters.ts';
import { rowXml } from './docx-rows.ts';
import { layOut } from './layout.ts';
import type { OfficialPaper } from './model.ts';
import { hashFor, jointMinutes, letter, partyPlan, quarterlyReport } from './papers-for-tests.ts';
import { toDocx } from './to-docx.ts';

async function parts(paper: OfficialPaper): Promise<{ document: string; styles: string; all: Record<string, string> }> {
  const files = unzipSync(await toDocx(paper));
  const all = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
  return { document: all['word/document.xml'] ?? '', styles: all['word/styles.xml'] ?? '', all };
}

function attributes(xml: string, tag: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<w:${tag}\\b([^>]*)>`, 'g'))].map((found) =>
    Object.fromEntries(
      [...(found[1] ?? '').matchAll(/w:(\w+)="([^"]*)"/g)].map((pair) => [pair[1] ?? '', pair[2] ?? '']),
    ),
  );
}

const mm = (twips: string | undefined): number => (Number(twips) * 25.4) / 1440;

describe('DOCX page', () => {
  it('is A4 with margins in the allowed ranges, and counts pages anew in the annex', async () => {
    const { document } = await parts(quarterlyReport(3));
    const sizes = attributes(document, 'pgSz');
    expect(sizes).toHaveLength(2);
    for (const size of sizes) expect([mm(size['w']), mm(size['h'])].map(Math.round)).toEqual([210, 297]);
    for (const margin of attributes(document, 'pgMar')) {
      expect(Math.round(mm(margin['top']))).toBe(20);
      expect(Math.round(mm(margin['bottom']))).toBe(20);
      expect(Math.round(mm(margin['left']))).toBe(30);
      expect(Math.round(mm(margin['right']))).toBe(15);
    }
    expect(attributes(document, 'pgNumType').map((one) => one['start'])).toEqual(['1', '1']);
  });
  it('shows a centred page number of 13 points from page 2 on', async () => {
    const { document, all } = await parts(quarterlyReport(3));
    expect(document.match(/<w:titlePg\/>/g)).toHaveLength(2);
    const headers = Object.entries(all).filter(([path]) => /^word\/header\d+\.xml$/.test(path));
    const numbered = headers.filter(([, xml]) => /PAGE/.test(xml)).map(([, xml]) => xml);
    expect(headers).toHaveLength(4);
    expect(numbered).toHaveLength(2);
    for (const xml of numbered) {
      expect(xml).toContain('<w:jc w:val="center"/>');
      expect(xml).toContain('<w:sz w:val="26"/>');
    }
    expect(document.match(/<w:headerReference [^>]*w:type="first"/g)).toHaveLength(2);
  });
  it('is Times New Roman 14, Vietnamese, justified, first line 12.7 mm, 6 points between paragraphs', async () => {
    const { styles } = await parts(letter());
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/.exec(styles)?.[0] ?? '';
    for (const slot of ['ascii', 'hAnsi', 'cs', 'eastAsia']) expect(defaults).toContain(`w:${slot}="Times New Roman"`);
    expect(defaults).toContain('<w:sz w:val="28"/>');
    expect(defaults).toContain('w:val="vi-VN"');
    const text = /<w:style [^>]*w:styleId="PaperText".*?<\/w:style>/.exec(styles)?.[0] ?? '';
    expect(text).toContain('<w:jc w:val="both"/>');
    expect(text).toContain('w:firstLine="720"');
    expect(text).toContain('w:after="120"');
    expect(text).toContain('w:line="276"');
  });
});

describe('DOCX heading', () => {
  it('has two columns without padding or lines, Quốc hiệu in one piece', async () => {
    const { document } = await parts(quarterlyReport(1));
    const table = /<w:tbl>.*?<\/w:tbl>/s.exec(document)?.[0] ?? '';
    const columns = attributes(table, 'gridCol').map((one) => mm(one['w']));
    expect(columns).toHaveLength(2);
    expect((columns[0] ?? 0) + (columns[1] ?? 0)).toBeCloseTo(165, 0);
    expect(columns[1]).toBeGreaterThan(millimetres(textWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold', 12)));
    const padding = /<w:tblCellMar>.*?<\/w:tblCellMar>/s.exec(table)?.[0] ?? '';
    expect(attributes(padding, '(?:left|right|start|end)').map((one) => one['w'])).toEqual(['0', '0']);
    expect(table).not.toContain('"single" w:color="000000" w:sz="4"');
    expect(document).toContain('>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<');
  });
  it('draws its rules as lines of the right length and uses no underscores', async () => {
    const { document } = await parts(quarterlyReport(1));
    expect(document).not.toContain('__');
    expect(document).not.toContain('<w:u ');
    const rules = [...document.matchAll(/<w:p><w:pPr><w:pStyle w:val="PaperRule"\/>(.*?)<\/w:pPr>/gs)]
      .map((found) => found[1] ?? '')
      .filter((xml) => xml.includes('<w:bottom'));
    expect(rules).toHaveLength(3);
    const sides = rules.map((xml) => attributes(xml, 'ind')[0]);
    const laid = layOut(quarterlyReport(1));
    const rooms = [laid.heading.left.width, laid.heading.right.width, 165];
    const lengths = sides.map((side, at) => (rooms[at] ?? 0) - mm(side?.['left']) - mm(side?.['right']));
    expect(lengths[0]).toBeCloseTo(laid.heading.left.rule, 1);
    expect(lengths[1]).toBeCloseTo(millimetres(textWidth('Độc lập - Tự do - Hạnh phúc', 'bold', 13)), 0);
    expect(lengths[2]).toBeCloseTo(laid.title?.rule ?? 0, 1);
  });
  it('carries a dashed note while a Party heading waits for confirmation', async () => {
    expect((await parts(partyPlan())).document).toContain('w:val="dashed"');
    expect((await parts(letter())).document).not.toContain('w:val="dashed"');
  });
});

describe('DOCX tables', () => {
  it('repeat their header on every page and never split a row', async () => {
    const { document } = await parts(quarterlyReport(200));
    const table = (document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).find((xml) => xml.includes('Mã băm')) ?? '';
    const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows).toHaveLength(201);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1);
    expect(rows[0]).toContain('<w:tblHeader/>');
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    const width = attributes(table, 'gridCol').reduce((sum, one) => sum + mm(one['w']), 0);
    expect(width).toBeLessThanOrEqual(165.1);
    expect(table).toContain('<w:tblLayout w:type="fixed"/>');
    expect(table).toContain(hashFor(199));
  });
  it('writes rows as the library would, whatever the text', async () => {
    const text = '<b>&amp; "q" \'s\' $& PaperRows0\n hai  dòng ';
    const own = rowXml([text], { style: 'PaperCell', widths: [2835], aligns: ['left'] }, true);
    const children = text.split('\n').map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) }));
    const paragraph = new Paragraph({ style: 'PaperCell', alignment: 'left', children });
    const cell = new TableCell({ width: { size: 2835, type: 'dxa' }, children: [paragraph] });
    const table = new Table({ rows: [new TableRow({ cantSplit: true, children: [cell] })] });
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
    const document = strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array());
    expect(/<w:tr>.*<\/w:tr>/s.exec(document)?.[0]).toBe(own);
    const tables = [[[text]], [], [['w:pStyle w:val="PaperRows1"/>']]].map(
      (rows) => ({ type: 'table', columns: [{ title: 'x', width: 50, kind: 'text' }], rows }) as const,
    );
    const { document: paper } = await parts({ ...letter(), blocks: tables });
    expect(paper).toContain(own);
    expect(paper).toContain('w:pStyle w:val=&quot;PaperRows1&quot;/&gt;');
    expect(paper).not.toContain('<w:pStyle w:val="PaperRows');
  });
  it('lets a row that is higher than a page go on', async () => {
    const columns = [{ title: 'x', width: 80, kind: 'text' } as const];
    const paper = {
      ...letter(),
      blocks: [{ type: 'table', columns, rows: [['dài '.repeat(2000)], ['ngắn']] } as const],
    };
    const rows = (await parts(paper)).document.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    const long = rows.find((row) => row.includes('dài dài'));
    expect(long?.includes('cantSplit')).toBe(false);
    expect(rows.find((row) => row.includes('ngắn'))).toContain('<w:cantSplit/>');
  });
});

describe('DOCX text', () => {
  it('gives every word back to another reader', async () => {
    const paper = quarterlyReport(200);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await toDocx(paper)) });
    expect(value).toContain('Số: 05/BC-UBND');
    expect(value).toContain('KT. CHỦ TỊCH');
    expect(value).toContain('- Lưu: VT, VHXH.');
    expect(value).toContain(paper.attribution);
    expect(value).toContain('a) Cung cấp thông tin');
    for (const at of [0, 57, 199]) {
      expect(value).toContain(hashFor(at));
      expect(value).toContain(
        `https://bao-song-moi.example.vn/thoi-su/xa-an-mau-ra-quan-lam-duong-hoa-${1000 + at}.html`,
      );
    }
  });
  it.each([
    ['report', quarterlyReport(2)],
    ['letter', letter()],
    ['party-plan', partyPlan()],
    ['joint-minutes', jointMinutes()],
  ])('reads as recorded: %s', async (name, paper) => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await toDocx(paper)) });
    await expect(`${value.replace(/\n{2,}/g, '\n').trim()}\n`).toMatchFileSnapshot(
      `../../../tests/golden/papers/${name}.docx.txt`,
    );
  });
});
