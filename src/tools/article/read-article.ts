import { decodeText, refuseLegacy } from '../charset/index.ts';
import { pageTree, plainTextOf, textLinesOf, type PageTree } from '../markup/index.ts';
import { findDate, readDate } from '../publication-date/index.ts';
import { Refusal, say } from '../sentence/index.ts';
import { foldTones, sameText, syllables } from '../vietnamese/index.ts';
import { canonicalAddress } from '../web-address/index.ts';
import type { Article } from './article.ts';
import { mainText } from './main-text.ts';
import { pageData, type PageData } from './page-data.ts';
import { judgePublished, visibleDates } from './published-at.ts';
import { nameIn, takeSignatures, withoutSign } from './signatures.ts';
import { structuredData, type StructuredData } from './structured-data.ts';

export const MOST_BYTES = 10 * 1024 * 1024;

export interface ReadArticleOptions {
  /** The Content-Type of the answer, when `html` is bytes. */
  readonly contentType?: string | undefined;
  /** What the feed said about this page: fills what the page leaves open. */
  readonly feedItem?:
    | {
        readonly title?: string | null;
        readonly publishedAt?: string | null;
        readonly author?: string | null;
        readonly summary?: string | null;
      }
    | undefined;
}

/**
 * Reads one page of a news site. `url` is the final address after redirects.
 * Throws Refusal: bad-address, empty, too-large, too-deep, legacy-font, mojibake, no-article.
 */
export function readArticle(html: Uint8Array | string, url: string, options: ReadArticleOptions = {}): Article {
  const address = canonicalAddress(url);
  const text = textOfInput(html, options.contentType);
  const document = pageTree(text);
  const data = structuredData(document);
  const page = pageData(document);
  const feed = options.feedItem;
  const title = titleOf(data, page) ?? feed?.title ?? null;
  const visible = visibleDates(textLinesOf(document.body, 400), page.heading ?? title, dateMarks(document));
  const publishedAt = judgePublished({
    jsonLd: data.published,
    openGraph: page.published,
    visible: visible.published,
    feed: feed?.publishedAt ?? null,
  });
  const updated = readDate(data.modified ?? page.modified ?? '')?.at ?? visible.updated?.at;
  const body = mainText(document, data.body, () => pageTree(text));
  const signed = takeSignatures(withoutHead(body.lines, title, page.sapo));
  if (title === null || signed.lines.length === 0) throw noArticle();
  const byline = bylineOf(data, page) ?? signed.byline ?? page.signedBy ?? feed?.author ?? null;
  return {
    title,
    sapo: sapoOf(page, data, feed?.summary),
    byline,
    section: data.section ?? page.section,
    publishedAt,
    ...(updated !== undefined && updated !== publishedAt.at ? { updatedAt: updated } : {}),
    canonicalUrl: canonicalOf([page.canonical, data.url ?? null], address),
    credit: signed.credit,
    language: languageOf(data, page, signed.lines),
    captions: body.captions,
    text: signed.lines.filter((line) => byline === null || !sameText(line, byline)).join('\n'),
  };
}

function textOfInput(html: Uint8Array | string, contentType: string | undefined): string {
  const size = typeof html === 'string' ? Buffer.byteLength(html) : html.byteLength;
  if (size > MOST_BYTES) {
    throw new Refusal(
      'too-large',
      say('Trang lớn hơn 10 MB nên không đọc.', 'The page is larger than 10 MB and is not read.'),
    );
  }
  const text = (typeof html === 'string' ? html : refuseLegacy(decodeText(html, contentType))).trim();
  if (text === '') throw new Refusal('empty', say('Trang trống.', 'The page is empty.'));
  return text;
}

function noArticle(): Refusal {
  return new Refusal(
    'no-article',
    say(
      'Không tìm thấy bài viết trên trang này (thiếu tiêu đề hoặc nội dung); hãy kiểm tra lại địa chỉ.',
      'No article was found on this page (headline or text is missing); check the address.',
    ),
  );
}

function titleOf(data: StructuredData, page: PageData): string | null {
  const site = page.siteName ?? data.publisher ?? null;
  const declared = withoutSite(data.title ?? page.title ?? null, site);
  const heading = page.heading;
  // JSON-LD headlines are often cut at 110 characters, titles carry the name of the site; the heading is what people read.
  if (heading !== null && declared !== null) {
    const cut = foldTones(declared).replace(/[\s.…]+$/, '');
    return foldTones(heading).startsWith(cut) || cut.startsWith(foldTones(heading)) ? heading : declared;
  }
  return declared ?? heading ?? withoutSite(page.documentTitle, site, true);
}

