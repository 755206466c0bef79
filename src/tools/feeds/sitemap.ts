// Sitemaps (sitemaps.org 0.9), their news extension, and the plain form of one address a line. In a sitemap index the items
// are the sitemaps.
import { plainText } from '../markup/index.ts';
import type { Collector } from './collector.ts';
import type { Head } from './syndication.ts';
import { child, childrenOf, textOf, type XmlElement } from './xml-tree.ts';

export function readSitemap(root: XmlElement, address: string | undefined, into: Collector): Head | undefined {
  if (root.name === 'urlset') return readAll(root, 'url', address, into, 'sitemap');
  if (root.name === 'sitemapindex') return readAll(root, 'sitemap', address, into, 'sitemap-index');
  return undefined;
}

const ADDRESS_LINE = /^https?:\/\/\S+$/i;

/** Nothing but addresses, one a line. */
export function isTextSitemap(text: string): boolean {
  if (!/^https?:\/\//i.test(text)) return false;
  return text.split(/[\r\n]+/).every((line) => line.trim() === '' || ADDRESS_LINE.test(line.trim()));
}

export function readTextSitemap(text: string, into: Collector): Head {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  for (const [at, line] of lines.entries()) {
    if (into.add({ url: line, dates: [] })) continue;
    into.count('more-items', lines.length - at);
    break;
  }
  return { kind: 'sitemap', title: null };
}

function readAll(
  root: XmlElement,
  name: string,
  base: string | undefined,
  into: Collector,
  kind: 'sitemap' | 'sitemap-index',
): Head {
  let publication: string | null = null;
  for (const entry of childrenOf(root, name)) {
    const news = child(entry, 'news:news');
    publication ??= news === undefined ? null : text(child(news, 'news:publication'), 'news:name');
    const image = child(entry, 'image:image');
    into.add({
      url: text(entry, 'loc'),
      base,
      title: text(news, 'news:title'),
      summary: null,
      dates: [text(news, 'news:publication_date') ?? undefined, text(entry, 'lastmod') ?? undefined],
      image: text(image, 'image:loc'),
    });
  }
  return { kind, title: publication };
}

function text(parent: XmlElement | undefined, name: string): string | null {
  const element = parent === undefined ? undefined : child(parent, name);
  if (element === undefined) return null;
  const found = name.endsWith('loc') ? textOf(element).trim() : plainText(textOf(element));
  return found === '' ? null : found;
}
