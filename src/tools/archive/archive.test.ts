import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../sentence/index.ts';
import { payloadDigest, readWarc, writeWarc, type Capture } from './index.ts';

const CAPTURE: Capture = {
  url: 'https://bao-mau.example/xa-hoi/tin-1.html?a=1',
  at: '2026-11-20T02:30:00.123Z',
  request: 'GET /xa-hoi/tin-1.html?a=1 HTTP/1.1\r\nhost: bao-mau.example\r\nuser-agent: CauNoi/0.1',
  status: 200,
  statusText: 'OK',
  responseHeaders: [
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Content-Encoding', 'gzip'],
    ['Content-Length', '17'],
    ['X-A', '1'],
    ['x-a', '2'],
  ],
  body: new TextEncoder().encode('<h1>Xã Hoa Mẫu (mẫu)</h1>'),
  userAgent: 'CauNoi/0.1',
};

describe('WARC', () => {
  it('comes back as it went in', async () => {
    const read = await readWarc(await writeWarc(CAPTURE));
    expect(Buffer.from(read.body)).toEqual(Buffer.from(CAPTURE.body));
    expect(read).toMatchObject({
      url: CAPTURE.url,
      at: '2026-11-20T02:30:00.000Z',
      status: 200,
      intact: true,
      digest: payloadDigest(CAPTURE.body),
    });
    expect(read.request).toContain('GET /xa-hoi/tin-1.html?a=1 HTTP/1.1');
    const headers = new Map(read.responseHeaders);
    expect(headers.get('X-A')).toBe('1, 2');
    // The stored body is decoded; the header of the wire is kept under another name.
    expect(headers.has('Content-Encoding')).toBe(false);
    expect(headers.get('X-Archive-Orig-Content-Encoding')).toBe('gzip');
    expect(headers.get('Content-Length')).toBe(String(CAPTURE.body.length));
  });
  it('is a standard file: three gzip members with the fields that players read', async () => {
    const text = gunzipSync(await writeWarc(CAPTURE)).toString('utf8');
    expect(text.match(/^WARC\/1\.1\r$/gm)).toHaveLength(3);
    expect(text.match(/^WARC-Type: (\w+)/gm)).toEqual([
      'WARC-Type: warcinfo',
      'WARC-Type: response',
      'WARC-Type: request',
    ]);
    expect(text).toContain('WARC-Target-URI: https://bao-mau.example/xa-hoi/tin-1.html?a=1');
    expect(text).toContain(`WARC-Payload-Digest: ${payloadDigest(CAPTURE.body)}`);
    expect(text).toMatch(/WARC-Block-Digest: sha-256:[0-9a-f]{64}/);
  });
  it('keeps any bytes', async () => {
    const bodies = fc.uint8Array({ maxLength: 2_000 });
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const read = await readWarc(await writeWarc({ ...CAPTURE, body }));
        expect(Buffer.from(read.body)).toEqual(Buffer.from(body));
        expect(read.intact).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
  it('never lets a header value begin a new header', async () => {
    const written = await writeWarc({ ...CAPTURE, responseHeaders: [['X-B', 'a\r\nSet-Cookie: x=1']] });
    expect(gunzipSync(written).toString()).not.toMatch(/^Set-Cookie/m);
  });
  it('notices a body that was changed', async () => {
    const { gzipSync } = await import('node:zlib');
    const plain = gunzipSync(await writeWarc(CAPTURE))
      .toString('latin1')
      .replace('<h1>', '<h2>');
    const read = await readWarc(gzipSync(Buffer.from(plain, 'latin1')));
    expect(read.intact).toBe(false);
  });
  it('refuses what is no capture', async () => {
    await expect(readWarc(new TextEncoder().encode('xin chào'))).rejects.toBeInstanceOf(Refusal);
    await expect(readWarc(new Uint8Array())).rejects.toBeInstanceOf(Refusal);
    const cut = (await writeWarc(CAPTURE)).slice(0, 200);
    await expect(readWarc(cut)).rejects.toBeInstanceOf(Refusal);
  });
});
