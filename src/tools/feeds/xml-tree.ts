// XML → a small tree with real namespaces. Streaming SAX (htmlparser2 in XML mode), so time is linear in the bytes and
// nothing is fetched; a DTD is never read, entities beyond the five of XML and number references are never expanded.
import { Parser } from 'htmlparser2';
import { Refusal, say } from '../sentence/index.ts';
import { MOST_ITEMS } from './feed.ts';

export interface XmlElement {
  /** Lower-case local name with the prefix of its vocabulary: "item", "dc:date", "media:thumbnail". "" is the core. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly parent: XmlElement | null;
  /** Own text and that of all descendants, in order, is `textOf`; these are the own pieces with child places. */
  readonly pieces: (string | XmlElement)[];
}

export interface XmlTree {
  readonly root: XmlElement;
  /** Some end tags were missing or wrong and the tree was closed around them. */
  readonly repaired: boolean;
  readonly declaresEntities: boolean;
  /** Entries above MOST_ITEMS, which were read over and not kept. */
  readonly skipped: number;
}

/** Feeds are four or five levels deep, with XHTML content perhaps 40. */
const DEEPEST = 200;
const MOST_ELEMENTS = 2_000_000;
const ENTRY = /^(?:item|atom:entry|entry|url|sitemap)$/;

