// Serves the example outlets on loopback, each under its own prefix, so that finding, matching and reporting are seen
// alive without internet: http://127.0.0.1:PORT/bao-song-mau/…
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Day } from '../../tools/calendar/index.ts';
import { exampleOutlets, outletSites, type OutletAnswer, type RenderOutlet } from './content/index.ts';

export interface OutletServer {
  /** "http://127.0.0.1:PORT" */
  readonly origin: string;
  readonly port: number;
  /** "http://127.0.0.1:PORT/bao-song-mau", without a slash at the end. */
  addressOf(outletId: string): string;
  /** Resolves when the port is free again; open connections are cut. */
  stop(): Promise<void>;
}

/**
 * Starts on 127.0.0.1. `port` 0 takes a free one. Rejects with the system's error (EADDRINUSE) when the port is taken.
 */
export async function startOutletServer(choice: {
  readonly today: Day;
  readonly port?: number;
}): Promise<OutletServer> {
  // Addresses are known once the port is; requests come only after that.
  let render: RenderOutlet = () => null;
  const server = createServer((request, response) => respond(request, response, render));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(choice.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the outlet server has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  const addressOf = (outletId: string): string => `${origin}/${outletId}`;
  render = outletSites(choice.today, addressOf);
  return {
    origin,
    port: address.port,
    addressOf,
    stop: () =>
      new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function respond(request: IncomingMessage, response: ServerResponse, render: RenderOutlet): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const url = request.url ?? '/';
  if (url === '/') return send(request, response, 200, 'text/html; charset=utf-8', outletList());
  if (url === '/robots.txt')
    return send(request, response, 200, 'text/plain; charset=utf-8', 'User-agent: *\nAllow: /\n');
  const [, outletId = '', rest = ''] = /^\/([^/?]+)(.*)$/.exec(url) ?? [];
  // The address that each outlet's feed had before: it moved for good, as feeds do.
  if (rest === FORMER_FEED && render(outletId, '/rss.xml')) {
    response.writeHead(301, { location: `/${outletId}/rss.xml` }).end();
    return;
  }
  const answer = render(outletId, rest === '' ? '/' : rest);
  if (!answer) return send(request, response, 404, 'text/html; charset=utf-8', NOT_FOUND);
  if (unchanged(request, answer)) {
    response.writeHead(304, validators(answer)).end();
    return;
  }
  send(request, response, answer.status, answer.contentType, answer.body, validators(answer));
}

export const FORMER_FEED = '/tin-moi.rss';

const NOT_FOUND = '<!doctype html><html lang="vi"><title>Không tìm thấy</title><p>Không có trang này.</p></html>';

function outletList(): string {
  const items = exampleOutlets.map((outlet) => `<li><a href="/${outlet.id}/">${outlet.name}</a></li>`).join('');
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Các báo mẫu</title><ul>${items}</ul></html>`;
}

function validators(answer: OutletAnswer): Record<string, string> {
  return { etag: answer.etag, 'last-modified': answer.lastModified.toUTCString(), 'cache-control': 'max-age=60' };
}

/** RFC 9110 §13.2.2: If-None-Match goes before If-Modified-Since. */
function unchanged(request: IncomingMessage, answer: OutletAnswer): boolean {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined) {
    return tags === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === answer.etag);
  }
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Math.floor(answer.lastModified.getTime() / 1000) * 1000 <= since;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  contentType: string,
  body: string,
  headers: Record<string, string> = {},
): void {
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const bytes = zipped ? gzipSync(body) : Buffer.from(body);
  response.writeHead(status, {
    'content-type': contentType,
    'content-length': bytes.length,
    vary: 'accept-encoding',
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
