import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../tools/sentence/index.ts';
import { closeSandbox, inSandbox } from './index.ts';

afterAll(() => closeSandbox());

const RSS =
  '<rss><channel><title>Báo Mẫu (mẫu)</title><item><title>Tin một</title><link>https://bao-mau.example/1</link></item></channel></rss>';
/** One item of two million elements: the tree needs far more heap than a thread has. */
const HEAVY = `<rss><channel><item>${'<b/>'.repeat(1_900_000)}</item></channel></rss>`;

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'read';
}

describe('sandbox', () => {
  it('runs the three readers', async () => {
    const feed = await inSandbox('feed', {
      content: new TextEncoder().encode(RSS),
      url: 'https://bao-mau.example/rss',
    });
    expect(feed.items[0]?.title).toBe('Tin một');
    const paragraph =
      '<p>Đoạn văn đủ dài về lễ khánh thành trạm y tế của xã Hoa Mẫu (mẫu) trong tháng này, có nhiều người dự.</p>';
    const article = await inSandbox('article', {
      html: `<html><body><h1>Tin một của xã</h1><div>${paragraph.repeat(4)}</div></body></html>`,
      url: 'https://bao-mau.example/1',
    });
    expect(article.title).toBe('Tin một của xã');
    const document = await inSandbox('document', {
      bytes: new TextEncoder().encode('Chương trình phối hợp (mẫu)'),
      name: 'a.txt',
    });
    expect(document.text).toBe('Chương trình phối hợp (mẫu)');
  });

  it("passes the reader's own refusal on, whole", async () => {
    const failing = inSandbox('document', {
      bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]),
      name: 'a.png',
    });
    await expect(failing).rejects.toMatchObject({ name: 'Refusal', code: 'wrong-type', status: 422 });
    await expect(failing).rejects.toSatisfy((error: Refusal) => error.sentence.vi.includes('PNG'));
  });

  it('stops what takes too long', async () => {
    const started = performance.now();
    expect(await refusal(inSandbox('feed', { content: HEAVY }, { timeoutMs: 100 }))).toBe('too-heavy');
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('survives a thread that runs out of memory, and hurts nobody else', async () => {
    const [heavy, ...others] = await Promise.all([
      refusal(inSandbox('feed', { content: HEAVY })),
      ...Array.from({ length: 6 }, () => inSandbox('feed', { content: RSS })),
    ]);
    expect(heavy).toBe('too-heavy');
    expect(others.every((feed) => feed.items.length === 1)).toBe(true);
    expect((await inSandbox('feed', { content: RSS })).items).toHaveLength(1);
  }, 30_000);

  it('reads the largest ordinary feed within its memory', async () => {
    const item = (at: number) =>
      `<item><title>Tin số ${at} của xã Hoa Mẫu (mẫu)</title><link>https://bao-mau.example/${at}</link></item>`;
    const content = `<rss><channel>${Array.from({ length: 80_000 }, (_, at) => item(at)).join('')}</channel></rss>`;
    expect((await inSandbox('feed', { content })).items).toHaveLength(5_000);
  }, 30_000);

  it('uses its threads again', async () => {
    await inSandbox('feed', { content: RSS });
    const started = performance.now();
    for (let round = 0; round < 50; round += 1) await inSandbox('feed', { content: RSS });
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('bombs of every kind', () => {
  const nested = (depth: number) => {
    let inner = 'Content-Type: text/plain\r\n\r\nhết';
    for (let at = 0; at < depth; at++) {
      inner = `Content-Type: multipart/mixed; boundary="k${at}"\r\n\r\n--k${at}\r\n${inner}\r\n--k${at}--\r\n`;
    }
    return `Subject: bom\r\n${inner}`;
  };
  /** 1 GB of one letter, packed to 1 MB. */
  const packed = new Uint8Array(gzipSync(Buffer.alloc(1_073_741_824, 'a')));
  const item = '<item><link>https://bao-mau.example/1</link></item>';
  const bombs: readonly (readonly [string, () => Uint8Array | string, RegExp])[] = [
    [
      'XML entities',
      () =>
        `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(1_000)}">${entities(20)}]><rss><channel><title>&z19;</title></channel></rss>`,
      /^read$/,
    ],
    ['gzip of 1 GB', () => packed, /^too-large$/],
    ['gzip in gzip', () => new Uint8Array(gzipSync(packed)), /^(?:not-a-feed|too-large)$/],
    ['200,000 items', () => `<rss><channel>${item.repeat(200_000)}</channel></rss>`, /^read$/],
    ['100,000 deep', () => `<rss>${'<a>'.repeat(100_000)}`, /^too-deep$/],
    [
      '100,000 deep JSON',
      () => `{"version":"1","items":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      /^(?:not-a-feed|not-json|too-heavy|read)$/,
    ],
    [
      'one page of 120,000 links',
      () => `<html>${'<a href="/xa/b-123456.html">Xã Hoa Mẫu mở lớp báo chí</a>'.repeat(120_000)}</html>`,
      /^read$/,
    ],
    ['attributes without end', () => `<rss ${'a="b" '.repeat(1_500_000)}/>`, /^(?:read|too-heavy|not-a-feed)$/],
    [
      'one attribute of 9 MB',
      () => `<rss><channel><title a="${'x'.repeat(9_000_000)}">t</title></channel></rss>`,
      /^read$/,
    ],
    ['a comment that never ends', () => `<rss><!--${'-'.repeat(9_000_000)}`, /^(?:cut-off|not-a-feed)$/],
    ['spaces before nothing', () => `<rss>${' '.repeat(9_000_000)}`, /^cut-off$/],
  ];
  function entities(depth: number): string {
    return Array.from({ length: depth }, (_, at) => `<!ENTITY z${at} "${'&a;'.repeat(10)}">`).join('');
  }

  it.each(bombs)(
    '%s hurts only its own source',
    async (_name, make, expected) => {
      const started = performance.now();
      const [bomb, other] = await Promise.all([
        refusal(inSandbox('feed', { content: make(), url: 'https://bao-mau.example/' })),
        inSandbox('feed', { content: RSS }),
      ]);
      expect(bomb).toMatch(expected);
      expect(other.items).toHaveLength(1);
      expect(performance.now() - started).toBeLessThan(30_000);
    },
    40_000,
  );

  it('letters and tables are read within the same limits', async () => {
    const list = (bytes: Uint8Array) => refusal(inSandbox('link-list', { bytes }));
    const text = (content: string) => new TextEncoder().encode(content);
    expect(await list(text(nested(5_000)))).toBe('broken-letter');
    expect(await list(text(`Subject: ${'x'.repeat(3_000_000)}\r\n\r\nhttps://a.example/1`))).toBe('broken-letter');
    expect(await list(packed)).toBe('too-large');
    expect(await list(text('"'.repeat(9_000_000)))).toMatch(/^(?:no-links|too-heavy)$/);
    expect(await list(text(`${'a,'.repeat(4_000_000)}https://a.example/1`))).toMatch(/^(?:read|no-links|too-heavy)$/);
  }, 60_000);
});
