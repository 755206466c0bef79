// PDF → lines of text. A PDF knows glyphs and places, not paragraphs: lines that reach the right edge and go on are
// joined, so that a sentence is one sentence.
import { extractTextItems, getDocumentProxy, type StructuredTextItem } from 'unpdf';
import { Refusal, say, type Sentence } from '../sentence/index.ts';
import { encrypted } from './kind.ts';
import { broken } from '../zip/index.ts';

const MOST_PAGES = 1_000;

interface Line {
  text: string;
  readonly left: number;
  right: number;
  readonly top: number;
  readonly size: number;
}

/** Throws Refusal: encrypted, broken-file, scanned, too-long. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; pages: number; notes: Sentence[] }> {
  // pdf.js takes the buffer over, so it gets a copy.
  const document = await understood(getDocumentProxy(bytes.slice(), { verbosity: 0 }));
  try {
    if (document.numPages > MOST_PAGES) {
      throw new Refusal(
        'too-long',
        say(
          `PDF có hơn ${MOST_PAGES} trang nên không đọc.`,
          `The PDF has more than ${MOST_PAGES} pages and is not read.`,
        ),
      );
    }
    const { totalPages, items } = await understood(extractTextItems(document));
    const pages = items.map((page) => paragraphs(linesOf(page)));
    const empty = pages.flatMap((page, at) => (page.length === 0 ? [at + 1] : []));
    if (empty.length === totalPages) throw scanned(totalPages);
    const notes = empty.length === 0 ? [] : [withoutText(empty)];
    return { text: pages.flat().join('\n').normalize('NFC'), pages: totalPages, notes };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** pdf.js names its errors: a password is one thing, everything it cannot make sense of is a damaged file. */
async function understood<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw encrypted();
    if (
      error instanceof Error &&
      /^(?:InvalidPDF|MissingPDF|ResponseException|Format|Unknown|XRef|Parser|Missing)/.test(error.name)
    )
      throw broken();
    throw error;
  }
}

function linesOf(items: readonly StructuredTextItem[]): Line[] {
  const lines: Line[] = [];
  let open: Line | null = null;
  for (const item of items) {
    const height = item.fontSize || item.height || 10;
    if (open !== null && Math.abs(item.y - open.top) > height * 0.6 && item.str.trim() !== '') open = null;
    if (open === null) {
      if (item.str.trim() === '') continue;
      open = { text: '', left: item.x, right: item.x, top: item.y, size: height };
      lines.push(open);
    }
    const isApart =
      item.x - open.right > height * 0.2 && open.text !== '' && !/\s$/.test(open.text) && !/^\s/.test(item.str);
    open.text += (isApart ? ' ' : '') + item.str;
    if (item.str.trim() !== '') open.right = Math.max(open.right, item.x + item.width);
    if (item.hasEOL) open = null;
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

const NEW_ITEM =
  /^(?:[-+•–*▪]\s|\d+(?:\.\d+)*[.)]\s|[a-zđ]\)\s|[IVX]+\.\s|Điều\s+\d|Chương\s+[IVX\d]|CHƯƠNG|ĐIỀU|Nơi nhận|Căn cứ)/u;

function paragraphs(all: readonly Line[]): string[] {
  const lines = all.filter(
    ({ text }, at) =>
      !((at === 0 || at === all.length - 1) && /^(?:-\s*)?\d{1,3}(?:\s*-|\s*\/\s*\d{1,3})?$/.test(text)),
  );
  const edge = Math.max(...lines.map(({ right }) => right), 0);
  const result: string[] = [];
  let above: Line | null = null;
  for (const line of lines) {
    const goesOn =
      above !== null &&
      above.right >= edge * 0.9 &&
      above.top - line.top < line.size * 2.2 &&
      above.top >= line.top &&
      !NEW_ITEM.test(line.text) &&
      !/[:;]$/.test(above.text);
    if (goesOn) result[result.length - 1] += ` ${line.text}`;
    else result.push(line.text);
    above = line;
  }
  return result;
}

function scanned(pages: number): Refusal {
  return new Refusal(
    'scanned',
    say(
      `PDF có ${pages} trang nhưng không có chữ (bản quét); hãy dùng bản PDF xuất từ Word, hoặc nhận dạng chữ (OCR) trước.`,
      `The PDF has ${pages} pages but no text (a scan); use the PDF exported from Word, or run text recognition (OCR) first.`,
    ),
  );
}

function withoutText(pages: readonly number[]): Sentence {
  const list = pages.slice(0, 20).join(', ');
  return say(`Các trang không có chữ (có thể là bản quét): ${list}.`, `Pages without text (perhaps scans): ${list}.`);
}
