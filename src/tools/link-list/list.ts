import type { FeedKind } from '../feeds/index.ts';
import { Refusal, say, type Sentence } from '../sentence/index.ts';

export type LinkListKind =
  | 'text'
  | 'table'
  | 'newsletter'
  | Exclude<FeedKind, 'rss' | 'atom' | 'rdf' | 'json-feed' | 'sitemap-index'>
  | 'feed';

/** One line of a list: what was written, as text; whether the address is one of ours to fetch is judged later. */
export interface BroughtLink {
  /** Row of the table, line of the text, or place in the file; from 1. */
  readonly row: number;
  /** Null when the row names none. */
  readonly address: string | null;
  readonly title: string | null;
  /** ISO 8601 in UTC. */
  readonly publishedAt: string | null;
  readonly author: string | null;
  readonly summary: string | null;
  /** The outlet as written, when the table has such a column. */
  readonly outlet: string | null;
}

export interface LinkList {
  readonly kind: LinkListKind;
  /** Subject of a letter, title of a feed. */
  readonly title: string | null;
  readonly links: readonly BroughtLink[];
  readonly remarks: readonly Sentence[];
}

/** One list is gone through by people, row by row. */
export const MOST_LINKS = 2_000;
export const MOST_BYTES = 10 * 1024 * 1024;

export const NOTHING_SAID = { title: null, publishedAt: null, author: null, summary: null, outlet: null };

export function noLinks(): Refusal {
  return new Refusal(
    'no-links',
    say(
      'Không thấy liên kết nào. Mỗi liên kết phải bắt đầu bằng http:// hoặc https://; bảng cần có cột “Liên kết”.',
      'There are no links in it. Each link must begin with http:// or https://; a table needs a column “Link”.',
    ),
  );
}
