import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../sentence/index.ts';
import { linkShape, readFeed } from './index.ts';

const SITE = 'https://bao-mau.example';
const read = (page: string | Uint8Array, verdicts?: Record<string, boolean>) =>
  readFeed(page, { url: `${SITE}/xa-hoi`, verdicts });

describe('linkShape', () => {
  it.each([
    ['/xa-hoi/xa-hoa-mau-mo-lop-bao-chi-100123.html', '/*/slug-#.html'],
    ['/kinh-te/cho-que-dong-khach-ngay-cuoi-nam-100999.html', '/*/slug-#.html'],
    ['/tag/nong-thon-moi', '/tag/*'],
    ['/xa-hoi/', '/*/'],
    ['/tin-d4567.htm', '/tin-d4567.htm'],
    ['/doc?id=1234&muc=xa-hoi', '/*?id=#&muc=*'],
    ['/Phim/xem', '/phim/*'],
    ['/2026/11/20/mot-bai-viet-rat-dai', '/#/#/#/slug'],
    ['/', '/'],
  ])('%s is %s', (path, shape) => {
    expect(linkShape(SITE + path)).toBe(path === '/tin-d4567.htm' ? '/*-#.htm' : shape);
  });
});

// A site whose addresses say nothing by themselves: only the way they are shown tells articles.
const OPAQUE = `<!doctype html><title>Xã hội</title>
  <nav>${['xa-hoi', 'kinh-te', 'van-hoa'].map((name) => `<a href="/${name}/">Chuyên mục ${name}</a>`).join('')}</nav>
  ${[1, 2, 3, 4, 5].map((n) => `<h3><a href="/b/k${n}"><img src="/${n}.jpg">Xã Hoa Mẫu (mẫu) làm việc thứ ${n} trong tháng này</a></h3>`).join('')}
  ${[1, 2, 3].map((n) => `<a href="/chuyen/v${n}">Xem phim tài liệu về vùng quê số ${n} hay</a>`).join('')}
  <a href="/xa-hoi?p=2" rel="next">Trang sau</a>`;

describe('section pages', () => {
  it('tells articles by the form of the address and how the page shows it', () => {
    const feed = read(OPAQUE);
    expect(feed.items.map(({ url }) => url)).toEqual([1, 2, 3, 4, 5].map((n) => `${SITE}/b/k${n}`));
    expect(feed.next).toBe(`${SITE}/xa-hoi?p=2`);
    expect(feed.linkGroups?.[0]).toMatchObject({ shape: '/b/*', links: 5, looksLikeArticle: true });
  });
  it('keeps to what people said of a form', () => {
    const page = `${[1, 2, 3].map((n) => `<a href="/bai/viet-so-mot-ve-xa-10${n}00.html">Bài viết số ${n} về xã Hoa Mẫu</a>`).join('')}
      <a href="/tin/x1">Ngắn</a><a href="/tin/x2">Cũng ngắn</a>`;
    const shapes = read(page).linkGroups!;
    expect(shapes.map(({ shape, looksLikeArticle }) => [shape, looksLikeArticle])).toEqual([
      ['/bai/slug-#.html', true],
      ['/tin/*', false],
    ]);
    expect(shapes[0]!.examples[0]).toEqual({
      title: 'Bài viết số 1 về xã Hoa Mẫu',
      address: `${SITE}/bai/viet-so-mot-ve-xa-10100.html`,
    });
    const turned = read(page, { '/tin/*': true, '/bai/slug-#.html': false });
    expect(turned.items.map(({ title }) => title)).toEqual(['Ngắn', 'Cũng ngắn']);
    expect(() => read(page, { '/bai/slug-#.html': false })).toThrow(Refusal);
  });
});

describe('older items', () => {
  it('follows RFC 5005 and JSON Feed', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><link rel="prev-archive" href="/2026-10.xml"/><entry><id>1</id><title>b</title><link href="/1"/></entry></feed>`;
    expect(read(atom)).toMatchObject({ next: `${SITE}/2026-10.xml`, warnings: [{ code: 'no-date' }] });
    const rss = `<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>a</title><atom:link rel="next" href="${SITE}/rss?paged=2"/></channel></rss>`;
    expect(read(rss).next).toBe(`${SITE}/rss?paged=2`);
    expect(read(`{"version":"1","title":"a","next_url":"${SITE}/2.json","items":[]}`).next).toBe(`${SITE}/2.json`);
  });
});

describe('packed and plain sitemaps', () => {
  const xml = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${SITE}/1.html</loc><lastmod>2026-11-20</lastmod></url></urlset>`;
  it('unpacks gzip whatever the label', () => {
    expect(read(gzipSync(xml))).toMatchObject({ kind: 'sitemap', items: [{ url: `${SITE}/1.html` }] });
  });
  it('refuses a bomb and a broken file', () => {
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024, 32));
    expect(() => read(bomb)).toThrow(expect.objectContaining({ code: 'too-large' }));
    expect(() => read(gzipSync(xml).subarray(0, 40))).toThrow(expect.objectContaining({ code: 'damaged' }));
  });
  it('reads one address a line', () => {
    expect(read(`${SITE}/1.html\n\n${SITE}/2.html\r\n`)).toMatchObject({
      kind: 'sitemap',
      items: [{ url: `${SITE}/1.html` }, { url: `${SITE}/2.html` }],
    });
  });
});
