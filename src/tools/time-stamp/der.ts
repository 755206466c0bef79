// The little of DER (ITU-T X.690) that time stamps are written in. Definite lengths only, as RFC 3161 §2.4.1 wants DER; every
// length is checked against what is there, and nothing is read deeper than it is asked for.
import { Refusal, say } from '../sentence/index.ts';

export interface Der {
  readonly tag: number;
  readonly content: Buffer;
  /** Tag, length and content. */
  readonly whole: Buffer;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  bytes: 0x04,
  nothing: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  sequence: 0x30,
  set: 0x31,
  time: 0x18,
} as const;

export function brokenStamp(cause?: unknown): Refusal {
  const refusal = new Refusal(
    'broken-stamp',
    say(
      'Dấu thời gian bị hỏng hoặc không đúng dạng RFC 3161.',
      'The time stamp is damaged or not in the form of RFC 3161.',
    ),
  );
  if (cause !== undefined) refusal.cause = cause;
  return refusal;
}

/** The value that begins at `at`. Throws Refusal `broken-stamp`. */
function valueAt(bytes: Buffer, at: number): Der {
  const tag = bytes[at];
  let length = bytes[at + 1];
  // Tags above 30 need more bytes; nothing in a time stamp has one.
  if (tag === undefined || length === undefined || (tag & 0x1f) === 0x1f) throw brokenStamp();
  let start = at + 2;
  if (length >= 0x80) {
    const many = length - 0x80;
    if (many === 0 || many > 4 || start + many > bytes.length) throw brokenStamp();
    length = bytes.readUIntBE(start, many);
    start += many;
  }
  if (start + length > bytes.length) throw brokenStamp();
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) };
}

/** All of the bytes as one value. */
export function readDer(bytes: Buffer, tag?: number): Der {
  const value = valueAt(bytes, 0);
  if (value.whole.length !== bytes.length) throw brokenStamp();
  return tag === undefined ? value : expect(value, tag);
}

export function partsOf(value: Der): Der[] {
  const parts: Der[] = [];
  for (let at = 0; at < value.content.length;) {
    const part = valueAt(value.content, at);
    parts.push(part);
    at += part.whole.length;
  }
  return parts;
}

/** The value, if it is there and of that kind. */
export function expect(value: Der | undefined, tag: number): Der {
  if (value?.tag !== tag) throw brokenStamp();
  return value;
}

export function oidOf(value: Der | undefined): string {
  const { content } = expect(value, TAG.oid);
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const first = arcs.shift();
  if (first === undefined || !Number.isSafeInteger(arc)) throw brokenStamp();
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...arcs].join('.');
}

/** The bytes of an integer in hexadecimal, without leading zeros. */
export function integerOf(value: Der | undefined): string {
  const hex = expect(value, TAG.integer).content.toString('hex').replace(/^0+/, '');
  return hex === '' ? '0' : hex;
}

export function smallOf(value: Der | undefined): number {
  const { content } = expect(value, TAG.integer);
  if (content.length === 0 || content.length > 4) throw brokenStamp();
  return content.readIntBE(0, content.length);
}

/** GeneralizedTime in UTC (RFC 3161 §2.4.2: always with seconds and Z, perhaps with a fraction). */
export function timeOf(value: Der | undefined): Date {
  const text = expect(value, TAG.time).content.toString('latin1');
  const [, year, month, day, hour, minute, second, fraction] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(text) ?? [];
  const at = new Date(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${(fraction ?? '').padEnd(3, '0').slice(0, 3)}Z`,
  );
  if (Number.isNaN(at.getTime())) throw brokenStamp();
  return at;
}

export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  if (content.length < 0x80) return Buffer.concat([Buffer.of(tag, content.length), content]);
  const length = Buffer.from(content.length.toString(16).padStart(content.length < 0x100 ? 2 : 8, '0'), 'hex');
  const short = length.subarray(length.findIndex((byte) => byte !== 0));
  return Buffer.concat([Buffer.of(tag, 0x80 + short.length), short, content]);
}

export function derOid(text: string): Buffer {
  const [top = 0, second = 0, ...rest] = text.split('.').map(Number);
  const bytes = [top * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) groups.unshift((left % 128) + 128);
    return groups;
  });
  return der(TAG.oid, Buffer.from(bytes));
}

/** A number that is not negative, from its bytes. */
export function derInteger(bytes: Uint8Array): Buffer {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start++;
  const short = bytes.subarray(start);
  return der(
    TAG.integer,
    (short[0] ?? 0) >= 0x80 ? Buffer.of(0) : Buffer.alloc(0),
    short.length === 0 ? Buffer.of(0) : short,
  );
}
