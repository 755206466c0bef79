// From the items of a source to pages of its outlet that may be fetched.
import type { FeedItem } from '../../../tools/feeds/index.ts';
import { addressKey, canonicalAddress } from '../../../tools/web-address/index.ts';
import { checkAddress } from '../fetchable.ts';
import type { NewFoundItem } from '../store.ts';

/** A moment further ahead is a mistake of the source and is not believed. */
const FUTURE_MS = 2 * 86_400_000;

export interface PageSource {
  readonly id: string;
  readonly outletId: string;
  readonly organisationId: string;
}

/** One entry per page, in the order of the source; what may not be fetched is left out. */
export function pagesOf(source: PageSource, items: readonly FeedItem[], now: Date): NewFoundItem[] {
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
      said: {
        ...(item.id === item.url || item.id.length > 500 ? {} : { id: item.id }),
        title: item.title,
        summary: item.summary,
        publishedAt: believable(item.publishedAt, now),
        author: item.author ?? null,
      },
    });
  }
  return [...pages.values()];
}

/** The moment, unless it lies in the future. */
export function believable(publishedAt: string | null, now: Date): string | null {
  return publishedAt !== null && Date.parse(publishedAt) > now.getTime() + FUTURE_MS ? null : publishedAt;
}
