import { describe, expect, it } from 'vitest';
import { withoutCameraData } from './index.ts';

const PLACE = 'Bến Thử 21.0285,105.8542';
const SOUND = 'the sound itself, as it was';
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const le32 = (value: number) => Buffer.from(Uint32Array.of(value).buffer);
const join = (...parts: (Uint8Array | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));

function cleanedOf(bytes: Uint8Array, mediaType: string): Uint8Array | null {
  const { bytes: after, cleaned } = withoutCameraData(new Uint8Array(bytes), mediaType);
  return cleaned ? after : null;
}

function cutAnywhere(whole: Uint8Array, mediaType: string): void {
  for (let size = 0; size < whole.length; size++) {
    const after = cleanedOf(whole.subarray(0, size), mediaType);
    expect(after !== null && latin1(after).includes('21.0285')).toBe(false);
  }
}

describe('WAV', () => {
  const chunk = (type: string, body: Uint8Array | string) => {
    const bytes = join(body);
    return join(type, le32(bytes.length), bytes, Buffer.alloc(bytes.length % 2));
  };
  const body = [chunk('bext', PLACE), chunk('fmt ', Buffer.alloc(16)), chunk('LIST', `INFOIART${PLACE}`)];
  const riff = (...chunks: Uint8Array[]) => {
    const all = join('WAVE', ...chunks);
    return join('RIFF', le32(all.length), all);
  };
  it('keeps form and sound, and says how long it is', () => {
    const after = cleanedOf(riff(...body, chunk('data', SOUND)), 'audio/wav')!;
    expect(after).toEqual(new Uint8Array(riff(chunk('fmt ', Buffer.alloc(16)), chunk('data', SOUND))));
  });
  it('keeps a sound whose length was never written', () => {
    const after = cleanedOf(riff(...body, join('data', le32(0xffffffff), SOUND)), 'audio/wav')!;
    expect(latin1(after)).toContain(SOUND);
    expect(latin1(after)).not.toContain('21.0285');
  });
  it('that is cut is not called clean', () => {
    const open = riff(...body, chunk('iXML', PLACE));
    for (let size = 12; size < open.length; size++) {
      const after = cleanedOf(open.subarray(0, size), 'audio/wav');
      expect(after !== null && latin1(after).includes('21.0285')).toBe(false);
    }
  });
});

describe('MP3', () => {
  const FRAMES = join(Buffer.from([0xff, 0xfb, 0x90, 0]), SOUND);
  const id3 = (body: string) => {
    const bytes = join(body);
    return join('ID3', Buffer.from([4, 0, 0, 0, 0, bytes.length >> 7, bytes.length & 127]), bytes);
  };
  const ape = (body: string) => {
    const bytes = join(body);
    const half = (flags: number) =>
      join('APETAGEX', le32(2000), le32(bytes.length + 32), le32(1), le32(flags), Buffer.alloc(8));
    return join(half(0xa0000000), bytes, half(0x80000000));
  };
  const id3v1 = join('TAG', PLACE.padEnd(125).slice(0, 120)).subarray(0, 128);
  it('keeps the frames alone', () => {
    const old = join(id3v1, Buffer.alloc(128 - id3v1.length));
    const after = cleanedOf(join(id3(PLACE), id3(PLACE), FRAMES, ape(PLACE), old), 'audio/mpeg')!;
    expect(latin1(after)).toBe(latin1(FRAMES));
  });
  it('with a tag that is longer than the file is not called clean', () => {
    expect(cleanedOf(id3(PLACE).subarray(0, 20), 'audio/mpeg')).toBeNull();
    const wrong = ape(PLACE);
    wrong.writeUInt32LE(1_000_000, wrong.length - 20);
    expect(cleanedOf(join(FRAMES, wrong), 'audio/mpeg')).toBeNull();
  });
});

/** The sum over a page as RFC 3533 has it, bit by bit. */
function sumOf(page: Uint8Array): number {
  let sum = 0;
  for (const byte of page) {
    sum ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
  }
  return sum >>> 0;
}

function page(flags: number, serial: number, number: number, lacing: readonly number[], body: Uint8Array): Buffer {
  const bytes = join(
    'OggS',
    Buffer.from([0, flags]),
    Buffer.alloc(8),
    le32(serial),
    le32(number),
    le32(0),
    Buffer.from([lacing.length, ...lacing]),
    body,
  );
  bytes.writeUInt32LE(sumOf(bytes), 22);
  return bytes;
}

const lacingOf = (length: number) => [...Array<number>(Math.floor(length / 255)).fill(255), length % 255];

