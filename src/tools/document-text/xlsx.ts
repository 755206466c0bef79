// XLSX → lines of text: each visible sheet under its name, one row a line, cells apart by " | ". Values only: formulas,
// macros, pictures and links of the file are never touched.
import { Parser } from 'htmlparser2';
import readXlsxFile from 'read-excel-file/node';
import { say, type Sentence } from '../sentence/index.ts';
import { boundsOf, MOST_CELLS, type SheetBounds, tooWide } from './sheet-bounds.ts';
import { rowLine } from './table-lines.ts';
import { attribute, localName, safeXml } from './xml-parts.ts';
import { broken, repack, unpack } from './zip.ts';

const TEXT_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[\w.-]+\.xml)$/i;
/** Names that Excel gives by itself say nothing. */
const UNNAMED = /^(?:sheet|trang tính|trang)\s?\d*$/iu;

/** Throws Refusal: broken-file, zip-bomb, encrypted, too-deep, too-wide. */
export async function readXlsx(bytes: Uint8Array): Promise<{ text: string; notes: Sentence[] }> {
  const { names, parts } = unpack(bytes, (name) => TEXT_PART.test(name));
  const texts = new Map([...parts].map(([name, part]) => [name, safeXml(part)]));
  const workbook = texts.get('xl/workbook.xml');
  if (workbook === undefined) throw broken();
  const listed = sheetsOf(workbook, texts.get('xl/_rels/workbook.xml.rels') ?? '');
  const bounds = new Map<string, SheetBounds>();
  let cells = 0;
  for (const [name, text] of texts) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const sheet = boundsOf(text);
    cells += sheet.cells;
    if (cells > MOST_CELLS) throw tooWide();
    bounds.set(name, sheet);
  }
  const lines: string[] = [];
  for (const [at, { sheet, data }] of (await grids(Buffer.from(repack(parts)))).entries()) {
    const known = listed[at];
    if (known?.hidden) continue;
    const rows = data.map((row) => row.map(written));
    for (const area of bounds.get(known?.path ?? '')?.merged ?? []) spread(rows, area);
    const filled = rows.map(rowLine).filter((line) => line !== '');
    if (filled.length > 0 && !UNNAMED.test(sheet.trim())) lines.push(sheet.replace(/\s+/gu, ' ').trim());
    lines.push(...filled);
  }
  const notes: Sentence[] = [];
  if (listed.some(({ hidden }) => hidden))
    notes.push(say('Trang tính bị ẩn không được đọc.', 'Hidden sheets were not read.'));
  if (names.some((name) => name.startsWith('xl/media/')))
    notes.push(
      say(
        'Tệp có hình ảnh; chữ trong ảnh không được đọc.',
        'The file has pictures; text inside pictures was not read.',
      ),
    );
  return { text: lines.join('\n').normalize('NFC'), notes };
}

interface Grid {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

async function grids(xlsx: Buffer): Promise<Grid[]> {
  try {
    return (await readXlsxFile(xlsx)) as Grid[];
  } catch (error) {
    // The library throws plain Errors for workbooks that do not keep the format.
    if (error instanceof Error && !(error instanceof RangeError)) throw broken();
    throw error;
  }
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

/** The workbook's sheets in order: hidden or not, and the part that holds each. */
function sheetsOf(workbook: string, relations: string): { hidden: boolean; path: string }[] {
  const targets = new Map<string, string>();
  const sheets: { hidden: boolean; path: string }[] = [];
  const read = (xml: string, onopentag: (name: string, attributes: Record<string, string>) => void) =>
    new Parser({ onopentag: (tag, attributes) => onopentag(localName(tag), attributes) }, { xmlMode: true }).end(xml);
  read(relations, (name, attributes) => {
    if (name !== 'Relationship') return;
    const target = attributes['Target'] ?? '';
    targets.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  });
  read(workbook, (name, attributes) => {
    if (name !== 'sheet' || !attribute(attributes, 'name')) return;
    const state = attribute(attributes, 'state');
    const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    sheets.push({ hidden: state === 'hidden' || state === 'veryHidden', path: targets.get(relation) ?? '' });
  });
  return sheets;
}
