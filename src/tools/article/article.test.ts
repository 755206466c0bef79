import { describe, expect, it } from 'vitest';
import { Refusal } from '../sentence/index.ts';
import { examplePage, PARAGRAPHS, TITLE } from './example-page.ts';
import { articleToJson, MOST_BYTES, readArticle } from './index.ts';

const URL_READ = 'https://www.bao-mau.example/xa-hoi/tram-y-te-100.html?utm_source=zalo';
const MINUTE = '2026-11-20T02:30:00.000Z';
const DAY = '2026-11-19T17:00:00.000Z';
const read = (parts: Parameters<typeof examplePage>[0] = {}) => readArticle(examplePage(parts), URL_READ);
const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'read';
};

describe('text', () => {
  it('is the story and nothing else', () => {
    const article = read({ first: '(BM) - ', end: '<p style="text-align:right"><b>NGUYỄN MẪU - TRẦN MẪU</b></p>' });
    expect(article.text).toBe(PARAGRAPHS.join('\n'));
    expect(article.captions).toEqual(['Trạm y tế xã Hoa Mẫu (mẫu). Ảnh: Lê Mẫu']);
    expect(article.sapo).toBe('Trạm y tế mới giúp người dân khám bệnh gần nhà.');
    expect(article.title).toBe(TITLE);
    expect(article.language).toBe('vi');
  });
  it('leaves out a line that is only a date', () => {
    expect(read({ first: 'Cập nhật lúc 15:45, Thứ Sáu, 20/11/2026 (GMT+7)</p><p>' }).text).toBe(PARAGRAPHS.join('\n'));
    expect(read({ first: 'Ngày 20/11/2026, xã họp bàn.</p><p>' }).text).toMatch(/^Ngày 20/);
  });
  it('takes the declared body when the page builds itself with scripts', () => {
    const page = `<html><head><title>${TITLE}</title>${jsonLd({ '@type': 'NewsArticle', headline: TITLE, articleBody: PARAGRAPHS.join('\n') })}</head><body><div id="app"></div></body></html>`;
    expect(readArticle(page, URL_READ).text).toBe(PARAGRAPHS.join('\n'));
  });
  it('keeps a first sentence that only looks like a sign', () => {
    expect(read({ first: 'UBND - Ủy ban MTTQ xã cho biết: ' }).text).toMatch(/^UBND - Ủy ban MTTQ/);
  });
});

