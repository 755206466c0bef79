// How the job queue stands, asked with the role that owns it.
import pg from 'pg';
import type { DatabaseAddress } from '../database/index.ts';

export interface QueueFigures {
  readonly ready: number;
  readonly running: number;
  /** Waiting for a time that is still to come, also between two tries. */
  readonly later: number;
  /** No try is left. */
  readonly givenUp: number;
  /** Of the job that is ready and waits for longest; 0 when none does. */
  readonly oldestSeconds: number;
}

export async function queueFigures(jobs: DatabaseAddress): Promise<QueueFigures> {
  const client = new pg.Client({ ...jobs, application_name: 'caunoi-watch', statement_timeout: 5_000 });
  // The failed question says the same.
  let lost: Error | null = null;
  client.on('error', (error) => {
    lost = error;
  });
  await client.connect();
  try {
    const { rows } = await client.query<Record<keyof QueueFigures, string>>(`
      select count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now()) as ready,
        count(*) filter (where locked_at is not null) as running,
        count(*) filter (where locked_at is null and attempts < max_attempts and run_at > now()) as later,
        count(*) filter (where locked_at is null and attempts >= max_attempts) as "givenUp",
        coalesce(extract(epoch from now() - min(run_at) filter
          (where locked_at is null and attempts < max_attempts and run_at <= now())), 0) as "oldestSeconds"
      from graphile_worker._private_jobs`);
    const [row] = rows;
    if (lost || !row) throw lost ?? new Error('the queue gave no answer');
    return {
      ready: Number(row.ready),
      running: Number(row.running),
      later: Number(row.later),
      givenUp: Number(row.givenUp),
      oldestSeconds: Number(row.oldestSeconds),
    };
  } finally {
    await client.end();
  }
}
