// A workbook's cells, behind the same limits as its text: unpacked by what really comes out, measured before any grid is
// made, values only.
import { Parser } from 'htmlparser2';
import readXlsxFile from 'read-excel-file/node';
import { boundsOf, MOST_CELLS, tooWide, type Merged, type SheetBounds } from './sheet-bounds.ts';
import { attribute, localName, safeXml } from './xml-parts.ts';
import { broken, repack, unpack } from '../zip/index.ts';

const TEXT_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[\w.-]+\.xml)$/i;

export interface OpenedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly merged: readonly Merged[];
  /** As the library gives them: text, numbers, booleans, Date (UTC midnight) and null. */
  readonly data: readonly (readonly unknown[])[];
}

/** Throws Refusal: broken-file, zip-bomb, encrypted, too-deep, too-wide. `parts`: names of everything in the file. */
export async function openWorkbook(bytes: Uint8Array): Promise<{ sheets: OpenedSheet[]; parts: readonly string[] }> {
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
  const grids = await gridsOf(Buffer.from(repack(parts)));
  return {
    sheets: grids.map(({ sheet, data }, at) => ({
      name: sheet,
      hidden: listed[at]?.hidden ?? false,
      merged: bounds.get(listed[at]?.path ?? '')?.merged ?? [],
      data,
    })),
    parts: names,
  };
}

export type WorkbookCell = string | number | boolean | null;

export interface WorkbookSheet {
  readonly name: string;
  /** Rows from the first of the sheet on; text is NFC, days are `YYYY-MM-DD`. */
  readonly rows: readonly (readonly WorkbookCell[])[];
}

/** The visible sheets as plain values, for tables that people fill in. Refusals as `openWorkbook`. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  const { sheets } = await openWorkbook(bytes);
  return sheets
    .filter((sheet) => !sheet.hidden)
    .map(({ name, data }) => ({ name: name.normalize('NFC').trim(), rows: data.map((row) => row.map(plain)) }));
}

function plain(value: unknown): WorkbookCell {
  if (typeof value === 'string') return value.normalize('NFC');
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

interface Grid {
  readonly sheet: string;
  readonly data: readonly (readonly unknown[])[];
}

async function gridsOf(xlsx: Buffer): Promise<Grid[]> {
  try {
    return (await readXlsxFile(xlsx)) as Grid[];
  } catch (error) {
    // The library throws plain Errors for workbooks that do not keep the format.
    if (error instanceof Error && !(error instanceof RangeError)) throw broken();
    throw error;
  }
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
