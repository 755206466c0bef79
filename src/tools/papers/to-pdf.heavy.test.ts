import mammoth from 'mammoth';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { tinos } from '../../../tests/support/paper-typeface.ts';
import type { OfficialPaper } from './model.ts';
import { hashFor, jointMinutes, letter, partyPlan, quarterlyReport } from './papers-for-tests.ts';
import { toDocx } from './to-docx.ts';
import { toPdf, toPdfWithPages } from './to-pdf.ts';

interface Word {
  readonly text: string;
  readonly page: number;
  /** Millimetres from the left and the top of the page. */
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
}

const MM = 25.4 / 72;

async function read(paper: OfficialPaper): Promise<{ words: Word[]; pages: string[]; count: number }> {
  const document = await getDocumentProxy((await toPdf(paper, { standard: 'ua-1', typeface: tinos() })).slice());
  const words: Word[] = [];
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    let text = '';
    for (const item of items) {
      if (!('str' in item)) continue;
      text += item.str + (item.hasEOL ? '\n' : '');
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      if (item.str.trim() !== '') {
        words.push({ text: item.str, page: number, x: x * MM, y: 297 - y * MM, end: (x + item.width) * MM, size });
      }
    }
    pages.push(text);
  }
  return { words, pages, count: document.numPages };
}

function squeezed(text: string): string {
  return text.replace(/\s/gu, '');
}

function find(words: readonly Word[], start: string): Word {
  const found = words.find((word) => word.text.replaceAll('\u00a0', ' ').startsWith(start));
  if (!found) throw new Error(`not in the PDF: ${start}`);
  return found;
}

describe('PDF for everyone', () => {
  it.each(['ua-1', 'a-2a'] as const)('is tagged, in Vietnamese, dated and titled: %s', async (standard) => {
    const { bytes, pages } = await toPdfWithPages(quarterlyReport(40), { standard, typeface: tinos() });
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain(standard === 'ua-1' ? 'pdfuaid:part' : 'pdfaid:conformance');
    expect(raw).toMatch(/\/Lang ?\(vi-VN\)/);
    expect(raw).toContain('/StructTreeRoot');
    const document = await getDocumentProxy(bytes.slice());
    expect(document.numPages).toBe(pages);
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: expect.stringContaining('BÁO CÁO - Kết quả thực hiện') as string,
      Author: 'Ủy ban nhân dân xã An Mẫu (mẫu)',
      CreationDate: expect.stringContaining('20260205') as string,
    });
    const roles: string[] = [];
    const walk = (node: { role?: string; children?: unknown[] } | null): void => {
      if (node?.role) roles.push(node.role);
      for (const child of node?.children ?? []) walk(child as { role?: string });
    };
    for (let page = 1; page <= pages; page++) walk(await (await document.getPage(page)).getStructTree());
    for (const role of ['Table', 'TH', 'TD', 'H1', 'H2', 'H3', 'LI', 'P']) expect(roles).toContain(role);
  });
  it('takes nothing that a person wrote for a program, and prints what no font has as a box', async () => {
    const words = '#panic("x") $x$ `raw` @ref <label> // no comment /* */ \\ 🔥';
    const { pages } = await read({ ...letter(), blocks: [{ type: 'paragraph', runs: [{ text: words }] }] });
    expect(squeezed(pages.join(''))).toContain(squeezed(words.replace('🔥', '□')));
  });
  it('prints empty papers too', async () => {
    const empty = { ...letter(), blocks: [], recipients: [] };
    expect((await toPdfWithPages(empty, { standard: 'ua-1', typeface: tinos() })).pages).toBe(1);
    const none = { type: 'table', columns: [{ title: 'A', width: 50, kind: 'text' }], rows: [] } as const;
    const bars = { type: 'bars', title: 't', description: 'd', labelTitle: 'l', valueTitle: 'v', items: [] } as const;
    const hollow: OfficialPaper = {
      ...letter(),
      blocks: [none, bars, { type: 'bullets', items: [] }, { type: 'annex', title: 'A' }],
    };
    expect((await toPdfWithPages(hollow, { standard: 'a-2a', typeface: tinos() })).pages).toBe(2);
  });
});

