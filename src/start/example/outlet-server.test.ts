import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleArticles, exampleOutlets } from './content/index.ts';
import { FORMER_FEED, startOutletServer, type OutletServer } from './outlet-server.ts';

const TODAY = '2026-11-22';
const articles = exampleArticles(TODAY);

describe('the example outlets', () => {
  let server: OutletServer;
  beforeAll(async () => {
    server = await startOutletServer({ today: TODAY });
  });
  afterAll(() => server.stop());

  it.each(exampleOutlets.map((outlet) => outlet.id))(
    '%s has a home page, sections, feed, sitemaps and robots',
    async (id) => {
      const address = server.addressOf(id);
      const own = articles.filter((one) => one.outletId === id);
      const read = async (path: string): Promise<string> => {
        const response = await fetch(address + path);
        expect(response.status).toBe(200);
        return response.text();
      };
      const home = await read('/');
      expect(home).toContain(own.at(-1)!.title.replaceAll('"', '&quot;'));
      expect(home).toContain('bịa đặt');
      expect(await read('/?trang=2')).not.toBe(home);
      expect(await read('/xa-hoi')).toContain('<article');

      const feed = await read('/rss.xml');
      expect(feed.match(/<item>/g)).toHaveLength(Math.min(50, own.length));
      expect(feed).toContain('+0700</pubDate>');
      expect(await read(FORMER_FEED)).toBe(feed);
      const all = await read('/sitemap.xml');
      expect(all.match(/<loc>/g)).toHaveLength(own.length);
      const recent = (await read('/sitemap-news.xml')).match(/<loc>/g)?.length ?? 0;
      expect(recent).toBeGreaterThan(0);
      expect(recent).toBeLessThan(own.length);
      expect(await read('/robots.txt')).toContain(`Sitemap: ${address}/sitemap.xml`);
    },
  );

  it('serves every article with its metadata, its date as people see it, and its surroundings', async () => {
    for (const one of articles.filter((_, at) => at % 17 === 0)) {
      const html = await (await fetch(server.addressOf(one.outletId) + one.path)).text();
      const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!);
      expect(data).toMatchObject({ '@type': 'NewsArticle', headline: one.title, datePublished: one.publishedAt });
      expect(html).toContain(`<meta property="article:published_time" content="${one.publishedAt}">`);
      const [year, month, day] = one.publishedAt.slice(0, 10).split('-');
      expect(html).toMatch(new RegExp(`${day}/${month}/${year} - ${one.publishedAt.slice(11, 16)} \\(GMT\\+7\\)`));
      expect(html).toContain('Tin liên quan');
      expect(html).toContain(one.credit ?? one.author);
      for (const paragraph of one.paragraphs) expect(html).toContain(paragraph);
    }
  });

  it('answers conditional requests with 304 and no body', async () => {
    const url = server.addressOf('bao-song-mau') + '/rss.xml';
    const first = await fetch(url);
    const etag = first.headers.get('etag')!;
    const modified = first.headers.get('last-modified')!;
    await first.text();
    const again = await fetch(url, { headers: { 'if-none-match': `W/${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await fetch(url, { headers: { 'if-modified-since': modified } })).status).toBe(304);
    expect((await fetch(url, { headers: { 'if-none-match': '"other"', 'if-modified-since': modified } })).status).toBe(
      200,
    );
    expect((await fetch(url, { headers: { 'if-modified-since': 'Mon, 01 Jan 2024 00:00:00 GMT' } })).status).toBe(200);
  });

  it('says plainly what it does not have', async () => {
    expect((await fetch(`${server.origin}/bao-khong-co/`)).status).toBe(404);
    expect((await fetch(`${server.addressOf('bao-song-mau')}/khong-co.html`)).status).toBe(404);
    const posted = await fetch(server.origin, { method: 'POST' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const list = await (await fetch(server.origin)).text();
    for (const outlet of exampleOutlets) expect(list).toContain(`/${outlet.id}/`);
    const head = await fetch(`${server.addressOf('bao-song-mau')}/`, { method: 'HEAD' });
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1000);
  });

  it('sends plain bytes to whoever does not take gzip', async () => {
    const encoding = await new Promise<string | undefined>((resolve, reject) => {
      get(`${server.addressOf('bao-lang-mau')}/robots.txt`, (response) => {
        response.resume();
        resolve(response.headers['content-encoding']);
      }).on('error', reject);
    });
    expect(encoding).toBeUndefined();
  });

  it('refuses a port that is taken, and frees its own when it stops', async () => {
    await expect(startOutletServer({ today: TODAY, port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    const other = await startOutletServer({ today: TODAY });
    await other.stop();
    const reused = await startOutletServer({ today: TODAY, port: other.port });
    expect(reused.port).toBe(other.port);
    await reused.stop();
  });
});
