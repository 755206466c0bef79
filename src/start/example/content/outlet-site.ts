// The example outlets as a reader's browser and a feed reader meet them: pages, feeds, sitemaps, robots.txt.
import { createHash } from 'node:crypto';
import type { Day } from '../../../tools/calendar/index.ts';
import { exampleArticles } from './articles.ts';
import { exampleOutlets } from './bodies.ts';
import type { ExampleArticle, ExampleOutlet } from './model.ts';
import { newsSitemap, robots, rss, sitemap } from './outlet-feeds.ts';
import { articlePage, listPage } from './outlet-pages.ts';

export interface OutletAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** Of the newest thing on the page. */
  readonly lastModified: Date;
  /** With quotation marks, as it goes into the header. */
  readonly etag: string;
}

/** What a page is made from. `address` is the outlet's own, without a slash at the end. */
export interface OutletView {
  readonly outlet: ExampleOutlet;
  readonly address: string;
  /** Newest first. */
  readonly articles: readonly ExampleArticle[];
}

/** Answers a path of an outlet ("/", "/rss.xml", "/xa-hoi/…-0012.html"); null when it has no such page. */
export type RenderOutlet = (outletId: string, path: string) => OutletAnswer | null;

const PER_PAGE = 20;
const HTML = 'text/html; charset=utf-8';
const XML = 'application/xml; charset=utf-8';

/**
 * All outlets on that day. `addressOf` gives the address under which an outlet is reached, for example
 * "http://127.0.0.1:4010/bao-song-mau". Articles are written at the first
 * request, pages at each.
 */
export function outletSites(today: Day, addressOf: (outletId: string) => string): RenderOutlet {
  const own = new Map<string, readonly ExampleArticle[]>();
  return (outletId, path) => {
    const outlet = exampleOutlets.find((one) => one.id === outletId);
    if (!outlet) return null;
    const articles = own.get(outletId) ?? newestFirst(today, outletId);
    own.set(outletId, articles);
    return answer({ outlet, address: addressOf(outletId), articles }, path);
  };
}

function newestFirst(today: Day, outletId: string): readonly ExampleArticle[] {
  return exampleArticles(today)
    .filter((one) => one.outletId === outletId)
    .toReversed();
}

function answer(view: OutletView, path: string): OutletAnswer | null {
  const { outlet, articles } = view;
  const [where = '/', query = ''] = path.split('?');
  const page = Math.max(1, Number(new URLSearchParams(query).get('trang') ?? '1') || 1);
  switch (where) {
    case '':
    case '/':
      return html(listPage(view, null, pageOf(articles, page), page), articles);
    case '/rss.xml':
      return made('application/rss+xml; charset=utf-8', rss(view), articles);
    case '/sitemap-news.xml':
      return made(XML, newsSitemap(view), articles);
    case '/sitemap.xml':
      return made(XML, sitemap(view), articles);
    case '/robots.txt':
      return made('text/plain; charset=utf-8', robots(view.address), articles);
  }
  const section = outlet.sections.find((one) => where === `/${one.key}` || where === `/${one.key}/`);
  if (section) {
    const inSection = articles.filter((one) => one.section === section.key);
    return html(listPage(view, section, pageOf(inSection, page), page), inSection);
  }
  const article = articles.find((one) => one.path === where);
  return article ? html(articlePage(view, article), [article]) : null;
}

function pageOf(articles: readonly ExampleArticle[], page: number): readonly ExampleArticle[] {
  return articles.slice((page - 1) * PER_PAGE, page * PER_PAGE);
}

function html(body: string, shown: readonly ExampleArticle[]): OutletAnswer {
  return made(HTML, body, shown);
}

function made(contentType: string, body: string, shown: readonly ExampleArticle[]): OutletAnswer {
  const newest = shown.reduce((latest, one) => Math.max(latest, Date.parse(one.publishedAt)), 0);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { status: 200, contentType, body, lastModified: new Date(newest), etag };
}
