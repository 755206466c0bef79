// A section page of a newspaper without a feed: its headlines are the links that lead to an article of the same site. Which
// links do is told by the form of the address and by how the page shows them, unless people have said it for that form.
import { Parser } from 'htmlparser2';
import { plainText } from '../markup/index.ts';
import { Refusal, say } from '../sentence/index.ts';
import { syllables } from '../vietnamese/index.ts';
import { addressKey } from '../web-address/index.ts';
import { resolve, type Collector } from './collector.ts';
import type { LinkGroup, LinkVerdicts } from './feed.ts';
import { linkShape } from './link-shape.ts';
import type { Head } from './syndication.ts';

interface Link {
  readonly href: string;
  words: string;
  image: string | undefined;
  /** Inside a heading element, or a heading inside it. */
  inHeading: boolean;
  readonly rel: string;
}

interface Candidate extends Link {
  url: string;
  readonly shape: string;
}

/** A headline has at least this many syllables; "Thời sự - Chính trị" has four. */
const HEADLINE_SYLLABLES = 5;
/** A form of address that says nothing by itself is one of articles when so many links show it like headlines. */
const FEWEST_ALIKE = 4;
const LONG_HEADLINE = 7;
const MOST_SHAPES = 60;

/** Throws Refusal 'no-links' when the page leads to no article. */
export function readSectionPage(
  html: string,
  address: string | undefined,
  into: Collector,
  verdicts: LinkVerdicts = {},
): Head {
  const page = scan(html);
  const base = page.base === undefined ? address : resolve(page.base, address);
  const candidates = candidatesOf(page.links, base);
  const groups = grouped(candidates, base, verdicts);
  const taken = new Set(groups.filter((group) => group.taken).map(({ shape }) => shape));
  const headlines = candidates.filter((link) => {
    const verdict = verdicts[link.shape];
    if (verdict !== undefined) return verdict && link.words !== '';
    if (syllables(link.words).length < HEADLINE_SYLLABLES) return false;
    return hasArticleAddress(link.url, base) || (taken.has(link.shape) && (link.inHeading || link.image !== undefined));
  });
  if (headlines.length === 0) throw noLinks();
  for (const [at, { url, words, image }] of headlines.entries()) {
    if (!into.add({ url, base, title: words, dates: [], image })) {
      into.count('more-items', headlines.length - at);
      break;
    }
  }
  const next = nextPage(page, base);
  return {
    kind: 'page',
    title: plainText(page.title) || null,
    linkGroups: groups.slice(0, MOST_SHAPES),
    ...(next === undefined ? {} : { next }),
  };
}

function noLinks(): Refusal {
  return new Refusal(
    'no-links',
    say(
      'Trang này không có liên kết nào dẫn tới bài viết, nên không dùng làm nguồn tin được.',
      'This page has no link that leads to an article, so it cannot be used as a source.',
    ),
  );
}

