// Looks at an address before it is watched, and shows what would be found there.
import { insist, Refusal, say, type Sentence } from '../../tools/sentence/index.ts';
import { canonicalAddress } from '../../tools/web-address/index.ts';
import { checkAddress } from './fetchable.ts';
import type { SourceKind } from './model.ts';
import { readFeedApart } from './reader.ts';
import { fetchPolitely, statusRefusal } from './world.ts';

export interface TriedAddress {
  readonly address: string;
  readonly kind: SourceKind;
  readonly title: string | null;
  /** How many pages it names now. */
  readonly items: number;
  /** The first of them. */
  readonly sample: readonly { readonly title: string; readonly address: string; readonly publishedAt: string | null }[];
  readonly warnings: readonly Sentence[];
}

const SAMPLE = 5;

/** One polite request; nothing is kept. Throws Refusal that says what is wrong with the address. */
export async function tryAddress(address: string): Promise<TriedAddress> {
  const wanted = canonicalAddress(address);
  insist(checkAddress(wanted), 400);
  const fetched = await fetchPolitely(wanted, { timeoutMs: 15_000 });
  if (fetched.status !== 200) throw statusRefusal(fetched);
  const feed = await readFeedApart(fetched.body, {
    contentType: fetched.headers['content-type'],
    url: fetched.finalUrl,
  });
  const kind = feed.kind === 'page' ? 'page' : feed.kind.startsWith('sitemap') ? 'sitemap' : 'feed';
  if (feed.items.length === 0 && kind === 'page') {
    throw new Refusal('no-links', say('Trang này không dẫn tới bài nào.', 'This page leads to no article.'));
  }
  return {
    address: wanted,
    kind,
    title: feed.title,
    items: feed.items.length,
    sample: feed.items
      .slice(0, SAMPLE)
      .map((item) => ({ title: item.title ?? item.url ?? '', address: item.url ?? '', publishedAt: item.publishedAt })),
    warnings: feed.warnings.map((warning) => warning.sentence),
  };
}
