import { describe, expect, it } from 'vitest';
import { tinos } from '../../../tests/support/paper-typeface.ts';
import { layOut } from './layout.ts';
import { STRETCHES } from './letter-widths.ts';
import { millimetres, points, textWidth, type Face } from './letters.ts';
import { evenLines, fitted, pieces } from './lines.ts';
import { hashFor, jointMinutes, letter, partyPlan, quarterlyReport } from './papers-for-tests.ts';
import { cleanText } from './text.ts';
import { glyphsOf, printable, tableAt } from './typeface.ts';

describe('letters', () => {
  it('measures as Times New Roman does', () => {
    // Advance widths of the design, in thousandths: N 722, i 278, space 250.
    expect(textWidth('N', 'bold', 1000)).toBeCloseTo(722, 0);
    expect(textWidth('i ', 'regular', 1000)).toBeCloseTo(528, 0);
    expect(textWidth('中', 'regular', 10)).toBe(10);
  });
  it.each<Face>(['regular', 'italic', 'bold', 'boldItalic'])('has the widths of the font itself: %s', (face) => {
    const font = Buffer.from(tinos()[face]);
    const glyphs = glyphsOf(font);
    const widths = tableAt(font, 'hmtx');
    const perEm = font.readUInt16BE(tableAt(font, 'head') + 18);
    const last = font.readUInt16BE(tableAt(font, 'hhea') + 34) - 1;
    let compared = 0;
    for (const [from, to] of STRETCHES) {
      for (let code = from; code <= to; code++) {
        const glyph = glyphs[code] ?? 0;
        if (glyph === 0 || code === 0xad) continue;
        const width = font.readUInt16BE(widths + 4 * Math.min(glyph, last));
        expect([code, textWidth(String.fromCharCode(code), face, perEm)]).toEqual([code, width]);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(300);
  });
  it('has every Vietnamese letter, and shows what it lacks', () => {
    const letters = 'aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐ';
    for (const letter of letters) {
      for (const tone of ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']) {
        if (letter === 'đ' || letter === 'Đ') continue;
        const whole = (letter + tone).normalize('NFC');
        expect(printable(whole, tinos())).toBe(whole);
      }
    }
    expect(printable('Tin nóng 🔥 中\u200b!', tinos())).toBe('Tin nóng □ □!');
  });
  it('cleans what XML forbids and composes', () => {
    expect(cleanText('e\u0323\u0302\u0007\u0000 \ud800\u202e\r\nb\tc')).toBe('ệ \ufffd\nb c');
  });
});

describe('lines', () => {
  it('breaks a body name before the place, in lines of even length', () => {
    const room = points(60);
    expect(evenLines('ỦY BAN NHÂN DÂN PHƯỜNG ĐỒNG TRUNG', 'bold', 12, room)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'PHƯỜNG ĐỒNG TRUNG',
    ]);
    expect(evenLines('ỦY BAN NHÂN DÂN THÀNH PHỐ SÔNG MỚI', 'bold', 12, room)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'THÀNH PHỐ SÔNG MỚI',
    ]);
    expect(evenLines('BÁO SÔNG MỚI', 'bold', 12, room)).toEqual(['BÁO SÔNG MỚI']);
  });
  it('keeps every line in its room and every word', () => {
    const text = 'Kết quả thực hiện chương trình phối hợp thông tin giữa xã và báo trong quý I năm 2026 '
      .repeat(4)
      .trim();
    const lines = evenLines(text, 'bold', 14, 300);
    expect(lines.join(' ')).toBe(text);
    for (const line of lines) expect(textWidth(line, 'bold', 14)).toBeLessThanOrEqual(300);
  });
  it('breaks addresses after their marks and hashes in equal lines, adding nothing but line ends', () => {
    const address = 'https://bao-song-moi.example.vn/thoi-su/ra-quan-lam-duong-hoa-1.html?chuyen-muc=doi-song';
    const room = points(30);
    const broken = fitted(address, 'regular', 11.5, room);
    expect(broken.replaceAll('\n', '')).toBe(address);
    for (const line of broken.split('\n')) expect(textWidth(line, 'regular', 11.5)).toBeLessThanOrEqual(room);
    for (const line of broken.split('\n').slice(0, -1)) expect(line).toMatch(/[/\-_.?&=]$/);
    const hash = fitted(hashFor(1), 'regular', 11.5, room).split('\n');
    expect(hash.join('')).toBe(hashFor(1));
    expect(new Set(hash.slice(0, -1).map((line) => line.length)).size).toBe(1);
    expect(fitted('Bài có chữ thường', 'regular', 11.5, room)).toBe('Bài có chữ thường');
    expect(pieces('a'.repeat(20)).map((piece) => piece.length)).toEqual([8, 8, 4]);
  });
});

