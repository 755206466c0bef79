// Reading an article's page: how exact and how fast, against Readability on linkedom as they come.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { outletSites, type ExampleArticle } from '../src/start/example/content/index.ts';
import { readArticle } from '../src/tools/article/index.ts';
import { sameText, syllables } from '../src/tools/vietnamese/index.ts';
import { articles, TODAY } from './invented-texts.ts';
import { publicArticles } from './public-articles.ts';
import { mediansInTurns, ms, times, type Measured, type Measurement } from './measure.ts';

interface Page {
  readonly article: ExampleArticle;
  readonly url: string;
  readonly html: string;
}

interface Found {
  readonly title: string | null;
  readonly author: string | null;
  /** ISO time. */
  readonly at: string | null;
  readonly text: string;
}

const PAGES = 120;

function examplePages(): Page[] {
  const addressOf = (outletId: string): string => `https://${outletId}.example`;
  const render = outletSites(TODAY, addressOf);
  return articles()
    .slice(-PAGES)
    .map((article) => {
      const answer = render(article.outletId, article.path);
      if (!answer) throw new Error(`the example has no page ${article.path}`);
      return { article, url: addressOf(article.outletId) + article.path, html: answer.body };
    });
}

function ours({ html, url }: Page): Found {
  const read = readArticle(html, url);
  return { title: read.title, author: read.byline, at: read.publishedAt.at, text: read.text };
}

function plain({ html }: Page): Found {
  const parsed = new Readability(parseHTML(html).document).parse();
  return {
    title: parsed?.title ?? null,
    author: parsed?.byline ?? null,
    at: parsed?.publishedTime ?? null,
    text: parsed?.textContent ?? '',
  };
}

/** F1 of the syllables, each as often as it stands. */
function likeness(found: string, wanted: string): number {
  const left = new Map<string, number>();
  const expected = syllables(wanted);
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  const read = syllables(found);
  let hits = 0;
  for (const word of read) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    hits++;
    left.set(word, count - 1);
  }
  return read.length + expected.length === 0 ? 1 : (2 * hits) / (read.length + expected.length);
}

function exactness(pages: readonly Page[]): Measured[] {
  const same = (found: string | null, wanted: string): boolean =>
    wanted === '' ? found === null || found === '' : found !== null && sameText(found, wanted);
  const share = (read: (page: Page) => Found, right: (found: Found, article: ExampleArticle) => number): number =>
    pages.reduce((sum, page) => sum + right(read(page), page.article), 0) / pages.length;
  const measures: [string, (found: Found, article: ExampleArticle) => number][] = [
    ['title is exact', (found, { title }) => Number(same(found.title, title))],
    ['author is exact', (found, { author }) => Number(same(found.author, author))],
    [
      'time is exact',
      (found, { publishedAt }) => Number(found.at !== null && Date.parse(found.at) === Date.parse(publishedAt)),
    ],
    ['text, F1 of syllables', (found, { paragraphs }) => likeness(found.text, paragraphs.join('\n'))],
  ];
  return measures.map(([what, right]) => {
    const mine = share(ours, right);
    const theirs = share(plain, right);
    return {
      what: `${what}, ${pages.length} example pages`,
      figure: mine.toFixed(3),
      against: `readability + linkedom ${theirs.toFixed(3)}`,
      ratio: theirs === 0 ? '–' : times(mine / theirs),
    };
  });
}

async function speed(pages: readonly Page[]): Promise<Measured> {
  const [mine = 0, theirs = 0] = await mediansInTurns([() => pages.forEach(ours), () => pages.forEach(plain)], 5);
  const perSecond = (taken: number): string => `${((pages.length / taken) * 1000).toFixed(0)} pages/s`;
  const size = pages.reduce((sum, page) => sum + page.html.length, 0) / pages.length / 1000;
  return {
    what: `speed, pages of ${size.toFixed(0)} kB`,
    figure: perSecond(mine),
    against: `readability + linkedom ${perSecond(theirs)}`,
    ratio: `${times(mine / theirs)} the time`,
  };
}

/** The same page with its paragraphs repeated. */
function longer(page: Page, by: number): Page {
  const paragraphs = page.article.paragraphs.map((text) => `<p>${text}</p>`).join('\n');
  const at = page.html.indexOf('<div class="content">') + '<div class="content">'.length;
  const added = Array.from({ length: by - 1 }, () => paragraphs).join('\n');
  return { ...page, html: page.html.slice(0, at) + added + page.html.slice(at) };
}

async function growth(page: Page): Promise<Measured[]> {
  const rows: Measured[] = [];
  let first = 0;
  for (const by of [1, 10, 100]) {
    const long = longer(page, by);
    const [mine = 0, theirs = 0] = await mediansInTurns([() => ours(long), () => plain(long)], 5);
    if (by === 1) first = mine;
    rows.push({
      what: `one page of ${(long.html.length / 1000).toFixed(0)} kB, ${by}× the paragraphs`,
      figure: `${ms(mine)}${by === 1 ? '' : `, grew ${times(mine / first)}`}`,
      against: `readability + linkedom ${ms(theirs)}`,
      ratio: `${times(mine / theirs)} the time`,
    });
  }
  return rows;
}

export const articlePages: Measurement = {
  name: 'articles',
  about:
    'Article pages of the example newspapers, with menus, related headlines and footers around the story. The peer gives what Readability says by itself. Cost should grow with the size of the page. The public benchmark is measured when its folder is named in EXTRACTION_BENCHMARK.',
  async run() {
    const pages = examplePages();
    return [...exactness(pages), await speed(pages), ...(await growth(pages[0]!)), ...(await publicArticles())];
  },
};
