// A connection whose other end is gone without a word (a cable, a firewall that forgets, a machine that stopped) keeps whoever
// asked on it waiting for ever: TCP itself gives up after a quarter of an hour. Whoever has waited for long therefore has the
// server asked over a new connection: when that cannot be opened, or the server says that it is not at work for them, the
// connection is given up, which the waiting one hears as "Connection terminated", and the pool opens another.
import pg from 'pg';
import { log } from '../log/index.ts';

export interface SilenceTimes {
  readonly lookMs: number;
  /** After so long without an answer the server is asked. */
  readonly longMs: number;
  /** As long the server may take to answer that. */
  readonly patienceMs: number;
}

const USUAL_TIMES: SilenceTimes = { lookMs: 2_000, longMs: 10_000, patienceMs: 5_000 };

/** For connections that lie idle: the system asks after 10 s whether the other end is there, and gives up 10 s later. */
export const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 } as const;

interface Heard {
  readonly client: pg.Client | pg.PoolClient;
  /** Null while nobody waits for an answer. */
  askedAt: number | null;
}

/** Watches a pool's connections from now on, until it ends. */
export function noticeSilence(pool: pg.Pool, times: SilenceTimes = USUAL_TIMES): void {
  const all = new Set<Heard>();
  let isAsking = false;
  pool.on('connect', (client) => {
    const heard = hear(client);
    all.add(heard);
    client.once('end', () => all.delete(heard));
  });
  const look = async (): Promise<void> => {
    const before = performance.now() - times.longMs;
    const waiting = [...all].filter(({ askedAt }) => askedAt !== null && askedAt <= before);
    if (waiting.length === 0) return;
    const atWork = await backendsAtWork(pool, times.patienceMs);
    for (const one of waiting) {
      if (one.askedAt === null || one.askedAt > before) continue;
      if (atWork !== null && mayBeAtWork(one, atWork)) continue;
      log.warn({ reached: atWork !== null }, 'a database connection fell silent and is given up');
      all.delete(one);
      void endOf(one.client);
    }
  };
  const timer = setInterval(() => {
    if (pool.ended) return clearInterval(timer);
    if (isAsking) return;
    isAsking = true;
    void look().finally(() => {
      isAsking = false;
    });
  }, times.lookMs);
  timer.unref();
}

function hear(client: pg.PoolClient): Heard {
  const heard: Heard = { client, askedAt: null };
  const ask = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) => {
    heard.askedAt ??= performance.now();
    return ask(...args);
  }) as typeof client.query;
  client.on('drain', () => {
    heard.askedAt = null;
  });
  return heard;
}

/** With a question under way, `end` cuts the connection at once. */
async function endOf(client: pg.Client | pg.PoolClient): Promise<void> {
  await (client as pg.Client).end();
}

/** A connection pooler in between gives other numbers: of those the server knows nothing, and they are left alone. */
function mayBeAtWork({ client }: Heard, states: ReadonlyMap<number, string | null>): boolean {
  const { processID } = client as pg.PoolClient & { readonly processID?: number };
  const state = processID === undefined ? undefined : states.get(processID);
  return state === undefined || state === null || !state.startsWith('idle');
}

/** States of the server's own processes by number; null when it cannot be reached. */
async function backendsAtWork(pool: pg.Pool, patienceMs: number): Promise<ReadonlyMap<number, string | null> | null> {
  const { host, port, user, password, database, ssl } = pool.options;
  const client = new pg.Client({
    host,
    port,
    user,
    password,
    database,
    ssl,
    application_name: 'caunoi-silence',
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number; state: string | null }>(
      'select pid, state from pg_stat_activity',
    );
    return new Map(rows.map(({ pid, state }) => [pid, state]));
  } catch (error) {
    // An answer that says no is an answer: too many connections, starting up.
    return (error as { severity?: unknown }).severity === undefined ? null : new Map();
  } finally {
    void client.end();
  }
}
