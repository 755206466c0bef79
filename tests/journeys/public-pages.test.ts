// What everybody may read: no cookie, no script, finished bytes, and never older than the last change.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { get as httpGet, type IncomingHttpHeaders } from 'node:http';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { runningProgramme, seen, useJourneys } from '../support/journey.ts';

const journeys = useJourneys();
afterEach(journeys.noFaults);

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Plain HTTP: nothing is decompressed or kept in between. */
function get(path: string, headers: Record<string, string> = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    httpGet(inject('baseURL') + path, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, bytes: Buffer.concat(chunks) }),
      );
      answer.on('error', reject);
    }).on('error', reject);
  });
}

let slug = '';
beforeAll(async () => {
  const officer = await journeys.openAs('dau-moi');
  await officer.goto(await runningProgramme(officer));
  slug = (await officer.getByRole('link', { name: 'Xem trang công khai' }).getAttribute('href'))!;
});

const pages = () => [
  '/',
  '/chuong-trinh',
  '/cach-tinh',
  '/tra-cuu/dia-phuong',
  '/dung-han',
  '/so-kinh-phi',
  '/du-lieu-mo',
  slug,
  '/en',
  '/en/chuong-trinh',
  '/en/cach-tinh',
  `/en${slug}`,
];

describe('public pages', () => {
  it('set no cookie, hold no script and may run none', async () => {
    for (const path of pages()) {
      const { status, headers, bytes } = await get(path);
      expect([path, status, headers['set-cookie']]).toEqual([path, 200, undefined]);
      expect(bytes.toString('utf8')).not.toMatch(/<script|\son[a-z]+=|javascript:/i);
      expect(headers['content-security-policy']).toMatch(/default-src 'none'/);
      expect(headers['content-security-policy']).not.toMatch(/script-src/);
    }
  });

  it('answer 304 to who has them already', async () => {
    for (const path of [...pages(), `${slug}/du-lieu.json`, `${slug}/ocds.json`, `${slug}/thay-doi.atom`]) {
      const { headers } = await get(path);
      const again = await get(path, { 'If-None-Match': headers.etag! });
      expect([path, again.status, again.bytes.length]).toEqual([path, 304, 0]);
    }
  });

  it('come compressed as asked, with the same bytes inside', async () => {
    const plain = await get(slug);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const gzip = await get(slug, { 'Accept-Encoding': 'gzip' });
    const brotli = await get(slug, { 'Accept-Encoding': 'gzip, deflate, br' });
    expect([gzip.headers['content-encoding'], brotli.headers['content-encoding']]).toEqual(['gzip', 'br']);
    expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
    expect(brotliDecompressSync(brotli.bytes).equals(plain.bytes)).toBe(true);
    expect(brotli.bytes.length).toBeLessThan(plain.bytes.length / 3);
    expect(plain.headers.vary).toMatch(/accept-encoding/i);
  });

  it('speak English under /en and link to each other', async () => {
    const visitor = await journeys.open();
    await visitor.goto(slug);
    expect(await visitor.locator('html').getAttribute('lang')).toBe('vi');
    await visitor.getByRole('link', { name: 'English' }).click();
    await visitor.waitForURL((url) => url.pathname === `/en${slug}`);
    expect(await visitor.locator('html').getAttribute('lang')).toBe('en');
    await seen(visitor, 'Commitments and results');
    await visitor.getByRole('link', { name: 'How are the figures counted?' }).click();
    await visitor.waitForURL((url) => url.pathname === '/en/cach-tinh');
    expect(await visitor.context().cookies()).toEqual([]);
  });

  it('show nothing of a programme that is not public', async () => {
    const missing = await get('/chuong-trinh/khong-co-chuong-trinh-nay');
    expect(missing.status).toBe(404);
    expect(missing.bytes.toString('utf8')).toContain('Không có trang này');
    const index = (await get('/so-do-trang.xml')).bytes.toString('utf8');
    expect(index).toContain('/so-do-trang/chung.xml');
    const map = (await get('/so-do-trang/1.xml')).bytes.toString('utf8');
    expect(map).toContain(slug);
    expect((await get('/so-do-trang/2.xml')).status).toBe(404);
    expect((await get('/robots.txt')).bytes.toString('utf8')).toContain('Sitemap: ');
  });

  it('are new at the next request when a match is confirmed, and when the programme is withdrawn', async () => {
    const officer = await journeys.openAs('dau-moi');
    const running = await runningProgramme(officer);
    const counted = async () =>
      Number(/(\d+) bằng chứng đã được xác nhận/.exec((await get(slug)).bytes.toString('utf8'))![1]);
    const before = await counted();
    await officer.goto(`/lam-viec/doi-chieu?chuong-trinh=${running.split('/').at(-1)}`);
    await officer.locator('[data-item]').first().getByRole('button', { name: 'Xác nhận (C)' }).click();
    await seen(officer, 'Đã xác nhận 1 gợi ý.');
    expect(await counted()).toBe(before + 1);
    await officer.getByRole('button', { name: 'Hoàn tác (U)' }).click();
    await seen(officer, /Đã hoàn tác/);
    expect(await counted()).toBe(before);

    await officer.goto(running);
    const form = officer.locator('form', { has: officer.getByRole('button', { name: 'Thôi công khai' }) });
    if (!(await form.isVisible())) await officer.getByText('Thôi công khai').first().click();
    await form.getByLabel('Lý do').fill('Rà lại nội dung (mẫu)');
    await form.getByRole('button', { name: 'Thôi công khai' }).click();
    await seen(officer, 'Chỉ các bên xem được.');
    expect((await get(slug)).status).toBe(404);
    for (const data of ['du-lieu.json', 'ocds.json', 'thay-doi.atom'])
      expect([data, (await get(`${slug}/${data}`)).status]).toEqual([data, 404]);
    expect((await get('/du-lieu-mo/chuong-trinh.csv')).bytes.toString('utf8')).not.toContain(slug.split('/').at(-1));
    expect((await get('/thay-doi.atom')).bytes.toString('utf8')).not.toContain(slug);
    expect((await get('/chuong-trinh')).bytes.toString('utf8')).not.toContain(slug);

    await officer.getByRole('button', { name: 'Công khai', exact: true }).click();
    await seen(officer, /Ai cũng xem được/);
    expect((await get(slug)).status).toBe(200);
    expect((await get('/chuong-trinh')).bytes.toString('utf8')).toContain(slug);
  });
});
