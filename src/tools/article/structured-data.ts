// schema.org JSON-LD: what the outlet tells machines about the article. Written by many hands: raw line ends inside
// strings, comments and trailing commas are common and mended; what stays broken is skipped.
import { plainText, type PageTree } from '../markup/index.ts';

export interface StructuredData {
  readonly title?: string;
  readonly description?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly section?: string;
  readonly language?: string;
  readonly url?: string;
  readonly body?: string;
}

type Thing = Record<string, unknown>;

const ARTICLE = /(?:^|\/)(?:\w*NewsArticle|Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting)$/;
const MOST_THINGS = 2_000;

export function structuredData(page: PageTree): StructuredData {
  const things: Thing[] = [];
  for (const script of page.querySelectorAll('script')) {
    gather(parse(script.textContent), things);
  }
  const article = things.find((thing) => types(thing).some((type) => ARTICLE.test(type)));
  const ofPage = things.find((thing) => types(thing).includes('WebPage'));
  const found = article ?? ofPage;
  if (found === undefined) return { authors: [] };
  return compact({
    title: text(found['headline']) ?? (article === undefined ? undefined : text(found['name'])),
    description: text(found['description']),
    authors: people(found['author'] ?? found['creator']),
    publisher: name(found['publisher']),
    published: text(found['datePublished']),
    modified: text(found['dateModified']),
    section: text(found['articleSection']),
    language: text(found['inLanguage']) ?? name(found['inLanguage']),
    url: address(found['mainEntityOfPage']) ?? address(found['url']),
    body: article === undefined || typeof found['articleBody'] !== 'string' ? undefined : found['articleBody'],
  });
}

function parse(raw: string): unknown {
  const trimmed = raw.replace(/^\s*(?:\/\/)?<!(?:--|\[CDATA\[)|(?:\/\/\s*)?(?:\]\]>|-->)\s*$/g, '').trim();
  for (const attempt of [trimmed, mended(trimmed)]) {
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

function mended(raw: string): string {
  // One walk from mark to mark: a pattern for whole strings would start anew at each quote of one that never ends.
  let inString = false;
  const oneLine = raw.replace(/\\.|"|[\r\n\t]+/gs, (mark) => {
    if (mark === '"') inString = !inString;
    return inString && /^[\r\n\t]/.test(mark) ? ' ' : mark;
  });
  return oneLine.replace(/,(?=\s{0,200}[}\]])/g, '').replace(/;$/, '');
}

/** All objects of the graph, breadth first, without recursion. */
function gather(start: unknown, into: Thing[]): void {
  const queue: unknown[] = [start];
  for (let at = 0; at < queue.length && into.length < MOST_THINGS; at += 1) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...(value.slice(0, 200) as unknown[]));
    else if (isThing(value)) {
      if (value['@type'] !== undefined) into.push(value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'hasPart']) {
        if (value[key] !== undefined) queue.push(value[key]);
      }
    }
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function types(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string');
}

function text(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string') return undefined;
  const plain = plainText(first.slice(0, 20_000)).slice(0, 5_000);
  return plain === '' ? undefined : plain;
}

function name(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isThing(first) ? text(first['name']) : text(first);
}

/** Names of persons; an organisation is no author of a text. */
function people(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all
    .filter((one) => !(isThing(one) && types(one).some((type) => type.endsWith('Organization'))))
    .map((one) => name(one))
    .filter((one) => one !== undefined);
}

function address(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!isThing(value)) return undefined;
  return typeof value['@id'] === 'string' ? value['@id'] : address(value['url']);
}

type Loose<T> = { [K in keyof T]: T[K] | undefined };
function compact(data: Loose<StructuredData> & { authors: readonly string[] }): StructuredData {
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== undefined),
  ) as unknown as StructuredData;
}
