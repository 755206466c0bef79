import { describe, expect, it } from 'vitest';
import { Refusal } from '../sentence/index.ts';
import { readFeed } from './index.ts';

const NOW = new Date('2026-11-21T00:00:00Z');
const read = (text: string) => readFeed(text, { now: NOW, url: 'https://bao-mau.example/' });

const newsItem = (
  guid: string,
  status: string,
  inside: string,
) => `<newsItem guid="${guid}" version="2" standard="NewsML-G2">
  <itemMeta><provider qcode="p:1"><name>Hãng tin Mẫu (mẫu)</name></provider><firstCreated>2026-11-20T09:30:00+07:00</firstCreated>
  <versionCreated>2026-11-20T10:00:00+07:00</versionCreated><pubStatus qcode="stat:${status}"/>${inside}</itemMeta>
  <contentMeta><by>Lê Mẫu</by><headline>Xã Hoa Mẫu (mẫu) mở lớp báo chí</headline></contentMeta>
  <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Đầu trang</title></head>
  <body><p>Đoạn một.</p><p>Đoạn hai.</p></body></html></inlineXML></contentSet></newsItem>`;
const message = (items: string) => `<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sender>hang-tin-mau.example</sender></header><itemSet>${items}</itemSet></newsMessage>`;

describe('NewsML-G2', () => {
  it('reads the items of a message with text, time, author and the address on the web', () => {
    const feed = read(
      message(
        newsItem('urn:newsml:mau:1', 'usable', '<link rel="irel:isA" href="https://bao-mau.example/tin-1.html"/>') +
          newsItem('https://bao-mau.example/tin-2.html', 'usable', '') +
          newsItem('urn:newsml:mau:3', 'usable', ''),
      ),
    );
    expect(feed).toMatchObject({ kind: 'newsml', title: 'hang-tin-mau.example', warnings: [] });
    expect(feed.items[0]).toEqual({
      id: 'urn:newsml:mau:1',
      url: 'https://bao-mau.example/tin-1.html',
      title: 'Xã Hoa Mẫu (mẫu) mở lớp báo chí',
      summary: 'Đoạn một. Đoạn hai.',
      publishedAt: '2026-11-20T02:30:00.000Z',
      author: 'Lê Mẫu',
    });
    expect(feed.items.map(({ url }) => url)).toEqual([
      'https://bao-mau.example/tin-1.html',
      'https://bao-mau.example/tin-2.html',
      null,
    ]);
  });
  it('leaves out what was withdrawn, and says so', () => {
    const feed = read(message(newsItem('urn:1', 'canceled', '') + newsItem('urn:2', 'usable', '')));
    expect(feed.items.map(({ id }) => id)).toEqual(['urn:2']);
    expect(feed.warnings).toMatchObject([{ code: 'withheld', items: 1 }]);
  });
  it('is inert to entities and refuses what is too deep', () => {
    const bomb = `<!DOCTYPE newsItem [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${newsItem('urn:1', 'usable', '').replace('Lê Mẫu', '&b;')}`;
    expect(read(bomb).items[0]?.author).toBe('&b;');
    const deep = newsItem('urn:1', 'usable', '').replace('<p>Đoạn một.</p>', '<p>'.repeat(1_000));
    expect(() => read(deep)).toThrow(Refusal);
  });
});

describe('ninjs', () => {
  const item = (uri: string, more: object = {}) => ({
    uri,
    versionCreated: '2026-11-20T10:00:00+07:00',
    firstCreated: '2026-11-20T09:30:00+07:00',
    copyrightHolder: 'Hãng tin Mẫu (mẫu)',
    by: 'Lê Mẫu',
    headlines: [
      { role: 'short', value: 'Mở lớp' },
      { role: 'main', value: 'Xã Hoa Mẫu (mẫu) mở lớp báo chí' },
    ],
    bodies: [{ role: 'main', contentType: 'text/html', value: '<p>Đoạn một.</p><p>Đoạn hai.</p>' }],
    renditions: [{ name: 'anh', href: 'https://bao-mau.example/1.jpg', contentType: 'image/jpeg' }],
    ...more,
  });
  it('reads 3.x, one or many', () => {
    const feed = read(
      JSON.stringify([item('https://bao-mau.example/1.html'), item('urn:2', { pubStatus: 'withheld' }), 7]),
    );
    expect(feed).toMatchObject({ kind: 'ninjs', title: 'Hãng tin Mẫu (mẫu)' });
    expect(feed.items).toEqual([
      {
        id: 'https://bao-mau.example/1.html',
        url: 'https://bao-mau.example/1.html',
        title: 'Xã Hoa Mẫu (mẫu) mở lớp báo chí',
        summary: 'Đoạn một. Đoạn hai.',
        publishedAt: '2026-11-20T02:30:00.000Z',
        author: 'Lê Mẫu',
        image: 'https://bao-mau.example/1.jpg',
      },
    ]);
    expect(feed.warnings.map(({ code }) => code).toSorted()).toEqual(['repaired', 'withheld']);
    expect(
      read(JSON.stringify(item('urn:1', { altIds: [{ role: 'web', value: 'https://bao-mau.example/b' }] }))).items[0]
        ?.url,
    ).toBe('https://bao-mau.example/b');
  });
  it('reads 1.x', () => {
    const one = {
      uri: 'urn:1',
      headline: 'Một tin',
      body_html: '<p>Nội dung</p>',
      byline: 'Trần Mẫu',
      versioncreated: '2026-11-20T03:00:00Z',
    };
    expect(read(JSON.stringify({ items: [one] })).items).toMatchObject([
      { title: 'Một tin', summary: 'Nội dung', author: 'Trần Mẫu', publishedAt: '2026-11-20T03:00:00.000Z' },
    ]);
  });
  it('does not take a JSON Feed or other JSON for it', () => {
    expect(read('{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"a"}]}').kind).toBe(
      'json-feed',
    );
    expect(() => read('{"uri":"x"}')).toThrow(Refusal);
  });
});