/** Vocabularies by address; what is not here keeps its own prefix. */
const VOCABULARIES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.w3\.org\/2005\/atom|purl\.org\/atom\/(?:ns#?.*|0\.3))$/, 'atom'],
  [/^https?:\/\/purl\.org\/(?:rss\/1\.0|net\/rss1\.1#?)\/?$/, 'rss'],
  [
    /^https?:\/\/(?:my\.netscape\.com\/(?:rdf\/simple|publish\/formats|rdf)|channel\.netscape\.com\/rdf|purl\.org\/rss\/0\.9|backend\.userland\.com|blogs\.law\.harvard\.edu\/tech|cyber\.law\.harvard\.edu)/,
    'rss',
  ],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#$/, 'rdf'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.[01]\/?$/, 'dc'],
  [/^https?:\/\/purl\.org\/dc\/terms\/?$/, 'dcterms'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
  [/^https?:\/\/search\.yahoo\.com\/mrss\/?/, 'media'],
  [/^https?:\/\/www\.itunes\.com\/dtds\/podcast-1\.0\.dtd$/, 'itunes'],
  [/^https?:\/\/www\.sitemaps\.org\/schemas\/sitemap\/|^https?:\/\/www\.google\.com\/schemas\/sitemap\/0\./, 'sitemap'],
  [/^https?:\/\/www\.google\.com\/schemas\/sitemap-news\//, 'news'],
  [/^https?:\/\/www\.google\.com\/schemas\/sitemap-image\//, 'image'],
  [/^https?:\/\/(?:www\.)?iptc\.org\/std\/nar\/2006-10-01\/$/, 'newsml'],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml$/, 'html'],
];
/** The vocabularies a document may be written in; their own words lose the prefix when the root is one of them. */
const CORES = new Set(['atom', 'rss', 'sitemap', 'newsml']);

type Scope = ReadonlyMap<string, string>;

/** Reads XML into a tree. Throws Refusal 'not-xml', 'cut-off', 'too-deep' or 'too-heavy'. */
export function readXml(text: string): XmlTree {
  const builder = new TreeBuilder();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      ontext: (piece) => builder.text(piece),
      onclosetag: (_name, implied) => builder.close(implied),
    },
    { xmlMode: true, decodeEntities: true },
  );
  // A file that lost its very last character is whole all the same.
  parser.write(text.replace(/<\/([\w.:-]+)\s*$/, '</$1>'));
  // Anything still open before the end was never closed by the document itself.
  const unclosed = builder.isOpen();
  parser.end();
  if (builder.root === null) throw notXml();
  if (unclosed) {
    throw new Refusal(
      'cut-off',
      say(
        'Nguồn tin bị cắt giữa chừng (thiếu thẻ đóng ở cuối), nên chưa dùng được; hãy tải lại.',
        'The feed is cut off (its end is missing) and cannot be used; fetch it again.',
      ),
    );
  }
  return {
    root: builder.root,
    repaired: builder.repaired,
    declaresEntities: /<!ENTITY\s/i.test(text.slice(0, 20_000)),
    skipped: Math.max(0, builder.entries - MOST_ITEMS),
  };
}

export function notXml(): Refusal {
  return new Refusal(
    'not-a-feed',
    say(
      'Nội dung không phải là nguồn tin (RSS, Atom, JSON Feed, sitemap) cũng không phải trang web có liên kết.',
      'The content is neither a feed (RSS, Atom, JSON Feed, sitemap) nor a web page with links.',
    ),
  );
}

class TreeBuilder {
  root: XmlElement | null = null;
  repaired = false;
  /** Items, entries and addresses met so far. */
  entries = 0;
  private core = '';
  private count = 0;
  private stack: { element: XmlElement; scope: Scope }[] = [];

  isOpen(): boolean {
    return this.stack.length > 0;
  }

  open(rawName: string, attributes: Record<string, string>): void {
    this.count += 1;
    if (this.stack.length >= DEEPEST) {
      throw new Refusal(
        'too-deep',
        say(
          `Nguồn tin có hơn ${DEEPEST} thẻ lồng nhau nên không đọc.`,
          `The feed nests more than ${DEEPEST} elements and is not read.`,
        ),
      );
    }
    if (this.count > MOST_ELEMENTS) {
      throw new Refusal(
        'too-heavy',
        say('Nguồn tin có quá nhiều thẻ nên không đọc.', 'The feed has too many elements and is not read.'),
      );
    }
    const above = this.stack.at(-1);
    const scope = scopeOf(attributes, above?.scope);
    const isRoot = this.root === null && above === undefined;
    if (isRoot) this.core = coreOf(vocabularyOf(prefixOf(rawName), scope));
    const element: XmlElement = {
      name: this.nameOf(rawName, scope),
      attributes: lowerKeys(attributes),
      children: [],
      parent: above?.element ?? null,
      pieces: [],
    };
    const isEntry = this.stack.length <= 2 && ENTRY.test(element.name);
    if (isEntry) this.entries += 1;
    if (above !== undefined) {
      // What is above the cap is parsed but not kept, so that memory stays small.
      if (!(isEntry && this.entries > MOST_ITEMS)) {
        above.element.children.push(element);
        above.element.pieces.push(element);
      }
    } else if (isRoot) {
      this.root = element;
    }
    this.stack.push({ element, scope });
  }

  text(piece: string): void {
    this.stack.at(-1)?.element.pieces.push(piece);
  }

  close(implied: boolean): void {
    // The parser also calls the end of "<a/>" implied; only an element that was left open around something is a repair.
    if (implied && (this.stack.at(-1)?.element.pieces.length ?? 0) > 0) this.repaired = true;
    this.stack.pop();
  }

  private nameOf(rawName: string, scope: Scope): string {
    const at = rawName.indexOf(':');
    const local = rawName.slice(at + 1).toLowerCase();
    const vocabulary = vocabularyOf(at === -1 ? '' : rawName.slice(0, at).toLowerCase(), scope);
    // Sites often write a wrong or home-made default namespace: an unprefixed word is a word of the root's vocabulary.
    if (vocabulary === '' || (CORES.has(vocabulary) && vocabulary === this.core)) return local;
    return at === -1 && vocabulary === this.core ? local : `${vocabulary}:${local}`;
  }
}

/** RSS 1.0 is written inside an RDF envelope. */
function coreOf(vocabulary: string): string {
  return vocabulary === 'rdf' ? 'rss' : vocabulary;
}

function prefixOf(rawName: string): string {
  const at = rawName.indexOf(':');
  return at === -1 ? '' : rawName.slice(0, at).toLowerCase();
}

const EMPTY: Scope = new Map();

function scopeOf(attributes: Record<string, string>, above: Scope = EMPTY): Scope {
  let scope: Map<string, string> | undefined;
  for (const [key, value] of Object.entries(attributes)) {
    const lower = key.toLowerCase();
    if (lower !== 'xmlns' && !lower.startsWith('xmlns:')) continue;
    scope ??= new Map(above);
    scope.set(lower === 'xmlns' ? '' : lower.slice(6), known(value));
  }
  return scope ?? above;
}

const seen = new Map<string, string>();
/** The short name of a vocabulary address, or "?" when it is none that feeds are read from. */
function known(address: string): string {
  const key = address.trim().toLowerCase();
  let name = seen.get(key);
  if (name === undefined) {
    name = VOCABULARIES.find(([pattern]) => pattern.test(key))?.[1] ?? '?';
    if (seen.size < 500) seen.set(key, name);
  }
  return name;
}

function vocabularyOf(prefix: string, scope: Scope): string {
  const found = scope.get(prefix);
  if (found === undefined || found === '?') return prefix;
  return found;
}

function lowerKeys(attributes: Record<string, string>): Record<string, string> {
  const lowered: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) lowered[key.toLowerCase()] = value;
  return lowered;
}

const BLOCK = /^(?:html:)?(?:p|div|br|li|ul|ol|h[1-6]|tr|td|th|table|blockquote|pre|dt|dd|hr)$/;

/** Inside XHTML content these hold no words for people. */
const UNSEEN = /^(?:html:)?(?:script|style)$/;

/** All text inside an element, as it stands; words of neighbouring blocks (XHTML content) stay apart. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const piece of element.pieces) {
    if (typeof piece === 'string') text += piece;
    else if (!UNSEEN.test(piece.name)) text += BLOCK.test(piece.name) ? ` ${textOf(piece)} ` : textOf(piece);
  }
  return text;
}

export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((candidate) => candidate.name === name);
}

/** The base address that holds inside an element: the chain of xml:base up to the root, on top of `document`. */
export function baseOf(element: XmlElement, document: string | undefined): string | undefined {
  const above = element.parent === null ? document : baseOf(element.parent, document);
  const own = element.attributes['xml:base']?.trim();
  if (own === undefined || own === '') return above;
  if (URL.canParse(own, above)) return new URL(own, above).href;
  return above;
}
