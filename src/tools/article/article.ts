export type DateOrigin = 'json-ld' | 'open-graph' | 'visible' | 'feed' | 'none';

export interface PublishedAt {
  /** ISO 8601 in UTC; null when the page and the feed name no time. */
  readonly at: string | null;
  readonly origin: DateOrigin;
  /** 0 to 1: 0.95 for structured data confirmed by nothing else, up to 0.99 when two origins agree, 0 for none. */
  readonly confidence: number;
}

export interface Article {
  readonly title: string | null;
  /** The lead under the headline (sapo). */
  readonly sapo: string | null;
  /** Authors as signed, e.g. "Nguyễn Mẫu - Trần Mẫu"; never the outlet itself. */
  readonly byline: string | null;
  readonly section: string | null;
  readonly publishedAt: PublishedAt;
  readonly updatedAt?: string;
  readonly canonicalUrl: string;
  /** The line that names another source ("Theo Báo Mẫu (mẫu)", "Nguồn: …"): a sign of a reprint. */
  readonly credit: string | null;
  /** BCP 47, lower-case primary tag, e.g. "vi". */
  readonly language: string | null;
  readonly captions: readonly string[];
  /** The body, one paragraph per line, NFC, without captions, related headlines, byline and credit. */
  readonly text: string;
}