describe('signatures', () => {
  it.each([
    ['<p>NGUYỄN MẪU - TRẦN MẪU</p>', 'NGUYỄN MẪU - TRẦN MẪU', null],
    ['<p>Tin, ảnh: Nguyễn Văn Mẫu</p>', 'Nguyễn Văn Mẫu', null],
    ['<p>Bài và ảnh: NGUYỄN MẪU</p>', 'NGUYỄN MẪU', null],
    ['<p>TM-XK</p>', 'TM-XK', null],
    [
      '<p>Nguồn: Báo Khác (mẫu) - baokhac.example</p><p>Phóng viên Lê Mẫu</p>',
      'Lê Mẫu',
      'Nguồn: Báo Khác (mẫu) - baokhac.example',
    ],
    ['<p>Trần Thị Mẫu</p><p>Ảnh: Lê Mẫu</p>', 'Trần Thị Mẫu', null],
    ['<p>Theo Báo Khác (mẫu)</p>', null, 'Theo Báo Khác (mẫu)'],
    ['<p>Nguyễn Mẫu</p><p>(Theo Cổng Mẫu)</p>', 'Nguyễn Mẫu', 'Theo Cổng Mẫu'],
    ['<p>Theo PV/ BM</p><p>https://bao-khac.example/tram-y-te-1.html</p>', null, 'Theo PV/ BM'],
    ['<p>Nguồn: Cổng thông tin xã Hoa Mẫu (mẫu)</p>', null, 'Nguồn: Cổng thông tin xã Hoa Mẫu (mẫu)'],
    ['<p>Tin liên quan:</p><p>Một dòng không phải của bài.</p>', null, null],
  ])('%s', (end, byline, credit) => {
    const article = read({ end });
    expect([article.byline, article.credit]).toEqual([byline, credit]);
    expect(article.text).toBe(PARAGRAPHS.join('\n'));
  });
  it('does not take a closing sentence for a source', () => {
    const last = 'Theo kế hoạch, trạm sẽ có thêm hai bác sĩ vào cuối năm nay.';
    const article = read({ end: `<p>${last}</p>` });
    expect(article.credit).toBeNull();
    expect(article.text.endsWith(last)).toBe(true);
  });
  it('finds names in whatever is called an author, but not who comments', () => {
    const named = (box: string) => read({ end: box }).byline;
    expect(named('<div class="box-author-detail">Bởi <a href="/tg">Lê Thị Mẫu</a></div>')).toBe('Lê Thị Mẫu');
    expect(
      named('<div class="list-comment"><b class="author-of">Lê Thị Mẫu</b> Bài rất hay, cảm ơn.</div>'),
    ).toBeNull();
    expect(named('<div class="box-author-detail">Mời bạn đọc gửi bài</div>')).toBeNull();
  });
  it('believes structured authors, but not the outlet as its own author', () => {
    const publisher = { '@type': 'Organization', name: 'Báo Mẫu (mẫu)' };
    const person = read({
      head: jsonLd({ '@type': 'NewsArticle', author: [{ '@type': 'Person', name: 'Lê Mẫu' }], publisher }),
    });
    expect(person.byline).toBe('Lê Mẫu');
    const outlet = read({
      head: jsonLd({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Báo Mẫu (mẫu)' }, publisher }),
      end: '<p>PHẠM MẪU</p>',
    });
    expect(outlet.byline).toBe('PHẠM MẪU');
  });
});

describe('time of publication', () => {
  it.each([
    ['Thứ Sáu, 20/11/2026 | 09:30', MINUTE],
    ['20-11-2026 09:30', MINUTE],
    ['Thứ sáu, ngày 20 tháng 11 năm 2026', DAY],
    ['09:30 GMT+7 20/11/2026', MINUTE],
  ])('reads the visible line %s, not the date of the visit', (dateLine, at) => {
    expect(read({ dateLine }).publishedAt).toMatchObject({ at, origin: 'visible' });
  });
  it('prefers structured data and grows sure when others agree', () => {
    const head = jsonLd({
      '@graph': [
        { '@type': 'WebSite' },
        {
          '@type': ['NewsArticle'],
          datePublished: '2026-11-20T09:30:00+07:00',
          dateModified: '2026-11-21T10:00:00+07:00',
        },
      ],
    });
    const alone = read({ head });
    expect(alone.publishedAt).toEqual({ at: MINUTE, origin: 'json-ld', confidence: 0.95 });
    expect(alone.updatedAt).toBe('2026-11-21T03:00:00.000Z');
    expect(read({ head, dateLine: '20/11/2026 09:30' }).publishedAt.confidence).toBe(0.99);
    expect(read({ head, dateLine: '20/10/2025 09:30' }).publishedAt.confidence).toBe(0.7);
  });
  it('mends local time that is labelled UTC', () => {
    const head = '<meta property="article:published_time" content="2026-11-20T09:30:00Z">';
    expect(read({ head, dateLine: '20/11/2026 09:30' }).publishedAt).toMatchObject({ at: MINUTE, origin: 'visible' });
    expect(read({ head }).publishedAt).toMatchObject({ at: '2026-11-20T09:30:00.000Z', origin: 'open-graph' });
  });
  it('keeps "Cập nhật" apart', () => {
    const article = read({ dateLine: '20/11/2026 09:30</div><div>Cập nhật: 21/11/2026 10:00' });
    expect(article.publishedAt.at).toBe(MINUTE);
  });
  it('falls back to the feed, then says none', () => {
    const page = examplePage();
    expect(readArticle(page, URL_READ, { feedItem: { publishedAt: MINUTE } }).publishedAt).toEqual({
      at: MINUTE,
      origin: 'feed',
      confidence: 0.75,
    });
    expect(readArticle(page, URL_READ).publishedAt).toEqual({ at: null, origin: 'none', confidence: 0 });
  });
  it('reads JSON-LD that is not quite JSON', () => {
    const head =
      '<script type="application/ld+json">//<![CDATA[\n{"@type":"NewsArticle","description":"hai\ndòng","datePublished":"2026-11-20T09:30:00+07:00",}\n//]]></script>';
    expect(read({ head }).publishedAt.origin).toBe('json-ld');
  });
});

describe('address and headline', () => {
  it('takes the canonical address, else its own without tracking', () => {
    expect(read().canonicalUrl).toBe('https://www.bao-mau.example/xa-hoi/tram-y-te-100.html');
    expect(read({ head: '<link rel="canonical" href="/tram-y-te-100.html">' }).canonicalUrl).toBe(
      'https://www.bao-mau.example/tram-y-te-100.html',
    );
    expect(read({ head: '<link rel="canonical" href="https://www.bao-mau.example/">' }).canonicalUrl).toBe(
      'https://www.bao-mau.example/xa-hoi/tram-y-te-100.html',
    );
    expect(read({ head: '<link rel="canonical" href="javascript:alert(1)">' }).canonicalUrl).toMatch(/^https:/);
  });
  it('prefers the whole headline on the page to a cut one', () => {
    expect(read({ head: jsonLd({ '@type': 'NewsArticle', headline: `${TITLE.slice(0, 40)}...` }) }).title).toBe(TITLE);
  });
  it('prints exactly the fields of the command line', () => {
    const json = articleToJson(read({ dateLine: '20/11/2026 09:30' }));
    expect(Object.keys(json)).toEqual(['title', 'byline', 'publishedAt', 'canonicalUrl', 'credit', 'text']);
    expect(json.publishedAt).toBe(MINUTE);
  });
});

describe('hostile input', () => {
  it.each([
    ['', 'empty'],
    ['<html><body></body></html>', 'no-article'],
    ['<div>'.repeat(100_000), 'too-deep'],
    ['x'.repeat(MOST_BYTES + 1), 'too-large'],
    ['\u0000\u0001', 'no-article'],
  ])('%#', (html, expected) => {
    expect(code(() => readArticle(html, URL_READ))).toBe(expected);
  });
  it('refuses an address that is none', () => {
    expect(code(() => readArticle(examplePage(), 'bao-mau'))).toBe('bad-address');
  });
  it('refuses a page in a legacy font', () => {
    const page = `<html><title>B¸o</title><body>${'<p>ViÖt Nam cña x· vµ b¸o, héi nghÞ cña tØnh</p>'.repeat(4)}</body></html>`;
    expect(code(() => readArticle(new TextEncoder().encode(page), URL_READ))).toBe('legacy-font');
  });
  it('stays linear where structured data never ends', () => {
    const endless = `<script type="application/ld+json">{"headline":"${'\\"'.repeat(500_000)}</script>`;
    const started = performance.now();
    expect(read({ head: endless }).title).toBe(TITLE);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
  it('refuses much text deep inside and reads much text near the surface', () => {
    const much = `<p>${PARAGRAPHS[0]}</p>`.repeat(5_000);
    expect(code(() => readArticle(`<h1>${TITLE}</h1>${'<div>'.repeat(450)}${much}`, URL_READ))).toBe('too-deep');
    expect(readArticle(`<h1>${TITLE}</h1><div>${much}</div>`, URL_READ).text.split('\n')).toHaveLength(5_000);
  });
  it('survives structured data that nests without end', () => {
    const deep = `${'{"@type":"X","mainEntity":'.repeat(3_000)}1${'}'.repeat(3_000)}`;
    expect(read({ head: `<script type="application/ld+json">${deep}</script>` }).title).toBe(TITLE);
  });
});
