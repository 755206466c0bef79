export { readFeed, type ReadFeedOptions } from './read-feed.ts';
export { feedToJson, type FeedJson } from './feed-json.ts';
export type { Feed, FeedItem, FeedKind, FeedWarning, LinkGroup, LinkVerdicts } from './feed.ts';
export { linkShape } from './link-shape.ts';
export { hasArticleAddress } from './section-page.ts';
export { MOST_BYTES, MOST_ITEMS } from './feed.ts';
