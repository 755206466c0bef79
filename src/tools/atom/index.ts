export { escapeXml, writeAtom, type AtomEntry, type AtomFeed } from './write-atom.ts';
export { SITEMAP_MOST, writeSitemap, writeSitemapIndex, type SitemapEntry } from './write-sitemap.ts';