describe('PDF layout', () => {
  it('puts the boxes of page 1 where Annex I has them', async () => {
    const { words } = await read(quarterlyReport(2));
    const motto = find(words, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const below = find(words, 'Độc lập - Tự do - Hạnh phúc');
    const body = find(words, 'ỦY BAN NHÂN DÂN');
    const number = find(words, 'Số: 05/BC-UBND');
    const date = find(words, 'An Mẫu, ngày 05 tháng 02 năm 2026');
    const kind = find(words, 'BÁO CÁO');
    expect([motto.size, below.size, body.size, number.size, date.size, kind.size].map(Math.round)).toEqual([
      12, 13, 12, 13, 13, 14,
    ]);
    expect(motto.x).toBeGreaterThan(100);
    expect(motto.end).toBeLessThanOrEqual(195);
    expect(body.end).toBeLessThan(motto.x);
    const middle = (word: Word): number => (word.x + word.end) / 2;
    expect(middle(below)).toBeCloseTo(middle(motto), 0);
    expect(middle(date)).toBeCloseTo(middle(motto), 0);
    expect(middle(number)).toBeCloseTo(middle(body), 0);
    expect(middle(kind)).toBeCloseTo(30 + 82.5, 0);
    expect(date.y).toBeCloseTo(number.y, 0);
    expect(kind.y).toBeGreaterThan(date.y);
  });
  it('keeps all text within the margins and numbers pages in the middle of the top, from page 2 of each part', async () => {
    const { words, pages, count } = await read(quarterlyReport(60));
    const inText = words.filter((word) => word.y > 20);
    for (const word of inText) {
      expect(word.x).toBeGreaterThanOrEqual(29.9);
      expect(word.end).toBeLessThanOrEqual(195.3);
      expect(word.y).toBeLessThanOrEqual(277);
    }
    const numbers = words.filter((word) => word.y <= 20);
    const annex = pages.findIndex((text) => text.startsWith('Phụ lục')) + 1;
    expect(annex).toBe(3);
    expect(numbers.map((word) => [word.page, word.text])).toEqual([
      [2, '2'],
      ...Array.from({ length: count - annex }, (_, at) => [annex + 1 + at, String(2 + at)]),
    ]);
    for (const word of numbers) {
      expect((word.x + word.end) / 2).toBeCloseTo(112.5, 0);
      expect(Math.round(word.size)).toBe(13);
    }
  });
  it('repeats the table header on every page and splits no row', async () => {
    const { pages } = await read(quarterlyReport(60));
    const annex = pages.slice(2);
    for (const page of annex) expect(page).toContain('Tên sản phẩm');
    for (let at = 0; at < 60; at++) {
      // Number, day and all 64 digits of a row stand on one page.
      const home = annex.filter((page) => squeezed(page).includes(hashFor(at)));
      expect(home).toHaveLength(1);
      expect(home[0]).toContain(`(kỳ ${at + 1})`);
    }
  });
  it('gives addresses back unbroken, without invisible letters', async () => {
    const { pages } = await read(quarterlyReport(3));
    expect(pages.join('')).not.toMatch(/[\u200b\u00ad]/);
    expect(squeezed(pages.join(''))).toContain(
      'https://bao-song-moi.example.vn/thoi-su/xa-an-mau-ra-quan-lam-duong-hoa-1002.html?chuyen-muc=doi-song',
    );
  });
});

describe('one structure, one text', () => {
  it.each([
    ['letter', letter()],
    ['party plan', partyPlan()],
    ['joint minutes', jointMinutes()],
  ])('has the same words in the same order in DOCX and PDF: %s', async (_name, paper) => {
    const { pages, count } = await read(paper);
    expect(count).toBe(1);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await toDocx(paper)) });
    expect(squeezed(pages.join(''))).toBe(squeezed(value));
  });
  it.each([
    ['report', quarterlyReport(2)],
    ['joint-minutes', jointMinutes()],
  ])('reads as recorded: %s', async (name, paper) => {
    const { pages } = await read(paper);
    const text = pages.map((page) => page.trim()).join('\n--- trang ---\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`../../../tests/golden/papers/${name}.pdf.txt`);
  });
});
