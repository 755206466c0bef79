// XLSX → lines of text: each visible sheet under its name, one row a line, cells apart by " | ". Values only: formulas,
// macros, pictures and links of the file are never touched.
import { say, type Sentence } from '../sentence/index.ts';
import { rowLine } from './table-lines.ts';
import { openWorkbook } from './workbook.ts';

/** Names that Excel gives by itself say nothing. */
const UNNAMED = /^(?:sheet|trang tính|trang)\s?\d*$/iu;

/** Throws Refusal: broken-file, zip-bomb, encrypted, too-deep, too-wide. */
export async function readXlsx(bytes: Uint8Array): Promise<{ text: string; notes: Sentence[] }> {
  const { sheets, parts } = await openWorkbook(bytes);
  const lines: string[] = [];
  for (const { name, hidden, merged, data } of sheets) {
    if (hidden) continue;
    const rows = data.map((row) => row.map(written));
    for (const area of merged) spread(rows, area);
    const filled = rows.map(rowLine).filter((line) => line !== '');
    if (filled.length > 0 && !UNNAMED.test(name.trim())) lines.push(name.replace(/\s+/gu, ' ').trim());
    lines.push(...filled);
  }
  const notes: Sentence[] = [];
  if (sheets.some(({ hidden }) => hidden))
    notes.push(say('Trang tính bị ẩn không được đọc.', 'Hidden sheets were not read.'));
  if (parts.some((name) => name.startsWith('xl/media/')))
    notes.push(
      say(
        'Tệp có hình ảnh; chữ trong ảnh không được đọc.',
        'The file has pictures; text inside pictures was not read.',
      ),
    );
  return { text: lines.join('\n').normalize('NFC'), notes };
}

/** Only the first cell of a merged area holds its value: rows below repeat it, columns beside stay empty. */
function spread(rows: string[][], area: { top: number; left: number; bottom: number }): void {
  const text = rows[area.top]?.[area.left] ?? '';
  if (text === '') return;
  for (let at = area.top + 1; at <= area.bottom; at += 1) {
    const row = rows[at];
    if (row && area.left < row.length) row[area.left] = text;
  }
}

function written(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : decimals(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    const [year, month, day] = value.toISOString().slice(0, 10).split('-');
    return `${day}/${month}/${year}`;
  }
  return value === true ? 'x' : '';
}

/** 1.5 is written "1,5" in Vietnamese. */
function decimals(value: number): string {
  return String(Math.round(value * 1e6) / 1e6).replace('.', ',');
}
