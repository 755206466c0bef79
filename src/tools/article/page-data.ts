// What the page says in <meta>, <link> and by its own marks (itemprop, class names), beside JSON-LD.
import { plainText, plainTextOf, type PageElement, type PageTree } from '../markup/index.ts';
import { nameIn } from './signatures.ts';

export interface PageData {
  readonly title: string | null;
  readonly heading: string | null;
  readonly documentTitle: string | null;
  readonly siteName: string | null;
  readonly description: string | null;
  readonly sapo: string | null;
  readonly author: string | null;
  /** Names in something called an author: a weaker sign than `author`. */
  readonly signedBy: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly section: string | null;
  readonly canonical: string | null;
  readonly language: string | null;
}

export function pageData(document: PageTree): PageData {
  const meta = metaValues(document);
  const first = (...names: string[]) => names.map((one) => meta.get(one)).find((value) => value !== undefined) ?? null;
  return {
    title: first('og:title', 'twitter:title'),
    heading: headingOf(document),
    documentTitle: filled(document.title),
    siteName: first('og:site_name', 'application-name', 'copyright'),
    description: first('og:description', 'description', 'twitter:description'),
    sapo: marked(document, SAPO, 20, 1_500),
    author: person(first('article:author', 'author', 'dc.creator', 'byl')) ?? marked(document, AUTHOR, 3, 120),
    signedBy: signedBy(document),
    published: first(
      'article:published_time',
      'og:article:published_time',
      'og:published_time',
      'pubdate',
      'publishdate',
      'publish_date',
      'publish-date',
      'date',
      'dc.date.issued',
      'dc.date',
      'dcterms.created',
      'dc.created',
      'article.published',
      'datepublished',
      'parsely-pub-date',
      'article_date_original',
      'cxenseparse:recs:publishtime',
    ),
    modified: first(
      'article:modified_time',
      'og:updated_time',
      'lastmod',
      'last-modified',
      'dcterms.modified',
      'datemodified',
    ),
    section: first('article:section', 'og:section') ?? breadcrumb(document),
    canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? first('og:url'),
    language: document.documentElement.getAttribute('lang') ?? first('og:locale', 'content-language', 'language'),
  };
}

function metaValues(document: PageTree): Map<string, string> {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const key =
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv');
    const value = filled(meta.getAttribute('content'));
    if (key !== null && value !== null && !values.has(key.toLowerCase())) values.set(key.toLowerCase(), value);
  }
  return values;
}

/** The headline: an h1 that is not the logo of the site (a logo holds a picture and links home). */
function headingOf(document: PageTree): string | null {
  let best: string | null = null;
  for (const heading of document.querySelectorAll('h1')) {
    const text = textOf(heading);
    if (text === null || heading.querySelector('a[href="/"]') !== null) continue;
    if (best === null || /title|headline|tieu-?de/i.test(heading.className)) best = text;
  }
  return best;
}

const SAPO =
  '[itemprop="description"], .sapo, .detail-sapo, .article-sapo, .article__sapo, .chapeau, .article-summary, .article__summary, .news-sapo, .lead, .article-lead, .td-post-sub-title, [class*="sapo"], [class*="summary"], [class*="Summary"], .chapo, .cms-desc, h2.description, p.description';
const AUTHOR =
  '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"], .author-name, .detail-author, .article-author, .article__author, .news-author, .tac-gia, .tacgia, .byline, p.author, .author';

function marked(document: PageTree, selector: string, shortest: number, longest: number): string | null {
  for (const element of document.querySelectorAll(selector)) {
    if (element.tagName === 'META') continue;
    const text = textOf(element);
    if (text !== null && text.length >= shortest && text.length <= longest) return text;
  }
  return null;
}

const SIGNED = '[class*="author"], [class*="Author"], .createdby, .tac-gia, .tacgia, .byline';
const OF_OTHERS =
  'aside, footer, nav, [class*="comment"], [class*="binh-luan"], [class*="related"], [class*="lien-quan"], [class*="sidebar"]';

/** The first that is called an author and holds nothing but names, outside of comments and boxes of other stories. */
function signedBy(document: PageTree): string | null {
  for (const element of document.querySelectorAll(SIGNED).slice(0, 40)) {
    const name = nameIn(plainTextOf(element).replace(/^(?:bởi|by)\s+/iu, ''));
    if (name !== null && element.closest(OF_OTHERS) === null) return name;
  }
  return null;
}

/** `article:author` is often the address of a profile, not a name. */
function person(value: string | null): string | null {
  return value === null || /^(?:https?:)?\/\/|@|^\d+$/.test(value) ? null : value;
}

function breadcrumb(document: PageTree): string | null {
  const trails = document.querySelectorAll(
    '.breadcrumb, .breadcrumbs, [class*="bread-crumb"], nav[aria-label*="readcrumb"]',
  );
  const names = trails
    .slice(0, 5)
    .flatMap((trail) => trail.querySelectorAll('a'))
    .map((link) => textOf(link))
    .filter((text) => text !== null && !/^(?:trang chủ|home)$/i.test(text));
  return names[0] ?? null;
}

function textOf(element: PageElement): string | null {
  const text = plainTextOf(element).slice(0, 5_000);
  return text === '' ? null : text;
}

function filled(html: string | null | undefined): string | null {
  if (html === null || html === undefined) return null;
  // A field of a page is short; whatever is longer is an attack on the patterns that read it.
  const text = plainText(html.slice(0, 20_000)).slice(0, 5_000);
  return text === '' ? null : text;
}
