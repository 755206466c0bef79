// Reads one source and notes its new pages. May be killed anywhere: what was not noted is found again at the next reading.
import { sql } from 'kysely';
import type { Fetched } from '../../../platform/outside/index.ts';
import { asSystem } from '../../../platform/database/index.ts';
import { perform, type Context } from '../../../platform/context/index.ts';
import type { Feed, FeedItem } from '../../../tools/feeds/index.ts';
import { Refusal, say, type Sentence } from '../../../tools/sentence/index.ts';
import { addressKey, canonicalAddress } from '../../../tools/web-address/index.ts';
import { checkAddress } from '../fetchable.ts';
import { readFeedApart } from '../reader.ts';
import { enqueuePage } from '../queue-names.ts';
import { NEW_PAGES_PER_READING, readRetryAfter, waitAfterFailure, waitAfterSuccess } from '../rhythm.ts';
import { insertFoundItems, recordReading, type NewFoundItem } from '../store.ts';
import { fetchPolitely, statusRefusal, StatusRefusal } from '../world.ts';

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5';
/** Of a sitemap index, so many of its newest sitemaps are read. */
const SITEMAPS_OF_INDEX = 3;
/** PostgreSQL takes at most 65,535 parameters in one statement. */
const ITEMS_AT_ONCE = 500;

interface DueSource {
  readonly id: string;
  readonly outletId: string;
  readonly organisationId: string;
  readonly address: string;
  readonly everyMinutes: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly failures: number;
  readonly lastNewItemAt: Date | null;
}

export async function fetchSource(sourceId: string): Promise<void> {
  const source = await asSystem('read a source', (db) =>
    db
      .selectFrom('source')
      .select([
        'id',
        'outlet_id as outletId',
        'organisation_id as organisationId',
        'address',
        'every_minutes as everyMinutes',
        'etag',
        'last_modified as lastModified',
        'failures',
        'last_new_item_at as lastNewItemAt',
      ])
      .where('id', '=', sourceId)
      .where('state', '=', 'active')
      // A second job for the same reading finds that it is done.
      .where('next_attempt_at', '<=', sql<Date>`now()`)
      .executeTakeFirst(),
  );
  if (!source) return;
  let fetched: Fetched;
  let items: readonly FeedItem[];
  try {
    fetched = await fetchPolitely(source.address, {
      etag: source.etag,
      lastModified: source.lastModified,
      accept: ACCEPT,
    });
    if (fetched.status === 410) return await recordGone(source);
    if (fetched.status !== 304 && fetched.status !== 200) throw statusRefusal(fetched);
    items = fetched.status === 304 ? [] : await readItems(fetched);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return recordFailure(source, error);
  }
  await perform({ kind: 'system', reason: 'note what a source has' }, noteItems, { source, fetched, items });
}

async function readItems(fetched: Fetched): Promise<readonly FeedItem[]> {
  const feed = await readFetched(fetched);
  if (feed.kind !== 'sitemap-index') return feed.items;
  const newest = feed.items
    .flatMap((item) => (item.url === null ? [] : [{ url: item.url, at: item.publishedAt ?? '' }]))
    .toSorted((a, b) => b.at.localeCompare(a.at))
    .slice(0, SITEMAPS_OF_INDEX);
  const items: FeedItem[] = [];
  for (const { url } of newest) {
    const part = await fetchPolitely(url, { accept: ACCEPT });
    if (part.status !== 200) throw statusRefusal(part);
    items.push(...(await readFetched(part)).items);
  }
  return items;
}

function readFetched(fetched: Fetched): Promise<Feed> {
  return readFeedApart(fetched.body, { contentType: fetched.headers['content-type'], url: fetched.finalUrl });
}

async function noteItems(
  ctx: Context,
  { source, fetched, items }: { source: DueSource; fetched: Fetched; items: readonly FeedItem[] },
): Promise<void> {
  const pages = pagesOf(source, items);
  const fresh: NewFoundItem[] = [];
  for (let from = 0; from < pages.length; from += ITEMS_AT_ONCE) {
    const part = pages.slice(from, from + ITEMS_AT_ONCE);
    const known = await ctx.db
      .selectFrom('found_item')
      .select('address_key')
      .where('outlet_id', '=', source.outletId)
      .where(
        'address_key',
        'in',
        part.map((page) => page.addressKey),
      )
      .execute();
    const keys = new Set(known.map((row) => row.address_key));
    fresh.push(...part.filter((page) => !keys.has(page.addressKey)));
  }
  const taken = fresh.slice(0, NEW_PAGES_PER_READING);
  const added = await insertFoundItems(ctx.db, taken);
  for (const page of taken) if (added.has(page.addressKey)) await enqueuePage(ctx, page);
  const more = fresh.length > taken.length;
  const wait = more ? 60_000 : waitAfterSuccess(source.everyMinutes, Math.random());
  await recordReading(ctx.db, source.id, {
    at: ctx.now,
    nextAt: new Date(ctx.now.getTime() + wait),
    ok: true,
    failures: 0,
    problem: null,
    newItems: added.size > 0,
    // When more is waiting the server must not answer "nothing changed" next time.
    ...(more
      ? { etag: null, lastModified: null }
      : fetched.status === 304
        ? {}
        : { etag: fetched.headers['etag'] ?? null, lastModified: fetched.headers['last-modified'] ?? null }),
  });
}

/** One entry per page, in the order of the source; what may not be fetched is left out. */
function pagesOf(source: DueSource, items: readonly FeedItem[]): NewFoundItem[] {
  const pages = new Map<string, NewFoundItem>();
  for (const item of items) {
    if (item.url === null || !URL.canParse(item.url) || !/^https?:/i.test(item.url)) continue;
    const address = canonicalAddress(item.url);
    if (address.length > 2000 || !checkAddress(address).yes) continue;
    const key = addressKey(address);
    if (pages.has(key)) continue;
    pages.set(key, {
      outletId: source.outletId,
      organisationId: source.organisationId,
      addressKey: key,
      address,
      sourceId: source.id,
      said: { title: item.title, summary: item.summary, publishedAt: item.publishedAt, author: item.author ?? null },
    });
  }
  return [...pages.values()];
}

async function recordGone(source: DueSource): Promise<void> {
  await asSystem('a source is gone', (db) =>
    recordReading(db, source.id, {
      at: new Date(),
      nextAt: new Date(),
      ok: false,
      failures: source.failures + 1,
      problem: say('Máy chủ trả lời 410: địa chỉ này không còn.', 'The server answers 410: this address is gone.'),
      gone: true,
    }),
  );
}

async function recordFailure(source: DueSource, refusal: Refusal): Promise<void> {
  const now = new Date();
  const failures = source.failures + 1;
  const asked = refusal instanceof StatusRefusal ? refusal.retryAfter : null;
  const wait = waitAfterFailure(failures, source.everyMinutes, Math.random(), readRetryAfter(asked, now));
  const problem: Sentence = refusal.sentence;
  await asSystem('a source failed', (db) =>
    recordReading(db, source.id, { at: now, nextAt: new Date(now.getTime() + wait), ok: false, failures, problem }),
  );
}
