// The web server: files of the build, public pages from memory, everything else through React Router. It adds to every
// answer what browsers need to keep people safe (OWASP ASVS 5.0 V3) and refuses changes that other sites ask for.
import { randomBytes } from 'node:crypto';
import { serve, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import { CLIENT_ADDRESS_HEADER } from '../modules/accounts/index.ts';
import { PROJECT_FOLDER } from '../platform/config/index.ts';
import { listen, refusalOfFault } from '../platform/database/index.ts';
import { JOURNAL_CHANNEL } from '../platform/journal/index.ts';
import { createRequestCounter } from '../platform/limits/index.ts';
import { log } from '../platform/log/index.ts';
import { createPageCache } from '../platform/page-cache/index.ts';
import { nonceContext, PAGE_TAGS } from '../platform/web/index.ts';
import { Refusal, say } from '../tools/sentence/index.ts';
import type { House } from './boot.ts';
import { refuseForeignChanges } from './foreign-changes.ts';
import { alive, health } from './health.ts';
import { refuseOddRequests } from './odd-requests.ts';
import { timeRequests } from './request-times.ts';
import { servePublicPages } from './public-pages.ts';
import { addressOf, limitRequests } from './request-limits.ts';
import { loadScreens } from './screens.ts';

/** Uploads are at most 25 MB; a form around them a little more. */
const LARGEST_BODY = 30 * 1024 * 1024;

/**
 * A head that comes byte by byte holds a connection for 15 s, a whole request for five minutes: as long as 25 MB take at 0.7
 * Mbit/s. Looked at every five seconds; Node's own rhythm is thirty. A connection stays open for longer than a proxy keeps one
 * it may use again (nginx: 60 s, Caddy: 120 s; Node's own five seconds): a form that is sent on one that ends at that moment gets no answer.
 */
const PATIENCE = {
  headersTimeout: 15_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 150_000,
};

export interface WebServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** Throws Refusal `port-taken` or `port-forbidden`. */
export async function startWeb(house: House, options: { keepPages?: boolean } = {}): Promise<WebServer> {
  // First, since it may fail: whatever listens by then would go on listening.
  const screens = await loadScreens();
  const cache = createPageCache();
  const listener = listen(
    house.app,
    JOURNAL_CHANNEL,
    (programmeId) => {
      cache.drop('any');
      if (programmeId) cache.drop(`programme:${programmeId}`);
    },
    () => cache.drop(''),
  );
  const handle = createRequestHandler(screens, 'production');
  const { requestLimits, trustProxy } = house.config;
  const counter = requestLimits === null ? null : createRequestCounter(requestLimits);
  const limited = limitRequests(counter, trustProxy);
  const app = new Hono();
  app.use(timeRequests(screens.routes));
  app.use(safetyHeaders(house.config.publicAddress.startsWith('https:')));
  app.use(refuseOddRequests);
  app.use(refuseForeignChanges);
  app.use(limited.everything);
  app.use(limitBodies);
  app.get('/suc-khoe', (c) => health(c));
  app.get('/suc-khoe/song', alive);
  app.use(
    '/assets/*',
    serveStatic({
      root: 'build/client',
      precompressed: true,
      onFound: (_path, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  );
  app.use(
    '/favicon.svg',
    serveStatic({ root: 'build/client', onFound: (_path, c) => c.header('Cache-Control', 'public, max-age=86400') }),
  );
  const render = async (c: HonoContext) => {
    const context = new RouterContextProvider();
    const nonce = randomBytes(16).toString('base64');
    context.set(nonceContext, nonce);
    const answer = await handle(knowingWhere(c, trustProxy), context);
    // Downloads bring a stricter policy of their own.
    if (!answer.headers.has('Content-Security-Policy')) {
      answer.headers.set('Content-Security-Policy', contentPolicy(nonce));
    }
    return answer;
  };
  // Left out only to measure what keeping them is worth.
  if (options.keepPages !== false) app.use(servePublicPages(cache, async (c) => limited.page(c) ?? render(c)));
  app.use(compress());
  app.all('*', async (c) => {
    const refused = limited.page(c);
    if (refused) return refused;
    const answer = await render(c);
    answer.headers.delete(PAGE_TAGS);
    return answer;
  });
  app.onError((error, c) => {
    log.error({ err: error, path: c.req.path }, 'a request failed');
    const refusal = refusalOfFault(error);
    if (refusal) return c.text(`${refusal.sentence.vi} / ${refusal.sentence.en}`, refusal.status as 503);
    return c.text('Máy chủ gặp lỗi. Hãy thử lại sau ít phút. / The server failed. Try again in a few minutes.', 500);
  });

  // Static files are looked up from the working folder by the library.
  process.chdir(PROJECT_FOLDER);
  const { host, port } = house.config;
  const server = await open(app, host, port);
  const bound = server.address();
  const shown = typeof bound === 'object' && bound ? bound.port : port;
  return {
    address: `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${shown}/`,
    async stop() {
      await counter?.stop();
      await listener.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 3_000).unref();
      });
    },
  };
}

function open(app: Hono, host: string, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port, serverOptions: PATIENCE }, () => resolve(server));
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          new Refusal(
            'port-taken',
            say(
              `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình đó hoặc chọn cổng khác, ví dụ: PORT=${port + 1} npm start`,
              `Port ${port} is in use by another program. Stop it or choose another port, for example: PORT=${port + 1} npm start`,
            ),
          ),
        );
      } else if (error.code === 'EACCES') {
        reject(
          new Refusal(
            'port-forbidden',
            say(
              `Không được phép mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên.`,
              `Port ${port} may not be opened. Choose one from 1024 on.`,
            ),
          ),
        );
      } else reject(error);
    });
  });
}

