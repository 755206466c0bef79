// Tagged PDF through Typst: PDF/UA-1 (accessible) or PDF/A-2a (archival). The work is done in this thread and holds it:
// about 50 ms for a report of 200 rows, seconds for 5,000, so long papers belong in a worker process.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { layOut, type LaidPaper } from './layout.ts';
import { BARS_WIDTHS, type LaidBlock, type LaidTable } from './layout-blocks.ts';
import { points } from './letters.ts';
import { fitted, LONG_WORD, pieces } from './lines.ts';
import type { OfficialPaper, Run } from './model.ts';
import { CELL_PADDING } from './page.ts';
import { PDF_TEMPLATE } from './pdf-template.ts';
import { qrSvg } from './qr.ts';
import { printable, type Typeface } from './typeface.ts';

export type PdfStandard = 'ua-1' | 'a-2a';

export interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

export interface PdfOptions {
  readonly standard: PdfStandard;
  readonly typeface: Typeface;
}

const compilers = new WeakMap<Typeface, NodeCompiler>();

// Making a typesetter takes longer than setting a short paper, so one is kept for each typeface. Fonts that are given in
// come before fonts of the same name on the machine, so the machine cannot change a paper.
function typesetter(typeface: Typeface): NodeCompiler {
  let compiler = compilers.get(typeface);
  if (!compiler) {
    const { regular, italic, bold, boldItalic } = typeface;
    compiler = NodeCompiler.create({
      fontArgs: [{ fontBlobs: [regular, italic, bold, boldItalic].map((font) => Buffer.from(font)) }],
    });
    compilers.set(typeface, compiler);
  }
  return compiler;
}

/** Same paper, standard and typeface, same bytes. Throws a Refusal when the paper may not be printed. */
export async function toPdf(paper: OfficialPaper, options: PdfOptions): Promise<Uint8Array> {
  return (await toPdfWithPages(paper, options)).bytes;
}

/** Also says how many pages it has, which the metadata file wants to know. */
export async function toPdfWithPages(paper: OfficialPaper, options: PdfOptions): Promise<PrintedPdf> {
  const input = JSON.stringify(inputOf(layOut(paper), options.typeface));
  const typst = typesetter(options.typeface);
  try {
    // In one call: a compiled document held by JavaScript is never given back by this binding (0.7.0), and a report of
    // thousands of rows holds hundreds of megabytes.
    const pdf = typst.pdf(
      { mainFileContent: PDF_TEMPLATE, inputs: { paper: input } },
      { pdfStandard: options.standard, pdfTags: true },
    );
    return { bytes: new Uint8Array(pdf), pages: pdfPages(pdf) };
  } finally {
    // Memory of a long report would otherwise stay with the process.
    typst.evictCache(0);
  }
}

/** Of a PDF that was written here: its page tree says how many pages there are, and Typst leaves it uncompressed. */
export function pdfPages(bytes: Uint8Array): number {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = pdf.indexOf('/Type /Pages\n');
  const count = /\/Count (\d+)/.exec(pdf.toString('latin1', at, at + 200))?.[1];
  if (at < 0 || count === undefined) throw new Error('the PDF has no page tree that can be read');
  return Number(count);
}

function inputOf(paper: LaidPaper, typeface: Typeface): unknown {
  const input = {
    ...paper,
    date: paper.date.split('-').map(Number),
    verify: paper.verify && {
      ...paper.verify,
      qr: qrSvg(paper.verify.address),
      alt: `Mã QR dẫn đến ${paper.verify.address}`,
    },
    blocks: paper.blocks.map((block, at) => pdfBlock(block, at === paper.blocks.length - 1)),
    annexes: paper.annexes.map((annex) => ({ ...annex, blocks: annex.blocks.map((block) => pdfBlock(block, false)) })),
  };
  return printableValue(input, typeface);
}

function pdfBlock(block: LaidBlock, last: boolean): unknown {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', last, runs: block.runs.map(pdfRun) };
    case 'bullets':
      return { type: 'bullets', last, items: block.items.map((text) => pdfRun({ text })) };
    case 'table':
      return pdfTable(block);
    case 'bars':
      return { ...block, widths: BARS_WIDTHS, head: [block.labelTitle, block.valueTitle, 'Biểu đồ'] };
    default:
      return block;
  }
}

/** A long address in running text may break after its marks; the places are told apart as pieces, not as letters. */
function pdfRun(run: Run): unknown {
  const joined = [''];
  for (const part of run.text.split(/(\S+)/u)) {
    const [first, ...rest] = part.length < LONG_WORD ? [part] : pieces(part);
    joined.push((joined.pop() ?? '') + (first ?? ''), ...rest);
  }
  return { pieces: joined, bold: run.bold ?? false, italic: run.italic ?? false };
}

function pdfTable(table: LaidTable): unknown {
  const rooms = table.columns.map((column) => points(column.width - 2 * CELL_PADDING) - 0.5);
  const fit = (text: string, at: number, face: 'regular' | 'bold'): string =>
    fitted(text, face, table.size, rooms[at] ?? 0);
  return {
    type: 'table',
    caption: table.caption,
    size: table.size,
    widths: table.columns.map((column) => column.width),
    aligns: table.columns.map((column) => column.align),
    head: table.columns.map((column, at) => fit(column.title, at, 'bold')),
    // A cell in brackets may be split over pages.
    cells: table.rows.flatMap((row, n) =>
      row.map((text, at) => (table.tall.has(n) ? [fit(text, at, 'regular')] : fit(text, at, 'regular'))),
    ),
    total: (table.total ?? []).map((text, at) => fit(text, at, 'bold')),
  };
}

function printableValue(value: unknown, typeface: Typeface): unknown {
  if (typeof value === 'string') return printable(value, typeface);
  if (Array.isArray(value)) return value.map((part) => printableValue(part, typeface));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printableValue(part, typeface)]));
}
