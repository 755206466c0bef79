// How wide text is, from the widths of its letters.
import { STRETCHES, WIDTHS } from './letter-widths.ts';

export type Face = 'regular' | 'italic' | 'bold' | 'boldItalic';

const UNITS = 2048;
/** For letters of other scripts, which Word takes from another font: as wide as they are high, rather too much. */
const UNKNOWN = UNITS;

function unpack(packed: string): Uint16Array {
  const all = packed.split(' ').flatMap((word) => {
    const [width = 0, count = 1] = word.split('*').map(Number);
    return Array.from({ length: count }, () => width);
  });
  const byCode = new Uint16Array(0x10000).fill(UNKNOWN);
  let at = 0;
  for (const [from, to] of STRETCHES) for (let code = from; code <= to; code++) byCode[code] = all[at++] ?? UNKNOWN;
  return byCode;
}

const WIDTH_OF: Readonly<Record<Face, Uint16Array>> = {
  regular: unpack(WIDTHS.regular),
  italic: unpack(WIDTHS.italic),
  bold: unpack(WIDTHS.bold),
  boldItalic: unpack(WIDTHS.boldItalic),
};

/** Width in points of one line of composed (NFC) text. */
export function textWidth(text: string, face: Face, size: number): number {
  const widths = WIDTH_OF[face];
  let units = 0;
  for (let at = 0; at < text.length; at++) units += widths[text.charCodeAt(at)] ?? UNKNOWN;
  return (units * size) / UNITS;
}

export function millimetres(points: number): number {
  return (points * 25.4) / 72;
}

export function points(mm: number): number {
  return (mm * 72) / 25.4;
}
