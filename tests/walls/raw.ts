// HTTP as no browser speaks it, written byte by byte: each is refused with 4xx or answered in order, never with 5xx, and
// never holds a connection longer than it must.
import { connect } from 'node:net';
import type { HostileResult } from './hostile.ts';

interface Raw {
  readonly what: string;
  readonly send: string | readonly string[];
  /** Statuses that are right; `closed`: the connection ends without a word. */
  readonly right: readonly (number | 'closed')[];
  /** Between the pieces. */
  readonly pauseMs?: number;
  /** Longer than this is too long to hold a connection open. */
  readonly withinMs?: number;
  /** The asker says that nothing more comes. */
  readonly ends?: boolean;
  /** What must not come back. */
  readonly never?: RegExp;
}

const HOST = 'Host: 127.0.0.1\r\n';
const LAST = 'Connection: close\r\n\r\n';
const get = (path: string, headers = '') => `GET ${path} HTTP/1.1\r\n${HOST}${headers}${LAST}`;
const post = (path: string, headers: string, body = '') =>
  `POST ${path} HTTP/1.1\r\n${HOST}Content-Type: application/x-www-form-urlencoded\r\n${headers}${LAST}${body}`;
const REFUSED = [400, 403, 404, 405, 408, 411, 413, 414, 415, 417, 431, 'closed'] as const;
/** Ways to ask one server for one thing and the next for another (RFC 9112 §6.3, §11.2). */
const SMUGGLED = 'GET /smuggled-q7zx HTTP/1.1\r\nHost: x\r\n\r\n';

