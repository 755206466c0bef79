// RSS 0.9x–2.0, RSS 1.0 (RDF), CDF and Atom 0.3/1.0 → items. Vocabulary: RSS Advisory Board 2.0.11, RFC 4287, Dublin
// Core, Media RSS, the iTunes podcast terms.
import { plainText as textOfMarkup } from '../markup/index.ts';
import type { Collector } from './collector.ts';
import { resolve } from './collector.ts';
import type { FeedKind, LinkGroup } from './feed.ts';
import { baseOf, child, childrenOf, textOf, type XmlElement } from './xml-tree.ts';

export interface Head {
  readonly kind: FeedKind;
  readonly title: string | null;
  readonly next?: string;
  readonly linkGroups?: readonly LinkGroup[];
}

/** The member `next` when the address is one on the web. */
export function olderItems(next: string | null | undefined, base: string | undefined): { next?: string } {
  if (next === null || next === undefined || next.trim() === '') return {};
  const address = resolve(next, base);
  return /^https?:\/\//i.test(address) ? { next: address } : {};
}

/** RFC 5005: the next page of a paged feed, or the archive before this one. */
function olderIn(parent: XmlElement, base: string | undefined): { next?: string } {
  const links = parent.children.filter(({ name }) => name === 'link' || name === 'atom:link');
  const older = links.find(({ attributes }) => /^(?:next|prev-archive)$/i.test(attributes['rel']?.trim() ?? ''));
  return olderItems(older?.attributes['href'], base);
}

/** Reads a syndication document into the collector; undefined when the root is none. */
export function readSyndication(root: XmlElement, address: string | undefined, into: Collector): Head | undefined {
  if (root.name === 'rss' || root.name === 'channel') return readRss(root, 'rss', address, into);
  if (root.name === 'rdf' || root.name === 'rdf:rdf') return readRss(root, 'rdf', address, into);
  if (root.name === 'feed') return readAtom(root, address, into);
  return undefined;
}

function readRss(root: XmlElement, kind: 'rss' | 'rdf', address: string | undefined, into: Collector): Head {
  const channel = root.name === 'channel' ? root : (anyOf(root, 'channel') ?? root);
  const link = channelLink(channel, address);
  const base = link ?? address;
  const items = [...itemsOf(channel), ...(channel === root ? [] : itemsOf(root))];
  for (const item of items) into.add(rssItem(item, base));
  return {
    kind,
    title: firstText(channel, ['title', 'dc:title', 'itunes:title'], htmlText) ?? channel.attributes['title'] ?? null,
    ...olderIn(channel, base),
  };
}

/** RSS items; Atom entries inside RSS and upper-case CDF items exist too. */
function itemsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter(({ name }) => name === 'item' || name === 'entry' || name === 'atom:entry');
}

function anyOf(parent: XmlElement, local: string): XmlElement | undefined {
  return child(parent, local) ?? parent.children.find(({ name }) => name.endsWith(`:${local}`));
}

function channelLink(channel: XmlElement, address: string | undefined): string | undefined {
  for (const link of channel.children) {
    if (link.name !== 'link') continue;
    const text = textOf(link).trim();
    if (text === '') continue;
    const absolute = resolve(text, baseOf(link, address));
    if (URL.canParse(absolute)) return absolute;
  }
  const about = channel.attributes['rdf:about'] ?? channel.attributes['href'] ?? channel.attributes['base'];
  return about !== undefined && URL.canParse(about, address) ? new URL(about, address).href : undefined;
}

const RSS_DATES = [
  'pubdate',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'atom:published',
  'published',
  'date',
  'dcterms:modified',
  'atom:updated',
  'lastbuilddate',
];

