// How the job queue stands, asked with the role that owns it; and old failures of the clock's jobs out of it.
import pg from 'pg';
import type { DatabaseAddress } from '../database/index.ts';

export interface QueueFigures {
  readonly ready: number;
  readonly running: number;
  /** Waiting for a time that is still to come, also between two tries. */
  readonly later: number;
  /** No try is left. */
  readonly givenUp: number;
  /** Failed so often, for half an hour at least, that somebody should look; those given up among them. */
  readonly failing: number;
  /** Of the job that is ready and waits for longest; 0 when none does. */
  readonly oldestSeconds: number;
}

/**
 * What the clock asked for and could not be done is asked for again by the clock: after a day the old ask says nothing more.
 * Others stay until they are put in again (`caunoi queue rebuild`).
 */
const FORGET = `delete from graphile_worker._private_jobs
  where locked_at is null and attempts >= max_attempts and payload::jsonb ? '_cron' and updated_at < now() - interval '1 day'`;

/** Waits grow threefold: eight tries take half an hour, all twenty-five four days. */
const FAILING_TRIES = 8;

const FIGURES = `
  select count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now()) as ready,
    count(*) filter (where locked_at is not null) as running,
    count(*) filter (where locked_at is null and attempts < max_attempts and run_at > now()) as later,
    count(*) filter (where locked_at is null and attempts >= max_attempts) as "givenUp",
    count(*) filter (where locked_at is null
      and (attempts >= max_attempts or (last_error is not null and attempts >= ${FAILING_TRIES}))) as failing,
    coalesce(extract(epoch from now() - min(run_at) filter
      (where locked_at is null and attempts < max_attempts and run_at <= now())), 0) as "oldestSeconds"
  from graphile_worker._private_jobs`;

export async function queueFigures(jobs: DatabaseAddress): Promise<QueueFigures> {
  const [row] = await asked<Record<keyof QueueFigures, string>>(jobs, FIGURES);
  if (!row) throw new Error('the queue gave no answer');
  return {
    ready: Number(row.ready),
    running: Number(row.running),
    later: Number(row.later),
    givenUp: Number(row.givenUp),
    failing: Number(row.failing),
    oldestSeconds: Number(row.oldestSeconds),
  };
}

export async function forgetOldFailures(jobs: DatabaseAddress): Promise<void> {
  await asked(jobs, FORGET);
}

async function asked<R extends pg.QueryResultRow>(jobs: DatabaseAddress, question: string): Promise<readonly R[]> {
  const client = new pg.Client({ ...jobs, application_name: 'caunoi-watch', statement_timeout: 5_000 });
  // The failed question says the same.
  let lost: Error | null = null;
  client.on('error', (error) => {
    lost = error;
  });
  await client.connect();
  try {
    const { rows } = await client.query<R>(question);
    if (lost) throw lost;
    return rows;
  } finally {
    await client.end();
  }
}
