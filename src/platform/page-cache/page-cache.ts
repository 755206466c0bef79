// Public pages as finished bytes in memory, with ETag and compressed copies, dropped when the journal says that something
// on them changed. Per process; nothing is shared, nothing is stored. When the database is away, a page that was dropped
// or has grown old is still served, marked as stale, so that readers keep the public record.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export interface CachedPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly plain: Buffer<ArrayBuffer>;
  readonly gzip: Buffer<ArrayBuffer>;
  readonly brotli: Buffer<ArrayBuffer>;
  readonly tags: readonly string[];
  readonly madeAt: number;
}

export interface PageCache {
  /** A page that is still true, or null. */
  get(key: string): CachedPage | null;
  /** Also one that is no longer known to be true; for when nothing better can be had. */
  getStale(key: string): CachedPage | null;
  /** Starts of a rendering: give its result to `put`; a change in between makes the result stale at once. */
  begin(): number;
  put(key: string, page: Omit<CachedPage, 'etag' | 'gzip' | 'brotli' | 'madeAt'>, begun: number): Promise<CachedPage>;
  /** Something tagged so changed; '' drops everything. */
  drop(tag: string): void;
  readonly size: number;
}

const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

interface Held {
  readonly page: CachedPage;
  fresh: boolean;
}

/** `capacity` in bytes of all copies together; the page unused for longest goes first. `maxAgeMs` bounds what a lost notice could cost. */
export function createPageCache(options: { capacity?: number; maxAgeMs?: number; now?: () => number } = {}): PageCache {
  const capacity = options.capacity ?? 128 * 1024 * 1024;
  const maxAgeMs = options.maxAgeMs ?? 5 * 60_000;
  const now = options.now ?? (() => performance.now());
  const held = new Map<string, Held>();
  const lastDrop = new Map<string, number>();
  let clock = 0;
  let lastFullDrop = 0;
  let bytes = 0;

  const weight = (page: CachedPage) => page.plain.length + page.gzip.length + page.brotli.length;

  function remove(key: string): void {
    const found = held.get(key);
    if (!found) return;
    bytes -= weight(found.page);
    held.delete(key);
  }

  return {
    get(key) {
      const found = held.get(key);
      if (!found?.fresh || now() - found.page.madeAt > maxAgeMs) return null;
      held.delete(key);
      held.set(key, found);
      return found.page;
    },
    getStale(key) {
      return held.get(key)?.page ?? null;
    },
    begin() {
      return ++clock;
    },
    async put(key, made, begun) {
      const [zipped, brotli] = await Promise.all([
        compressGzip(made.plain, { level: 6 }),
        compressBrotli(made.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
      ]);
      const etag = `"${createHash('sha256').update(made.plain).digest('base64url').slice(0, 27)}"`;
      const page: CachedPage = { ...made, etag, gzip: zipped, brotli, madeAt: now() };
      const changed = lastFullDrop > begun || made.tags.some((tag) => (lastDrop.get(tag) ?? 0) > begun);
      remove(key);
      held.set(key, { page, fresh: !changed });
      bytes += weight(page);
      for (const oldest of held.keys()) {
        if (bytes <= capacity) break;
        remove(oldest);
      }
      return page;
    },
    drop(tag) {
      clock++;
      if (tag === '') lastFullDrop = clock;
      else lastDrop.set(tag, clock);
      if (lastDrop.size > 50_000) {
        lastDrop.clear();
        lastFullDrop = clock;
      }
      for (const entry of held.values()) {
        if (tag === '' || entry.page.tags.includes(tag)) entry.fresh = false;
      }
    },
    get size() {
      return held.size;
    },
  };
}
