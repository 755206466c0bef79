import iconv from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../sentence/index.ts';
import { feedToJson, MOST_BYTES, MOST_ITEMS, readFeed } from './index.ts';

const NOW = new Date('2026-11-21T00:00:00Z');
const read = (text: string | Uint8Array, url?: string, contentType?: string) =>
  readFeed(text, { now: NOW, url, contentType });
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'read';
};

const RSS = `\ufeff
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Báo Mẫu (mẫu) &amp; xã</title><link>https://bao-mau.example/xa-hoi/</link>
<item><title><![CDATA[Xã Hoa Mẫu (mẫu) <b>gặp mặt</b> b&aacute;o chí]]></title>
 <media:title>không phải đề này</media:title>
 <link>/tin-1.html</link><guid isPermaLink="false">tin-1</guid>
 <pubDate>Thứ sáu, 20/11/2026 09:30 GMT+7</pubDate><dc:creator>Nguyễn Mẫu</dc:creator>
 <description>&lt;a href="/tin-1.html"&gt;&lt;img src="/anh.jpg"&gt;&lt;/a&gt;&lt;/br&gt;Mở đầu &amp;amp; tóm tắt</description></item>
<item><title>Không ngày</title><link>javascript:alert(1)</link></item>
<item><title>Tương lai</title><link>https://bao-mau.example/2</link><pubDate>Fri, 20 Nov 2099 09:30:00 +0700</pubDate></item>
<item><title>Ngày hỏng</title><guid>https://bao-mau.example/3</guid><pubDate>sáng nay</pubDate></item>
</channel></rss>`;

describe('RSS', () => {
  it('reads items, resolves addresses, decodes titles, reads Vietnamese dates', () => {
    const feed = read(RSS);
    expect(feed.kind).toBe('rss');
    expect(feed.title).toBe('Báo Mẫu (mẫu) & xã');
    expect(feed.items[0]).toEqual({
      id: 'tin-1',
      url: 'https://bao-mau.example/tin-1.html',
      title: 'Xã Hoa Mẫu (mẫu) gặp mặt báo chí',
      summary: 'Mở đầu & tóm tắt',
      publishedAt: '2026-11-20T02:30:00.000Z',
      author: 'Nguyễn Mẫu',
      image: 'https://bao-mau.example/anh.jpg',
    });
    expect(feed.items[3]?.url).toBe('https://bao-mau.example/3');
  });
  it('counts what is doubtful and never drops the item', () => {
    const feed = read(RSS);
    expect(feed.items).toHaveLength(4);
    expect(Object.fromEntries(feed.warnings.map(({ code, items }) => [code, items]))).toEqual({
      'no-date': 1,
      'future-date': 1,
      'bad-date': 1,
      'unsafe-address': 1,
    });
    expect(feed.items[1]?.url).toBeNull();
    expect(feed.items[1]?.id).toMatch(/^sha256:/);
  });
  it('gives the command line exactly its fields', () => {
    const json = feedToJson(read(RSS));
    expect(Object.keys(json)).toEqual(['title', 'items']);
    expect(Object.keys(json.items[0]!)).toEqual(['id', 'url', 'title', 'summary', 'publishedAt']);
  });
  it('reads RSS 1.0 with a prefix for everything', () => {
    const feed =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/"
      xmlns:thoigian="http://purl.org/dc/elements/1.1/"><r:channel rdf:about="https://cong-mau.example/"><r:title>Cổng mẫu</r:title></r:channel>
      <r:item rdf:about="https://cong-mau.example/a"><r:title>Tin a</r:title><thoigian:date>2026-11-20T09:30:00+07:00</thoigian:date></r:item></rdf:RDF>`);
    expect(feed).toMatchObject({ kind: 'rdf', title: 'Cổng mẫu' });
    expect(feed.items).toMatchObject([
      {
        id: 'https://cong-mau.example/a',
        url: 'https://cong-mau.example/a',
        title: 'Tin a',
        publishedAt: '2026-11-20T02:30:00.000Z',
      },
    ]);
  });
  it('reads what stands behind the warnings of a web server', () => {
    expect(read(`Warning: x in /y.php on line 1 ${RSS.trim()}`).items).toHaveLength(4);
  });
});

describe('Atom', () => {
  it('keeps apart text, html and xhtml and follows xml:base', () => {
    const feed =
      read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://dai-mau.example/tin/"><title>Đài Mẫu (mẫu)</title>
      <entry xml:base="xa/"><id>urn:1</id><title type="html">Tin &lt;i&gt;một&lt;/i&gt;</title><link rel="edit" href="e"/><link href="1"/>
        <author><name>Trần Mẫu</name></author><published>2026-11-20T09:30:00+07:00</published><updated>2026-11-21T09:30:00+07:00</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>một</p><p>hai &lt;ba&gt;</p></div></content></entry>
      <entry><id>urn:2</id><title>Giá 3 &lt; 5 &amp; tăng</title><link href="2"/><updated>2026-11-20T02:30:00Z</updated></entry></feed>`);
    expect(feed).toMatchObject({ kind: 'atom', title: 'Đài Mẫu (mẫu)' });
    expect(feed.items).toMatchObject([
      {
        title: 'Tin một',
        url: 'https://dai-mau.example/tin/xa/1',
        summary: 'một hai <ba>',
        author: 'Trần Mẫu',
        publishedAt: '2026-11-20T02:30:00.000Z',
      },
      { title: 'Giá 3 < 5 & tăng', url: 'https://dai-mau.example/tin/2', publishedAt: '2026-11-20T02:30:00.000Z' },
    ]);
  });
});

