// The public benchmark of article extraction (181 pages of newspapers and blogs of many countries, with the text that
// people marked). It is measured where it is: nothing of it is in this repository.
//
//   git clone https://github.com/scrapinghub/article-extraction-benchmark
//   EXTRACTION_BENCHMARK=<that folder> npm run bench -- articles
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readArticle } from '../src/tools/article/index.ts';
import { Refusal } from '../src/tools/sentence/index.ts';
import { mediansInTurns, times, type Measured } from './measure.ts';

interface Page {
  readonly url: string;
  readonly html: string;
  readonly wanted: string;
}

interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

/** Rows of the public benchmark, or one row that says how to have them. */
export async function publicArticles(): Promise<Measured[]> {
  const folder = process.env['EXTRACTION_BENCHMARK'];
  if (folder === undefined || folder === '') {
    return [
      {
        what: 'public extraction benchmark, 181 pages',
        figure: 'not measured',
        against: 'set EXTRACTION_BENCHMARK to a clone of github.com/scrapinghub/article-extraction-benchmark',
        ratio: '–',
      },
    ];
  }
  const pages = await readPages(folder);
  const mine = score(pages, ours);
  const theirs = score(pages, peer);
  const figures = ({ f1, precision, recall }: Score): string =>
    `F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)})`;
  const [taken = 0, takenByPeer = 0] = await mediansInTurns([() => pages.forEach(ours), () => pages.forEach(peer)], 5);
  const size = pages.reduce((sum, page) => sum + page.html.length, 0) / pages.length / 1000;
  const perSecond = (ms: number): string => `${((pages.length / ms) * 1000).toFixed(0)} pages/s`;
  return [
    {
      what: `public extraction benchmark, ${pages.length} pages, as its own evaluate.py counts`,
      figure: figures(mine),
      against: `readability + linkedom ${figures(theirs)}`,
      ratio: times(mine.f1 / theirs.f1),
    },
    {
      what: `speed on them, pages of ${size.toFixed(0)} kB`,
      figure: perSecond(taken),
      against: `readability + linkedom ${perSecond(takenByPeer)}`,
      ratio: `${times(takenByPeer / taken)} the speed`,
    },
  ];
}

async function readPages(folder: string): Promise<Page[]> {
  const truth = JSON.parse(await readFile(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody?: string; url: string }
  >;
  return Promise.all(
    Object.entries(truth).map(async ([id, { articleBody = '', url }]) => ({
      url,
      wanted: articleBody,
      html: gunzipSync(await readFile(join(folder, 'html', `${id}.html.gz`))).toString('utf8'),
    })),
  );
}

function ours({ html, url }: Page): string {
  try {
    return readArticle(html, url).text;
  } catch (error) {
    // A page that is refused gives no text, and is counted so.
    if (error instanceof Refusal) return '';
    throw error;
  }
}

function peer({ html }: Page): string {
  return new Readability(parseHTML(html).document).parse()?.textContent ?? '';
}

/**
 * As the benchmark's evaluate.py: bags of four words in a row; precision and recall of each page, their means over the
 * pages where they are defined, F1 of the means.
 */
function score(pages: readonly Page[], read: (page: Page) => string): Score {
  const precisions: number[] = [];
  const recalls: number[] = [];
  for (const page of pages) {
    const wanted = shingles(page.wanted);
    const found = shingles(read(page));
    const hits = [...found].reduce((sum, [shingle, count]) => sum + Math.min(count, wanted.get(shingle) ?? 0), 0);
    const all = (bag: Map<string, number>): number => [...bag.values()].reduce((sum, count) => sum + count, 0);
    if (found.size > 0) precisions.push(hits / all(found));
    if (wanted.size > 0) recalls.push(hits / all(wanted));
  }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [precision, recall] = [mean(precisions), mean(recalls)];
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall };
}

/** Words are runs of letters, digits and "_", as `\w` is in Python; a text of fewer than four is one shingle. */
function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const bag = new Map<string, number>();
  if (words.length === 0) return bag;
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(' ');
    bag.set(shingle, (bag.get(shingle) ?? 0) + 1);
  }
  return bag;
}
