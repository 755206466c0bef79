import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { escapeXml, writeAtom, writeSitemap, writeSitemapIndex } from './index.ts';

const FEED = {
  id: 'tag:caunoi.example,2026:thay-doi',
  title: 'Thay đổi <mẫu> & "khác"',
  language: 'vi',
  author: 'Cầu Nối',
  self: 'https://caunoi.example/thay-doi.atom',
  page: 'https://caunoi.example/chuong-trinh?a=1&b=2',
  updated: '2026-11-20T01:00:00.000Z',
};

describe('Atom', () => {
  it('is well formed whatever the texts hold, and says each thing once', () => {
    const text = writeAtom({
      ...FEED,
      entries: [
        {
          id: 'tag:1',
          title: 'Xã A\u0000 <b> ]]> 😀',
          updated: FEED.updated,
          link: 'https://caunoi.example/?a&b',
          summary: 'Tóm tắt',
        },
      ],
    });
    expect(XMLValidator.validate(text)).toBe(true);
    const { feed } = new XMLParser({ ignoreAttributes: false }).parse(text) as { feed: Record<string, never> };
    expect(feed).toMatchObject({
      id: FEED.id,
      title: 'Thay đổi <mẫu> & "khác"',
      author: { name: 'Cầu Nối' },
      entry: { id: 'tag:1', title: 'Xã A <b> ]]> 😀', summary: 'Tóm tắt' },
    });
    expect(feed['link']).toEqual([
      { '@_rel': 'self', '@_type': 'application/atom+xml', '@_href': FEED.self },
      { '@_rel': 'alternate', '@_type': 'text/html', '@_href': FEED.page },
    ]);
  });

  it('may be without entries', () => {
    expect(XMLValidator.validate(writeAtom({ ...FEED, entries: [] }))).toBe(true);
  });
});

describe('sitemaps', () => {
  it('name addresses, days and languages', () => {
    const text = writeSitemap([
      {
        address: 'https://a.example/x?y&z',
        changed: FEED.updated,
        languages: { vi: 'https://a.example/x', en: 'https://a.example/en/x' },
      },
      { address: 'https://a.example/' },
    ]);
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).toContain('<loc>https://a.example/x?y&amp;z</loc><lastmod>2026-11-20T01:00:00.000Z</lastmod>');
    expect(text).toContain('hreflang="en" href="https://a.example/en/x"');
    expect(XMLValidator.validate(writeSitemapIndex(['https://a.example/1.xml']))).toBe(true);
  });

  it('leave out what XML cannot hold', () => {
    expect(escapeXml('a\u0001\uFFFFb\tc')).toBe('ab\tc');
  });
});
