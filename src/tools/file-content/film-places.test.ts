import { describe, expect, it } from 'vitest';
import { takenIn, withoutCameraData } from './index.ts';

const PLACE = '+21.0285+105.8542/';
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const u32 = (...values: number[]) =>
  Buffer.concat(values.map((value) => Buffer.from([value >>> 24, value >>> 16, value >>> 8, value])));
const box = (type: string, ...parts: (Uint8Array | string)[]) => {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body]);
};
const FTYP = box('ftyp', 'qt  ', u32(0), 'qt  ');
const SIX_HOURS = u32(0xe0000000, 0xe0000001);

/** Begin of the samples; known once the head is laid out. */
type Offsets = Readonly<Record<'vide' | 'meta' | 'text', number>>;

function track(kind: string, begin: number, samples: readonly number[], more: Uint8Array = Buffer.alloc(0)) {
  const stbl = box(
    'stbl',
    box('stsz', u32(0, 0, samples.length, ...samples)),
    box('stsc', u32(0, 1, 1, samples.length, 1)),
    box('stco', u32(0, 1, begin)),
  );
  const hdlr = box('hdlr', u32(0), 'mhlr', kind.padEnd(4), u32(0, 0, 0));
  const mdia = box('mdia', box('mdhd', u32(0), SIX_HOURS, u32(600, 0, 0)), hdlr, box('minf', stbl));
  return box('trak', box('tkhd', u32(15), SIX_HOURS, u32(1, 0, 0)), mdia, more);
}

const VIDEO = 'pictures that stay';
const WAY = `way ${PLACE}`;
const CAPTION = 'GPS (105.8542, 21.0285)';
const XMP_ID = Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex');

function moov(at: Offsets, caption = CAPTION) {
  const keys = box('keys', u32(0, 1), box('mdta', 'com.apple.quicktime.location.ISO6709'));
  const ilst = box('ilst', box('\0\0\0\x01', box('data', u32(1, 0), PLACE)));
  return box(
    'moov',
    box('mvhd', u32(0), SIX_HOURS, u32(600, 0)),
    track('vide', at.vide, [VIDEO.length], box('udta', box('\xa9xyz', '\0\x12', PLACE))),
    track('meta', at.meta, [4, WAY.length - 4]),
    track('text', at.text, [caption.length]),
    box('udta', box('\xa9xyz', '\0\x12\x15\xc7', PLACE), box('loci', PLACE), box('\xa9mod', 'a phone'), u32(0)),
    box('meta', box('hdlr', u32(0, 0), 'mdta', u32(0, 0, 0)), keys, ilst),
    box('uuid', XMP_ID, `<exif:GPSLatitude>${PLACE}`),
  );
}

function film(order: 'head-first' | 'head-last' = 'head-last', caption = CAPTION): Buffer {
  const mdat = box('mdat', VIDEO, WAY, caption);
  const places = (from: number): Offsets => ({
    vide: from,
    meta: from + VIDEO.length,
    text: from + VIDEO.length + WAY.length,
  });
  const begin = FTYP.length + 8 + (order === 'head-first' ? moov(places(0), caption).length : 0);
  const head = moov(places(begin), caption);
  const free = box('free', `left over ${PLACE}`);
  return Buffer.concat(order === 'head-first' ? [FTYP, head, mdat, free] : [FTYP, mdat, head, free]);
}

const cleaned = (bytes: Uint8Array) => withoutCameraData(new Uint8Array(bytes), 'video/mp4');

describe.each(['head-first', 'head-last'] as const)('a recording, %s', (order) => {
  it('loses place, way, phone and time wherever they stand, and nothing moves', () => {
    const given = film(order);
    const { bytes, cleaned: done } = cleaned(given);
    const words = latin1(bytes);
    expect(done).toBe(true);
    expect(words).not.toMatch(/21\.0285|105\.8542|phone|GPS|location|way/);
    expect(bytes.length).toBe(given.length);
    expect(words.indexOf(VIDEO)).toBe(latin1(given).indexOf(VIDEO));
    expect(latin1(given)).toContain(latin1(SIX_HOURS));
    expect(words).not.toContain(latin1(SIX_HOURS));
    // The tables of the pictures are as they were.
    expect(words).toContain('stsz');
    expect(words.match(/trak/g)).toHaveLength(1);
    expect(cleaned(bytes).bytes).toEqual(bytes);
  });

  it('keeps captions that tell no place', () => {
    const caption = 'Xin chào, bản tin lúc 6.30 sáng';
    const { bytes } = cleaned(film(order, Buffer.from(caption).toString('latin1')));
    expect(Buffer.from(bytes).toString()).toContain(caption);
    expect(latin1(bytes).match(/trak/g)).toHaveLength(2);
  });
});

