import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../sentence/index.ts';
import { examplePdf, lockedPdf, scannedPdf } from './example-pdf.ts';
import { LONGEST_TEXT, readDocument } from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const AGREEMENT =
  'CHƯƠNG TRÌNH PHỐI HỢP (mẫu)\nỦy ban nhân dân xã Hoa Mẫu (mẫu) và Báo Mẫu (mẫu)\nĐiều 1. Mỗi quý đăng ba bài về xã.';

async function refusal(bytes: Uint8Array, name = 'x.docx'): Promise<string> {
  try {
    await readDocument(bytes, { name });
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'read';
}

async function docx(): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const row = (...cells: string[]) => new TableRow({ children: cells.map(cell) });
  const children = [
    ...AGREEMENT.split('\n').map((line) => new Paragraph(line)),
    new Table({ rows: [row('STT', 'Nội dung', 'Số lượng'), row('1', 'Tin, bài', '12')] }),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

describe('TXT', () => {
  it('is read in its encoding', async () => {
    for (const bytes of [
      utf8(AGREEMENT),
      new Uint8Array(iconv.encode(AGREEMENT, 'utf-16le', { addBOM: true })),
      utf8(AGREEMENT.normalize('NFD')),
    ]) {
      expect(await readDocument(bytes, { name: 'a.txt' })).toEqual({ text: AGREEMENT, kind: 'txt', notes: [] });
    }
  });
  it('notes a wrong extension', async () => {
    const read = await readDocument(utf8(AGREEMENT), { name: 'chuong-trinh.docx' });
    expect(read.kind).toBe('txt');
    expect(read.notes[0]?.vi).toContain('.docx');
  });
  it('is refused in TCVN3 and VNI', async () => {
    expect(await refusal(utf8('Ch­¬ng tr×nh phèi hîp gi÷a ñy ban nh©n d©n x· vµ b¸o vÒ th«ng tin cña n¨m'))).toBe(
      'legacy-font',
    );
    expect(await refusal(utf8('Chöông trình phoái hôïp giöõa uûy ban nhaân daân xaõ vaø baùo veà thoâng tin'))).toBe(
      'legacy-font',
    );
  });
  it('is refused when too long or empty', async () => {
    expect(await refusal(utf8('xã '.repeat(LONGEST_TEXT / 3 + 1)))).toBe('too-long');
    expect((await refusal(utf8(''))) + (await refusal(utf8(' \n\t ')))).toBe('emptyempty');
  });
});

describe('DOCX', () => {
  it('gives paragraphs as lines and table rows as lines', async () => {
    const read = await readDocument(await docx(), { name: 'a.docx' });
    expect(read.text).toBe(`${AGREEMENT}\nSTT | Nội dung | Số lượng\n1 | Tin, bài | 12`);
    expect(read.kind).toBe('docx');
  });
  it('is known by content, not by name', async () => {
    expect((await readDocument(await docx(), { name: 'a.pdf' })).kind).toBe('docx');
  });
  it('is refused when cut off', async () => {
    const whole = await docx();
    expect(await refusal(whole.slice(0, whole.length / 2))).toBe('broken-file');
  });
  it('is refused when it unpacks to too much, whatever it declares', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(bomb)).toBe('zip-bomb');
    // The same with a declared size of ten bytes in the central directory.
    const view = new DataView(bomb.buffer);
    const directory = bomb.length - 22 - (46 + 'word/document.xml'.length);
    expect(view.getUint32(directory, true)).toBe(0x02014b50);
    view.setUint32(directory + 24, 10, true);
    expect(await refusal(bomb)).toBe('zip-bomb');
  });
  it('is refused with a document type or endless nesting', async () => {
    const types = utf8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
    const part = (xml: string) => zipSync({ '[Content_Types].xml': types, 'word/document.xml': utf8(xml) });
    expect(await refusal(part('<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'))).toBe('broken-file');
    expect(await refusal(part('<w:p>'.repeat(100_000)))).toBe('too-deep');
    expect(await refusal(part('không phải XML'))).toBe('broken-file');
  });
});

describe('PDF', () => {
  it('gives text, pages and whole sentences', async () => {
    const read = await readDocument(
      examplePdf(['Mot dong chu dai cua chuong trinh phoi hop giua xa va', 'bao trong ca nam.', 'Dieu 2. Kinh phi.']),
      { name: 'a.pdf' },
    );
    expect(read.kind).toBe('pdf');
    expect(read.pages).toBe(1);
    expect(read.text).toBe(
      'Mot dong chu dai cua chuong trinh phoi hop giua xa va bao trong ca nam.\nDieu 2. Kinh phi.',
    );
  });
  it('is refused as a scan, when locked, when broken', async () => {
    expect(await refusal(scannedPdf(), 'a.pdf')).toBe('scanned');
    expect(await refusal(lockedPdf(), 'a.pdf')).toBe('encrypted');
    expect(await refusal(utf8('%PDF-1.7\nrubbish'), 'a.pdf')).toBe('broken-file');
  });
});

describe('HTML', () => {
  it('gives headline and body without the rest of the page', async () => {
    const paragraphs = Array.from(
      { length: 5 },
      (_, at) =>
        `<p>Đoạn ${at} của bài về lễ ký kết chương trình phối hợp giữa xã Hoa Mẫu (mẫu) và Báo Mẫu (mẫu), với nhiều nội dung cụ thể cho cả năm.</p>`,
    );
    const page = `<!doctype html><html><body><nav>Trang chủ Xã hội</nav><h1>Lễ ký kết (mẫu)</h1><div>${paragraphs.join('')}<p>NGUYỄN MẪU</p></div></body></html>`;
    const { text, kind } = await readDocument(utf8(page), { name: 'a.html' });
    expect(kind).toBe('html');
    expect(text.split('\n')).toHaveLength(7);
    expect(text.startsWith('Lễ ký kết (mẫu)\nĐoạn 0')).toBe(true);
    expect(text.endsWith('NGUYỄN MẪU')).toBe(true);
  });
  it('gives all text of a page that is no article', async () => {
    const { text } = await readDocument(
      utf8('<html><body><table><tr><td>Bên A</td><td>Xã Hoa Mẫu (mẫu)</td></tr></table></body></html>'),
      { name: 'a.html' },
    );
    expect(text).toBe('Bên A | Xã Hoa Mẫu (mẫu)');
  });
});

describe('other files', () => {
  it.each([
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], 'wrong-type'],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 0], 'wrong-type'],
    ['old Word', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0], 'old-word'],
    ['locked DOCX', [0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')], 'encrypted'],
    ['RTF', [...utf8('{\\rtf1 abc}')], 'wrong-type'],
    ['binary', Array.from({ length: 300 }, (_, at) => (at * 7) % 32), 'wrong-type'],
    ['ZIP', [...zipSync({ 'a.txt': utf8('a') })], 'wrong-type'],
    ['PPTX', [...zipSync({ 'ppt/presentation.xml': utf8('<a/>') })], 'wrong-type'],
    ['cut ZIP', [0x50, 0x4b, 3, 4, 0, 0, 0], 'broken-file'],
  ])('%s', async (_name, bytes, code) => {
    expect(await refusal(new Uint8Array(bytes))).toBe(code);
  });
});