describe.each([
  ['Vorbis', join(Buffer.from([1]), 'vorbis', Buffer.alloc(23)), join(Buffer.from([3]), 'vorbis'), Buffer.from([1])],
  ['Opus', join('OpusHead', Buffer.alloc(11)), 'OpusTags', Buffer.alloc(0)],
] as const)('Ogg with %s', (_, begin, head, end) => {
  const comment = join(`LOCATION=${PLACE}`, 'x'.repeat(600));
  const tags = join(head, le32(3), 'lib', le32(2), le32(comment.length), comment, le32(4), 'A=bc', end);
  const [cut, setup] = [510, join(Buffer.from([5]), 'setup')];
  const whole = join(
    page(2, 7, 0, lacingOf(begin.length), begin),
    page(0, 7, 1, [255, 255], tags.subarray(0, cut)),
    page(1, 7, 2, [...lacingOf(tags.length - cut), ...lacingOf(setup.length)], join(tags.subarray(cut), setup)),
    page(4, 7, 3, lacingOf(SOUND.length), join(SOUND)),
  );
  it('has no comments any more, nothing moves, and every page keeps a right sum', () => {
    const after = Buffer.from(cleanedOf(whole, 'audio/ogg')!);
    expect(after.length).toBe(whole.length);
    expect(latin1(after)).not.toMatch(/21\.0285|LOCATION|A=bc/);
    for (const kept of ['lib', 'setup', SOUND]) expect(after.indexOf(kept)).toBe(whole.indexOf(kept));
    let pages = 0;
    for (let at = 0; at >= 0; at = after.indexOf('OggS', at + 4)) {
      const next = after.indexOf('OggS', at + 4);
      const bytes = Buffer.from(after.subarray(at, next < 0 ? after.length : next));
      const sum = bytes.readUInt32LE(22);
      bytes.writeUInt32LE(0, 22);
      expect(sum).toBe(sumOf(bytes));
      pages += 1;
      if (next < 0) break;
    }
    expect(pages).toBe(4);
  });
  it('that is cut or spoilt is not called clean', () => {
    cutAnywhere(whole, 'audio/ogg');
    for (let at = 0; at < whole.length; at += 3) {
      const spoilt = Buffer.from(whole);
      spoilt[at]! ^= 0xff;
      expect(cleanedOf(spoilt, 'audio/ogg')?.length ?? whole.length).toBe(whole.length);
    }
  });
});

it('Ogg with a stream of another kind is left as it is and says so', () => {
  const bytes = page(2, 1, 0, lacingOf(8), join('Speex   '));
  expect(cleanedOf(bytes, 'audio/ogg')).toBeNull();
});

describe('WebM', () => {
  const id = (value: number) =>
    Buffer.from(value.toString(16).padStart(value.toString(16).length + (value.toString(16).length % 2), '0'), 'hex');
  const element = (value: number, ...parts: (Uint8Array | string)[]) => {
    const body = join(...parts);
    return join(id(value), Buffer.from([0x40 | (body.length >> 8), body.length & 255]), body);
  };
  const open = (value: number, ...parts: Uint8Array[]) =>
    join(id(value), Buffer.from([0x01, ...Array<number>(7).fill(255)]), ...parts);
  const tags = (name: string) =>
    element(0x1254c367, element(0x7373, element(0x67c8, element(0x45a3, 'LOCATION'), element(0x4487, name))));
  const info = element(
    0x1549a966,
    element(0x2ad7b1, Buffer.from([15, 66, 64])),
    element(0x4461, Buffer.alloc(8, 9)),
    element(0x7ba9, PLACE),
    element(0x4d80, 'a phone'),
    element(0x5741, 'a phone'),
  );
  const tracks = element(0x1654ae6b, element(0xae, element(0xd7, Buffer.from([1])), element(0x536e, PLACE)));
  const block = element(0xa3, SOUND);
  const head = element(0x1a45dfa3, element(0x4282, 'webm'));
  const shapes = {
    'that says how long it is': join(
      head,
      element(0x18538067, info, tracks, element(0x1f43b675, block), tags(PLACE), element(0xec, PLACE)),
    ),
    'as a browser writes it while it records': join(
      head,
      open(0x18538067, info, tracks, open(0x1f43b675, block), open(0x1f43b675, block), tags(PLACE)),
    ),
  };
  it.each(Object.entries(shapes))('%s loses tags, names, day and device in place', (_, whole) => {
    const after = cleanedOf(whole, 'video/webm')!;
    expect(after.length).toBe(whole.length);
    expect(latin1(after)).not.toMatch(/21\.0285|phone|LOCATION/);
    expect(latin1(after)).not.toContain('\x09'.repeat(8));
    expect(latin1(after).indexOf(SOUND)).toBe(latin1(whole).indexOf(SOUND));
    // What stands there now is walked again without a change.
    expect(cleanedOf(after, 'video/webm')).toEqual(after);
  });
  it('that is cut or spoilt is not called clean where it tells a place', () => {
    for (const whole of Object.values(shapes)) {
      cutAnywhere(whole, 'video/webm');
      for (let at = 0; at < whole.length; at++) {
        const spoilt = Buffer.from(whole);
        spoilt[at]! ^= 0xff;
        expect(cleanedOf(spoilt, 'video/webm')?.length ?? whole.length).toBe(whole.length);
      }
    }
  });
});
