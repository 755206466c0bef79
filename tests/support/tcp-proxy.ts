// Stands between the program and its database and does to the connection what networks do.
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

export type Weather = 'fine' | 'cut' | 'silent' | 'slow';

export interface TcpProxy {
  readonly port: number;
  /**
   * `cut`: connections end and new ones are refused at once; `silent`: nothing passes, connections stay; `slow`: each piece
   * waits a while.
   */
  set(weather: Weather): void;
  close(): Promise<void>;
}

const SLOW_MS = 150;

/** `target`: a port of this machine, or the path of a unix socket. */
export async function startTcpProxy(target: { port: number } | { path: string }): Promise<TcpProxy> {
  let weather: Weather = 'fine';
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((near) => {
    if (weather === 'cut') {
      near.on('error', () => undefined);
      near.destroy();
      return;
    }
    const far = connect(target);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [far, near] as const]) {
      if (weather === 'silent') from.pause();
      from.on('data', (piece) => {
        if (weather === 'slow') setTimeout(() => to.write(piece), SLOW_MS);
        else to.write(piece);
      });
      // A cut line is what is being tried.
      from.on('error', () => undefined);
      from.on('close', () => {
        pairs.delete(pair);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    set(next) {
      weather = next;
      for (const socket of [...pairs].flat()) {
        if (next === 'cut') socket.destroy();
        else if (next === 'silent') socket.pause();
        else socket.resume();
      }
    },
    async close() {
      for (const socket of [...pairs].flat()) socket.destroy();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
