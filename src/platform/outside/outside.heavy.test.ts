import { createServer, type AddressInfo, type Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../tools/sentence/index.ts';
import { createOutside, isPublicAddress, type FetchOptions, type Outside, type OutsideOptions } from './index.ts';
import { localServer, type LocalServer } from './local-server.ts';

const USER_AGENT = 'CauNoi-test/1';
let server: LocalServer;
const opened: Outside[] = [];

function outside(options: Partial<OutsideOptions> = {}): Outside {
  const made = createOutside({ allowLoopback: true, userAgent: USER_AGENT, ...options });
  opened.push(made);
  return made;
}

async function code(
  address: string,
  options: FetchOptions = {},
  settings: Partial<OutsideOptions> = {},
): Promise<string> {
  try {
    await outside(settings).fetch(address, options);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'fetched';
}

beforeAll(async () => {
  server = await localServer((request, response) => {
    const url = request.url ?? '/';
    if (url === '/page') {
      if (request.headers['if-none-match'] === '"v1"') return response.writeHead(304).end();
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        etag: '"v1"',
        'x-agent': request.headers['user-agent'] ?? '',
        'set-cookie': ['a=1', 'b=2'],
      });
      return response.end('xã Hoa Mẫu (mẫu)');
    }
    if (url.startsWith('/to?'))
      return response.writeHead(302, { location: decodeURIComponent(url.slice(4)) }).end('<p>moved');
    if (url.startsWith('/hop/')) return response.writeHead(301, { location: `/hop/${Number(url.slice(5)) + 1}` }).end();
    if (url === '/gzip') return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('nén'));
    if (url === '/br') return response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('nén'));
    if (url === '/twice')
      return response.writeHead(200, { 'content-encoding': 'gzip, br' }).end(brotliCompressSync(gzipSync('nén')));
    if (url === '/bomb')
      return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(60 * 1024 * 1024)));
    if (url === '/damaged') return response.writeHead(200, { 'content-encoding': 'gzip' }).end('không phải gzip');
    if (url === '/unknown') return response.writeHead(200, { 'content-encoding': 'zebra' }).end('x');
    if (url === '/big') return response.writeHead(200).end(Buffer.alloc(200_000));
    if (url === '/missing') return response.writeHead(404).end('không có');
    if (url === '/silent') return undefined;
    if (url === '/cut')
      return response.writeHead(200, { 'content-length': '100' }).write('a', () => response.destroy());
    if (url === '/slow' || url === '/endless') {
      response.writeHead(200);
      const timer = setInterval(
        () => response.write(url === '/slow' ? '.' : Buffer.alloc(64 * 1024)),
        url === '/slow' ? 30 : 1,
      );
      return response.on('close', () => clearInterval(timer));
    }
    return response.writeHead(500).end();
  });
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});
afterAll(() => server.close());

describe('what comes back', () => {
  it('is status, headers, body and both heads for the archive', async () => {
    const answer = await outside().fetch(`${server.origin}/page#x`, { accept: 'text/html' });
    expect(answer.status).toBe(200);
    expect(Buffer.from(answer.body).toString()).toBe('xã Hoa Mẫu (mẫu)');
    expect(answer.headers['x-agent']).toBe(USER_AGENT);
    expect(answer.finalUrl).toBe(`${server.origin}/page`);
    expect(answer.requestHead).toMatch(
      /^GET \/page HTTP\/1\.1\r\nhost: 127\.0\.0\.1:\d+\r\nuser-agent: CauNoi-test\/1\r\naccept: text\/html\r\n/,
    );
    expect(answer.responseHead).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer.responseHeaders.filter(([name]) => name === 'set-cookie')).toHaveLength(2);
  });
  it('is 304 when nothing changed, and any other status as it is', async () => {
    const same = await outside().fetch(`${server.origin}/page`, { etag: '"v1"' });
    expect([same.status, same.body.length]).toEqual([304, 0]);
    expect((await outside().fetch(`${server.origin}/missing`)).status).toBe(404);
  });
  it.each(['/gzip', '/br', '/twice'])('is unpacked: %s', async (path) => {
    expect(Buffer.from((await outside().fetch(server.origin + path)).body).toString()).toBe('nén');
  });
  it('never sends a second header hidden in a stored etag', async () => {
    expect((await outside().fetch(`${server.origin}/page`, { etag: '"v1"\r\nx: y' })).status).toBe(200);
  });
});

