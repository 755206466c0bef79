import { readBody } from '../article/index.ts';
import { decodeText, legacyFont, refuseLegacy } from '../charset/index.ts';
import { textLines } from '../markup/index.ts';
import { Refusal, say, type Sentence } from '../sentence/index.ts';
import { readDocx } from './docx.ts';
import { kindOf, type DocumentKind } from './kind.ts';
import { readPdf } from './pdf.ts';
import { readXlsx } from './xlsx.ts';

export const MOST_BYTES = 50 * 1024 * 1024;
/** UTF-16 units: a programme has 5,000 to 50,000; two million is a thousand pages. */
export const LONGEST_TEXT = 2_000_000;

export interface ReadDocumentOptions {
  /** For the notes only; the content decides what a file is. */
  readonly name: string;
  readonly contentType?: string | undefined;
}

export interface DocumentText {
  /** NFC, one paragraph or table row per line. */
  readonly text: string;
  readonly kind: DocumentKind;
  readonly pages?: number;
  /** Remarks for the person who uploaded it: pictures not read, wrong extension, doubtful encoding. */
  readonly notes: readonly Sentence[];
}

/**
 * The text of an uploaded TXT, DOCX, XLSX, PDF or HTML file.
 * Throws Refusal: empty, too-large, too-long, too-wide, wrong-type, old-word, encrypted, scanned, broken-file, zip-bomb, too-deep,
 * legacy-font, mojibake.
 */
export async function readDocument(bytes: Uint8Array, options: ReadDocumentOptions): Promise<DocumentText> {
  if (bytes.byteLength === 0) throw empty();
  if (bytes.byteLength > MOST_BYTES) {
    throw new Refusal(
      'too-large',
      say('Tệp lớn hơn 50 MB nên không đọc.', 'The file is larger than 50 MB and is not read.'),
    );
  }
  const kind = kindOf(bytes);
  const read = await readKind(kind, bytes, options.contentType);
  // Plain text stays as it is, outer blanks and line ends included: places in the file are places in the text.
  const text = kind === 'txt' ? read.text : read.text.trim();
  if (text.trim() === '') throw empty();
  if (text.length > LONGEST_TEXT) throw tooLong(text.length);
  // Office and PDF text is Unicode by form; old fonts show only in the words.
  refuseLegacy(decodedAs(text));
  return {
    text,
    kind,
    ...(read.pages === undefined ? {} : { pages: read.pages }),
    notes: [...nameNote(options.name, kind), ...read.notes],
  };
}

interface Read {
  readonly text: string;
  readonly pages?: number;
  readonly notes: readonly Sentence[];
}

async function readKind(kind: DocumentKind, bytes: Uint8Array, contentType: string | undefined): Promise<Read> {
  if (kind === 'docx') return readDocx(bytes);
  if (kind === 'xlsx') return readXlsx(bytes);
  if (kind === 'pdf') return readPdf(bytes);
  const decoded = decodeText(bytes, contentType);
  const notes = decoded.suspicious === undefined ? [] : [decoded.suspicious.sentence];
  const whole = refuseLegacy(decoded);
  if (kind === 'txt') {
    if (whole.length > LONGEST_TEXT) throw tooLong(whole.length);
    return { text: whole.replace(/[^\P{Cc}\t\n\r]/gu, ' '), notes };
  }
  return { text: htmlText(whole), notes };
}

/** The body that Readability finds; all text when it finds only a small part (a paper laid out as a table, a list). */
function htmlText(html: string): string {
  const all = textLines(html);
  if (all.length > LONGEST_TEXT) throw tooLong(all.length);
  const { title, lines } = readBody(html);
  const body = lines.join('\n');
  if (body.length < all.length * 0.3) return all;
  return title === null || body.startsWith(title) ? body : `${title}\n${body}`;
}

function decodedAs(text: string) {
  const font = legacyFont(text);
  return font === null ? { text, charset: 'utf-8' } : decodeText(new TextEncoder().encode(text.slice(0, 100_000)));
}

function nameNote(name: string, kind: DocumentKind): Sentence[] {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase();
  const expected: Record<DocumentKind, readonly string[]> = {
    txt: ['txt', 'md', 'text'],
    docx: ['docx', 'docm', 'dotx'],
    xlsx: ['xlsx', 'xlsm', 'xltx'],
    pdf: ['pdf'],
    html: ['html', 'htm', 'xhtml'],
  };
  if (extension === undefined || expected[kind].includes(extension)) return [];
  return [
    say(
      `Tên tệp có đuôi .${extension} nhưng nội dung là ${kind.toUpperCase()}.`,
      `The file name ends in .${extension} but the content is ${kind.toUpperCase()}.`,
    ),
  ];
}

function empty(): Refusal {
  return new Refusal('empty', say('Tệp trống, không có chữ nào.', 'The file is empty: it has no text.'));
}

function tooLong(length: number): Refusal {
  const vi = new Intl.NumberFormat('vi-VN');
  return new Refusal(
    'too-long',
    say(
      `Văn bản dài ${vi.format(length)} ký tự, quá giới hạn ${vi.format(LONGEST_TEXT)}; hãy chỉ tải lên phần chương trình phối hợp.`,
      `The text has ${length} characters, more than the limit of ${LONGEST_TEXT}; upload only the cooperation programme itself.`,
    ),
  );
}
