// ZIP by its central directory; stored and deflated parts; 100 MB in all by what really comes out.
import { inflateRawSync } from 'node:zlib';

const MOST = 100 * 1024 * 1024;

/** Map of name to bytes. Throws when it is no ZIP that can be read. */
export function unzip(bytes) {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== 0x06054b50) end--;
  if (end < 0) throw new Error('not a ZIP file, or cut off');
  const parts = new Map();
  let room = MOST;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error('the directory of the ZIP file is damaged');
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (bytes.readUInt32LE(local) !== 0x04034b50) throw new Error(`${name} in the ZIP file is damaged`);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const raw = bytes.subarray(start, start + packed);
    if (raw.length !== packed || (method !== 0 && method !== 8)) throw new Error(`${name} in the ZIP file is damaged`);
    const content = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(1, room) });
    room -= content.length;
    if (room < 0) throw new Error('the ZIP file unpacks to too much');
    parts.set(name, content);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}