describe('JSON Feed', () => {
  it('reads numbers as ids and nulls as nothing', () => {
    const feed = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Cổng Mẫu (mẫu)',
        home_page_url: 'https://cong-mau.example/',
        items: [
          {
            id: 7,
            url: '/7',
            title: null,
            content_html: '<p>Nội dung</p>',
            date_published: '2026-11-20T09:30:00+07:00',
            authors: [{ name: 'Lê Mẫu' }],
          },
          5,
        ],
      }),
    );
    expect(feed.kind).toBe('json-feed');
    expect(feed.items).toEqual([
      {
        id: '7',
        url: 'https://cong-mau.example/7',
        title: null,
        summary: 'Nội dung',
        publishedAt: '2026-11-20T02:30:00.000Z',
        author: 'Lê Mẫu',
      },
    ]);
  });
  it('refuses other JSON and broken JSON', () => {
    expect(code(() => read('{"a":1}'))).toBe('not-a-feed');
    expect(code(() => read('[1,2]'))).toBe('not-a-feed');
    expect(code(() => read('{"version":"https://jsonfeed.org/version/1","items":['))).toBe('not-json');
  });
});

describe('sitemaps', () => {
  it('reads the news extension', () => {
    const feed =
      read(`<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://bao-mau.example/1?a=1&amp;b=2</loc><lastmod>2026-11-21</lastmod><n:news><n:publication><n:name>Báo Mẫu (mẫu)</n:name></n:publication>
      <n:publication_date>2026-11-20T09:30:00+07:00</n:publication_date><n:title>Tin một</n:title></n:news></url></urlset>`);
    expect(feed).toMatchObject({ kind: 'sitemap', title: 'Báo Mẫu (mẫu)' });
    expect(feed.items).toMatchObject([
      {
        id: 'https://bao-mau.example/1?a=1&b=2',
        url: 'https://bao-mau.example/1?a=1&b=2',
        title: 'Tin một',
        publishedAt: '2026-11-20T02:30:00.000Z',
      },
    ]);
  });
  it('reads an index', () => {
    const feed = read(
      '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://bao-mau.example/s1.xml</loc></sitemap></sitemapindex>',
    );
    expect(feed).toMatchObject({ kind: 'sitemap-index', items: [{ url: 'https://bao-mau.example/s1.xml' }] });
  });
});

