import type { Sentence } from '../sentence/index.ts';

export type FeedKind = 'rss' | 'atom' | 'rdf' | 'json-feed' | 'sitemap' | 'sitemap-index' | 'page' | 'newsml' | 'ninjs';

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
    | 'withheld'
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
  /** Where older items stand: RFC 5005, or the next page of a section. Absolute. */
  readonly next?: string;
  /** Of a section page: its links by the form of their addresses, those taken for articles first; at most 60. */
  readonly linkGroups?: readonly LinkGroup[];
}

export interface LinkGroup {
  /** See link-shape.ts. */
  readonly shape: string;
  readonly links: number;
  readonly looksLikeArticle: boolean;
  /** At most three. */
  readonly examples: readonly { readonly title: string; readonly address: string }[];
}

/** What people said of forms of addresses: true leads to articles, false does not. */
export type LinkVerdicts = Readonly<Record<string, boolean>>;

/** Items above this are not read; the newest stand first in every feed, and the next reading takes what is new. */
export const MOST_ITEMS = 5_000;
export const MOST_BYTES = 10 * 1024 * 1024;
export const LONGEST_SUMMARY = 10_000;
export const LONGEST_TITLE = 1_000;
