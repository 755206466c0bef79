// With the Chromium that the tests bring; the product uses whichever browser the administrator has installed.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserForPictures } from '../../../tests/support/browser.ts';
import { takePicture } from './index.ts';

const asked: string[] = [];
const neighbour = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.writeHead(200, { 'content-type': 'image/png' }).end();
});
let origin = '';
let given: { browser: string; environment: Record<string, string> };

beforeAll(async () => {
  given = await browserForPictures();
  neighbour.listen(0, '127.0.0.1');
  await once(neighbour, 'listening');
  const address = neighbour.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  origin = `http://127.0.0.1:${address.port}`;
});
afterAll(() => void neighbour.close());

function page(body: string): Buffer {
  return Buffer.from(`<!doctype html><meta charset="utf-8"><style>body{background:#0b5a6a;margin:0}</style>${body}`);
}

describe('the picture of a kept page', () => {
  it('shows the page itself and asks nobody for anything, whatever the page wants', async () => {
    const hostile =
      page(`<h1>Bản tin (mẫu)</h1><img src="${origin}/img.png"><link rel="stylesheet" href="${origin}/a.css">
      <iframe src="${origin}/frame"></iframe><script>fetch('${origin}/script');location='${origin}/moved'</script>
      <meta http-equiv="refresh" content="0;url=${origin}/refreshed"><style>@import url(${origin}/import.css)</style>
      <link rel="preconnect" href="${origin}"><video src="${origin}/film" autoplay></video>`);
    const { png, browser } = await takePicture({ ...given, body: hostile, mediaType: 'text/html; charset=utf-8' });
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1280);
    expect(browser).toMatch(/Chrom/);
    expect(asked).toEqual([]);
    const plain = await takePicture({ ...given, body: page(''), mediaType: null });
    // The words are in it.
    expect(png.equals(plain.png)).toBe(false);
  });

  it('is given up when it needs too much, or when there is no browser', async () => {
    const body = page('<p>x</p>');
    await expect(takePicture({ ...given, body, mediaType: null, mostMb: 1 })).rejects.toMatchObject({
      code: 'too-heavy',
    });
    await expect(takePicture({ ...given, body, mediaType: null, timeoutMs: 1 })).rejects.toMatchObject({
      code: 'too-heavy',
    });
    await expect(takePicture({ browser: '/no/such/browser', body, mediaType: null })).rejects.toMatchObject({
      code: 'no-browser',
    });
  });
});