function withoutSite(title: string | null, site: string | null, guess = false): string | null {
  if (title === null) return null;
  const at = title.search(/\s[-–—|»]\s(?!.*\s[-–—|»]\s)/u);
  if (at <= 0) return title;
  const tail = title.slice(at).replace(/^\s[-–—|»]\s/u, '');
  const isSite = site !== null && (sameText(tail, site) || foldTones(site).includes(foldTones(tail)));
  const looksLikeSite = /^(?:báo|đài|tạp chí|cổng|trang|ubnd)\b|\.(?:vn|com|net|example)\b/iu.test(tail);
  return isSite || looksLikeSite || (guess && title[at + 1] === '|') ? title.slice(0, at).trim() : title;
}

/** Elements that are marked as a date by their name, for pages whose headline is not found among the lines. */
function dateMarks(document: PageTree): string[] {
  const marks: string[] = [];
  const selector =
    '[itemprop="datePublished"], time[datetime], time, [class*="date"], [class*="time"], [class*="publish"], [class*="ngay"], [id*="date"]';
  for (const element of document.querySelectorAll(selector)) {
    if (element.tagName === 'HTML' || element.tagName === 'BODY' || marks.length >= 40) continue;
    if (element.closest('header, nav, footer, aside, .header, #header, .footer') !== null) continue;
    const declared = element.getAttribute('datetime') ?? element.getAttribute('content');
    const text: string = declared ?? plainTextOf(element);
    if (text !== '' && text.length <= 160) marks.push(text);
  }
  return marks;
}

/** Takes the headline, the sapo and the lines that only tell section and time off the beginning of a body. */
function withoutHead(lines: readonly string[], title: string | null, sapo: string | null): string[] {
  const rest = [...lines];
  for (let taken = 0; taken < 4 && rest.length > 1; taken += 1) {
    const first = rest[0]!;
    if (![title, sapo].some((known) => known !== null && sameText(first, known)) && !isDateLine(first)) break;
    rest.shift();
  }
  return rest;
}

/** "Cập nhật lúc 15:45, Thứ Sáu, 20/11/2026 (GMT+7)": a date and hardly a word besides. */
function isDateLine(line: string): boolean {
  const date = line.length > 100 || /[.!?]$/.test(line) ? null : findDate(line);
  if (date === null) return false;
  const around = `${line.slice(0, date.start)} ${line.slice(date.end)}`;
  const words = around.replace(
    /gmt|utc|ict|[+-]\d+|(?:thứ|ngày|lúc|cập nhật|đăng|xuất bản|chủ nhật|hai|ba|tư|năm|sáu|bảy)(?!\p{L})/giu,
    ' ',
  );
  return syllables(words).length <= 3;
}

function sapoOf(page: PageData, data: StructuredData, summary: string | null | undefined): string | null {
  const found = page.sapo ?? page.description ?? data.description ?? summary ?? null;
  return found === null ? null : withoutSign(found);
}

function bylineOf(data: StructuredData, page: PageData): string | null {
  const outlets = [page.siteName, data.publisher].filter((name) => name !== null && name !== undefined);
  const isOutlet = (name: string) =>
    outlets.some((outlet) => sameText(outlet, name)) ||
    /^(?:báo|tạp chí|đài|cổng|toà soạn|tòa soạn|admin|editor|ban biên tập)(?![\p{L}])|\.(?:vn|com|net)$/iu.test(name);
  const authors = data.authors.filter((name) => !isOutlet(name));
  if (authors.length > 0) return authors.join(' - ');
  const marked = page.author;
  if (marked === null || isOutlet(marked)) return null;
  return nameIn(marked) ?? marked.replace(/^(?:tác giả|by|bài|tin)\s*[:：]?\s+/iu, '');
}

function canonicalOf(candidates: readonly (string | null)[], address: string): string {
  const own = new URL(address);
  for (const candidate of candidates) {
    if (candidate === null || !URL.canParse(candidate, address)) continue;
    const url = new URL(candidate, address);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') continue;
    // Templates with an empty slot name the front page, which is no article.
    if (url.pathname === '/' && url.search === '' && own.pathname !== '/') continue;
    return canonicalAddress(url.href);
  }
  return address;
}

function languageOf(data: StructuredData, page: PageData, lines: readonly string[]): string | null {
  const sample = lines.join(' ').slice(0, 5_000);
  const marks = sample.match(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu)?.length ?? 0;
  // Templates declare "en" on Vietnamese pages; one letter in twenty with Vietnamese marks settles it.
  if (marks > sample.length / 20) return 'vi';
  const declared = (data.language ?? page.language ?? '').trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return /^[a-z]{2,3}$/.test(declared) ? declared : null;
}
