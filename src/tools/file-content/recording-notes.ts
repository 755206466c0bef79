// What recorders write beside the sound: title, artist, place, day, device, as RIFF chunks (WAV; EBU Tech 3285 for `bext`), as
// ID3 and APE tags around MP3 frames (id3.org, ID3v2.4.0 §3, ID3v1), and as comments in Ogg (RFC 3533, RFC 7845 §5.2, Vorbis I
// §5). All of it goes before a file is kept; the sound stays byte for byte.

const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What the sound needs; `fact` counts the samples of packed kinds, `smpl` and `cue ` may name takes. */
const WAV_KEPT = new Set(['fmt ', 'fact', 'data']);

/** Null when the chunks cannot be walked to their end. */
export function withoutWavNotes(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    const type = ascii(bytes, at, 4);
    // Recorders that were switched off leave the length of the sound open.
    const open = type === 'data' && (size === 0 || size === 0xffffffff);
    const end = open ? bytes.length : at + 8 + size;
    if (end > bytes.length) return null;
    if (WAV_KEPT.has(type)) kept.push(bytes.subarray(at, Math.min(end + (end % 2), bytes.length)));
    at = end + (end % 2);
  }
  if (kept.length === 0) return null;
  const all = new Uint8Array(Buffer.concat([bytes.subarray(0, 12), ...kept]));
  viewOf(all).setUint32(4, all.length - 8, true);
  return all;
}

/** Null when a tag says that it is longer than the file. */
export function withoutMp3Notes(bytes: Uint8Array): Uint8Array | null {
  let [from, to] = [0, bytes.length];
  while (ascii(bytes, from, 3) === 'ID3' && to - from >= 10) {
    const footer = (bytes[from + 5]! & 0x10) === 0 ? 0 : 10;
    const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (bytes[from + at]! & 0x7f), 0);
    from += 10 + size + footer;
    if (from > to) return null;
  }
  for (let found = true; found;) {
    found = false;
    if (to - from >= 128 && ascii(bytes, to - 128, 3) === 'TAG') [to, found] = [to - 128, true];
    const footer = to - 32;
    if (footer >= from && ascii(bytes, footer, 8) === 'APETAGEX') {
      const view = viewOf(bytes);
      const head = (view.getUint32(footer + 20, true) & 0x80000000) === 0 ? 0 : 32;
      const begin = to - view.getUint32(footer + 12, true) - head;
      if (begin < from) return null;
      [to, found] = [begin, true];
    }
  }
  return to > from ? bytes.slice(from, to) : null;
}

interface Page {
  readonly at: number;
  readonly end: number;
  readonly serial: number;
  readonly begins: boolean;
  /** Where each segment lies, and whether a packet ends with it. */
  readonly segments: readonly { readonly from: number; readonly to: number; readonly ends: boolean }[];
}

/** By the packet that begins a stream: how its comments begin, and what must follow them. */
const COMMENTED: readonly { readonly stream: string; readonly head: string; readonly framed: boolean }[] = [
  { stream: '\x01vorbis', head: '\x03vorbis', framed: true },
  { stream: 'OpusHead', head: 'OpusTags', framed: false },
  { stream: '\x80theora', head: '\x81theora', framed: false },
];

/** Comments become none, in place: every page keeps its length. Null for streams of other kinds, whose notes are not known. */
export function withoutOggNotes(given: Uint8Array): Uint8Array | null {
  const bytes = given.slice();
  const pages = pagesOf(bytes);
  if (pages === null || pages.length === 0) return null;
  const streams = new Map<
    number,
    { kind: (typeof COMMENTED)[number]; packet: number[]; packets: number; touched: Page[] }
  >();
  for (const page of pages) {
    if (page.begins) {
      const kind = COMMENTED.find(({ stream }) => ascii(bytes, page.segments[0]?.from ?? 0, stream.length) === stream);
      if (!kind) return null;
      streams.set(page.serial, { kind, packet: [], packets: 0, touched: [] });
    }
    const stream = streams.get(page.serial);
    if (!stream) return null;
    if (stream.packets >= 2) continue;
    stream.touched.push(page);
    for (const { from, to, ends } of page.segments) {
      if (stream.packets === 1) for (let at = from; at < to; at++) stream.packet.push(at);
      if (!ends) continue;
      stream.packets += 1;
      if (stream.packets === 2 && !empty(bytes, stream.packet, stream.kind)) return null;
      if (stream.packets === 2) break;
    }
    if (stream.packets === 2) for (const touched of stream.touched) seal(bytes, touched);
  }
  return [...streams.values()].every(({ packets }) => packets >= 2) ? bytes : null;
}

/** `places`: where each byte of the packet lies, since pages cut packets. */
function empty(bytes: Uint8Array, places: readonly number[], { head, framed }: (typeof COMMENTED)[number]): boolean {
  if (String.fromCharCode(...places.slice(0, head.length).map((at) => bytes[at]!)) !== head) return false;
  const number = (at: number): number =>
    [3, 2, 1, 0].reduce((sum, byte) => sum * 256 + (bytes[places[at + byte] ?? -1] ?? 0), 0);
  // The name of the encoder's library stays.
  const count = head.length + 4 + number(head.length);
  if (count + 4 > places.length) return false;
  for (const at of places.slice(count)) bytes[at] = 0;
  const after = places[count + 4];
  if (framed && after === undefined) return false;
  if (framed) bytes[after!] = 1;
  return true;
}

function pagesOf(bytes: Uint8Array): Page[] | null {
  const view = viewOf(bytes);
  const pages: Page[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 27 > bytes.length || ascii(bytes, at, 4) !== 'OggS') return null;
    const count = bytes[at + 26]!;
    let from = at + 27 + count;
    const segments = [...bytes.subarray(at + 27, from)].map((length) => {
      const segment = { from, to: from + length, ends: length < 255 };
      from += length;
      return segment;
    });
    if (from > bytes.length) return null;
    pages.push({ at, end: from, serial: view.getUint32(at + 14, true), begins: (bytes[at + 5]! & 2) !== 0, segments });
    at = from;
  }
  return pages;
}

/** The sum of a page, over the page with no sum in it: polynomial 0x04c11db7, nothing reflected, begun with 0. */
function seal(bytes: Uint8Array, { at, end }: Page): void {
  const view = viewOf(bytes);
  view.setUint32(at + 22, 0, true);
  let sum = 0;
  for (let byte = at; byte < end; byte++) sum = ((sum << 8) ^ SUMS[((sum >>> 24) ^ bytes[byte]!) & 0xff]!) >>> 0;
  view.setUint32(at + 22, sum, true);
}

const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte << 24;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 0x80000000) === 0 ? sum << 1 : (sum << 1) ^ 0x04c11db7;
  return sum >>> 0;
});
