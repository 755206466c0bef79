import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../tests/support/database.ts';
import { enter, newAccount } from '../../tests/support/sign-in.ts';
import { readLimits } from '../platform/config/index.ts';
import { createRequestCounter } from '../platform/limits/index.ts';
import { limitRequests } from './request-limits.ts';

useTestDatabase();

const counter = () =>
  createRequestCounter(
    readLimits('changes:3/5,exports:2/4,searches:2/4,uploads:1/2,pages:2/3')!,
    () => 1_800_000_020_000,
  );
function serverOf(limited: ReturnType<typeof limitRequests>) {
  const app = new Hono();
  app.use(limited.everything);
  app.all('*', (c) => limited.page(c) ?? c.text('done'));
  return async (path: string, headers: Record<string, string>, method = 'GET') =>
    (await app.request(path, { method, headers: { 'x-forwarded-for': '203.0.113.9', ...headers } })).status;
}
let cookie = '';

beforeAll(async () => {
  const { email } = await newAccount();
  cookie = (await enter(email)).get('cookie')!;
});

describe('requests that are limited', () => {
  it.each([
    ['changes', '/lam-viec/chuong-trinh/moi', 'POST', {}, 3],
    ['uploads', '/lam-viec/bang-chung/tai-len', 'POST', { 'content-type': 'multipart/form-data; boundary=x' }, 1],
    ['exports', '/en/lam-viec/chuong-trinh/tai-ve.csv', 'GET', {}, 2],
    ['searches', '/lam-viec/bang-chung?tim=abc', 'GET', {}, 2],
    ['searches by scripts', '/lam-viec/tim.data?x=1', 'GET', {}, 2],
    ['pages', '/chuong-trinh/abc', 'GET', {}, 2],
  ])('%s', async (_name, path, method, headers, most) => {
    const limits = counter();
    const ask = serverOf(limitRequests(limits, true));
    const own = { ...headers, cookie };
    for (let at = 0; at < most; at++) expect(await ask(path, own, method)).toBe(200);
    expect(await ask(path, own, method)).toBe(429);
    // The person, not the place: a colleague goes on; and a cookie that nobody was given is nobody's.
    expect(await ask(path, { ...headers, cookie: 'caunoi_session=made.up' }, method)).toBe(200);
    expect(await ask('/lam-viec', own)).toBe(200);
    await limits.stop();
  });

  it('say in words when to come back', async () => {
    const limits = counter();
    const limited = limitRequests(limits, true);
    const app = new Hono();
    app.all('*', (c) => limited.page(c) ?? c.text('done'));
    const ask = () => app.request('/', { headers: { 'x-forwarded-for': '203.0.113.9' } });
    for (let at = 0; at < 3; at++) expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('cache-control')]).toEqual([
      429,
      '40',
      'no-store',
    ]);
    expect(await refused.text()).toMatch(/^Có quá nhiều yêu cầu.*đợi 40 giây.*Wait 40 seconds/);
    await limits.stop();
  });

  it('are not, when the house wants it so', async () => {
    const ask = serverOf(limitRequests(null, true));
    for (let at = 0; at < 20; at++) expect(await ask('/lam-viec/chuong-trinh/moi', { cookie }, 'POST')).toBe(200);
  });
});
