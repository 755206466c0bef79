import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createPageCache } from '../platform/page-cache/index.ts';
import { PAGE_TAGS } from '../platform/web/index.ts';
import { servePublicPages } from './public-pages.ts';

const PAGE = '<html><body class="x"><p>Trang công khai (mẫu)</p></body></html>';

/** A server whose pages come from `answers`, one after the other; the last one again and again. */
function serverOf(...answers: readonly (() => Response)[]) {
  const cache = createPageCache();
  const asked: string[] = [];
  const app = new Hono();
  app.use(
    servePublicPages(cache, async (c) => {
      asked.push(c.req.path);
      return answers[Math.min(asked.length, answers.length) - 1]!();
    }),
  );
  app.all('*', (c) => c.text('desk'));
  const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
  return { cache, asked, get, app };
}

const html = (body: string, headers: Record<string, string> = { [PAGE_TAGS]: 'programme:1' }) =>
  new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });

describe('public pages', () => {
  it('are made once and then come out of memory, compressed for who takes it', async () => {
    const { get, asked } = serverOf(() => html(PAGE));
    expect(await (await get('/a')).text()).toBe(PAGE);
    const zipped = await get('/a', { 'accept-encoding': 'gzip' });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(PAGE);
    expect(zipped.headers.get(PAGE_TAGS)).toBeNull();
    expect(asked).toEqual(['/a']);
  });

  it('say that they are unchanged, also after they were dropped and made again', async () => {
    const { get, cache, asked } = serverOf(() => html(PAGE));
    const etag = (await get('/a')).headers.get('etag')!;
    expect((await get('/a', { 'if-none-match': `W/${etag}` })).status).toBe(304);
    cache.drop('programme:1');
    expect((await get('/a', { 'if-none-match': etag })).status).toBe(304);
    expect(asked).toHaveLength(2);
    expect((await get('/a', { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('are shown as they last were, with a notice, while nothing new can be had', async () => {
    const { get, cache } = serverOf(
      () => html(PAGE),
      () => new Response('no', { status: 503 }),
    );
    await get('/a');
    cache.drop('programme:1');
    const stale = await get('/a');
    expect(stale.status).toBe(200);
    expect(stale.headers.get('cache-control')).toBe('no-store');
    expect(await stale.text()).toMatch(/<body class="x"><p role="status".*Trang công khai \(mẫu\)/s);
    expect((await get('/never-made')).status).toBe(503);
  });

  it('are not kept when they set a cookie, name no programme or have an address that no link has', async () => {
    for (const [path, headers] of [
      ['/cookie', { [PAGE_TAGS]: 'any', 'set-cookie': 'a=b' }],
      ['/untagged', {}],
    ] as const) {
      const { get, cache } = serverOf(() => html(PAGE, headers));
      expect((await get(path)).headers.get('cache-control')).toBe('private, no-store');
      expect(cache.size).toBe(0);
    }
    const { get, cache } = serverOf(() => html(PAGE));
    expect(await (await get(`/a/${'x'.repeat(300)}`)).text()).toBe('desk');
    expect(await (await get('/lam-viec/a')).text()).toBe('desk');
    expect(await (await get('/en/dang-nhap')).text()).toBe('desk');
    // What these ask of their address is not stripped, and nothing of them is kept.
    for (const path of ['/xac-nhan-lai?giu=abc', '/en/viec/abc?xong', '/dang-nhap/mot-cua/ve?code=a&state=b'])
      expect(await (await get(path)).text()).toBe('desk');
    expect(cache.size).toBe(0);
  });

  it('answer HEAD with the length and without the bytes, and leave changes to others', async () => {
    const { app } = serverOf(() => html(PAGE));
    const head = await app.request('/a', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String(Buffer.byteLength(PAGE)),
      '',
    ]);
    expect(await (await app.request('/a', { method: 'POST' })).text()).toBe('desk');
  });

  it('are one page whatever is hung behind their address', async () => {
    const { get, cache } = serverOf(() => html(PAGE));
    const shared = await get('/chuong-trinh/ten?fbclid=1');
    expect([shared.status, shared.headers.get('location')]).toEqual([302, '/chuong-trinh/ten']);
    const empty = await get('/en/chuong-trinh?tim=&trang-thai=ended&x=1');
    expect(empty.headers.get('location')).toBe('/en/chuong-trinh?trang-thai=ended');
    expect((await get('/en/chuong-trinh?trang-thai=ended')).status).toBe(200);
    expect(cache.size).toBe(1);
  });

  it('that were searched for are made each time and not kept', async () => {
    const { get, cache } = serverOf(() => html(PAGE));
    expect(await (await get('/chuong-trinh?tim=x%C3%A3')).text()).toBe('desk');
    // Machines write a space as %20.
    expect(await (await get('/dia-danh.json?tim=xu%C3%A2n%20h%C3%B2a&so=5')).text()).toBe('desk');
    expect((await get('/dia-danh?tim=h%C3%B2a&cap=&so=5')).headers.get('location')).toBe('/dia-danh?tim=h%C3%B2a');
    expect(cache.size).toBe(0);
  });
});
