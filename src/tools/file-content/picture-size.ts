// A few hundred bytes can claim a picture of a billion points; whoever opens it pays with their memory. How large it claims
// to be stands in its head: PNG §11.2.2, JPEG T.81 §B.2.2, WebP (RFC 9649 §2.7.1, RFC 6386 §9.1).

const MOST_POINTS = 120_000_000;

/** A picture without a size cannot be opened by anybody, so it is none of these. */
export function isHuge(bytes: Uint8Array, mediaType: string): boolean {
  const size = sizeOf(bytes, mediaType);
  return size !== null && size[0] * size[1] > MOST_POINTS;
}

function sizeOf(bytes: Uint8Array, mediaType: string): readonly [number, number] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (mediaType === 'image/png') return bytes.length < 24 ? null : [view.getUint32(16), view.getUint32(20)];
  if (mediaType === 'image/webp') return sizeOfWebp(view);
  return sizeOfJpeg(view);
}

function sizeOfJpeg(view: DataView): readonly [number, number] | null {
  for (let at = 2; at + 9 <= view.byteLength;) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // Start of frame; C4, C8 and CC are tables among them.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (marker === 0xda) return null;
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function sizeOfWebp(view: DataView): readonly [number, number] | null {
  if (view.byteLength < 30) return null;
  const u24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  const type = view.getUint32(12);
  if (type === 0x56503858) return [u24(24) + 1, u24(27) + 1];
  if (type === 0x56503820) return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
  const bits = view.getUint32(21, true);
  return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
}