describe('addresses', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://172.16.9.9/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://localhost/',
  ])('%s is private', async (address) => {
    expect(await code(address, {}, { allowLoopback: false })).toBe('private-address');
  });
  it('stay private in the loopback setting when they are not loopback', async () => {
    for (const address of ['http://169.254.169.254/', 'http://10.0.0.1/', 'http://[::ffff:10.0.0.1]/']) {
      expect(await code(address)).toBe('private-address');
    }
  });
  it.each([
    ['ftp://bao-mau.example/', 'bad-scheme'],
    ['http://bao-mau.example:8080/', 'bad-port'],
    ['http://u:p@bao-mau.example/', 'credentials-in-address'],
    ['khong phai dia chi', 'bad-address'],
    ['http://127.0.0.1:6379/', 'bad-port'],
  ])('%s: %s', async (address, expected) => {
    expect(await code(address, {}, { allowLoopback: false })).toBe(expected);
  });
  it('are judged by the addresses that the connection uses, so rebinding gains nothing', async () => {
    let asked = 0;
    const rebinding: OutsideOptions['lookup'] = (_name, _options, done) => {
      asked += 1;
      done(null, [{ address: asked === 1 ? '127.0.0.1' : '93.184.216.34', family: 4 }]);
    };
    expect(await code('http://doi-dia-chi.example/', {}, { allowLoopback: false, lookup: rebinding })).toBe(
      'private-address',
    );
    expect(asked).toBe(1);
  });
  it('are refused when one of several is private or the name is unknown', async () => {
    const mixed: OutsideOptions['lookup'] = (_name, _options, done) =>
      done(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '::ffff:10.0.0.1', family: 6 },
      ]);
    expect(await code('http://nhieu.example/', {}, { allowLoopback: false, lookup: mixed })).toBe('private-address');
    const unknown: OutsideOptions['lookup'] = (_name, _options, done) =>
      done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []);
    expect(await code('http://khong-co.example/', {}, { lookup: unknown })).toBe('dns-failed');
  });
  it('knows public ones', () => {
    expect(['8.8.8.8', '2606:4700::1', '::ffff:8.8.8.8'].map((one) => isPublicAddress(one, false))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['rubbish', '', '::', '198.51.100.1'].map((one) => isPublicAddress(one, false))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('redirects', () => {
  const to = (target: string) => `${server.origin}/to?${encodeURIComponent(target)}`;
  it('are followed and told', async () => {
    const answer = await outside().fetch(to('/page'));
    expect(answer.finalUrl).toBe(`${server.origin}/page`);
    expect(answer.redirects).toEqual([{ status: 302, from: to('/page'), to: `${server.origin}/page` }]);
  });
  it.each([
    ['http://10.0.0.1/', 'private-address'],
    ['http://[::ffff:169.254.169.254]/', 'private-address'],
    ['file:///etc/hosts', 'bad-scheme'],
    ['http://bao-mau.example:22/', 'bad-port'],
    ['http://', 'bad-address'],
  ])('to %s: %s', async (target, expected) => {
    expect(await code(to(target))).toBe(expected);
  });
  it('end in a circle or after five', async () => {
    expect(await code(to(to('/page')))).toBe('fetched');
    const circle = await localServer((_request, response) => response.writeHead(302, { location: '/' }).end());
    expect(await code(`${circle.origin}/`)).toBe('redirect-loop');
    await circle.close();
    expect(await code(`${server.origin}/hop/1`)).toBe('too-many-redirects');
  });
});

describe('limits', () => {
  it('of size hold on the wire and after unpacking', async () => {
    expect(await code(`${server.origin}/big`, { maxBytes: 100_000 })).toBe('too-big');
    const before = process.memoryUsage().rss;
    expect(await code(`${server.origin}/bomb`, { maxBytes: 1_000_000 })).toBe('too-big');
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    expect(await code(`${server.origin}/endless`, { maxBytes: 1_000_000, timeoutMs: 10_000 })).toBe('too-big');
  });
  it.each(['/slow', '/silent'])('of time hold for %s', async (path) => {
    const started = performance.now();
    expect(await code(server.origin + path, { timeoutMs: 300 })).toBe('too-slow');
    expect(performance.now() - started).toBeLessThan(2_000);
  });
  it('of time hold while a name is looked up', async () => {
    expect(await code('http://im-lang.example/', { timeoutMs: 200 }, { lookup: () => undefined })).toBe('too-slow');
  });
});

describe('failures are sentences', () => {
  it.each([
    ['/damaged', 'bad-encoding'],
    ['/unknown', 'bad-encoding'],
    ['/cut', 'connection-failed'],
  ])('%s: %s', async (path, expected) => {
    expect(await code(server.origin + path)).toBe(expected);
  });
  it('names a server that speaks no TLS', async () => {
    expect(await code(server.origin.replace('http:', 'https:'))).toBe('tls-failed');
  });
  it('names a refused connection and an answer that is not HTTP', async () => {
    const sockets: Socket[] = [];
    const raw = createServer((socket) => {
      sockets.push(socket.on('error', () => socket.destroy()));
      socket.write('SSH-2.0-x\r\n');
    });
    await new Promise<void>((done) => {
      raw.listen(0, '127.0.0.1', done);
    });
    const { port } = raw.address() as AddressInfo;
    expect(await code(`http://127.0.0.1:${port}/`)).toBe('bad-answer');
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => raw.close(done));
    expect(await code(`http://127.0.0.1:${port}/`)).toBe('connection-refused');
  });
});
