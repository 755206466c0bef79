// Sitemaps, https://www.sitemaps.org/protocol.html
import { escapeXml } from './write-atom.ts';

/** The protocol allows no more addresses in one file. */
export const SITEMAP_MOST = 50_000;

export interface SitemapEntry {
  /** Absolute. */
  readonly address: string;
  /** ISO; left out when nobody knows. */
  readonly changed?: string;
  /** The same page in other languages, itself included: language → absolute address. */
  readonly languages?: Readonly<Record<string, string>>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export function writeSitemap(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ address, changed, languages }) => {
    const others = Object.entries(languages ?? {}).map(
      ([language, href]) => `<xhtml:link rel="alternate" hreflang="${escapeXml(language)}" href="${escapeXml(href)}"/>`,
    );
    return `<url><loc>${escapeXml(address)}</loc>${changed ? `<lastmod>${escapeXml(changed)}</lastmod>` : ''}${others.join('')}</url>`;
  });
  return `${HEAD}\n<urlset xmlns="${SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>`;
}

export function writeSitemapIndex(addresses: readonly string[]): string {
  const maps = addresses.map((address) => `<sitemap><loc>${escapeXml(address)}</loc></sitemap>`);
  return `${HEAD}\n<sitemapindex xmlns="${SITEMAPS}">\n${maps.join('\n')}\n</sitemapindex>`;
}
