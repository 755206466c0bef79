// A thread that is many newspapers, each on a port of its own on 127.0.0.1. It counts how often each address is asked for and
// how many requests one newspaper had to answer at once.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { feedOf, outletPages } from './outlet-pages.ts';

export interface OutletOrder {
  readonly outlets: number;
  readonly pagesEach: number;
  /** Communes that each newspaper tells of; newspapers take them in turn. */
  readonly places: readonly (readonly string[])[];
  readonly at: string;
  /** Said in robots.txt. */
  readonly crawlDelaySeconds: number;
  /** Another seed, other texts. */
  readonly seed: string;
}

export interface Served {
  /** Requests by address; without robots.txt. */
  readonly asked: readonly (readonly [address: string, times: number])[];
  readonly mostAtOnce: number;
  /** Shortest pause between two requests to one newspaper, in milliseconds; of robots.txt none is asked. */
  readonly shortestPauseMs: number;
}

const order = workerData as OutletOrder;
const port = parentPort;
if (port === null) throw new Error('outlet-thread.ts runs only as a worker thread');

const asked = new Map<string, number>();
let mostAtOnce = 0;
let shortestPauseMs = Number.POSITIVE_INFINITY;
const servers: Server[] = [];
const origins: string[] = [];

for (let number = 0; number < order.outlets; number++) {
  const name = `Báo Nguồn ${order.seed}.${number}`;
  const pages = outletPages(name, order.pagesEach, order.places[number % order.places.length]!, new Date(order.at));
  const byPath = new Map(pages.map(({ path, html }) => [path, Buffer.from(html)]));
  let feed = Buffer.alloc(0);
  let atOnce = 0;
  let endedAt = Number.NEGATIVE_INFINITY;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const give = (status: number, type: string, body: Buffer) =>
      response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'content-length': body.length }).end(body);
    if (path === '/robots.txt')
      return give(200, 'text/plain', Buffer.from(`User-agent: *\nCrawl-delay: ${order.crawlDelaySeconds}\n`));
    const address = `${origins[number]}${path}`;
    asked.set(address, (asked.get(address) ?? 0) + 1);
    shortestPauseMs = Math.min(shortestPauseMs, performance.now() - endedAt);
    atOnce++;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    response.once('close', () => {
      atOnce--;
      endedAt = performance.now();
    });
    const page = byPath.get(path);
    if (path === '/feed.xml') give(200, 'application/rss+xml', feed);
    else if (page) give(200, 'text/html', page);
    else give(404, 'text/html', Buffer.from('<p>Không có trang này.</p>'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('an outlet has no port');
  origins.push(`http://127.0.0.1:${bound.port}`);
  feed = Buffer.from(feedOf(origins[number]!, name, pages));
  servers.push(server);
}

port.on('message', (message: 'served' | 'stop') => {
  if (message === 'served') port.postMessage({ asked: [...asked], mostAtOnce, shortestPauseMs } satisfies Served);
  else {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    port.close();
  }
});
port.postMessage(origins);