describe('section page', () => {
  const page = `<!doctype html><title>Xã hội | Báo Mẫu (mẫu)</title><nav><a href="/xa-hoi">Xã hội</a><a href="/tag/xa-hoi-nong-thon-moi-2026">Tin về nông thôn mới năm nay</a></nav>
    <a href="/tin-xa-hoa-mau-100123.html"><img data-src="/a.jpg"></a><h3><a href="/tin-xa-hoa-mau-100123.html#top">Xã Hoa Mẫu (mẫu) khánh thành <em>trạm</em> y tế</a></h3>
    <a href="https://khac.example/tin-gi-do-100124.html">Một bài của trang khác hẳn hoi</a>`;
  it('takes headlines of the same site once', () => {
    const feed = read(page, 'https://www.bao-mau.example/xa-hoi');
    expect(feed.kind).toBe('page');
    expect(feed.items).toHaveLength(1);
    expect(feed.items[0]).toMatchObject({
      url: 'https://www.bao-mau.example/tin-xa-hoa-mau-100123.html',
      title: 'Xã Hoa Mẫu (mẫu) khánh thành trạm y tế',
      image: 'https://www.bao-mau.example/a.jpg',
      publishedAt: null,
    });
  });
  it('refuses a page without articles', () => {
    expect(code(() => read('<html><body><a href="/">Trang chủ</a></body></html>', 'https://bao-mau.example/'))).toBe(
      'no-links',
    );
  });
});

describe('encodings', () => {
  it('reads windows-1258 and UTF-16 and warns about a wrong label', () => {
    const rss = RSS.trim();
    expect(read(new Uint8Array(iconv.encode(rss, 'utf-16le', { addBOM: true }))).items[0]?.title).toBe(
      'Xã Hoa Mẫu (mẫu) gặp mặt báo chí',
    );
    const mislabelled = read(new TextEncoder().encode(rss), undefined, 'application/rss+xml; charset=iso-8859-1');
    expect(mislabelled.items[0]?.title).toBe('Xã Hoa Mẫu (mẫu) gặp mặt báo chí');
    expect(mislabelled.warnings[0]?.code).toBe('charset');
  });
});

describe('hostile input', () => {
  it.each([
    ['', 'empty'],
    [' \n\ufeff ', 'empty'],
    ['xin chào', 'not-a-feed'],
    ['<note><to>a</to></note>', 'not-a-feed'],
    ['<rss><channel><item><title>a</title></item>', 'cut-off'],
    ['<rss><channel><item><title><![CDATA[a', 'cut-off'],
    [`<rss>${'<a>'.repeat(100_000)}`, 'too-deep'],
    [`<rss><channel>${'<b/>'.repeat(2_400_000)}</channel></rss>`, 'too-heavy'],
    ['a'.repeat(MOST_BYTES + 1), 'too-large'],
  ])('%#: %.40s', (text, expected) => {
    expect(code(() => read(text))).toBe(expected);
  });
  it('never expands declared entities', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hosts">]>
      <rss><channel><title>&b;&c;</title><item><title>x</title></item></channel></rss>`;
    const feed = read(bomb);
    expect(feed.title).toBe('&b;&c;');
    expect(feed.warnings.map(({ code }) => code)).toContain('entities-ignored');
  });
  it('keeps the first 5,000 of 60,000 items in linear time', () => {
    const item = (at: number) => `<item><title>T ${at}</title><link>/a${at}</link><guid>${at}</guid></item>`;
    const started = performance.now();
    const feed = read(
      `<rss><channel><link>https://a.example/</link>${Array.from({ length: 60_000 }, (_, at) => item(at)).join('')}</channel></rss>`,
    );
    expect(feed.items).toHaveLength(MOST_ITEMS);
    expect(feed.warnings.find(({ code }) => code === 'more-items')?.items).toBe(55_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
  it('answers or refuses, never fails, on any text', () => {
    const piece = fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '</rss>',
      '<feed>',
      '<entry>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '{"items":',
      '&#x110000;',
      '<a href="//[">',
      '%',
      '<html>',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), (pieces) => {
        expect(typeof code(() => read(pieces.join(''), 'https://a.example/'))).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
});
