// Workers say every few seconds that they are there. Jobs and queues that are held by one who has not been heard of are
// let go by the others; by itself the queue would wait four hours for a worker that was killed.
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { log } from '../log/index.ts';
import { letGoOf } from './queue-table.ts';

export interface PresenceTimes {
  readonly beatMs: number;
  /** Not heard of for so long: gone. */
  readonly goneMs: number;
}

export const USUAL_TIMES: PresenceTimes = { beatMs: 10_000, goneMs: 60_000 };

export interface Presence {
  /** A holder of jobs that has begun; written down with the next beat, which comes at once. */
  add(holder: string): Promise<void>;
  stop(): Promise<void>;
}

export function keepPresence(pool: pg.Pool, { beatMs, goneMs }: PresenceTimes): Presence {
  const holders = new Set<string>();
  const stopping = new AbortController();
  // Whoever was away from the database itself cannot say of the others that they are: first it must have been there for
  // as long as it would wait for them.
  let steadySince = performance.now();

  async function beat(): Promise<void> {
    await pool.query(
      `insert into worker_presence (holder) select unnest($1::text[])
         on conflict (holder) do update set seen_at = now()`,
      [[...holders]],
    );
    if (performance.now() - steadySince >= goneMs) await letGo(pool, goneMs);
  }

  async function goOn(): Promise<void> {
    while (!stopping.signal.aborted) {
      await sleep(beatMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      try {
        await beat();
      } catch (error) {
        steadySince = performance.now();
        log.warn({ err: error }, 'a worker could not say that it is there; it will try again');
      }
    }
  }

  const going = goOn();
  return {
    async add(holder) {
      holders.add(holder);
      await beat();
    },
    async stop() {
      stopping.abort();
      await going;
    },
  };
}

/** Jobs run again: they are written to bear it. One without any note began just now, or is of a program before this one. */
async function letGo(pool: pg.Pool, goneMs: number): Promise<void> {
  const { rows } = await pool.query<{ holder: string }>(
    `select distinct held.locked_by as holder
       from (select locked_by, locked_at from graphile_worker._private_jobs where locked_by is not null
             union all
             select locked_by, locked_at from graphile_worker._private_job_queues where locked_by is not null) held
       left join worker_presence present on present.holder = held.locked_by
      where coalesce(present.seen_at, held.locked_at + interval '10 minutes') < now() - make_interval(secs => $1)`,
    [goneMs / 1000],
  );
  if (rows.length > 0) {
    log.warn({ workers: rows.length }, 'workers are gone; what they held is let go');
    await letGoOf(
      pool,
      rows.map(({ holder }) => holder),
    );
  }
  await pool.query(`delete from worker_presence where seen_at < now() - interval '1 day'`);
}
