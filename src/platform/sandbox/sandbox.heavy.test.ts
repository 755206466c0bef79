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
