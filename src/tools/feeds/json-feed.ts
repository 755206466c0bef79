// JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). Ids are often numbers and optional fields often null in the wild.
import { z } from 'zod';
import { plainText } from '../markup/index.ts';
import { Refusal, say } from '../sentence/index.ts';
import type { Collector } from './collector.ts';
import { readNinjs } from './ninjs.ts';
import { olderItems, type Head } from './syndication.ts';
import { notXml } from './xml-tree.ts';

const words = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : String(value)))
  .catch(null);
const author = z.looseObject({ name: words }).nullish().catch(null);
const item = z.looseObject({
  id: words,
  url: words,
  external_url: words,
  title: words,
  summary: words,
  content_text: words,
  content_html: words,
  date_published: words,
  date_modified: words,
  image: words,
  banner_image: words,
  author,
  authors: z.array(author).nullish().catch(null),
});
const feed = z.looseObject({
  version: z.string().optional().catch(undefined),
  title: words,
  home_page_url: words,
  feed_url: words,
  next_url: words,
  items: z.array(z.unknown()),
});

/** JSON Feed or ninjs. Throws Refusal 'not-json' or 'not-a-feed'. */
export function readJsonFeed(text: string, address: string | undefined, into: Collector): Head {
  const value = parseJson(text);
  const exchange = readNinjs(value, address, into);
  if (exchange !== undefined) return exchange;
  const parsed = feed.safeParse(value);
  if (!parsed.success) throw notXml();
  const { title, home_page_url: home, feed_url: own, next_url: next, items, version } = parsed.data;
  if (version === undefined && title === null && home === null) throw notXml();
  const base =
    [own, address, home].find(
      (candidate) => candidate !== null && candidate !== undefined && URL.canParse(candidate),
    ) ?? undefined;
  for (const [at, value] of items.entries()) {
    const read = item.safeParse(value);
    // An entry that is no object says nothing; the others are read.
    if (!read.success) {
      into.count('repaired');
      continue;
    }
    const one = read.data;
    const added = into.add({
      id: one.id,
      url: one.url ?? one.external_url,
      base,
      title: filled(one.title),
      summary: filled(one.summary) ?? filled(one.content_text) ?? filled(one.content_html),
      dates: [one.date_published ?? undefined, one.date_modified ?? undefined],
      author: one.authors?.find((person) => person?.name)?.name ?? one.author?.name,
      image: one.image ?? one.banner_image,
    });
    if (!added) {
      into.count('more-items', items.length - at);
      break;
    }
  }
  return { kind: 'json-feed', title: filled(title), ...olderItems(next, base) };
}

function filled(text: string | null): string | null {
  const plain = text === null ? '' : plainText(text);
  return plain === '' ? null : plain;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refusal(
      'not-json',
      say(
        'Nguồn tin dạng JSON bị hỏng hoặc bị cắt giữa chừng, nên không đọc được.',
        'The JSON feed is broken or cut off and cannot be read.',
      ),
    );
  }
}
