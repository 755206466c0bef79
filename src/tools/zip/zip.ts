// ZIP read by its central directory, every part inflated under a cap on what really comes out. The parts are then
// handed on as a fresh archive, so that no later reader meets the sender's sizes, overlaps or duplicate names.
import { Inflate, zipSync } from 'fflate';
import { Refusal, say } from '../sentence/index.ts';

export const MOST_UNPACKED = 50 * 1024 * 1024;
const MOST_PARTS = 10_000;
const STEP = 8 * 1024;

interface Part {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly declared: number;
  readonly offset: number;
}

/** Inflates the parts whose name `wanted` accepts. Throws Refusal 'broken-zip', 'zip-bomb' or 'encrypted'. */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): { names: string[]; parts: Map<string, Uint8Array> } {
  const all = directory(bytes);
  const parts = new Map<string, Uint8Array>();
  const chosen = all.filter(({ name }) => wanted(name));
  if (chosen.reduce((sum, part) => sum + part.declared, 0) > MOST_UNPACKED) throw bomb();
  let room = MOST_UNPACKED;
  for (const part of chosen) {
    if ((part.flags & 1) !== 0) {
      throw new Refusal(
        'encrypted',
        say(
          'Tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi tải lên lại.',
          'The file is protected by a password; remove it and upload again.',
        ),
      );
    }
    const content = inflate(bytes, part, room);
    room -= content.length;
    parts.set(part.name, content);
  }
  return { names: all.map(({ name }) => name), parts };
}

/** ZIP knows no time before this one, and writes local times: one for all, so that equal parts give equal bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** A clean archive of the parts, stored without compression. */
export function repack(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0, mtime: NO_TIME });
}

function directory(bytes: Uint8Array): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: Part[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50 || index >= MOST_PARTS) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    parts.push({
      name: new TextDecoder().decode(name),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      declared: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function endOfDirectory(view: DataView): number {
  // The record is the last thing, followed by a comment of at most 65,535 bytes.
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw broken();
}

function inflate(bytes: Uint8Array, part: Part, room: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (part.offset + 30 > view.byteLength || view.getUint32(part.offset, true) !== 0x04034b50) throw broken();
  const start = part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true);
  if (start + part.packed > view.byteLength) throw broken();
  const packed = bytes.subarray(start, start + part.packed);
  if (part.method === 0) {
    if (packed.length > room) throw bomb();
    return packed.slice();
  }
  if (part.method !== 8) throw broken();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > room) throw bomb();
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // fflate throws plain Errors with a numeric code for damaged data.
    if (error instanceof Error && 'code' in error) throw broken();
    throw error;
  }
  return Buffer.concat(chunks);
}

function bomb(): Refusal {
  return new Refusal(
    'zip-bomb',
    say('Tệp nén bung ra quá lớn (trên 50 MB) nên không đọc.', 'The file unpacks to more than 50 MB and is not read.'),
  );
}

export function broken(): Refusal {
  return new Refusal(
    'broken-file',
    say(
      'Tệp bị hỏng hoặc bị cắt giữa chừng; hãy lấy lại bản gốc.',
      'The file is damaged or cut off; take the original again.',
    ),
  );
}
