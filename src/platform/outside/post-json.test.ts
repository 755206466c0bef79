import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { RequestListener } from 'node:http';
import { isOwnNetworkAddress, type SystemLookup } from './address-guard.ts';
import { localServer, type LocalServer } from './local-server.ts';
import { postJson, type PostJson } from './post-json.ts';

const OPTIONS: PostJson = {
  body: { hello: 'Bến Thử' },
  bearer: 'khoa-bi-mat',
  ownNetwork: true,
  timeoutMs: 2_000,
  maxBytes: 100_000,
  userAgent: 'CauNoi/test',
};

let open: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(open.map((server) => server.close()));
  open = [];
});
async function serve(listener: RequestListener): Promise<LocalServer> {
  const server = await localServer(listener);
  open.push(server);
  return server;
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no refusal',
    (error: unknown) => (error as { code?: string }).code,
  );

describe('postJson', () => {
  it('sends JSON with the key and gives back status, text and the wished pause', async () => {
    let seen: unknown;
    const server = await serve(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      seen = {
        method: request.method,
        body,
        key: request.headers.authorization,
        type: request.headers['content-type'],
      };
      response.writeHead(429, { 'content-encoding': 'gzip', 'retry-after': '7' }).end(gzipSync('{"chữ":1}'));
    });
    expect(await postJson(`${server.origin}/v1/chat/completions`, OPTIONS)).toEqual({
      status: 429,
      text: '{"chữ":1}',
      retryAfter: 7,
    });
    expect(seen).toEqual({
      method: 'POST',
      body: '{"hello":"Bến Thử"}',
      key: 'Bearer khoa-bi-mat',
      type: 'application/json',
    });
  });

  it('goes to no private machine unless that is said, and never to link-local ones', async () => {
    const server = await serve((_request, response) => response.end('{}'));
    const outside = { ...OPTIONS, ownNetwork: false };
    expect(await codeOf(postJson(`${server.origin.replace('http:', 'https:')}/`, outside))).toBe('bad-port');
    expect(await codeOf(postJson('https://127.0.0.1/', outside))).toBe('private-address');
    expect(await codeOf(postJson('https://192.168.1.4/', outside))).toBe('private-address');
    expect(await codeOf(postJson('http://169.254.169.254/latest', OPTIONS))).toBe('private-address');
    expect(await codeOf(postJson('http://[fe80::1]/', OPTIONS))).toBe('private-address');
    expect(await codeOf(postJson('http://user:word@127.0.0.1/', OPTIONS))).toBe('credentials-in-address');
    expect(await codeOf(postJson('ftp://127.0.0.1/', OPTIONS))).toBe('bad-scheme');
    // A public name that turns out to be private (rebinding) is judged by the address of this very connection.
    const lookup: SystemLookup = (_name, _options, done) => done(null, [{ address: '10.0.0.7', family: 4 }]);
    expect(await codeOf(postJson('https://may-doc.example/', { ...outside, lookup }))).toBe('private-address');
    const metadata: SystemLookup = (_name, _options, done) => done(null, [{ address: '169.254.169.254', family: 4 }]);
    expect(await codeOf(postJson('http://may-doc.example/', { ...OPTIONS, lookup: metadata }))).toBe('private-address');
  });

  it('sends nothing in clear over the public network', async () => {
    expect(await codeOf(postJson('http://may-doc.example/v1', { ...OPTIONS, ownNetwork: false }))).toBe('needs-https');
  });

  it('follows no redirect: neither text nor key reach another place', async () => {
    let reached = 0;
    const other = await serve((_request, response) => {
      reached += 1;
      response.end('{}');
    });
    for (const status of [301, 302, 307, 308]) {
      const server = await serve((_request, response) => {
        response.writeHead(status, { location: other.origin }).end();
      });
      expect(await codeOf(postJson(server.origin, OPTIONS))).toBe('redirect-refused');
    }
    expect(reached).toBe(0);
  });

  it('ends an endless answer, a slow one and a silent one', async () => {
    const endless = await serve((_request, response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    });
    expect(await codeOf(postJson(endless.origin, OPTIONS))).toBe('too-big');
    const drops = await serve((_request, response) => {
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await codeOf(postJson(drops.origin, { ...OPTIONS, timeoutMs: 200 }))).toBe('too-slow');
    const silent = await serve(() => undefined);
    const begin = Date.now();
    expect(await codeOf(postJson(silent.origin, { ...OPTIONS, timeoutMs: 200 }))).toBe('too-slow');
    expect(Date.now() - begin).toBeLessThan(1_500);
    const gone = await serve(() => undefined);
    await gone.close();
    expect(await codeOf(postJson(gone.origin, OPTIONS))).toBe('connection-refused');
  });
});

describe('the own network', () => {
  it.each(['127.0.0.1', '10.1.2.3', '192.168.0.9', '172.20.0.1', '100.64.0.1', '::1', 'fd00::1', '8.8.8.8'])(
    'holds %s',
    (address) => expect(isOwnNetworkAddress(address)).toBe(true),
  );
  it.each(['169.254.169.254', 'fe80::1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '::ffff:169.254.1.1', 'tên'])(
    'does not hold %s',
    (address) => expect(isOwnNetworkAddress(address)).toBe(false),
  );
});
