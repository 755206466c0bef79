import type { Feed } from './feed.ts';

/** The shape that `caunoi feed FILE --json` prints. */
export interface FeedJson {
  readonly title: string | null;
  readonly items: readonly {
    readonly id: string;
    readonly url: string | null;
    readonly title: string | null;
    readonly summary: string | null;
    readonly publishedAt: string | null;
  }[];
}

export function feedToJson(feed: Feed): FeedJson {
  return {
    title: feed.title,
    items: feed.items.map(({ id, url, title, summary, publishedAt }) => ({ id, url, title, summary, publishedAt })),
  };
}
