// A line that falls silent is given up; one on which the server is at work is not.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../../../tests/support/database.ts';
import { startTcpProxy, type TcpProxy } from '../../../tests/support/tcp-proxy.ts';
import { surviveLostConnections } from './connection.ts';
import { isAway } from './faults.ts';
import { listen } from './listen.ts';
import { noticeSilence } from './silence.ts';

const database = useTestDatabase();
const TIMES = { lookMs: 50, longMs: 300, patienceMs: 400 };
let proxy: TcpProxy;
let pool: pg.Pool;

beforeEach(async () => {
  const { host, port, ...rest } = database.ownerAddress;
  proxy = await startTcpProxy(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { port });
  pool = new pg.Pool({ ...rest, host: '127.0.0.1', port: proxy.port, max: 2, connectionTimeoutMillis: 1_000 });
  surviveLostConnections(pool);
  noticeSilence(pool, TIMES);
  return async () => {
    proxy.set('fine');
    await pool.end();
    await proxy.close();
  };
});
afterEach(() => proxy.set('fine'));

describe('a connection that does not answer', () => {
  it('is given up when the server cannot be reached, and the pool heals by itself', async () => {
    await pool.query('select 1');
    proxy.set('silent');
    const began = Date.now();
    const error: unknown = await pool.query('select 2').catch((caught: unknown) => caught);
    expect(isAway(error)).toBe(true);
    expect(Date.now() - began).toBeLessThan(3_000);
    // Not only paused: what went onto the line meanwhile is lost, and nobody waits for it.
    proxy.set('fine');
    expect((await pool.query('select 3 as n')).rows).toEqual([{ n: 3 }]);
  });

  it('is kept while the server is at work on it, and after that', async () => {
    const client = await pool.connect();
    const { rows } = await client.query('select pg_backend_pid() as pid, pg_sleep(1.2)::text');
    await sleep(500);
    expect((await client.query('select pg_backend_pid() as pid')).rows[0].pid).toBe(rows[0].pid);
    client.release();
  });
});

describe('a connection that only listens', () => {
  it('comes back when the line was cut, and says that something may have been missed', async () => {
    const { host: _host, port: _port, ...rest } = database.ownerAddress;
    let gaps = 0;
    const heard: string[] = [];
    const listener = listen(
      { ...rest, host: '127.0.0.1', port: proxy.port },
      'thu',
      (text) => heard.push(text),
      () => gaps++,
    );
    const until = async (isSo: () => boolean) => {
      for (let tries = 0; tries < 100 && !isSo(); tries++) await sleep(50);
    };
    await until(() => gaps === 1);
    proxy.set('cut');
    await sleep(100);
    proxy.set('fine');
    await until(() => gaps === 2);
    await database.owner.query(`select pg_notify('thu', 'một')`);
    await until(() => heard.length === 1);
    expect([gaps, heard]).toEqual([2, ['một']]);
    await listener.stop();
  });
});
