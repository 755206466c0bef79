export type ContentGroup = 'picture' | 'document' | 'sound' | 'film';

export interface ContentKind {
  readonly mediaType: string;
  readonly extension: string;
  readonly group: ContentGroup;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function kind(mediaType: string, extension: string, group: ContentGroup): ContentKind {
  return { mediaType, extension, group };
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What people call a file of this type, such as "DOCX"; types that evidence never has keep their own name. */
export function fileTypeName(mediaType: string): string {
  return NAMES[mediaType] ?? mediaType;
}

const NAMES: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'audio/wav': 'WAV',
  'audio/mpeg': 'MP3',
  'audio/mp4': 'M4A',
  'audio/ogg': 'OGG',
  'video/mp4': 'MP4',
  'video/webm': 'WebM',
  'application/pdf': 'PDF',
  [WORD]: 'DOCX',
  [SHEET]: 'XLSX',
};

/** Judged by content alone; null for anything that evidence may not be (HTML, SVG, programs, plain archives …). */
export function contentKind(bytes: Uint8Array): ContentKind | null {
  const head = ascii(bytes, 0, 16);
  if (head.startsWith('\xff\xd8\xff')) return kind('image/jpeg', 'jpg', 'picture');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return kind('image/png', 'png', 'picture');
  if (head.startsWith('RIFF')) {
    const form = head.slice(8, 12);
    if (form === 'WEBP') return kind('image/webp', 'webp', 'picture');
    return form === 'WAVE' ? kind('audio/wav', 'wav', 'sound') : null;
  }
  if (head.startsWith('%PDF-')) return kind('application/pdf', 'pdf', 'document');
  if (head.startsWith('PK\x03\x04')) return officeDocument(bytes);
  if (head.slice(4, 8) === 'ftyp') return isoMedia(head.slice(8, 12));
  if (head.startsWith('ID3') || isMpegAudio(bytes)) return kind('audio/mpeg', 'mp3', 'sound');
  if (head.startsWith('OggS')) return kind('audio/ogg', 'ogg', 'sound');
  if (head.startsWith('\x1aE\xdf\xa3')) return kind('video/webm', 'webm', 'film');
  return null;
}

/** An office file is a ZIP whose directory names its main part; the directory stands at the end, uncompressed. */
function officeDocument(bytes: Uint8Array): ContentKind | null {
  const directory = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!directory.includes('[Content_Types].xml')) return null;
  if (directory.includes('word/document.xml')) return kind(WORD, 'docx', 'document');
  if (directory.includes('xl/workbook.xml')) return kind(SHEET, 'xlsx', 'document');
  return null;
}

function isoMedia(brand: string): ContentKind | null {
  if (/^(?:M4A |M4B )$/.test(brand)) return kind('audio/mp4', 'm4a', 'sound');
  if (/^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|3gp\d|qt {2})$/.test(brand)) return kind('video/mp4', 'mp4', 'film');
  return null;
}

/** Eleven sync bits, a version and a layer that exist (ISO/IEC 11172-3 §2.4.1.3). */
function isMpegAudio(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (
    first === 0xff && second !== undefined && (second & 0xe0) === 0xe0 && (second & 0x18) !== 0x08 && (second & 6) !== 0
  );
}
