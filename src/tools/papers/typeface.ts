// Tinos: free letters with the widths of Times New Roman, complete for Vietnamese. The PDF carries them. The bytes are
// given in; this file only knows how to look into them.

/** The four font files (TrueType) that a PDF is set in; the family must be Tinos. */
export interface Typeface {
  readonly regular: Uint8Array;
  readonly italic: Uint8Array;
  readonly bold: Uint8Array;
  readonly boldItalic: Uint8Array;
}

/** Where a table of the font begins. */
export function tableAt(file: Uint8Array, name: string): number {
  const font = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 12, left = font.readUInt16BE(4); left > 0; left--, at += 16) {
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  throw new Error(`the font has no ${name} table`);
}

/**
 * Glyph by code point of the basic plane, 0 where the font has none. Reads the cmap of format 4:
 * https://learn.microsoft.com/typography/opentype/spec/cmap. Throws when the font has no such table.
 */
export function glyphsOf(file: Uint8Array): Uint16Array {
  const font = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const cmap = tableAt(file, 'cmap');
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

const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Mn}/u;

const known = new WeakMap<Uint8Array, Uint8Array>();

/** 1 for every code point with a visible letter. */
function lettersOf(font: Uint8Array): Uint8Array {
  let has = known.get(font);
  if (!has) {
    has = new Uint8Array(0x10000);
    for (const [code, glyph] of glyphsOf(font).entries()) {
      // Marks that print nothing are left out even where the font has an empty glyph for them.
      if (glyph !== 0 && !INVISIBLE.test(String.fromCharCode(code))) has[code] = 1;
    }
    known.set(font, has);
  }
  return has;
}

/**
 * Text that the typeface can print: letters it lacks (emoji, other scripts) become "□", invisible marks go. Archival
 * PDF forbids letters without a glyph, and a silent gap would hide that something stood there.
 */
export function printable(text: string, typeface: Typeface): string {
  const has = lettersOf(typeface.regular);
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
