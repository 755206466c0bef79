import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSocket } from './index.ts';

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer((socket) => {
    // Whoever only looked hangs up at once.
    socket.on('error', () => socket.destroy());
    socket.end('hello');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

const open = (host: string, ownNetwork: boolean, more = {}) =>
  openSocket({ host, port, ownNetwork, timeoutMs: 2_000, ...more });
const naming =
  (address: string) =>
  (_host: string, _options: unknown, done: (error: null, found: { address: string; family: 4 }[]) => void) =>
    done(null, [{ address, family: 4 }]);

describe('a connection to a service', () => {
  it('reaches a machine of the own network when that is said', async () => {
    const socket = await open('127.0.0.1', true);
    const said = once(socket, 'data');
    socket.resume();
    expect(String((await said)[0])).toBe('hello');
    socket.destroy();
  });

  it.each([
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['::1', false],
    ['169.254.169.254', true],
    ['0.0.0.0', true],
  ])('is not made to %s (own network: %s)', async (host, ownNetwork) => {
    await expect(open(host, ownNetwork)).rejects.toMatchObject({ code: 'private-address' });
  });

  it('judges a name by the addresses that it uses', async () => {
    const lookup = naming('127.0.0.1');
    await expect(open('thu.noi.example', false, { lookup })).rejects.toMatchObject({ code: 'private-address' });
    (await open('thu.noi.example', true, { lookup })).destroy();
    await expect(open('thu.noi.example', true, { lookup: naming('169.254.169.254') })).rejects.toMatchObject({
      code: 'private-address',
    });
  });

  it('says who does not answer', async () => {
    await expect(open('khong-co.invalid', true)).rejects.toMatchObject({ code: 'dns-failed' });
    await expect(open('127.0.0.1', true, { port: 1 })).rejects.toMatchObject({ code: 'connection-refused' });
  });
});
