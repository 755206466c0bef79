import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpack } from '../zip/index.ts';
import { checkWacz, payloadDigest, writeWacz, writeWarc } from './index.ts';

const BODY = new TextEncoder().encode('<h1>Xã Hoa Mẫu (mẫu)</h1>');
const URL = 'https://bao-mau.example/xa-hoi/tin-1.html?b=2&a=1';

async function packed() {
  const warc = await writeWarc({
    url: URL,
    at: '2026-11-20T02:30:00.123Z',
    request: 'GET / HTTP/1.1',
    status: 200,
    responseHeaders: [['Content-Type', 'text/html']],
    body: BODY,
    userAgent: 'CauNoi/0.1',
  });
  return {
    warc,
    wacz: await writeWacz(warc, { url: URL, at: '2026-11-20T02:30:00.123Z', title: 'Tin (mẫu)', text: 'Nội dung' }),
  };
}

describe('WACZ', () => {
  it('has the parts of version 1.1.1, stored without compression', async () => {
    const { warc, wacz } = await packed();
    const { names, parts } = unpack(wacz, () => true);
    expect(names.toSorted()).toEqual([
      'archive/data.warc.gz',
      'datapackage-digest.json',
      'datapackage.json',
      'indexes/index.cdxj',
      'pages/pages.jsonl',
    ]);
    expect(Buffer.from(parts.get('archive/data.warc.gz')!).equals(warc)).toBe(true);
    expect(Buffer.from(wacz).includes(Buffer.from(warc))).toBe(true);
    const description = JSON.parse(Buffer.from(parts.get('datapackage.json')!).toString()) as Record<string, unknown>;
    expect(description).toMatchObject({ profile: 'data-package', wacz_version: '1.1.1', mainPageUrl: URL });
    expect(await checkWacz(wacz)).toMatchObject({ faults: [], text: 'Nội dung' });
  });

  it('has an index that leads to the answer inside of the WARC', async () => {
    const { warc, wacz } = await packed();
    const line = Buffer.from(unpack(wacz, () => true).parts.get('indexes/index.cdxj')!)
      .toString()
      .trim();
    expect(line).toMatch(/^example,bao-mau\)\/xa-hoi\/tin-1\.html\?a=1&b=2 20261120023000 \{/);
    const said = JSON.parse(line.slice(line.indexOf('{'))) as Record<string, string>;
    const member = Buffer.from(warc).subarray(Number(said['offset']), Number(said['offset']) + Number(said['length']));
    const record = gunzipSync(member).toString();
    expect(record).toContain('WARC-Type: response');
    expect(record).toContain('Xã Hoa Mẫu (mẫu)');
    expect(said['digest']).toBe(payloadDigest(BODY));
  });
});
