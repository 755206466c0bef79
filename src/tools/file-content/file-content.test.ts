import { describe, expect, it } from 'vitest';
import { contentKind, fileTypeName, takenIn, withoutCameraData } from './index.ts';

const text = (words: string) => new TextEncoder().encode(words);
const bytes = (...parts: (string | number[] | Uint8Array)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])));
const segment = (marker: number, body: Uint8Array) =>
  bytes([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255], body);

/** Exif with orientation 6 and a GPS directory pointer, little-endian. */
const EXIF = bytes(
  'Exif\0\0II',
  [42, 0, 8, 0, 0, 0, 2, 0],
  [0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0],
  [0x25, 0x88, 4, 0, 1, 0, 0, 0, 99, 0, 0, 0],
  [0, 0, 0, 0],
  'GPS 21.0285,105.8542',
);
const JPEG = bytes(
  [0xff, 0xd8],
  segment(0xe0, bytes('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0])),
  segment(0xe1, EXIF),
  segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>place</x:xmpmeta>')),
  segment(0xfe, text('made by a phone')),
  segment(0xdb, new Uint8Array(65)),
  segment(0xda, new Uint8Array(10)),
  [1, 2, 0xff, 0, 3, 0xff, 0xd9],
  'trailer with GPS',
);

function chunk(type: string, body: Uint8Array): Uint8Array {
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, body.length);
  return bytes(size, type, body, [0, 0, 0, 0]);
}

describe('contentKind', () => {
  it.each([
    [JPEG, 'image/jpeg'],
    [bytes('\x89PNG\r\n\x1a\n'), 'image/png'],
    [bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 '), 'image/webp'],
    [text('%PDF-1.7'), 'application/pdf'],
    [bytes([0, 0, 0, 24], 'ftypmp42'), 'video/mp4'],
    [bytes('ID3', [4, 0]), 'audio/mpeg'],
    [bytes([0xff, 0xfb, 0x90, 0]), 'audio/mpeg'],
    [
      bytes('PK\x03\x04[Content_Types].xml word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  ])('knows by content %#', (given, mediaType) => {
    expect(contentKind(given)?.mediaType).toBe(mediaType);
  });
  it.each([
    text('<html><script>'),
    text('<svg onload=alert(1)>'),
    bytes('PK\x03\x04 plain archive'),
    text('MZ'),
    new Uint8Array(0),
  ])('takes nothing that can run or hide %#', (given) => expect(contentKind(given)).toBeNull());
});

describe('withoutCameraData', () => {
  it('takes place, camera, comment and trailer out of a JPEG and keeps picture and orientation', () => {
    const { bytes: clean, cleaned } = withoutCameraData(JPEG, 'image/jpeg');
    const words = Buffer.from(clean).toString('latin1');
    expect(cleaned).toBe(true);
    expect(words).not.toMatch(/GPS|xmpmeta|phone/);
    expect(words).toContain('JFIF');
    expect(words.endsWith('\x01\x02\xff\x00\x03\xff\xd9')).toBe(true);
    // Orientation 6 survives: tag 0x0112, short, one value.
    expect(words).toContain('\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06');
    expect(withoutCameraData(clean, 'image/jpeg').bytes).toEqual(clean);
  });
  it('drops texts, times and Exif from a PNG', () => {
    const given = bytes(
      '\x89PNG\r\n\x1a\n',
      chunk('IHDR', new Uint8Array(13)),
      chunk('eXIf', text('GPS')),
      chunk('tEXt', text('Author')),
      chunk('IDAT', text('picture')),
      chunk('IEND', new Uint8Array(0)),
    );
    const { bytes: clean, cleaned } = withoutCameraData(given, 'image/png');
    const words = Buffer.from(clean).toString('latin1');
    expect(cleaned).toBe(true);
    expect(words).not.toMatch(/GPS|Author/);
    expect(words).toMatch(/IHDR[^]*IDATpicture[^]*IEND/);
  });
  it('drops Exif from a WebP and mends its size and flags', () => {
    const riff = (type: string, body: Uint8Array) =>
      bytes(type, [body.length, 0, 0, 0], body, body.length % 2 ? [0] : []);
    const given = bytes(
      'RIFF',
      [0, 0, 0, 0],
      'WEBP',
      riff('VP8X', bytes([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
      riff('VP8 ', text('picture')),
      riff('EXIF', text('GPS')),
    );
    const { bytes: clean } = withoutCameraData(given, 'image/webp');
    expect(Buffer.from(clean).toString('latin1')).not.toContain('GPS');
    expect(clean[20]).toBe(0);
    expect(new DataView(clean.buffer).getUint32(4, true)).toBe(clean.length - 8);
  });
  it('says so when it cannot clean: other kinds, cut files', () => {
    expect(withoutCameraData(text('%PDF-1.7'), 'application/pdf').cleaned).toBe(false);
    expect(withoutCameraData(JPEG.subarray(0, 40), 'image/jpeg').cleaned).toBe(false);
  });
  it('never throws on any cut of a picture', () => {
    for (let size = 0; size < JPEG.length; size++) withoutCameraData(JPEG.subarray(0, size), 'image/jpeg');
    expect(withoutCameraData(JPEG, 'image/jpeg').cleaned).toBe(true);
  });
});

describe('takenIn', () => {
  it.each(['heic', 'mif1', 'avif'])('refuses a phone picture (%s) and says what to do instead', (brand) => {
    const bytes = text(`\0\0\0\x18ftyp${brand}\0\0\0\0`);
    expect(() => takenIn({ name: 'IMG_0001.HEIC', bytes })).toThrow(/JPEG/);
  });
});

describe('fileTypeName', () => {
  it.each([
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'DOCX'],
    ['image/jpeg', 'JPEG'],
    ['text/plain', 'text/plain'],
  ])('calls %s %s', (mediaType, name) => {
    expect(fileTypeName(mediaType)).toBe(name);
  });
});
