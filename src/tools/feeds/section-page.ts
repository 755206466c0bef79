// A section page of a newspaper without a feed: its headlines are the links with enough words that lead to a page of
// the same site which is not another section.
import { Parser } from 'htmlparser2';
import { plainText } from '../markup/index.ts';
import { Refusal, say } from '../sentence/index.ts';
import { syllables } from '../vietnamese/index.ts';
import { addressKey } from '../web-address/index.ts';
import { resolve, type Collector } from './collector.ts';
import type { Head } from './syndication.ts';

interface Link {
  readonly href: string;
  words: string;
  image: string | undefined;
}

/** A headline has at least this many syllables; "Thời sự - Chính trị" has four. */
const HEADLINE_SYLLABLES = 5;

/** Throws Refusal 'no-links' when the page leads to no article. */
export function readSectionPage(html: string, address: string | undefined, into: Collector): Head {
  const page = scan(html);
  const base = page.base === undefined ? address : resolve(page.base, address);
  const found = new Map<string, Link & { url: string }>();
  for (const link of page.links) {
    const url = resolve(link.href, base);
    if (!/^https?:\/\//i.test(url) ? base !== undefined || /^(?:#|[a-z]+:)/i.test(url) : !isArticle(url, base))
      continue;
    const key = /^https?:/i.test(url) ? addressKey(url) : url;
    const known = found.get(key);
    const words = plainText(link.words);
    // A picture and a headline usually link to the same page: the words of the longer, the picture of whichever has one.
    if (known === undefined) found.set(key, { ...link, words, url: url.replace(/#.*$/, '') });
    else {
      if (words.length > known.words.length) known.words = words;
      known.image ??= link.image;
    }
  }
  const headlines = [...found.values()].filter(({ words }) => syllables(words).length >= HEADLINE_SYLLABLES);
  if (headlines.length === 0) {
    throw new Refusal(
      'no-links',
      say(
        'Trang này không có liên kết nào dẫn tới bài viết, nên không dùng làm nguồn tin được.',
        'This page has no link that leads to an article, so it cannot be used as a source.',
      ),
    );
  }
  for (const [at, { url, words, image }] of headlines.entries()) {
    if (!into.add({ url, base, title: words, dates: [], image })) {
      into.count('more-items', headlines.length - at);
      break;
    }
  }
  return { kind: 'page', title: plainText(page.title) || null };
}

function scan(html: string): { title: string; base: string | undefined; links: Link[] } {
  const links: Link[] = [];
  let title = '';
  let inTitle = false;
  let base: string | undefined;
  let open: Link | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'a' && attributes['href'] !== undefined) {
        open = { href: attributes['href'], words: '', image: undefined };
      } else if (name === 'img' && open !== null) {
        open.image ??= attributes['data-src'] ?? attributes['src'];
      } else if (name === 'base') base ??= attributes['href'];
      else if (name === 'title' && title === '') inTitle = true;
      else if (open !== null) open.words += ' ';
    },
    ontext(text) {
      if (inTitle) title += text;
      else if (open !== null) open.words += text;
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (name !== 'a' || open === null) return;
      links.push(open);
      open = null;
    },
  });
  parser.end(html);
  return { title, base, links };
}

/** Same site, and an address of an article: a number of 4+ digits, an .html ending or a long slug; not a list page. */
function isArticle(url: string, base: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname } = new URL(url);
  if (base !== undefined && URL.canParse(base) && siteOf(hostname) !== siteOf(new URL(base).hostname)) return false;
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
