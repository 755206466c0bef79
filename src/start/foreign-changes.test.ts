import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { refuseForeignChanges } from './foreign-changes.ts';

const app = new Hono();
app.use(refuseForeignChanges);
app.all('*', (c) => c.text('done'));
const HOST = 'caunoi.example';
const ask = async (method: string, headers: Record<string, string>, path = '/lam-viec/chuong-trinh/x') =>
  (await app.request(`https://${HOST}${path}`, { method, headers: { host: HOST, ...headers } })).status;

describe('a changing request', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('by %s is refused when another site asks for it', async (method) => {
    for (const site of ['cross-site', 'same-site'])
      for (const path of ['/lam-viec/chuong-trinh/x', '/dang-nhap', '/en/viec/abc', '/khoa-dang-nhap', '/x.data'])
        expect(await ask(method, { 'sec-fetch-site': site }, path)).toBe(403);
    for (const origin of ['https://evil.example', `https://${HOST}.evil.example`, `https://${HOST}:444`, 'null', ''])
      expect(await ask(method, origin === '' ? { 'sec-fetch-site': 'cross-site' } : { origin })).toBe(403);
    // The browser's own word about the site counts more than an Origin.
    expect(await ask(method, { 'sec-fetch-site': 'cross-site', origin: `https://${HOST}` })).toBe(403);
  });
  it('is taken from our own pages, and from programs without a browser', async () => {
    expect(await ask('POST', { 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await ask('POST', { origin: `https://${HOST}` })).toBe(200);
    expect(await ask('POST', {})).toBe(200);
  });
  it('is told from reading, which links from elsewhere may do', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      expect(await ask(method, { 'sec-fetch-site': 'cross-site' })).toBe(200);
  });
});
