// DOCX → lines of text. Only the text parts are unpacked; pictures, macros and embedded files are never touched.
import mammoth from 'mammoth';
import { insistShallow, textLines } from '../markup/index.ts';
import { Refusal, say, type Sentence } from '../sentence/index.ts';
import { wrongType } from './kind.ts';
import { broken, repack, unpack } from './zip.ts';

const TEXT_PART = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:[\w.-]+\.xml|_rels\/[\w.-]+\.rels))$/i;
const DEEPEST = 200;

/** Throws Refusal: wrong-type, broken-file, zip-bomb, encrypted, too-deep. */
export async function readDocx(bytes: Uint8Array): Promise<{ text: string; notes: Sentence[] }> {
  const { names, parts } = unpack(bytes, (name) => TEXT_PART.test(name));
  if (![...parts.keys()].some((name) => /^word\/document\d*\.xml$/i.test(name))) throw otherZip(names);
  for (const [name, part] of parts) inspect(name, part);
  const clean = Buffer.from(repack(parts));
  const html = await convert(clean);
  const text = textLines(html.replace(SINGLE_CELL, '<t$1>$2</t$1>'));
  return { text, notes: notesOn(names, html) };
}

/** A cell with one paragraph is a cell of its row; cells with several are lines of their own. */
const SINGLE_CELL = /<t([dh])[^>]*><p>((?:(?!<\/?p>|<t[dh]|<\/t[dh]).)*)<\/p><\/t\1>/gs;

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

function inspect(name: string, part: Uint8Array): void {
  const text = new TextDecoder().decode(part);
  // Office never writes a document type; where one stands, somebody is after the entities.
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw broken();
  insistShallow(text, DEEPEST, 'xml');
  if (name.endsWith('document.xml') && text.trim() === '') throw broken();
}

function otherZip(names: readonly string[]): Refusal {
  if (names.some((name) => name.startsWith('xl/'))) return wrongType('Excel (XLSX)');
  if (names.some((name) => name.startsWith('ppt/'))) return wrongType('PowerPoint (PPTX)');
  if (names.includes('mimetype') && names.includes('content.xml')) return wrongType('OpenDocument (ODT)');
  return wrongType('ZIP');
}

function notesOn(names: readonly string[], html: string): Sentence[] {
  const notes: Sentence[] = [];
  if (names.some((name) => name.startsWith('word/media/'))) {
    notes.push(
      say(
        'Tệp có hình ảnh; chữ trong ảnh không được đọc.',
        'The file has pictures; text inside pictures was not read.',
      ),
    );
  }
  if (/<ol>/.test(html)) {
    notes.push(
      say(
        'Số thứ tự do Word tự đánh không nằm trong chữ của tệp nên không hiện ở đây.',
        'Numbers that Word sets by itself are not part of the text and are not shown here.',
      ),
    );
  }
  return notes;
}
