// A load balancer as small as can be, in front of several web processes: in turns among those whose health says yes; a request
// that could not be handed over goes to the next one, one that was handed over is never sent twice.
import { Agent, createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { serves } from './program.ts';

const LOOKS_EVERY_MS = 200;

export interface Balancer {
  readonly address: string;
  /** Where to send from now on. */
  use(addresses: readonly string[]): void;
  close(): Promise<void>;
}

export async function startBalancer(): Promise<Balancer> {
  let targets: readonly string[] = [];
  let well = new Set<string>();
  let turn = 0;
  const agent = new Agent({ keepAlive: true });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('error', () => response.destroy());
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const order = targets.filter((target) => well.has(target));
      const first = order.length === 0 ? 0 : turn++ % order.length;
      handOver([...order.slice(first), ...order.slice(0, first)], agent, request, Buffer.concat(chunks), response);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const closing = new AbortController();
  const looking = (async () => {
    while (!closing.signal.aborted) {
      const asked = targets;
      const answers = await Promise.all(asked.map((address) => serves({ address })));
      if (asked === targets) well = new Set(asked.filter((_, at) => answers[at]));
      await sleep(LOOKS_EVERY_MS);
    }
  })();
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    use(addresses) {
      targets = addresses;
      well = new Set(addresses);
    },
    async close() {
      closing.abort();
      await looking;
      agent.destroy();
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

function handOver(
  [target, ...others]: readonly string[],
  agent: Agent,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): void {
  if (target === undefined) return void response.writeHead(503, { 'content-type': 'text/plain' }).end('nobody is well');
  const handed = ask(target + request.url!, {
    agent,
    method: request.method!,
    headers: { ...request.headers, 'x-forwarded-for': request.socket.remoteAddress ?? '' },
  });
  handed.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ECONNREFUSED') return handOver(others, agent, request, body, response);
    // Nobody knows whether it was done: as from any balancer, there is no answer.
    response.destroy();
  });
  handed.once('response', (answer) => {
    answer.once('error', () => response.destroy());
    response.writeHead(answer.statusCode!, answer.rawHeaders);
    answer.pipe(response);
  });
  handed.end(body);
}
