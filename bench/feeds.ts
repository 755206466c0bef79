// The public test feeds of the feedparser project, each with the fields it expects written in a comment. They are measured where
// they are: nothing of them is in this repository.
//
//   git clone https://github.com/kurtmckee/feedparser
//   FEED_SUITE=<that folder>/tests npm run bench -- feeds
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFeed, type Feed } from '../src/tools/feeds/index.ts';
import { decodeText } from '../src/tools/charset/index.ts';
import { plainText } from '../src/tools/markup/index.ts';
import { Refusal } from '../src/tools/sentence/index.ts';
import type { Measured, Measurement } from './measure.ts';

interface Counted {
  files: number;
  readonly failed: string[];
  /** Feeds with at least one field that is not as expected. */
  readonly unlike: Set<string>;
  expectations: number;
  readonly wrong: string[];
}

export const feeds: Measurement = {
  name: 'feeds',
  about:
    'How many of the public test feeds of the feedparser project are read, and how many of their fields are as expected.',
  run: publicFeeds,
};

/** Rows of the suite, or one row that says how to have it. */
async function publicFeeds(): Promise<Measured[]> {
  const folder = process.env['FEED_SUITE'];
  if (folder === undefined || folder === '') {
    return [
      {
        what: 'public feed suite',
        figure: 'not measured',
        against: 'set FEED_SUITE to the folder tests of a clone of github.com/kurtmckee/feedparser',
        ratio: '–',
      },
    ];
  }
  const rows: Measured[] = [];
  for (const part of ['wellformed', 'illformed', 'encoding']) {
    const counted = await readAll(join(folder, part));
    if (process.env['FEED_SUITE_LIST'] !== undefined) console.error([...counted.failed, ...counted.wrong].join('\n'));
    const read = counted.files - counted.failed.length;
    const right = counted.expectations - counted.wrong.length;
    rows.push({
      what: `feedparser ${part}: ${counted.files} feeds read`,
      figure: `${read}`,
      against: `${counted.files}`,
      ratio: `${((read / counted.files) * 100).toFixed(1)} %`,
    });
    const whole = read - counted.unlike.size;
    rows.push({
      what: `feedparser ${part}: read with every field as expected that we give (title, address, id, summary, time, author)`,
      figure: `${whole}`,
      against: `${counted.files}`,
      ratio: `${((whole / counted.files) * 100).toFixed(1)} %`,
    });
    rows.push({
      what: `feedparser ${part}: single fields as expected`,
      figure: `${right}`,
      against: `${counted.expectations}`,
      ratio: `${((right / counted.expectations) * 100).toFixed(1)} %`,
    });
  }
  return rows;
}

async function readAll(folder: string): Promise<Counted> {
  const counted: Counted = { files: 0, failed: [], unlike: new Set(), expectations: 0, wrong: [] };
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:xml|json)$/.test(name)).toSorted();
  for (const name of names) {
    const bytes = new Uint8Array(await readFile(join(folder, name)));
    counted.files += 1;
    let feed: Feed;
    try {
      feed = readFeed(bytes, { url: 'http://example.com/test/' });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      counted.failed.push(`${name}: ${error.code}`);
      continue;
    }
    for (const { path, wanted } of expectations(decodeText(bytes).text)) {
      const got = fieldOf(feed, path);
      // What the suite's own web server says in headers is not in the file.
      if (got === undefined || name.startsWith('base/http_')) continue;
      counted.expectations += 1;
      if (same(path, wanted, got)) continue;
      counted.unlike.add(name);
      counted.wrong.push(`${name}: ${path} wants ${wanted}, got ${got}`);
    }
  }
  return counted;
}

/** "entries[0]['title'] == 'x'" and "feed['title'] == 'x'", joined by "and"; other forms of Python are left out. */
function expectations(text: string): { path: string; wanted: string }[] {
  const line = /Expect:\s*(.*)/.exec(text)?.[1] ?? '';
  const pattern =
    /(entries\[\d+\]|feed)(?:\.(\w+)|\[u?'(\w+)'\])\s*==\s*u?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\(\d[\d, ]+\)))(?!\s*\+)/g;
  return [...line.matchAll(pattern)].map((found) => ({
    path: `${found[1]}.${found[2] ?? found[3]}`,
    wanted: unescaped(found[4] ?? found[5] ?? found[6] ?? ''),
  }));
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([\da-f]{4})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\x([\da-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\([nrt])/g, ' ')
    .replace(/\\(.)/g, '$1');
}

/** Undefined: a field that this reader does not give. */
function fieldOf(feed: Feed, path: string): string | null | undefined {
  if (path === 'feed.title') return feed.title;
  const found = /^entries\[(\d+)\]\.(\w+)$/.exec(path);
  const item = found === null ? undefined : feed.items[Number(found[1])];
  if (item === undefined) return found === null ? undefined : null;
  switch (found![2]) {
    case 'title':
      return item.title;
    case 'link':
      return item.url;
    case 'id':
    case 'guid':
      return item.id;
    case 'summary':
    case 'description':
      return item.summary;
    case 'author':
      return item.author ?? null;
    case 'published_parsed':
    case 'date_parsed':
      return item.publishedAt;
    default:
      return undefined;
  }
}

function same(path: string, wanted: string, got: string | null): boolean {
  if (path.endsWith('_parsed')) {
    const [year, month, day, hour, minute, second] = wanted.replace(/[() ]/g, '').split(',').map(Number);
    const at = Date.UTC(year!, month! - 1, day, hour, minute, second);
    return got !== null && Math.abs(Date.parse(got) - at) < 1_000;
  }
  const plain = (text: string) => plainText(text).replace(/\s+/g, ' ').trim().normalize('NFC');
  const wantedText = plain(wanted);
  if (wantedText === got?.trim() || wantedText === plain(got ?? '') || wanted.trim() === (got ?? '').trim())
    return true;
  // An address without a path has one slash; an author's mail address is left out on purpose.
  if (path.endsWith('.link') || path.endsWith('.id')) return `${wanted.trim()}/` === got || wanted.trim() === `${got}/`;
  return path.endsWith('.author') && plain(wanted.replace(/\S+@\S+/g, '').replace(/[()]/g, '')) === plain(got ?? '');
}