/** Links to other pages of the site, one per page: a picture and a headline usually link to the same. */
function candidatesOf(links: readonly Link[], base: string | undefined): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const link of links) {
    const url = resolve(link.href, base);
    const absolute = /^https?:\/\//i.test(url);
    if (absolute ? !isSameSite(url, base) : base !== undefined || /^(?:#|[a-z]+:)/i.test(url)) continue;
    const key = absolute ? addressKey(url) : url;
    const words = plainText(link.words);
    const known = found.get(key);
    if (known === undefined) {
      found.set(key, { ...link, words, url: url.replace(/#.*$/, ''), shape: linkShape(url) });
      continue;
    }
    // The words of the longer, the picture of whichever has one.
    if (words.length > known.words.length) known.words = words;
    known.image ??= link.image;
    known.inHeading ||= link.inHeading;
  }
  return [...found.values()];
}

function grouped(
  candidates: readonly Candidate[],
  base: string | undefined,
  verdicts: LinkVerdicts,
): (LinkGroup & { readonly taken: boolean })[] {
  const byShape = Map.groupBy(candidates, ({ shape }) => shape);
  return [...byShape]
    .map(([shape, links]) => {
      const lengths = links.map(({ words }) => syllables(words).length).toSorted((a, b) => a - b);
      const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
      const byAddress = links.filter(({ url }) => hasArticleAddress(url, base)).length * 2 > links.length;
      const shown = links.filter(({ inHeading, image }) => inHeading || image !== undefined).length * 2 >= links.length;
      const looksLikeArticle =
        (byAddress && median >= HEADLINE_SYLLABLES) ||
        (links.length >= FEWEST_ALIKE &&
          median >= LONG_HEADLINE &&
          shown &&
          !/^\/(?:tags?|tu-khoa|tac-gia|author)\//.test(shape));
      const examples = links
        .toSorted((a, b) => b.words.length - a.words.length)
        .slice(0, 3)
        .map(({ words, url }) => ({ title: words.slice(0, 200) || url.slice(0, 200), address: url.slice(0, 2_000) }));
      return { shape, links: links.length, looksLikeArticle, examples, taken: verdicts[shape] ?? looksLikeArticle };
    })
    .toSorted((a, b) => Number(b.taken) - Number(a.taken) || b.links - a.links);
}

/** RFC 8288 `rel=next`, else what Vietnamese papers write on the button. */
function nextPage(page: { links: Link[]; next: string | undefined }, base: string | undefined): string | undefined {
  const link =
    page.next ??
    page.links.find(({ rel }) => /\bnext\b/.test(rel))?.href ??
    page.links.find(({ words }) =>
      /^(?:trang sau|trang tiếp|tiếp theo|xem thêm|sau|next)\s*[»›>]*$|^[»›]$/i.test(plainText(words)),
    )?.href;
  if (link === undefined) return undefined;
  const url = resolve(link, base);
  return /^https?:\/\//i.test(url) && isSameSite(url, base) && url !== base ? url : undefined;
}

const HEADING = /^h[1-6]$/;

function scan(html: string): { title: string; base: string | undefined; next: string | undefined; links: Link[] } {
  const links: Link[] = [];
  let title = '';
  let inTitle = false;
  let headings = 0;
  let base: string | undefined;
  let next: string | undefined;
  let open: Link | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (HEADING.test(name)) {
        headings += 1;
        if (open !== null) open.inHeading = true;
      }
      if (name === 'a' && attributes['href'] !== undefined) {
        open = {
          href: attributes['href'],
          words: '',
          image: undefined,
          inHeading: headings > 0,
          rel: (attributes['rel'] ?? '').toLowerCase(),
        };
      } else if (name === 'img' && open !== null) {
        open.image ??= attributes['data-src'] ?? attributes['src'];
      } else if (name === 'base') base ??= attributes['href'];
      else if (name === 'link' && /\bnext\b/i.test(attributes['rel'] ?? '')) next ??= attributes['href'];
      else if (name === 'title' && title === '') inTitle = true;
      else if (open !== null) open.words += ' ';
    },
    ontext(text) {
      if (inTitle) title += text;
      else if (open !== null) open.words += text;
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (HEADING.test(name)) headings = Math.max(0, headings - 1);
      if (name !== 'a' || open === null) return;
      links.push(open);
      open = null;
    },
  });
  parser.end(html);
  return { title, base, next, links };
}

function isSameSite(url: string, base: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  if (base === undefined || !URL.canParse(base)) return true;
  return siteOf(new URL(url).hostname) === siteOf(new URL(base).hostname);
}

/** An address of an article: a number of 4+ digits, an .html ending or a long slug; not a list page. */
export function hasArticleAddress(url: string, base: string | undefined): boolean {
  if (!isSameSite(url, base)) return false;
  const { pathname } = new URL(url);
  const last =
    decodeURI(safe(pathname))
      .split('/')
      .findLast((part) => part !== '') ?? '';
  if (/^(?:trang|page)[-/]?\d+/i.test(last) || /\/(?:tag|tags|tu-khoa|tac-gia|author|video-player)\//i.test(pathname))
    return false;
  return /\d{4,}/.test(last) || /\.(?:html?|aspx|ldo|chn|epi|tpo|vov|vnp)$/i.test(last) || last.split('-').length >= 5;
}

/** decodeURI throws on broken escapes; then the path is judged as written. */
function safe(pathname: string): string {
  return /%(?![0-9a-f]{2})|%[89a-f]/i.test(pathname) ? pathname.replaceAll('%', '') : pathname;
}

function siteOf(hostname: string): string {
  return hostname.replace(/^(?:www|m|mobile|amp)\./, '');
}
