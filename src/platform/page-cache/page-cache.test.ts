import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createPageCache } from './index.ts';

const page = (text: string, ...tags: string[]) => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  plain: Buffer.from(text),
  tags,
});

describe('page cache', () => {
  it('keeps finished bytes with compressed copies and an ETag of the content', async () => {
    const cache = createPageCache();
    const put = await cache.put('/a', page('xin chào', 'programme:1'), cache.begin());
    expect(cache.get('/a')).toBe(put);
    expect(gunzipSync(put.gzip).toString()).toBe('xin chào');
    expect(brotliDecompressSync(put.brotli).toString()).toBe('xin chào');
    expect((await cache.put('/b', page('xin chào'), cache.begin())).etag).toBe(put.etag);
  });
  it('drops what carries the tag and nothing else, but can still show it stale', async () => {
    const cache = createPageCache();
    await cache.put('/a', page('a', 'programme:1'), cache.begin());
    await cache.put('/b', page('b', 'programme:2'), cache.begin());
    cache.drop('programme:1');
    expect(cache.get('/a')).toBeNull();
    expect(cache.getStale('/a')?.plain.toString()).toBe('a');
    expect(cache.get('/b')).not.toBeNull();
  });
  it('does not serve a page that was made before a change and arrives after it', async () => {
    const cache = createPageCache();
    const begun = cache.begin();
    cache.drop('programme:1');
    await cache.put('/a', page('old', 'programme:1'), begun);
    expect(cache.get('/a')).toBeNull();
  });
  it('forgets the page unused for longest when it is full', async () => {
    const cache = createPageCache({ capacity: 300 });
    for (const key of ['/a', '/b', '/c', '/d', '/e', '/f'])
      await cache.put(key, page(`content of ${key}`), cache.begin());
    expect(cache.get('/a')).toBeNull();
    expect(cache.get('/f')).not.toBeNull();
  });
  it('grows old', async () => {
    let time = 0;
    const cache = createPageCache({ maxAgeMs: 1000, now: () => time });
    await cache.put('/a', page('a'), cache.begin());
    time = 1001;
    expect(cache.get('/a')).toBeNull();
  });
});
