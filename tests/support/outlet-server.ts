// A newspaper of one's own on loopback: feed, pages, robots.txt, and every way to fail. For tests.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestArticle {
  readonly slug: string;
  readonly title: string;
  readonly publishedAt: string;
  readonly paragraphs: readonly string[];
  readonly author?: string;
  readonly credit?: string;
}

export interface OutletServer {
  readonly address: string;
  readonly articles: TestArticle[];
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** Answers instead of the usual ones, by path. */
  readonly instead: Map<string, (request: IncomingMessage, response: ServerResponse) => void>;
  robots: string;
  pageAddress(slug: string): string;
  close(): Promise<void>;
}

export async function startOutlet(name: string): Promise<OutletServer> {
  const articles: TestArticle[] = [];
  const asked: string[] = [];
  const instead: OutletServer['instead'] = new Map();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const other = instead.get(path);
    if (other) return other(request, response);
    if (path === '/robots.txt') return send(response, 200, 'text/plain', outlet.robots);
    if (path === '/rss') {
      const body = feedOf(name, outlet.address, articles);
      const etag = `"${articles.map((article) => article.slug).join('.')}"`;
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
      return void response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', etag }).end(body);
    }
    const article = articles.find((one) => path === `/tin/${one.slug}.html`);
    if (article) return send(response, 200, 'text/html; charset=utf-8', pageOf(name, article));
    return send(response, 404, 'text/plain', 'không có');
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  const outlet: OutletServer = {
    address: `http://127.0.0.1:${port}`,
    articles,
    asked,
    instead,
    robots: 'User-agent: *\nDisallow: /cam/\n',
    pageAddress: (slug) => `http://127.0.0.1:${port}/tin/${slug}.html`,
    close: () =>
      new Promise((done, fail) => {
        server.closeAllConnections();
        server.close((error) => (error ? fail(error) : done()));
      }),
  };
  return outlet;
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

function feedOf(name: string, address: string, articles: readonly TestArticle[]): string {
  const items = articles.map(
    (article) => `<item><title>${escaped(article.title)}</title><link>${address}/tin/${article.slug}.html</link>
<guid>${article.slug}</guid><pubDate>${new Date(article.publishedAt).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${escaped(name)}</title>
<link>${address}</link><description>thử</description>${items.join('\n')}</channel></rss>`;
}

function pageOf(name: string, article: TestArticle): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    datePublished: article.publishedAt,
    author: { '@type': 'Person', name: article.author ?? 'Lê Thử (mẫu)' },
    publisher: { '@type': 'Organization', name },
  };
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escaped(article.title)}</title>
<script type="application/ld+json">${JSON.stringify(data)}</script></head><body>
<nav><a href="/">Trang chủ</a></nav><article><h1>${escaped(article.title)}</h1>
${article.paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
${article.credit ? `<p>${escaped(article.credit)}</p>` : ''}</article><footer>${escaped(name)}</footer></body></html>`;
}