/**
 * The request with the address it came from, which the sign-in throttle counts by. Whatever the client wrote there is
 * overwritten.
 */
function knowingWhere(c: HonoContext, trustProxy: boolean): Request {
  const headers = new Headers(c.req.raw.headers);
  headers.set(CLIENT_ADDRESS_HEADER, addressOf(c, trustProxy));
  return new Request(wholePage(c.req.raw), { headers });
}

/**
 * A script may ask for the data of one part of a page only (`_routes`), and then the parts above it, which may be what
 * refuses the page, are not asked. Here a page is always made whole; scripts take from the answer what they wanted.
 */
function wholePage(request: Request): Request {
  if (request.method !== 'GET' || !request.url.includes('_routes=')) return request;
  const url = new URL(request.url);
  url.searchParams.delete('_routes');
  return new Request(url, request);
}

function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "manifest-src 'self'",
  ].join('; ');
}

function safetyHeaders(https: boolean) {
  return async (c: HonoContext, next: () => Promise<void>) => {
    await next();
    // Not c.header(): once there is an answer, it makes a new one from the old one's stream for each header, and the bytes
    // of a kept page then go out piece by piece at a seventh of the speed.
    const { headers } = c.res;
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'same-origin');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
    headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()');
    if (!headers.has('Content-Security-Policy')) {
      headers.set(
        'Content-Security-Policy',
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
    }
    // Whatever may be kept says so itself: pages for all, and what is named by its content.
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
    if (https) headers.set('Strict-Transport-Security', 'max-age=31536000');
  };
}

const limit = bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge });

/** Reading requests have no body that anybody looks at, and asking for one costs as much as a whole kept page. */
async function limitBodies(c: HonoContext, next: () => Promise<void>): Promise<Response | void> {
  return c.req.method === 'GET' || c.req.method === 'HEAD' ? next() : limit(c, next);
}

function tooLarge(c: HonoContext): Response {
  return c.text('Tệp quá lớn: tối đa 25 MB. / The file is too large: 25 MB at most.', 413);
}
