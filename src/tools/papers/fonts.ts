// Tinos: free letters with the widths of Times New Roman, complete for Vietnamese. The PDF carries them; the widths also
// size the drawn rules and the heading's columns in DOCX, where the reader's own Times New Roman prints. Read once.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Face = 'regular' | 'italic' | 'bold' | 'boldItalic';

const FILES: Readonly<Record<Face, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

interface Metrics {
  readonly unitsPerEm: number;
  /** Advance width by code point of the basic plane, 0 when the font lacks it; in font units. */
  readonly advances: Uint16Array;
  /** 1 when the font has the letter. */
  readonly has: Uint8Array;
}

const bytesOf = new Map<Face, Buffer>();
const metricsOf = new Map<Face, Metrics>();

export function fontBytes(face: Face): Buffer {
  let bytes = bytesOf.get(face);
  if (!bytes) {
    bytes = readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${FILES[face]}`));
    bytesOf.set(face, bytes);
  }
  return bytes;
}

export function allFonts(): Buffer[] {
  return (Object.keys(FILES) as Face[]).map((face) => fontBytes(face));
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Mn}/u;

/** OpenType tables cmap (format 4), head, hhea and hmtx; https://learn.microsoft.com/typography/opentype/spec/ */
function readMetrics(font: Buffer): Metrics {
  const table = new Map<string, number>();
  for (let at = 12, left = font.readUInt16BE(4); left > 0; left--, at += 16) {
    table.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  const start = (name: string): number => {
    const found = table.get(name);
    if (found === undefined) throw new Error(`the font has no ${name} table`);
    return found;
  };
  const glyphOf = readGlyphs(font, start('cmap'));
  const withWidth = font.readUInt16BE(start('hhea') + 34);
  const hmtx = start('hmtx');
  const advances = new Uint16Array(0x10000);
  const has = new Uint8Array(0x10000);
  for (let code = 0; code < 0x10000; code++) {
    const glyph = glyphOf[code] ?? 0;
    // Marks that print nothing are left out even where the font has an empty glyph for them.
    if (glyph === 0 || INVISIBLE.test(String.fromCharCode(code))) continue;
    has[code] = 1;
    advances[code] = font.readUInt16BE(hmtx + 4 * Math.min(glyph, withWidth - 1));
  }
  return { unitsPerEm: font.readUInt16BE(start('head') + 18), advances, has };
}

function readGlyphs(font: Buffer, cmap: number): Uint16Array {
  let part = -1;
  for (let entry = 0; entry < font.readUInt16BE(cmap + 2); entry++) {
    const offset = cmap + font.readUInt32BE(cmap + 4 + entry * 8 + 4);
    if (font.readUInt16BE(offset) === 4) part = offset;
  }
  if (part < 0) throw new Error('the font has no cmap of format 4');
  const glyphs = new Uint16Array(0x10000);
  const segments = font.readUInt16BE(part + 6) / 2;
  const ends = part + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  for (let at = 0; at < segments; at++) {
    const from = font.readUInt16BE(starts + at * 2);
    const to = font.readUInt16BE(ends + at * 2);
    const delta = font.readUInt16BE(deltas + at * 2);
    const range = font.readUInt16BE(ranges + at * 2);
    for (let code = from; code <= to && code < 0xffff; code++) {
      const raw = range === 0 ? code : font.readUInt16BE(ranges + at * 2 + range + (code - from) * 2);
      glyphs[code] = raw === 0 ? 0 : (raw + delta) & 0xffff;
    }
  }
  return glyphs;
}

function metrics(face: Face): Metrics {
  let found = metricsOf.get(face);
  if (!found) {
    found = readMetrics(fontBytes(face));
    metricsOf.set(face, found);
  }
  return found;
}

/** Width in points of one line of (composed) text. */
export function textWidth(text: string, face: Face, size: number): number {
  const { advances, unitsPerEm } = metrics(face);
  let units = 0;
  for (let at = 0; at < text.length; at++) units += advances[text.charCodeAt(at)] ?? 0;
  return (units * size) / unitsPerEm;
}

export function millimetres(points: number): number {
  return (points * 25.4) / 72;
}

export function points(mm: number): number {
  return (mm * 72) / 25.4;
}

/**
 * Text that the typeface can print: letters it lacks (emoji, other scripts) become "□", invisible marks go. Archival
 * PDF forbids letters without a glyph, and a silent gap would hide that something stood there.
 */
export function printable(text: string): string {
  const { has } = metrics('regular');
  let plain = true;
  for (let at = 0; at < text.length && plain; at++) {
    const code = text.charCodeAt(at);
    plain = code === 10 || has[code] === 1;
  }
  if (plain) return text;
  let out = '';
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code === 10 || (code < 0x10000 && has[code] === 1)) out += letter;
    else if (code === 9) out += ' ';
    else if (!INVISIBLE.test(letter)) out += '□';
  }
  return out;
}
