// DOCX → lines of text. Only the text parts are unpacked; pictures, macros and embedded files are never touched.
import mammoth from 'mammoth';
import { Refusal, say, type Sentence } from '../sentence/index.ts';
import { wrongType } from './kind.ts';
import { linesWithTables } from './table-lines.ts';
import { withNumbers } from './word-numbering.ts';
import { safeXml } from './xml-parts.ts';
import { broken, repack, unpack } from '../zip/index.ts';

const TEXT_PART = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:[\w.-]+\.xml|_rels\/[\w.-]+\.rels))$/i;
const MAIN_PART = /^word\/document\d*\.xml$/i;

/** Throws Refusal: wrong-type, broken-file, zip-bomb, encrypted, too-deep. */
export async function readDocx(bytes: Uint8Array): Promise<{ text: string; notes: Sentence[] }> {
  const { names, parts } = unpack(bytes, (name) => TEXT_PART.test(name));
  if (![...parts.keys()].some((name) => MAIN_PART.test(name))) throw otherZip(names);
  const texts = new Map([...parts].map(([name, part]) => [name, safeXml(part)]));
  for (const [name, text] of texts) {
    if (!MAIN_PART.test(name)) continue;
    if (text.trim() === '') throw broken();
    const numbering = texts.get('word/numbering.xml');
    if (numbering === undefined) continue;
    const numbered = withNumbers(text, numbering, texts.get('word/styles.xml') ?? '');
    parts.set(name, new TextEncoder().encode(numbered));
  }
  const html = await convert(Buffer.from(repack(parts)));
  return { text: linesWithTables(html), notes: notesOn(names) };
}

async function convert(docx: Buffer): Promise<string> {
  try {
    const pictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    return (await mammoth.convertToHtml({ buffer: docx }, { convertImage: pictures })).value;
  } catch (error) {
    // mammoth and its XML reader throw plain Errors for documents that do not keep the format.
    if (error instanceof Error && !(error instanceof RangeError)) throw broken();
    throw error;
  }
}

function otherZip(names: readonly string[]): Refusal {
  if (names.some((name) => name.startsWith('ppt/'))) return wrongType('PowerPoint (PPTX)');
  if (names.includes('mimetype') && names.includes('content.xml')) return wrongType('OpenDocument (ODT)');
  return wrongType('ZIP');
}

function notesOn(names: readonly string[]): Sentence[] {
  if (!names.some((name) => name.startsWith('word/media/'))) return [];
  return [
    say('Tệp có hình ảnh; chữ trong ảnh không được đọc.', 'The file has pictures; text inside pictures was not read.'),
  ];
}