describe('the heading', () => {
  const width = (line: { text: string; face: 'bold' | 'regular' | 'italic' | 'boldItalic'; size: number }): number =>
    millimetres(textWidth(line.text, line.face, line.size));

  it('gives Quốc hiệu one line, and a rule as long as Tiêu ngữ', () => {
    for (const paper of [quarterlyReport(0), letter(), jointMinutes()]) {
      const { left, right } = layOut(paper).heading;
      expect(right.lines.map((line) => line.text)).toEqual([
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
      ]);
      const [motto, below] = right.lines;
      if (!motto || !below) throw new Error('no motto');
      expect(width(motto)).toBeLessThan(right.width);
      expect(right.rule).toBeCloseTo(width(below), 1);
      expect(left.width + right.width).toBeCloseTo(165, 5);
      for (const line of [...left.lines, ...left.below]) expect(width(line)).toBeLessThan(left.width);
    }
  });
  it('leaves place and date out when the text says them, as minutes do', () => {
    const paper = jointMinutes();
    const { left, right } = layOut({ ...paper, placeAndDate: { ...paper.placeAndDate, isInText: true } }).heading;
    expect(right.below).toEqual([]);
    expect(left.below.map((line) => line.text)).toEqual(['Số: 03/BB-UBND-BSM']);
    expect(layOut(paper).heading.right.below).toHaveLength(1);
  });
  it('draws 1/3 to 1/2 of the line under the body and under the summary', () => {
    for (const paper of [quarterlyReport(0), jointMinutes()]) {
      const laid = layOut(paper);
      const body = laid.heading.left.lines.findLast((line) => line.face === 'bold');
      const summary = laid.title?.lines.slice(1) ?? [];
      if (!body || !laid.title) throw new Error('no body or title');
      expect(laid.heading.left.rule / width(body)).toBeGreaterThan(1 / 3);
      expect(laid.heading.left.rule / width(body)).toBeLessThan(1 / 2);
      const longest = Math.max(...summary.map(width));
      expect(laid.title.rule / longest).toBeGreaterThan(1 / 3);
      expect(laid.title.rule / longest).toBeLessThan(1 / 2);
    }
  });
  it('keeps the sizes within the ranges of Annex I', () => {
    const { left, right } = layOut(letter()).heading;
    for (const line of left.lines) expect([12, 13]).toContain(line.size);
    expect(right.lines.map((line) => line.size)).toEqual([12, 13]);
    expect(left.below[0]).toMatchObject({ size: 13, face: 'regular' });
    expect(right.below[0]).toMatchObject({ size: 13, face: 'italic' });
    expect(left.below[1]?.text).toMatch(/^V\/v cung cấp/);
    expect(left.below[1]?.size).toBe(12);
  });
  it('prints a Party heading with its star, and a note until the office has confirmed it', () => {
    const laid = layOut(partyPlan());
    expect(laid.heading.right.lines.map((line) => line.text)).toEqual(['ĐẢNG CỘNG SẢN VIỆT NAM']);
    expect(laid.heading.left.lines.at(-1)?.text).toBe('*');
    expect(laid.heading.left.rule).toBe(0);
    expect(laid.note).toContain('xác nhận');
    const confirmed = { ...partyPlan(), heading: { ...partyPlan().heading, toBeConfirmed: false } };
    expect(layOut(confirmed).note).toBeNull();
    expect(layOut(quarterlyReport(0)).note).toBeNull();
  });
});

describe('blocks', () => {
  it('narrows a table that is too wide and never lets it leave the text', () => {
    const column = { title: 'x', width: 100, kind: 'text' } as const;
    const laid = layOut({ ...letter(), blocks: [{ type: 'table', columns: [column, column, column], rows: [] }] });
    const table = laid.blocks[0];
    if (table?.type !== 'table') throw new Error('no table');
    const total = table.columns.reduce((sum, one) => sum + one.width, 0);
    expect(total).toBeGreaterThan(164);
    expect(total).toBeLessThanOrEqual(165);
  });
  it('marks only rows higher than a page as breakable', () => {
    const column = { title: 'x', width: 80, kind: 'text' } as const;
    const rows = [['ngắn'], ['rất dài '.repeat(900)], ['vừa '.repeat(80)]];
    const table = layOut({ ...letter(), blocks: [{ type: 'table', columns: [column], rows }] }).blocks[0];
    expect(table?.type === 'table' && [...table.tall]).toEqual([1]);
  });
  it('numbers annexes only when there are several, and says what they belong to', () => {
    const one = layOut(quarterlyReport(1));
    expect(one.annexes.map((annex) => annex.number)).toEqual(['Phụ lục']);
    expect(one.annexes[0]?.origin.join(' ').replaceAll('\u00a0', ' ')).toBe(
      '(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã An Mẫu (mẫu))',
    );
    const two = layOut({
      ...letter(),
      blocks: [
        { type: 'annex', title: 'A' },
        { type: 'annex', title: 'B' },
      ],
    });
    expect(two.annexes.map((annex) => annex.number)).toEqual(['Phụ lục I', 'Phụ lục II']);
  });
  it('closes the text, not the annex, with ./.', () => {
    const laid = layOut(quarterlyReport(1));
    const last = laid.blocks.at(-1);
    expect(last?.type === 'paragraph' && last.runs.at(-1)?.text).toMatch(/năm 2026\.\/\.$/);
    expect(JSON.stringify(laid.annexes)).not.toContain('./.');
    const afterTable = layOut(jointMinutes()).blocks.at(-1);
    expect(afterTable).toEqual({ type: 'paragraph', runs: [{ text: './.' }] });
  });
});
