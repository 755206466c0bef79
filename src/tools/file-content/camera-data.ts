// Photos carry where and when they were taken. That is nobody's business but the photographer's, so it goes before a file
// is kept. Recordings carry the same (film-places.ts, matroska-notes.ts, recording-notes.ts).
import { withoutPlaces } from './film-places.ts';
import { withoutMatroskaNotes } from './matroska-notes.ts';
import { withoutMp3Notes, withoutOggNotes, withoutWavNotes } from './recording-notes.ts';

export interface CleanedPicture {
  readonly bytes: Uint8Array;
  /** False: the kind has no known place for such data, or the bytes could not be walked to their end. */
  readonly cleaned: boolean;
}

export function withoutCameraData(bytes: Uint8Array, mediaType: string): CleanedPicture {
  const cleaned = CLEANED_BY[mediaType]?.(bytes) ?? null;
  return cleaned === null ? { bytes, cleaned: false } : { bytes: cleaned, cleaned: true };
}

const CLEANED_BY: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array | null>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
  'video/mp4': withoutPlaces,
  'audio/mp4': withoutPlaces,
  'video/webm': withoutMatroskaNotes,
  'audio/ogg': withoutOggNotes,
  'audio/wav': withoutWavNotes,
  'audio/mpeg': withoutMp3Notes,
};

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const START_OF_SCAN = 0xda;
const EXIF_OR_XMP = 0xe1;

/** Keeps JFIF (APP0), colour profile (APP2 ICC_PROFILE) and Adobe's colour transform (APP14); drops all other application data. */
function keptApplicationData(marker: number, body: Uint8Array): boolean {
  if (marker === 0xe0 || marker === 0xee) return true;
  return marker === 0xe2 && String.fromCharCode(...body.subarray(0, 11)) === 'ICC_PROFILE';
}

function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = [bytes.subarray(0, 2)];
  let turned = 1;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const size = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    if (size < 2 || at + 2 + size > bytes.length) return null;
    const body = bytes.subarray(at + 4, at + 2 + size);
    if (marker === START_OF_SCAN) {
      const end = endOfPicture(bytes, at);
      if (end === null) return null;
      if (turned !== 1) pieces.splice(1, 0, orientationOnly(turned));
      // What follows the end mark (a second picture, a film) may carry its own camera data.
      return join([...pieces, bytes.subarray(at, end)]);
    }
    if (marker === EXIF_OR_XMP) turned = orientationOf(body) ?? turned;
    const application = marker >= 0xe0 && marker <= 0xef;
    const comment = marker === 0xfe;
    if (!comment && (!application || keptApplicationData(marker, body))) pieces.push(bytes.subarray(at, at + 2 + size));
    at += 2 + size;
  }
  return null;
}

/** In picture data a 0xFF that is no marker is followed by 0x00; the picture ends with FF D9. */
function endOfPicture(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2;
  }
  return null;
}

/** Exif tag 0x0112 of the first directory: 1 upright … 8. */
function orientationOf(body: Uint8Array): number | null {
  if (body.length < 20 || String.fromCharCode(...body.subarray(0, 4)) !== 'Exif') return null;
  const view = new DataView(body.buffer, body.byteOffset + 6, body.length - 6);
  const little = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, little);
  if (first + 2 > view.byteLength) return null;
  const entries = view.getUint16(first, little);
  for (let entry = 0; entry < entries; entry++) {
    const at = first + 2 + entry * 12;
    if (at + 12 > view.byteLength) return null;
    if (view.getUint16(at, little) === 0x0112) {
      const value = view.getUint16(at + 8, little);
      return value >= 1 && value <= 8 ? value : null;
    }
  }
  return null;
}

/** An Exif segment that says which way up, and nothing else. */
function orientationOnly(value: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return new Uint8Array([0xff, EXIF_OR_XMP, 0, body.length + 2, ...body]);
}

/** Chunks that say how the picture looks; texts, times and Exif are not among them. */
const PNG_KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'bKGD',
  'hIST',
  'pHYs',
  'sPLT',
  'acTL',
  'fcTL',
  'fdAT',
]);

function cleanPng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (PNG_KEPT.has(type)) pieces.push(bytes.subarray(at, end));
    if (type === 'IEND') return join(pieces);
    at = end;
  }
  return null;
}

const WEBP_EXIF_FLAG = 0x08;
const WEBP_XMP_FLAG = 0x04;

function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [];
  let at = 12;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    const chunk = bytes.slice(at, Math.min(end, bytes.length));
    if (type === 'VP8X' && chunk.length > 8) chunk[8]! &= ~(WEBP_EXIF_FLAG | WEBP_XMP_FLAG);
    if (type !== 'EXIF' && type !== 'XMP ') pieces.push(chunk);
    at = end;
  }
  if (pieces.length === 0) return null;
  const body = join(pieces);
  const head = bytes.slice(0, 12);
  new DataView(head.buffer).setUint32(4, body.length + 4, true);
  return join([head, body]);
}
