import type { Sentence } from '../sentence/index.ts';

export type FeedKind = 'rss' | 'atom' | 'rdf' | 'json-feed' | 'sitemap' | 'sitemap-index' | 'page';

export interface FeedItem {
  /** The feed's own id, else the address, else a digest of the words: never empty, stable between readings. */
  readonly id: string;
  /** Absolute where a base is known; never a script or data address. */
  readonly url: string | null;
  /** Plain text, NFC. */
  readonly title: string | null;
  /** Plain text, NFC, at most 10,000 characters. */
  readonly summary: string | null;
  /** ISO 8601 in UTC. */
  readonly publishedAt: string | null;
  readonly author?: string;
  readonly image?: string;
}

export interface FeedWarning {
  readonly code:
    | 'future-date'
    | 'bad-date'
    | 'no-date'
    | 'charset'
    | 'more-items'
    | 'repaired'
    | 'entities-ignored'
    | 'unsafe-address'
    | 'same-id';
  readonly sentence: Sentence;
  /** How many items it concerns. */
  readonly items?: number;
}

export interface Feed {
  readonly kind: FeedKind;
  readonly title: string | null;
  readonly items: readonly FeedItem[];
  readonly warnings: readonly FeedWarning[];
}

/** Items above this are not read; the newest stand first in every feed, and the next reading takes what is new. */
export const MOST_ITEMS = 5_000;
export const MOST_BYTES = 10 * 1024 * 1024;
export const LONGEST_SUMMARY = 10_000;
export const LONGEST_TITLE = 1_000;