function cases(): readonly Raw[] {
  const chunked = `0\r\n\r\n${SMUGGLED}`;
  return [
    {
      what: 'a length and chunks',
      send: post('/dang-nhap', `Content-Length: 4\r\nTransfer-Encoding: chunked\r\n`, chunked),
      right: REFUSED,
      never: /smuggled/,
    },
    {
      what: 'chunks and a length',
      send: post('/dang-nhap', `Transfer-Encoding: chunked\r\nContent-Length: ${chunked.length}\r\n`, chunked),
      right: REFUSED,
      never: /smuggled/,
    },
    {
      what: 'two lengths',
      send: post('/dang-nhap', 'Content-Length: 0\r\nContent-Length: 44\r\n', SMUGGLED),
      right: REFUSED,
      never: /smuggled/,
    },
    {
      what: 'chunks under another name',
      send: post('/dang-nhap', 'Transfer-Encoding: xchunked\r\n', chunked),
      right: REFUSED,
      never: /smuggled/,
    },
    {
      what: 'chunks twice',
      send: post('/dang-nhap', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n', chunked),
      right: REFUSED,
      never: /smuggled/,
    },
    {
      what: 'a blank before the colon',
      send: post('/dang-nhap', 'Transfer-Encoding : chunked\r\n', chunked),
      right: REFUSED,
      never: /smuggled/,
    },
    { what: 'a length that is none', send: post('/dang-nhap', 'Content-Length: 4x\r\n', 'abcd'), right: REFUSED },
    { what: 'a length below nothing', send: post('/dang-nhap', 'Content-Length: -1\r\n'), right: REFUSED },
    { what: 'a length of 10^30', send: post('/dang-nhap', `Content-Length: 1${'0'.repeat(30)}\r\n`), right: REFUSED },
    {
      what: 'a length of 1 TB',
      ends: true,
      send: post('/dang-nhap', 'Content-Length: 1099511627776\r\n', 'a'),
      right: REFUSED,
    },
    {
      what: 'a broken chunk',
      send: post('/dang-nhap', 'Transfer-Encoding: chunked\r\n', 'zz\r\nabc\r\n'),
      right: REFUSED,
    },
    {
      what: 'a chunk of 2^64',
      ends: true,
      send: post('/dang-nhap', 'Transfer-Encoding: chunked\r\n', 'FFFFFFFFFFFFFFFF\r\nabc\r\n'),
      right: REFUSED,
    },
    { what: 'a header of 100 KB', send: get('/', `X-Long: ${'a'.repeat(100_000)}\r\n`), right: [431, 'closed'] },
    {
      what: '5,000 headers',
      send: get('/', Array.from({ length: 5_000 }, (_, at) => `X-${at}: a\r\n`).join('')),
      right: [400, 431, 'closed'],
    },
    {
      what: 'a cookie of 12 KB',
      send: get('/dang-nhap', `Cookie: caunoi_session=${'a'.repeat(12_000)}\r\n`),
      right: [200, 400, 431],
    },
    {
      what: '2,000 cookies',
      send: get('/dang-nhap', `Cookie: ${Array.from({ length: 1_500 }, (_, at) => `c${at}=a`).join('; ')}\r\n`),
      right: [200, 400, 431],
    },
    { what: 'a question of 100 KB', send: get(`/?q=${'a'.repeat(100_000)}`), right: [400, 414, 431, 'closed'] },
    {
      what: 'a question of 12 KB',
      send: get(`/chuong-trinh?tu=${'%C4%83'.repeat(2_000)}`),
      right: [302, 200, 400, 414],
    },
    { what: 'a path of 12 KB', send: get(`/${'a/'.repeat(6_000)}`), right: [400, 404, 414] },
    { what: 'two hosts', send: `GET / HTTP/1.1\r\n${HOST}Host: evil.example\r\n${LAST}`, right: [400, 'closed'] },
    { what: 'no host', send: `GET / HTTP/1.1\r\n${LAST}`, right: [400, 'closed'] },
    {
      what: 'the host of somebody else',
      send: `GET /dang-nhap HTTP/1.1\r\nHost: evil.example\r\n${LAST}`,
      right: [200, 302, 400, 421],
      never: /evil\.example/,
    },
    {
      what: 'a host that is none',
      send: `GET /lam-viec HTTP/1.1\r\nHost: a b<script>\r\n${LAST}`,
      right: [302, 400, 421, 'closed'],
      never: /<script>/,
    },
    {
      what: 'a host with a login',
      send: `GET /lam-viec HTTP/1.1\r\nHost: x@evil.example:80\r\n${LAST}`,
      right: [302, 400, 421, 'closed'],
      never: /evil\.example/,
    },
    {
      what: 'a full address',
      send: `GET http://evil.example/dang-nhap HTTP/1.1\r\n${HOST}${LAST}`,
      right: [200, 302, 400, 404, 421],
      never: /evil\.example/,
    },
    { what: 'an address that is none', send: `GET http://[ HTTP/1.1\r\n${HOST}${LAST}`, right: [400, 404, 'closed'] },
    {
      what: 'two slashes',
      send: get('//evil.example/lam-viec'),
      right: [301, 302, 400, 404],
      never: /location: (https?:)?\/\/evil/i,
    },
    { what: 'a backslash', send: get('/\\evil.example'), right: [301, 302, 400, 404], never: /location: .*evil/i },
    { what: 'a way up', send: get('/assets/../../package.json'), right: [400, 404], never: /"scripts"/ },
    {
      what: 'a hidden way up',
      send: get('/assets/%2e%2e%2f%2e%2e%2fpackage.json'),
      right: [400, 404],
      never: /"scripts"/,
    },
    {
      what: 'a doubly hidden way up',
      send: get('/assets/%252e%252e%252fpackage.json'),
      right: [400, 404],
      never: /"scripts"/,
    },
    { what: 'half an escape', send: get('/chuong-trinh/%'), right: [400, 404] },
    { what: 'an escape that is none', send: get('/chuong-trinh/%zz'), right: [400, 404] },
    { what: 'half a letter', send: get('/chuong-trinh/%C4'), right: [400, 404] },
    { what: 'a NUL in the path', send: get('/chuong-trinh/a%00b'), right: [400, 404] },
    { what: 'half an escape in a question', send: get('/chuong-trinh?tu=%'), right: [302, 200, 400] },
    { what: 'half a letter in a question', send: get('/chuong-trinh?tu=%C4&trang=%FF'), right: [302, 200, 400] },
    { what: 'a NUL in a question', send: get('/chuong-trinh?tu=a%00b'), right: [302, 200, 400] },
    {
      what: 'the same question 3,000 times',
      send: get(`/chuong-trinh?${'tu=a&'.repeat(2_000)}`),
      right: [302, 200, 400, 414],
    },
    { what: 'half an escape behind the sign-in', send: get('/lam-viec/%E0%A4%A'), right: [302, 400, 404] },
    { what: 'a line in a header', send: get('/', 'X-A: b\rSet-Cookie: x=y\r\n'), right: [400, 'closed'] },
    { what: 'a NUL in a header', send: get('/', 'X-A: b\u0000c\r\n'), right: [400, 'closed'] },
    { what: 'a folded header', send: get('/', 'X-A: b\r\n c\r\n'), right: [200, 400, 'closed'] },
    { what: 'a newer version', send: `GET / HTTP/9.9\r\n${HOST}${LAST}`, right: [400, 505, 'closed'] },
    { what: 'HTTP/0.9', ends: true, send: 'GET /\r\n', right: [400, 'closed'] },
    { what: 'HTTP/2 at once', send: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', right: [400, 'closed'] },
    { what: 'TLS', send: '\u0016\u0003\u0001\u0000\u0005hello', right: [400, 'closed'] },
    { what: 'no HTTP at all', send: 'q7zx\r\n\r\n', right: [400, 'closed'] },
    ...['TRACE', 'TRACK', 'CONNECT', 'OPTIONS', 'PROPFIND', 'PURGE', 'PUT', 'DELETE', 'PATCH', 'M-SEARCH', 'QUERY'].map(
      (method): Raw => ({
        what: `the method ${method}`,
        send: `${method} ${method === 'CONNECT' ? 'evil.example:443' : '/dang-nhap'} HTTP/1.1\r\n${HOST}X-Told: q7zx\r\n${method === 'OPTIONS' ? 'Origin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n' : ''}Content-Length: 0\r\n${LAST}`,
        right: [200, 204, 302, 400, 403, 404, 405, 501, 'closed'],
        never: /q7zx|access-control-allow-origin: (\*|https:\/\/evil)/i,
      }),
    ),
    { what: 'a method that is none', send: `G<T / HTTP/1.1\r\n${HOST}${LAST}`, right: [400, 'closed'] },
    {
      what: 'a method of 50 KB',
      send: `${'A'.repeat(50_000)} / HTTP/1.1\r\n${HOST}${LAST}`,
      right: [400, 431, 'closed'],
    },
    {
      what: 'expects what nobody gives',
      send: post('/dang-nhap', 'Expect: 200-maybe\r\nContent-Length: 1\r\n', 'a'),
      right: [...REFUSED, 200, 302],
    },
    {
      what: 'a kind of form that is none',
      send: `POST /dang-nhap HTTP/1.1\r\n${HOST}Content-Type: multipart/form-data\r\nContent-Length: 4\r\n${LAST}abcd`,
      right: REFUSED,
    },
    {
      what: 'a form without its end',
      ends: true,
      send: `POST /dang-nhap HTTP/1.1\r\n${HOST}Content-Type: multipart/form-data; boundary=q\r\nContent-Length: 60\r\n${LAST}--q\r\nContent-Disposition: form-data; name="key"\r\n\r\nabc\r\n\r\n`.slice(
        0,
        400,
      ),
      right: REFUSED,
    },
    {
      what: 'JSON where a form belongs',
      send: `POST /dang-nhap HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nContent-Length: 2\r\n${LAST}{}`,
      right: REFUSED,
    },
    {
      what: 'a page in pieces that it does not have',
      send: get('/', 'Range: bytes=0-,0-,0-,0-,5-2\r\n'),
      right: [200, 206, 400, 416],
    },
    {
      what: 'a range without end of a file',
      send: get('/favicon.svg', `Range: bytes=${'0-,'.repeat(2_000)}0-\r\n`),
      right: [200, 206, 400, 416],
    },
    {
      what: 'dates that are none',
      send: get('/', 'If-Modified-Since: q7zx\r\nIf-None-Match: W/"\r\n'),
      right: [200, 304, 400],
    },
    {
      what: 'an encoding that is none',
      send: post('/dang-nhap', 'Content-Encoding: gzip\r\nContent-Length: 4\r\n', 'abcd'),
      right: [...REFUSED, 200, 401],
    },
    {
      what: 'another machine in between',
      send: get(
        '/lam-viec',
        'X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: gopher\r\nForwarded: for=_q;host=evil.example\r\n',
      ),
      right: [302],
      never: /evil\.example/,
    },
    {
      what: 'an address of the asker that is none',
      send: get('/dang-nhap', `X-Forwarded-For: ${'1.1.1.1, '.repeat(800)}<script>\r\n`),
      right: [200, 400],
      never: /<script>\r?\n/,
    },
    {
      what: 'a socket of the web',
      send: get('/', 'Upgrade: websocket\r\nSec-WebSocket-Key: AA==\r\nSec-WebSocket-Version: 13\r\n'),
      right: [200, 400, 426, 'closed'],
    },
  ];
}

/** Connections that are held open, one head each that never ends; others must be served meanwhile. */
const SLOW: Raw = {
  what: 'a head that comes one byte a second',
  send: [`GET / HTTP/1.1\r\n${HOST}`, ...Array.from({ length: 60 }, (_, at) => `X-${at}: a\r\n`)],
  pauseMs: 1_000,
  right: [408, 400, 'closed'],
  withinMs: 25_000,
};
const SLOW_BODY: Raw = {
  what: 'a form that never comes',
  send: [post('/dang-nhap', 'Content-Length: 4000\r\n', 'a'), ...Array.from({ length: 400 }, () => 'a')],
  pauseMs: 1_000,
  right: [...REFUSED],
  withinMs: 330_000,
};

const PATIENCE_MS = 20_000;
const MANY = 200;

export async function runRaw(baseURL: string, { full }: { readonly full: boolean }): Promise<HostileResult> {
  const result: HostileResult = { calls: 0, forms: 0, wrong: [], slowest: { milliseconds: 0, call: '' } };
  const slow = full ? [...Array.from({ length: MANY }, () => SLOW), SLOW_BODY] : [];
  const held = slow.map((one) => ask(baseURL, one, result));
  for (const one of cases()) await ask(baseURL, one, result);
  const begun = performance.now();
  const answer = await fetch(`${baseURL}/dang-nhap`);
  if (answer.status !== 200 || performance.now() - begun > PATIENCE_MS)
    result.wrong.push(`afterwards the program does not answer in order: ${answer.status}`);
  await Promise.all(held);
  return result;
}

async function ask(baseURL: string, raw: Raw, result: HostileResult): Promise<void> {
  const begun = performance.now();
  const answer = await written(baseURL, raw);
  const took = Math.round(performance.now() - begun);
  result.calls++;
  if (took > result.slowest.milliseconds) result.slowest = { milliseconds: took, call: raw.what };
  const status = Number(/^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1] ?? 0) || 'closed';
  const said = `raw: ${raw.what}`;
  if (!raw.right.includes(status)) result.wrong.push(`${said}: answered ${status}`);
  if (raw.never?.test(answer)) result.wrong.push(`${said}: ${raw.never.exec(answer)![0]} came back`);
  if ((answer.match(/^HTTP\/1\.[01] /gm) ?? []).length > 1 && !/ 100 /.test(answer))
    result.wrong.push(`${said}: answered twice`);
  if (took > (raw.withinMs ?? PATIENCE_MS)) result.wrong.push(`${said}: held open for ${took} ms`);
}

/** What comes back until the other side ends. */
function written(baseURL: string, { send, pauseMs = 0, withinMs = PATIENCE_MS, ends }: Raw): Promise<string> {
  const { hostname, port } = new URL(baseURL);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), hostname);
    const end = () => {
      clearTimeout(patience);
      socket.destroy();
      resolve(answer);
    };
    const patience = setTimeout(end, withinMs + 5_000);
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => {
      if (answer.length < 1_000_000) answer += part;
    });
    // Being cut off is an answer; what came before it was heard.
    socket.on('error', end);
    socket.on('close', end);
    const pieces = typeof send === 'string' ? [send] : [...send];
    const next = () => {
      const piece = pieces.shift();
      if (socket.destroyed) return;
      if (piece === undefined) {
        if (ends) socket.end();
        return;
      }
      socket.write(Buffer.from(piece, 'latin1'));
      setTimeout(next, pauseMs);
    };
    socket.on('connect', next);
  });
}
