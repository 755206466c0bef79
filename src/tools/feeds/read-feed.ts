import { decodeText, refuseLegacy } from '../charset/index.ts';
import { Refusal, say } from '../sentence/index.ts';
import { Collector } from './collector.ts';
import { MOST_BYTES, type Feed, type LinkVerdicts } from './feed.ts';
import { readJsonFeed } from './json-feed.ts';
import { readNewsml } from './newsml.ts';
import { readSectionPage } from './section-page.ts';
import { isTextSitemap, readSitemap, readTextSitemap } from './sitemap.ts';
import { readSyndication, type Head } from './syndication.ts';
import { tooLarge, unpacked } from './unpacked.ts';
import { notXml, readXml } from './xml-tree.ts';

export interface ReadFeedOptions {
  /** The Content-Type of the answer; only its charset is believed, and only after the bytes themselves. */
  readonly contentType?: string | undefined;
  /** Where the feed came from; relative addresses are resolved against it when the feed names no base. */
  readonly url?: string | undefined;
  /** "Now" for judging dates in the future; the present moment when left out. */
  readonly now?: Date | undefined;
  /** Of a section page: which forms of addresses lead to articles, as people said. */
  readonly verdicts?: LinkVerdicts | undefined;
}

/**
 * Reads RSS 0.9x–2.0, RSS 1.0, Atom 0.3/1.0, JSON Feed, a sitemap or a sitemap index (XML, lines of text, gzip), NewsML-G2,
 * ninjs, or a section page. The content decides the kind, not the label. At most 5,000 items and 10 MB, also unpacked.
 * Throws Refusal: empty, too-large, damaged, not-a-feed, not-json, cut-off, too-deep, too-heavy, no-links, legacy-font, mojibake.
 */
export function readFeed(input: Uint8Array | string, options: ReadFeedOptions = {}): Feed {
  const into = new Collector(options.now ?? new Date());
  const text = textOfInput(input, options.contentType, into);
  const head = readInto(text, options, into);
  return { ...head, items: into.items, warnings: into.warnings() };
}

function textOfInput(input: Uint8Array | string, contentType: string | undefined, into: Collector): string {
  const size = typeof input === 'string' ? Buffer.byteLength(input) : input.byteLength;
  if (size > MOST_BYTES) throw tooLarge();
  let text: string;
  if (typeof input === 'string') text = input.replace(/^\ufeff/, '');
  else {
    const decoded = decodeText(unpacked(input), contentType);
    // Legacy fonts in one title must not hide the others; in the whole feed they are refused.
    text = refuseLegacy(decoded);
    if (decoded.suspicious !== undefined) into.remark('charset', decoded.suspicious.sentence);
  }
  text = text.trim();
  if (text === '') throw new Refusal('empty', say('Nguồn tin trống.', 'The feed is empty.'));
  return text;
}

const FEED_START = /<\?xml\b|<(?:\w+:)?(?:rss|feed|rdf|urlset|sitemapindex|channel|newsItem|newsMessage)[\s>]/i;
/** What may stand before the root element. */
const PROLOGUE = /^(?:\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!doctype(?:[^[>]|\[[\s\S]*?\]\s*(?=>))*>)/i;

function readInto(text: string, { url, verdicts }: ReadFeedOptions, into: Collector): Head {
  if (/^[{[]/.test(text)) return readJsonFeed(text, url, into);
  if (isTextSitemap(text)) return readTextSitemap(text, into);
  const start = text.search(FEED_START);
  const root = rootName(text);
  if (root === 'html' || (start === -1 && /<(?:html|body|a)[\s>]/i.test(text)))
    return readSectionPage(text, url, into, verdicts);
  // Warnings of a web server sometimes stand before the feed.
  if (start === -1 || (start > 2_000 && root === undefined)) throw notXml();
  const clean = text.startsWith('<') ? text : text.slice(start);
  const tree = readXml(clean);
  const head =
    readSyndication(tree.root, url, into) ?? readSitemap(tree.root, url, into) ?? readNewsml(tree.root, url, into);
  if (head === undefined) {
    if (tree.root.name.endsWith('html')) return readSectionPage(text, url, into, verdicts);
    throw notXml();
  }
  if (tree.skipped > 0) into.count('more-items', tree.skipped);
  if (tree.repaired) into.count('repaired');
  if (tree.declaresEntities) into.count('entities-ignored');
  return head;
}

function rootName(text: string): string | undefined {
  let rest = text.slice(0, 20_000);
  for (let found = PROLOGUE.exec(rest); found !== null; found = PROLOGUE.exec(rest)) {
    if (/^<!doctype\s+html\b/i.test(found[0])) return 'html';
    rest = rest.slice(found[0].length);
  }
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(rest)?.[1]?.toLowerCase();
}