describe('what cannot be walked', () => {
  it('is told from what is clean, at every cut and with every size', () => {
    const whole = film('head-first');
    for (let size = 0; size < whole.length; size++) {
      const { bytes, cleaned: done } = cleaned(whole.subarray(0, size));
      // A cut between two boxes leaves a shorter film; none that is called clean tells a place.
      expect(done && latin1(bytes).includes('21.0285')).toBe(false);
    }
    for (let at = 0; at < whole.length; at++) {
      const spoilt = Buffer.from(whole);
      spoilt[at]! ^= 0xff;
      expect(cleaned(spoilt).bytes.length).toBe(whole.length);
    }
  });
  it('is refused with what to do, as are fragments with a track that follows the way', () => {
    const bytes = new Uint8Array(Buffer.concat([FTYP, u32(99), Buffer.from('moov')]));
    expect(() => takenIn({ name: 'ban-tin.mov', bytes })).toThrow(/damaged or cut off/);
    const fragments = new Uint8Array(Buffer.concat([film(), box('moof', box('mfhd', u32(0, 1)))]));
    expect(() => takenIn({ name: 'ban-tin.mov', bytes: fragments })).toThrow(/damaged or cut off/);
  });
  it('does not go as deep or as long as a hostile file asks', () => {
    let deep: Uint8Array = box('udta', PLACE);
    for (let level = 0; level < 40; level++) deep = box('stbl', deep);
    const hdlr = box('hdlr', u32(0), 'mhlr', 'vide');
    const inside = box('moov', box('trak', box('mdia', hdlr, box('minf', deep))));
    expect(cleaned(Buffer.concat([FTYP, inside])).cleaned).toBe(false);
    const many = Buffer.alloc(8 * 300_000, box('free', ''));
    expect(cleaned(Buffer.concat([FTYP, box('moov', many)])).cleaned).toBe(false);
    const claims = film('head-first');
    // Four billion samples of one size.
    claims.set(u32(1, 0xffffffff), claims.lastIndexOf('stsz') + 8);
    expect(cleaned(claims).cleaned).toBe(false);
  });
  it('takes a size in 64 bits, and one that runs to the end', () => {
    const head = moov({ vide: 0, meta: 0, text: 0 });
    const mdat = Buffer.concat([u32(1), Buffer.from('mdat'), u32(0, 16 + VIDEO.length), Buffer.from(VIDEO)]);
    const toEnd = Buffer.concat([u32(0), Buffer.from('mdat'), Buffer.from(VIDEO)]);
    const { bytes, cleaned: done } = cleaned(Buffer.concat([FTYP, head, mdat, toEnd]));
    expect(done).toBe(true);
    expect(latin1(bytes)).toContain(VIDEO);
    expect(latin1(bytes)).not.toContain('21.0285');
  });
});

describe('pictures that claim to be huge', () => {
  const chunk = (type: string, body: Uint8Array) => Buffer.concat([u32(body.length), Buffer.from(type), body, u32(0)]);
  const png = (wide: number, high: number) =>
    new Uint8Array(
      Buffer.concat([
        Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
        chunk('IHDR', Buffer.concat([u32(wide, high), Buffer.from([8, 2, 0, 0, 0])])),
        chunk('IDAT', Buffer.alloc(20)),
        chunk('IEND', Buffer.alloc(0)),
      ]),
    );
  const jpeg = (wide: number, high: number) => {
    const frame = [0xff, 0xc0, 0, 8, 8, high >> 8, high & 255, wide >> 8, wide & 255, 0];
    return new Uint8Array([0xff, 0xd8, ...frame, 0xff, 0xda, 0, 2, 1, 0xff, 0xd9]);
  };
  const webp = (wide: number, high: number) => {
    const body = Buffer.from([0, 0, 0, 0, ...[wide - 1, high - 1].flatMap((n) => [n & 255, (n >> 8) & 255, n >> 16])]);
    return new Uint8Array(
      Buffer.concat([Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1'), body, Buffer.alloc(8)]),
    );
  };
  it.each([
    ['PNG', png],
    ['JPEG', jpeg],
    ['WebP', webp],
  ] as const)('are refused (%s), and large ones of a scanner are not', (_, make) => {
    expect(() => takenIn({ name: 'anh', bytes: make(50_000, 50_000) })).toThrow(/too many points/);
    expect(takenIn({ name: 'anh', bytes: make(9_000, 12_000) }).cleaned).toBe(true);
  });
});
