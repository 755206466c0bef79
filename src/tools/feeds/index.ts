export { readFeed, type ReadFeedOptions } from './read-feed.ts';
export { feedToJson, type FeedJson } from './feed-json.ts';
export type { Feed, FeedItem, FeedKind, FeedWarning } from './feed.ts';
export { MOST_BYTES, MOST_ITEMS } from './feed.ts';
