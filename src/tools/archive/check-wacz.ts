// Whether each part of a WACZ file is what it was when it was packed, and whether the parts tell the same story.
import { z } from 'zod';
import { Refusal, say, type Sentence } from '../sentence/index.ts';
import { unpack } from '../zip/index.ts';
import { readWarc, type ReadCapture } from './read-warc.ts';
import { hashOf, indexOf, WACZ_PARTS } from './write-wacz.ts';

export interface Fault {
  /** The part that is not good, by its path. */
  readonly file: string;
  readonly what: Sentence;
}

export interface CheckedWacz {
  readonly faults: readonly Fault[];
  readonly warc: Uint8Array | null;
  readonly capture: ReadCapture | null;
  /** The text of the first page. */
  readonly text: string | null;
}

const PACKAGE = z.object({
  wacz_version: z.string(),
  resources: z.array(z.object({ path: z.string(), hash: z.string(), bytes: z.number() })),
});
const DIGEST = z.object({ path: z.literal(WACZ_PARTS.package), hash: z.string() });
const PAGE = z.object({ url: z.string(), ts: z.string(), text: z.string().optional() });

export const CHANGED = say('nội dung đã bị thay đổi', 'was altered');
export const MISSING = say('không có trong tệp', 'is missing');
export const UNLISTED = say('không có trong danh mục các phần', 'is not among the listed parts');
export const UNREADABLE = say('không đọc được', 'cannot be read');

/** Throws Refusal `broken-file`, `zip-bomb`, `encrypted` when it is no ZIP that can be read. */
export async function checkWacz(bytes: Uint8Array): Promise<CheckedWacz> {
  const { names, parts } = unpack(bytes, () => true);
  const faults: Fault[] = [];
  const fault = (file: string, what: Sentence) => faults.push({ file, what });
  const written = parts.get(WACZ_PARTS.package);
  const digest = readJson(parts.get(WACZ_PARTS.digest), DIGEST);
  if (!digest) fault(WACZ_PARTS.digest, parts.has(WACZ_PARTS.digest) ? UNREADABLE : MISSING);
  else if (written && digest.hash !== hashOf(written)) fault(WACZ_PARTS.package, CHANGED);
  const listed = readJson(written, PACKAGE);
  if (!listed) fault(WACZ_PARTS.package, written ? UNREADABLE : MISSING);
  for (const { path, hash, bytes: size } of listed?.resources ?? []) {
    const part = parts.get(path);
    if (!part) fault(path, MISSING);
    else if (part.length !== size || hashOf(part) !== hash) fault(path, CHANGED);
  }
  const known = new Set<string>([
    WACZ_PARTS.package,
    WACZ_PARTS.digest,
    ...(listed?.resources ?? []).map((one) => one.path),
  ]);
  for (const name of listed ? names : []) if (!known.has(name)) fault(name, UNLISTED);
  for (const path of [WACZ_PARTS.warc, WACZ_PARTS.index, WACZ_PARTS.pages]) {
    if (!listed?.resources.some((one) => one.path === path) && !parts.has(path)) fault(path, MISSING);
  }
  const warc = parts.get(WACZ_PARTS.warc) ?? null;
  const capture = warc ? await captureOf(warc, fault) : null;
  if (warc && capture && text(parts.get(WACZ_PARTS.index)) !== (await indexOf(warc))) {
    fault(WACZ_PARTS.index, say('không khớp với tệp WARC', 'does not fit the WARC file'));
  }
  const [, line] = (text(parts.get(WACZ_PARTS.pages)) ?? '').split('\n');
  const page = readJson(line === undefined ? undefined : Buffer.from(line), PAGE);
  if (capture && (page?.url !== capture.url || page.ts.slice(0, 19) !== capture.at.slice(0, 19))) {
    fault(WACZ_PARTS.pages, say('không khớp với tệp WARC', 'does not fit the WARC file'));
  }
  return { faults, warc, capture, text: page?.text ?? null };
}

async function captureOf(warc: Uint8Array, fault: (file: string, what: Sentence) => void): Promise<ReadCapture | null> {
  try {
    const capture = await readWarc(warc);
    if (!capture.intact) {
      fault(
        WACZ_PARTS.warc,
        say(
          'nội dung trang không khớp mã băm ghi trong tệp',
          'holds a page that does not fit the hash written beside it',
        ),
      );
    }
    return capture;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    fault(WACZ_PARTS.warc, UNREADABLE);
    return null;
  }
}

function text(bytes: Uint8Array | undefined): string | null {
  return bytes ? new TextDecoder().decode(bytes) : null;
}

/** Null when it is missing, no JSON, or of another shape. */
export function readJson<T>(bytes: Uint8Array | undefined, shape: z.ZodType<T>): T | null {
  if (!bytes) return null;
  try {
    return shape.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