function rssItem(item: XmlElement, channelBase: string | undefined) {
  const base = baseOf(item, channelBase);
  const guid = firstText(item, ['guid', 'dc:identifier', 'atom:id', 'id'], raw);
  const description = firstText(item, ['description', 'abstract'], raw);
  const content = firstText(
    item,
    ['content:encoded', 'body', 'html:body', 'html:div', 'fullitem', 'atom:content'],
    raw,
  );
  return {
    id: guid ?? item.attributes['rdf:about'],
    url: rssLink(item, guid),
    base,
    title: firstText(item, ['title', 'dc:title', 'media:title', 'itunes:title', 'atom:title'], htmlText),
    summary:
      filled(description, plainText) ??
      firstText(
        item,
        ['summary', 'dc:description', 'itunes:summary', 'atom:summary', 'media:description', 'itunes:subtitle'],
        htmlText,
      ) ??
      filled(content, plainText),
    dates: datesOf(item, RSS_DATES),
    author: authorOf(item),
    image: imageOf(item, description ?? content),
  };
}

function rssLink(item: XmlElement, guid: string | null): string | null {
  for (const link of item.children) {
    if (link.name !== 'link') continue;
    const text = plainAddress(textOf(link));
    if (text !== '') return text;
  }
  const href = anchor(childrenOf(item, 'atom:link')) ?? anchor(childrenOf(item, 'link')) ?? item.attributes['href'];
  if (href !== undefined && href.trim() !== '') return href;
  const permanent = child(item, 'guid')?.attributes['ispermalink']?.toLowerCase() !== 'false';
  if (guid !== null && permanent && /^https?:\/\//i.test(guid)) return guid;
  return item.attributes['rdf:about'] ?? null;
}

/** Some systems escape addresses twice ("&amp;amp;"); a real address never holds "&amp;". */
function plainAddress(text: string): string {
  return text.trim().replaceAll('&amp;', '&');
}

function readAtom(root: XmlElement, address: string | undefined, into: Collector): Head {
  const base = baseOf(root, address);
  const home = anchor(childrenOf(root, 'link'));
  const documentBase = base ?? (home !== undefined && URL.canParse(home) ? home : undefined);
  const entries = [...childrenOf(root, 'entry'), ...childrenOf(root, 'atom:entry')];
  for (const entry of entries) into.add(atomItem(entry, documentBase));
  return { kind: 'atom', title: firstText(root, ['title'], atomText), ...olderIn(root, documentBase) };
}

const ATOM_DATES = [
  'published',
  'issued',
  'created',
  'dc:date',
  'dcterms:issued',
  'updated',
  'modified',
  'dcterms:modified',
  'pubdate',
];

function atomItem(entry: XmlElement, documentBase: string | undefined) {
  const content = child(entry, 'content');
  const links = [...childrenOf(entry, 'link'), ...childrenOf(entry, 'atom:link')];
  const link =
    links.find((candidate) => isAlternate(candidate)) ??
    links.find((candidate) => candidate.attributes['rel'] === 'self');
  const spelled = (candidates: readonly XmlElement[]) =>
    candidates.map((candidate) => plainAddress(textOf(candidate))).find((text) => text !== '');
  const inline = spelled(links.filter(({ attributes }) => attributes['rel'] === 'alternate')) ?? spelled(links);
  return {
    id: firstText(entry, ['id', 'guid'], raw),
    url: link?.attributes['href'] ?? inline ?? content?.attributes['src'] ?? null,
    base: baseOf(link ?? entry, documentBase),
    title: firstText(entry, ['title', 'dc:title', 'media:title'], atomText),
    summary:
      firstText(entry, ['summary', 'subtitle'], atomText) ??
      (content === undefined ? null : filled(atomText(content))) ??
      firstText(entry, ['description', 'dc:description'], atomText) ??
      firstText(child(entry, 'media:group') ?? entry, ['media:description'], atomText),
    dates: datesOf(entry, ATOM_DATES),
    author: authorOf(entry),
    image: imageOf(entry, content === undefined ? null : textOf(content)),
  };
}

function isAlternate(link: XmlElement): boolean {
  const rel = link.attributes['rel']?.trim().toLowerCase();
  return link.attributes['href'] !== undefined && (rel === undefined || rel === '' || rel === 'alternate');
}

function anchor(links: readonly XmlElement[]): string | undefined {
  return links.find((link) => isAlternate(link))?.attributes['href'];
}

/** RFC 4287 §3.1: text is itself, html is escaped markup, xhtml is markup. Atom 0.3 has `mode` and media types. */
function atomText(element: XmlElement): string {
  const type = element.attributes['type']?.toLowerCase() ?? 'text';
  const mode = element.attributes['mode']?.toLowerCase();
  const text = textOf(element);
  // Inline markup (XHTML) is already markup in the tree: what looks like a tag in its text is text.
  if (element.children.length > 0) return oneLine(text);
  if (mode === 'base64' || (/^(?!text\/|html$|xhtml$|text$)[a-z]+\/(?!.*xml)/.test(type) && mode === undefined)) {
    const decoded = Buffer.from(text, 'base64').toString('utf8');
    return type === 'text/plain' ? oneLine(decoded) : plainText(decoded);
  }
  if (mode === 'escaped' || type === 'html' || type === 'text/html') return plainText(text);
  // Plain by the letter; yet systems that escape markup without saying so are many: a whole element or an entity is markup.
  if (/<([a-z][a-z\d]*)\b[^>]*>[\s\S]*<\/\1\s*>|<(?:br|img|hr)\b[^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d?);/i.test(text)) {
    return plainText(text);
  }
  return oneLine(text);
}

/** RSS says nothing about markup in titles; all of them decode it. */
function htmlText(element: XmlElement): string {
  return plainText(textOf(element));
}

function raw(element: XmlElement): string {
  return textOf(element).trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().normalize('NFC');
}

function firstText(parent: XmlElement, names: readonly string[], read: (element: XmlElement) => string): string | null {
  for (const name of names) {
    for (const element of parent.children) {
      if (element.name !== name) continue;
      const text = read(element);
      if (text !== '') return text;
    }
  }
  return null;
}

function filled(text: string | null, read: (text: string) => string = (same) => same): string | null {
  if (text === null) return null;
  const result = read(text);
  return result === '' ? null : result;
}

function datesOf(item: XmlElement, names: readonly string[]): string[] {
  return names.flatMap((name) => item.children.filter((element) => element.name === name).map(raw));
}

function authorOf(item: XmlElement): string | null {
  const names = ['dc:creator', 'dc:author', 'author', 'atom:author', 'itunes:author', 'managingeditor'];
  return firstText(item, names, (element) => {
    const name = child(element, 'name') ?? child(element, 'atom:name');
    const text = plainText(textOf(name ?? element));
    // RSS: "toa-soan@bao-mau.example (Nguyễn Mẫu)"
    const inBrackets = /^\S+@\S+\s*\(([^)]+)\)$/.exec(text)?.[1];
    return inBrackets?.trim() ?? text.replace(/<?\S+@\S+\.\S+>?/g, '').trim();
  });
}

function imageOf(item: XmlElement, html: string | null): string | null {
  const group = child(item, 'media:group');
  for (const parent of group === undefined ? [item] : [item, group]) {
    for (const element of parent.children) {
      const { url, href, type, medium } = element.attributes;
      if (element.name === 'media:thumbnail' && url !== undefined) return url;
      if ((element.name === 'media:content' || element.name === 'enclosure') && url !== undefined) {
        if (medium === 'image' || type?.startsWith('image/') === true) return url;
      }
      if (element.name === 'itunes:image' && href !== undefined) return href;
      if (element.name === 'image') return plainAddress(textOf(child(element, 'url') ?? element)) || null;
    }
  }
  return html === null
    ? null
    : (/<img\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(html.slice(0, 20_000))?.[1]?.replaceAll('&amp;', '&') ?? null);
}

/** What stands inside a frame or object is what readers without it see: in feeds that is the text. */
function plainText(markup: string): string {
  return textOfMarkup(markup.replace(/<\/?(?:object|iframe)\b[^>]*>/gi, ' '));
}
