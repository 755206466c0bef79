// The QR of a paper's verify address: as a drawing for PDF and HTML, as a picture for Word, which draws no SVG everywhere.
import { zlibSync } from 'fflate';
import { encode } from 'uqr';

/** Four light modules around it, as ISO/IEC 18004 asks; medium correction survives stamps and folds. */
function modules(text: string): readonly (readonly boolean[])[] {
  return encode(text, { ecc: 'M', border: 4 }).data;
}

/** An SVG without colours of its own but black on white. `attributes` go into its root. */
export function qrSvg(text: string, attributes = 'xmlns="http://www.w3.org/2000/svg"'): string {
  const rows = modules(text);
  const dark = rows.flatMap((row, y) => row.flatMap((is, x) => (is ? [`M${x} ${y}h1v1h-1z`] : [])));
  const side = rows.length;
  return `<svg ${attributes} viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path fill="#000" d="${dark.join('')}"/></svg>`;
}

const PIXELS = 8;

/** A PNG in shades of grey, 8 pixels a module. Same text, same bytes. */
export function qrPng(text: string): Uint8Array {
  const rows = modules(text);
  const side = rows.length * PIXELS;
  const raw = new Uint8Array((side + 1) * side);
  rows.forEach((row, y) => {
    // Each line begins with its filter (0, none).
    const line = new Uint8Array(side + 1);
    row.forEach((is, x) => line.fill(is ? 0 : 255, 1 + x * PIXELS, 1 + (x + 1) * PIXELS));
    for (let at = 0; at < PIXELS; at++) raw.set(line, (y * PIXELS + at) * (side + 1));
  });
  const head = new Uint8Array(13);
  new DataView(head.buffer).setUint32(0, side);
  new DataView(head.buffer).setUint32(4, side);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', head),
    ...chunk('IDAT', zlibSync(raw, { level: 9 })),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

/** Length, name, data, checksum (PNG specification, 5.3). */
function chunk(name: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(new TextEncoder().encode(name), 4);
  out.set(data, 8);
  view.setUint32(data.length + 8, crc32(out.subarray(4, data.length + 8)));
  return out;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
