// ninjs (IPTC, "news in JSON") 2.x and 3.x with lists of headlines, bodies and descriptions, and 1.x with single ones. One item,
// an array of items, or an object that holds them in `items`. Own mapping; unknown members are left alone.
import { z } from 'zod';
import { plainText } from '../markup/index.ts';
import type { Collector } from './collector.ts';
import type { Head } from './syndication.ts';

const words = z.string().nullish().catch(null);
const valued = z
  .array(z.looseObject({ role: words, contentType: words, contenttype: words, value: words }))
  .nullish()
  .catch(null);
const places = z
  .union([
    z.array(z.looseObject({ href: words, contentType: words, mimetype: words })),
    z.record(z.string(), z.looseObject({ href: words, contentType: words, mimetype: words })).transform(Object.values),
  ])
  .nullish()
  .catch(null);

const item = z.looseObject({
  uri: z.string(),
  pubStatus: words,
  pubstatus: words,
  headline: words,
  headlines: valued,
  description_text: words,
  descriptions: valued,
  body_text: words,
  body_html: words,
  body_xhtml: words,
  bodies: valued,
  by: words,
  byline: words,
  firstCreated: words,
  firstcreated: words,
  contentCreated: words,
  contentcreated: words,
  versionCreated: words,
  versioncreated: words,
  copyrightHolder: words,
  copyrightholder: words,
  altIds: valued,
  altids: valued,
  renditions: places,
});
type Item = z.infer<typeof item>;

/** Members that only ninjs has beside its `uri`. */
const TELLING = [
  'headlines',
  'bodies',
  'descriptions',
  'headline',
  'body_text',
  'body_html',
  'body_xhtml',
  'description_text',
  'versionCreated',
  'versioncreated',
  'firstCreated',
  'firstcreated',
  'pubStatus',
  'pubstatus',
];

/** Reads it into the collector; undefined when the value is no ninjs. */
export function readNinjs(value: unknown, address: string | undefined, into: Collector): Head | undefined {
  const entries = entriesOf(value);
  if (!entries.some(isNinjs)) return undefined;
  let title: string | null = null;
  for (const [at, entry] of entries.entries()) {
    const read = isNinjs(entry) ? item.safeParse(entry) : undefined;
    if (read === undefined || !read.success) {
      into.count('repaired');
      continue;
    }
    const one = read.data;
    title ??= filled(one.copyrightHolder ?? one.copyrightholder);
    if (/^(?:canceled|withheld)$/.test(one.pubStatus ?? one.pubstatus ?? '')) {
      into.count('withheld');
      continue;
    }
    if (!into.add(raw(one, address))) {
      into.count('more-items', entries.length - at);
      break;
    }
  }
  return { kind: 'ninjs', title };
}

function entriesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)) return value.items;
  return [value];
}

function isNinjs(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    TELLING.some((name) => name in value)
  );
}

function raw(one: Item, base: string | undefined) {
  const renditions = one.renditions ?? [];
  const typed = (pattern: RegExp) =>
    renditions.find((place) => isWeb(place.href) && pattern.test(place.contentType ?? place.mimetype ?? ''))?.href;
  const other = [...(one.altIds ?? []), ...(one.altids ?? [])].find(({ value }) => isWeb(value))?.value;
  return {
    id: one.uri,
    url: isWeb(one.uri) ? one.uri : (typed(/html/i) ?? other ?? null),
    base,
    title: best(one.headlines) ?? filled(one.headline),
    summary:
      best(one.descriptions) ??
      filled(one.description_text) ??
      best(one.bodies) ??
      filled(one.body_text ?? one.body_html ?? one.body_xhtml),
    dates: [
      one.firstCreated ?? one.firstcreated ?? undefined,
      one.contentCreated ?? one.contentcreated ?? undefined,
      one.versionCreated ?? one.versioncreated ?? undefined,
    ],
    author: filled(one.by ?? one.byline),
    image: typed(/^image\//i) ?? null,
  };
}

/** The one called "main", else the first that says something. */
function best(values: z.infer<typeof valued>): string | null {
  const said = (values ?? []).filter(({ value }) => filled(value) !== null);
  return filled((said.find(({ role }) => role === 'main') ?? said[0])?.value);
}

function filled(text: string | null | undefined): string | null {
  const plain = text === null || text === undefined ? '' : plainText(text);
  return plain === '' ? null : plain;
}

function isWeb(address: string | null | undefined): boolean {
  return address !== null && address !== undefined && /^https?:\/\//i.test(address);
}
