// Atom feeds, RFC 4287.

export interface AtomEntry {
  /** Never changes, whatever becomes of addresses: a tag URI (RFC 4151) or the like. */
  readonly id: string;
  readonly title: string;
  /** ISO. */
  readonly updated: string;
  /** Absolute. */
  readonly link: string;
  readonly summary?: string;
}

export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly author: string;
  /** Where the feed itself is, and the page it is about; both absolute. */
  readonly self: string;
  readonly page: string;
  /** ISO; of the newest entry when left out. A feed without entries needs it. */
  readonly updated: string;
  readonly rights?: string;
  readonly entries: readonly AtomEntry[];
}

/** Text as it stands between tags or in double quotes; what XML 1.0 cannot hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function writeAtom(feed: AtomFeed): string {
  const x = escapeXml;
  const entries = feed.entries.map((entry) =>
    [
      '<entry>',
      `<id>${x(entry.id)}</id>`,
      `<title>${x(entry.title)}</title>`,
      `<updated>${x(entry.updated)}</updated>`,
      `<link rel="alternate" href="${x(entry.link)}"/>`,
      entry.summary ? `<summary>${x(entry.summary)}</summary>` : '',
      '</entry>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${x(feed.language)}">`,
    `<id>${x(feed.id)}</id>`,
    `<title>${x(feed.title)}</title>`,
    `<updated>${x(feed.updated)}</updated>`,
    `<author><name>${x(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${x(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${x(feed.page)}"/>`,
    feed.rights ? `<rights>${x(feed.rights)}</rights>` : '',
    ...entries,
    '</feed>',
  ]
    .filter(Boolean)
    .join('\n');
}
