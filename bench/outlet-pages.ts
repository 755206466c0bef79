// Invented newspapers for measuring: feeds, robots.txt and article pages with menus, related headlines and a footer around
// the story, as news pages have them. The same on every machine.
import { articles, inventorOf, rewritten } from './invented-texts.ts';

export interface OutletPage {
  readonly path: string;
  readonly title: string;
  readonly html: string;
}

const MENU = 40;
const RELATED = 30;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/**
 * One in three tells an example's article of one of the `places`, as newspapers print what a commune sent them; one in six
 * takes an own text over with changes; the rest are invented.
 */
export function outletPages(name: string, count: number, places: readonly string[], at: Date): OutletPage[] {
  const inventor = inventorOf(name);
  const told = articles();
  const texts: string[] = [];
  const headlines = Array.from({ length: RELATED }, () => inventor.text(20).split('\n')[0]!.slice(0, 90));
  return Array.from({ length: count }, (_, number) => {
    const article = inventor.chance.pick(told);
    const place = places[number % places.length]!;
    const named = (text: string): string => text.replaceAll(article.locality, place);
    const earlier = texts.at(-1 - Math.floor(inventor.chance.next() * 20));
    const invented = inventor.text(350);
    const body =
      number % 3 === 0
        ? `${named(article.paragraphs.join('\n'))}\n${inventor.text(60)}`
        : number % 6 === 5 && earlier !== undefined
          ? rewritten(earlier, 20, inventor.chance)
          : invented;
    texts.push(body);
    const path = `/tin/${number}-bai.html`;
    const title = `${named(article.title)} (${name}, bài ${number})`;
    const published = new Date(at.getTime() - (number + 1) * 3_600_000).toISOString();
    return { path, title, html: pageOf({ name, path, title, sapo: named(article.sapo), body, published, headlines }) };
  });
}

interface Story {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly sapo: string;
  readonly body: string;
  readonly published: string;
  readonly headlines: readonly string[];
}

function pageOf({ name, path, title, sapo, body, published, headlines }: Story): string {
  const links = Array.from({ length: MENU }, (_, at) => `<li><a href="/muc-${at}">Chuyên mục ${at}</a></li>`).join('');
  const related = headlines
    .map(
      (line, at) =>
        `<article class="box"><a href="/cu/${at}.html"><img src="/anh/${at}.jpg" alt=""><h3>${escaped(line)}</h3></a></article>`,
    )
    .join('\n');
  const paragraphs = body
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('\n');
  const linked = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: published,
  };
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escaped(title)} | ${escaped(name)}</title>
<meta property="og:title" content="${escaped(title)}"><meta property="og:url" content="${path}">
<meta property="article:published_time" content="${published}">
<script type="application/ld+json">${JSON.stringify(linked)}</script>
<style>${'.box{margin:0 0 1rem;padding:.5rem;border:1px solid #ddd}'.repeat(60)}</style></head>
<body><header><nav><ul>${links}</ul></nav></header>
<main><article class="detail"><h1>${escaped(title)}</h1><p class="sapo"><strong>${escaped(sapo)}</strong></p>
<div class="detail-content">${paragraphs}</div><p class="author"><strong>Người viết (mẫu)</strong></p></article>
<aside><h2>Tin liên quan</h2>${related}</aside></main>
<footer><ul>${links}</ul><p>${escaped(name)} (mẫu)</p></footer></body></html>`;
}

export function feedOf(origin: string, name: string, pages: readonly OutletPage[]): string {
  const items = pages
    .map(({ path, title }) => `<item><title>${escaped(title)}</title><link>${origin}${path}</link></item>`)
    .join('\n');
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${escaped(name)}</title><link>${origin}/</link>${items}</channel></rss>`;
}
