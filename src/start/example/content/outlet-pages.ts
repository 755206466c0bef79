// Pages of an example outlet: lists, and articles with all that surrounds them on a real site (menus, related headlines,
// most-read, footer), so that extraction has something to leave out.
import { formatLongDate, formatDateTime } from '../../../tools/vietnamese/index.ts';
import type { ExampleArticle, ExampleOutlet } from './model.ts';
import { xml } from './outlet-feeds.ts';
import type { OutletView } from './outlet-site.ts';

type Section = ExampleOutlet['sections'][number];

const NOTICE =
  'Trang báo mẫu của không gian ví dụ. Mọi cơ quan, tên người, tên nơi và sự việc trên trang này đều là bịa đặt.';

export function listPage(
  view: OutletView,
  section: Section | null,
  articles: readonly ExampleArticle[],
  page: number,
): string {
  const { outlet, address } = view;
  const title = section ? `${section.name} - ${outlet.name}` : `${outlet.name} - Tin tức mới nhất`;
  const here = section ? `${address}/${section.key}` : `${address}/`;
  const items = articles.map(
    (one) => `<article class="story">
<h3><a href="${xml(address + one.path)}">${xml(one.title)}</a></h3>
<time datetime="${one.publishedAt}">${formatDateTime(one.publishedAt)}</time>
<p>${xml(one.sapo)}</p>
</article>`,
  );
  const next = articles.length > 0 ? `<a rel="next" href="${xml(here)}?trang=${page + 1}">Xem thêm</a>` : '';
  const body = `<main>
<h1>${xml(section?.name ?? 'Tin mới')}</h1>
${items.join('\n') || '<p>Chưa có tin.</p>'}
<nav class="pages">${next}</nav>
</main>`;
  return document(view, { title, head: `<link rel="canonical" href="${xml(here)}">`, body });
}

export function articlePage(view: OutletView, article: ExampleArticle): string {
  const { outlet, address, articles } = view;
  const url = address + article.path;
  const section = outlet.sections.find((one) => one.key === article.section);
  const others = articles.filter((one) => one.id !== article.id);
  const related = others.filter((one) => one.section === article.section).slice(0, 5);
  const mostRead = others.slice(3, 8);
  const head = `<link rel="canonical" href="${xml(url)}">
<meta name="description" content="${xml(article.sapo)}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${xml(outlet.name)}">
<meta property="og:title" content="${xml(article.title)}">
<meta property="og:description" content="${xml(article.sapo)}">
<meta property="og:url" content="${xml(url)}">
<meta property="article:published_time" content="${article.publishedAt}">
<meta property="article:section" content="${xml(section?.name ?? '')}">
${article.author ? `<meta name="author" content="${xml(article.author)}">` : ''}
<script type="application/ld+json">${jsonLd(outlet, article, url)}</script>`;
  const body = `<main>
<nav class="breadcrumb"><a href="${xml(address)}/">Trang chủ</a> › <a href="${xml(address)}/${article.section}">${xml(section?.name ?? '')}</a></nav>
<article>
<h1>${xml(article.title)}</h1>
<p class="date">${capital(formatLongDate(article.publishedAt))} - ${article.publishedAt.slice(11, 16)} (GMT+7)</p>
<p class="share"><a href="#chia-se">Chia sẻ</a> <a href="#luu-bai">Lưu bài</a> <a href="#co-chu">Cỡ chữ</a></p>
<h2 class="sapo">${xml(article.sapo)}</h2>
<div class="content">
${article.paragraphs.map((paragraph) => `<p>${xml(paragraph)}</p>`).join('\n')}
${article.credit ? `<p class="source"><em>${xml(article.credit)}</em></p>` : ''}
${article.author ? `<p class="author"><strong>${xml(article.author)}</strong></p>` : ''}
</div>
</article>
${headlines('Tin liên quan', 'related', address, related)}
</main>
<aside>
${headlines('Đọc nhiều', 'most-read', address, mostRead)}
<div class="ad">Liên hệ quảng cáo: phòng phát hành ${xml(outlet.name)}</div>
</aside>`;
  return document(view, { title: `${article.title} - ${outlet.name}`, head, body });
}

function headlines(name: string, cssClass: string, address: string, articles: readonly ExampleArticle[]): string {
  const items = articles.map((one) => `<li><a href="${xml(address + one.path)}">${xml(one.title)}</a></li>`);
  return `<section class="${cssClass}"><h4>${name}</h4><ul>${items.join('')}</ul></section>`;
}

function jsonLd(outlet: ExampleOutlet, article: ExampleArticle, url: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    headline: article.title,
    description: article.sapo,
    datePublished: article.publishedAt,
    dateModified: article.publishedAt,
    inLanguage: 'vi',
    ...(article.author ? { author: { '@type': 'Person', name: article.author } } : {}),
    publisher: { '@type': 'NewsMediaOrganization', name: outlet.name },
  };
  // "</script>" inside the data would end the element.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function document(
  { outlet, address }: OutletView,
  page: { readonly title: string; readonly head: string; readonly body: string },
): string {
  const menu = outlet.sections.map((one) => `<li><a href="${xml(address)}/${one.key}">${xml(one.name)}</a></li>`);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xml(page.title)}</title>
<link rel="alternate" type="application/rss+xml" title="${xml(outlet.name)}" href="${xml(address)}/rss.xml">
${page.head}
<style>body{font:17px/1.6 serif;max-width:60rem;margin:0 auto;padding:0 1rem;color:#1b1b1b}header{border-bottom:3px double #777}nav ul{display:flex;gap:1rem;flex-wrap:wrap;list-style:none;padding:0}.sapo{font-size:1.1rem}.date,.share,footer{color:#555;font-size:.9rem}.author{text-align:right}</style>
</head>
<body>
<header><p class="brand"><a href="${xml(address)}/">${xml(outlet.name)}</a></p><nav><ul>${menu.join('')}</ul></nav></header>
${page.body}
<footer><p>${xml(outlet.name)}</p><p>${NOTICE}</p></footer>
</body>
</html>
`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
