// From an answer to the items it names, whatever the source is. An index of sitemaps is followed to those that matter.
import type { Fetched } from '../../../platform/outside/index.ts';
import type { Feed, FeedItem, LinkVerdicts } from '../../../tools/feeds/index.ts';
import { Refusal, say, type Sentence } from '../../../tools/sentence/index.ts';
import { readFeedApart } from '../reader.ts';
import { fetchPolitely, statusRefusal } from '../world.ts';

export const ACCEPT_SOURCE =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5';

/** Of an index, so many of its sitemaps are read at an ordinary reading. */
const SITEMAPS_OF_INDEX = 3;

export interface ReadSource {
  readonly feed: Feed;
  readonly items: readonly FeedItem[];
  readonly remarks: readonly Sentence[];
}

/** Throws Refusal when the source itself cannot be read; a sitemap of an index that cannot is a remark. */
export async function readSource(fetched: Fetched, verdicts: LinkVerdicts = {}): Promise<ReadSource> {
  const feed = await readFetched(fetched, verdicts);
  const remarks = feed.warnings
    .filter(({ code }) => code !== 'no-date' || feed.kind === 'rss')
    .map(({ sentence }) => sentence);
  if (feed.kind !== 'sitemap-index') return { feed, items: feed.items, remarks };
  const items: FeedItem[] = [];
  const failed: Refusal[] = [];
  const chosen = newestSitemaps(feed.items).slice(0, SITEMAPS_OF_INDEX);
  for (const url of chosen) {
    try {
      items.push(...(await readSitemap(url)).items);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failed.push(error);
      remarks.push(
        say(
          `Không đọc được sơ đồ trang ${url}: ${error.sentence.vi}`,
          `The sitemap ${url} cannot be read: ${error.sentence.en}`,
        ),
      );
    }
  }
  if (chosen.length > 0 && failed.length === chosen.length) throw failed[0]!;
  return { feed, items, remarks };
}

/** One politely fetched page of a source. Throws Refusal. */
export async function readSitemap(url: string): Promise<Feed> {
  const part = await fetchPolitely(url, { accept: ACCEPT_SOURCE });
  if (part.status !== 200) throw statusRefusal(part);
  return readFetched(part, {});
}

export function readFetched(fetched: Fetched, verdicts: LinkVerdicts): Promise<Feed> {
  return readFeedApart(fetched.body, {
    contentType: fetched.headers['content-type'],
    url: fetched.finalUrl,
    verdicts,
  });
}

/**
 * Addresses of an index, those with the newest pages first: by the day the index gives, else news sitemaps, then by the numbers
 * in the name ("sitemap-2026-11.xml" before "sitemap-2026-10.xml").
 */
export function newestSitemaps(items: readonly FeedItem[]): string[] {
  return items
    .flatMap((item) => (item.url === null ? [] : [{ url: item.url, at: item.publishedAt ?? '' }]))
    .toSorted(
      (a, b) =>
        b.at.localeCompare(a.at) ||
        Number(/news|tin/i.test(b.url)) - Number(/news|tin/i.test(a.url)) ||
        b.url.localeCompare(a.url, 'en', { numeric: true }),
    )
    .map(({ url }) => url);
}
