import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { tinos } from '../../../tests/support/paper-typeface.ts';
import { boxFaults } from './boxes-for-tests.ts';
import { readDocxLayout } from './docx-layout-for-tests.ts';
import { KINDS } from './kinds-for-tests.ts';
import { digest, lineOf, middleOf } from './layout-for-tests.ts';
import { letter, quarterlyReport } from './papers-for-tests.ts';
import { readPdfLayout } from './pdf-layout-for-tests.ts';
import { toDocx } from './to-docx.ts';
import { toHtml } from './to-html.ts';
import { toPdf } from './to-pdf.ts';

const GOLDEN = '../../../tests/golden/papers/kinds';
const pdfOptions = { standard: 'ua-1', typeface: tinos() } as const;

describe.each(Object.entries(KINDS))('%s', (kind, paper) => {
  it('has each box of Annex I in its place in DOCX', async () => {
    const seen = readDocxLayout(await toDocx(paper));
    expect(boxFaults(paper, seen, /^Times New Roman$/)).toEqual([]);
    await expect(digest(seen)).toMatchFileSnapshot(`${GOLDEN}/${kind}.docx.txt`);
  });
  it('has each box of Annex I in its place in PDF', async () => {
    const seen = await readPdfLayout(await toPdf(paper, pdfOptions));
    expect(boxFaults(paper, seen, /^Tinos-/)).toEqual([]);
    await expect(digest(seen)).toMatchFileSnapshot(`${GOLDEN}/${kind}.pdf.txt`);
  });
  it('reads as recorded in HTML', async () => {
    await expect(`${toHtml(paper)}\n`).toMatchFileSnapshot(`${GOLDEN}/${kind}.html`);
  });
});

describe('page numbers', () => {
  it('stand in the middle of the top from page 2 on, 13 points', async () => {
    const paper = { ...quarterlyReport(40), number: { ordinal: 7, symbol: 'BC-UBND' } };
    const seen = await readPdfLayout(await toPdf(paper, pdfOptions));
    expect(seen.numbers.length).toBeGreaterThan(2);
    expect(seen.numbers.every((number) => number.size === 13 && (number.page ?? 0) > 1)).toBe(true);
    expect(readDocxLayout(await toDocx(paper)).numbers.map((number) => number.text)).toEqual(['{PAGE}', '{PAGE}']);
  });
});

describe('the end of the text', () => {
  it.each([1, 22, 23, 29])('keeps with the signature after a list of %i', async (count) => {
    const items = Array.from({ length: count }, (_, at) => `Việc số ${at + 1} của tháng`);
    const paper = { ...letter(), blocks: [{ type: 'bullets', items } as const] };
    const seen = await readPdfLayout(await toPdf(paper, pdfOptions));
    expect(lineOf(seen, 'TỔNG BIÊN TẬP').page).toBe(lineOf(seen, `- Việc số ${count} của`).page);
  });
});

describe('a table narrower than the text', () => {
  it('stands in the middle in DOCX and PDF', async () => {
    const minutes = KINDS['bien-ban-nghiem-thu'];
    if (!minutes) throw new Error('no minutes');
    for (const seen of [readDocxLayout(await toDocx(minutes)), await readPdfLayout(await toPdf(minutes, pdfOptions))]) {
      // 15 mm of 155 in a text of 165: the first column begins 5 mm in.
      expect(Math.abs(middleOf(lineOf(seen, 'STT')) - (30 + 5 + 7.5))).toBeLessThan(0.6);
    }
  });
});

describe('the reader of boxes', () => {
  const paper = KINDS['quyet-dinh'];
  if (!paper) throw new Error('no decision');

  it.each([
    ['a size', /<w:sz w:val="26"\/>/, '<w:sz w:val="20"/>', 'is 10 points'],
    ['a weight', /<w:b\/><w:bCs\/>/, '', 'stands for'],
    ['a place', /<w:jc w:val="center"\/>/g, '', 'is not in the middle'],
    ['a rule', /<w:pBdr>.*?<\/w:pBdr>/gs, '', 'no rule below'],
    ['a length', /<w:ind w:left="\d+" w:right="\d+"\/>/g, '', 'of its length'],
    ['a drawn rule', 'QUYẾT ĐỊNH<', 'QUYẾT ĐỊNH____<', 'underscores'],
    ['an end', './.', '.', 'stands 0 times'],
  ] as const)('finds %s that is wrong', async (_what, right, wrong, fault) => {
    const files = unzipSync(await toDocx(paper));
    for (const path of ['word/document.xml', 'word/styles.xml']) {
      files[path] = strToU8(strFromU8(files[path] ?? new Uint8Array()).replace(right, wrong));
    }
    const found = boxFaults(paper, readDocxLayout(zipSync(files)), /^Times New Roman$/);
    expect(found.join('\n')).toContain(fault);
  });
});

describe('two who sign side by side', () => {
  const minutes = KINDS['bien-ban-nghiem-thu']!;
  const [first, second] = minutes.signature;
  const titles = [
    ['Chủ tịch', 'Tổng Biên tập'],
    ['Chủ tịch', 'Phó Giám đốc phụ trách Trung tâm Sản xuất chương trình và Phát triển nội dung số'],
    ['Quyền Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố', 'Tổng Biên tập'],
  ] as const;

  it.each(titles)('have their names level: %s, %s', async (one, other) => {
    const paper = {
      ...minutes,
      signature: [
        { ...first!, title: one },
        { ...second!, title: other },
      ],
    };
    const pdf = await readPdfLayout(await toPdf(paper, pdfOptions));
    const [left, right] = paper.signature.map((signer) => lineOf(pdf, signer.name));
    expect(left!.y).toBeCloseTo(right!.y!, 1);
    // In DOCX both columns have as many paragraphs before the name.
    const docx = strFromU8(unzipSync(await toDocx(paper))['word/document.xml']!);
    const cells = docx.match(/<w:tc>.*?<\/w:tc>/gs)!;
    const before = paper.signature.map((signer) => {
      const cell = cells.find((text) => text.includes(`>${signer.name}<`))!;
      return cell.slice(0, cell.indexOf(signer.name)).match(/<w:p>/g)!.length;
    });
    expect(before[0]).toBe(before[1]);
  });
});
