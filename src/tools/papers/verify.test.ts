// A frozen paper says where it can be checked: in words, as a QR, and in the descriptive data of its file.
import { strFromU8, unzipSync, unzlibSync } from 'fflate';
import mammoth from 'mammoth';
import { encode } from 'uqr';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { tinos } from '../../../tests/support/paper-typeface.ts';
import { carriedCode } from '../paper-code/index.ts';
import { sheetOf, toDocx, toHtml, toPdf, toXlsx } from './index.ts';
import { annexTable, checkable, letter } from './papers-for-tests.ts';
import { qrPng, qrSvg } from './qr.ts';

const CODE = '7K3M-9QXA-0B2C';
const ADDRESS = `https://caunoi.example.vn/kiem-tra/${CODE}`;
const typeface = tinos();

/** The dark modules of a grey PNG of 8 pixels a module, read in the middle of each. */
function modulesOf(png: Uint8Array): boolean[][] {
  const view = new DataView(png.buffer, png.byteOffset);
  const side = view.getUint32(16);
  const raw = unzlibSync(png.subarray(41, 41 + view.getUint32(33)));
  const count = side / 8;
  return Array.from({ length: count }, (_, y) =>
    Array.from({ length: count }, (_, x) => raw[(y * 8 + 4) * (side + 1) + 1 + x * 8 + 4] === 0),
  );
}

describe('a paper that can be checked', () => {
  it('carries its code in the data of every file', async () => {
    const paper = checkable(letter());
    expect(carriedCode(await toDocx(paper))).toBe(CODE);
    expect(carriedCode(await toPdf(paper, { standard: 'ua-1', typeface }))).toBe(CODE);
    expect(carriedCode(await toPdf(paper, { standard: 'a-2a', typeface }))).toBe(CODE);
    expect(carriedCode(await toXlsx([sheetOf(annexTable(1), 'Một')], CODE))).toBe(CODE);
    for (const without of [await toDocx(letter()), await toPdf(letter(), { standard: 'ua-1', typeface })]) {
      expect(carriedCode(without)).toBeNull();
    }
  });
  it('says the same words in DOCX, PDF and HTML', async () => {
    const paper = checkable(letter());
    const { value: word } = await mammoth.extractRawText({ buffer: Buffer.from(await toDocx(paper)) });
    const pdf = await getDocumentProxy(await toPdf(paper, { standard: 'ua-1', typeface }));
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const printed = items.map((item) => ('str' in item ? item.str : '')).join('');
    const html = toHtml(paper).replaceAll('<wbr>', '');
    for (const text of [word, printed, html]) {
      expect(text).toContain(`Kiểm tra văn bản này tại ${ADDRESS}`);
      expect(text).toContain(`Mã kiểm tra: ${CODE}`);
    }
    expect(html).toContain(`role="img" aria-label="Mã QR dẫn đến ${ADDRESS}"`);
  });
  it('draws the QR as its maker encoded it, with a quiet zone of four modules', async () => {
    const { data } = encode(ADDRESS, { ecc: 'M', border: 4 });
    expect(modulesOf(qrPng(ADDRESS))).toEqual(data);
    const dark = data.flat().filter(Boolean).length;
    expect(qrSvg(ADDRESS).match(/h1v1h-1z/g)).toHaveLength(dark);
    const files = unzipSync(await toDocx(checkable(letter())));
    const picture = Object.entries(files).find(([path]) => path.startsWith('word/media/'));
    expect(picture && Buffer.from(picture[1]).equals(Buffer.from(qrPng(ADDRESS)))).toBe(true);
    expect(strFromU8(files['[Content_Types].xml'] ?? new Uint8Array())).toContain('Extension="png"');
  });
  it('is the same bytes each time', async () => {
    const paper = checkable(letter());
    expect(Buffer.compare(await toDocx(paper), await toDocx(paper))).toBe(0);
    const pdf = (): Promise<Uint8Array> => toPdf(paper, { standard: 'a-2a', typeface });
    expect(Buffer.compare(await pdf(), await pdf())).toBe(0);
  });
  it('keeps the workbook readable with the property in it', async () => {
    const files = unzipSync(await toXlsx([sheetOf(annexTable(1), 'Một')], CODE));
    const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
    expect(text('[Content_Types].xml').match(/docProps\/custom\.xml/g)).toHaveLength(1);
    expect(text('_rels/.rels').match(/docProps\/custom\.xml/g)).toHaveLength(1);
    expect(new Set([...text('_rels/.rels').matchAll(/ Id="([^"]*)"/g)].map((found) => found[1])).size).toBe(
      text('_rels/.rels').match(/<Relationship /g)?.length,
    );
  });
});
