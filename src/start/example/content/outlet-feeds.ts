// RSS 2.0, news sitemap, sitemap and robots.txt of an example outlet.
import type { OutletView } from './outlet-site.ts';

const LATEST = 50;
/** What search engines take from a news sitemap: the last two days; here counted from the newest article. */
const NEWS_WINDOW_MS = 2 * 86_400_000;

export function rss({ outlet, address, articles }: OutletView): string {
  const items = articles.slice(0, LATEST).map(
    (one) => `    <item>
      <title>${xml(one.title)}</title>
      <link>${xml(address + one.path)}</link>
      <guid isPermaLink="false">${xml(one.id)}</guid>
      <pubDate>${rfc822(one.publishedAt)}</pubDate>
      <category>${xml(outlet.sections.find((section) => section.key === one.section)?.name ?? one.section)}</category>
      <description>${xml(one.sapo)}</description>
    </item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>${xml(outlet.name)}</title>
    <link>${xml(address)}/</link>
    <atom:link href="${xml(address)}/rss.xml" rel="self" type="application/rss+xml"/>
    <description>Tin mới nhất của ${xml(outlet.name)}</description>
    <language>vi</language>
    <ttl>10</ttl>
${items.join('\n')}
  </channel>
</rss>
`;
}

export function newsSitemap({ outlet, address, articles }: OutletView): string {
  const newest = Date.parse(articles[0]?.publishedAt ?? '1970-01-01');
  const recent = articles.filter((one) => newest - Date.parse(one.publishedAt) <= NEWS_WINDOW_MS);
  const entries = recent.map(
    (one) => `  <url>
    <loc>${xml(address + one.path)}</loc>
    <news:news>
      <news:publication><news:name>${xml(outlet.name)}</news:name><news:language>vi</news:language></news:publication>
      <news:publication_date>${one.publishedAt}</news:publication_date>
      <news:title>${xml(one.title)}</news:title>
    </news:news>
  </url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${entries.join('\n')}
</urlset>
`;
}

export function sitemap({ address, articles }: OutletView): string {
  const entries = articles.map(
    (one) => `  <url><loc>${xml(address + one.path)}</loc><lastmod>${one.publishedAt}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`;
}

export function robots(address: string): string {
  const prefix = new URL(address).pathname.replace(/\/$/, '');
  return `User-agent: *
Disallow: ${prefix}/tim-kiem
Sitemap: ${address}/sitemap.xml
Sitemap: ${address}/sitemap-news.xml
`;
}

/** Text for XML and HTML, in elements and in quoted attributes. */
export function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** "Fri, 20 Nov 2026 09:30:00 +0700" */
function rfc822(iso: string): string {
  const local = new Date(Date.parse(iso) + 7 * 3_600_000);
  return local.toUTCString().replace('GMT', '+0700');
}
