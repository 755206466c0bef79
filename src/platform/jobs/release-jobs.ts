import pg from 'pg';
import type { DatabaseAddress } from '../database/index.ts';
import { letGoOf } from './queue-table.ts';

/**
 * Lets go of jobs and queues that a killed worker had taken; by itself the queue waits four hours before it believes that
 * a worker is dead. Only for when no other worker can be alive. Jobs run again: they are written to bear it.
 */
export async function releaseJobs(jobs: DatabaseAddress): Promise<void> {
  const client = new pg.Client({ ...jobs, application_name: 'caunoi-release' });
  let lost: Error | null = null;
  client.on('error', (error) => {
    lost = error;
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ holder: string }>(
      `select locked_by as holder from graphile_worker._private_jobs where locked_by is not null
       union select locked_by from graphile_worker._private_job_queues where locked_by is not null`,
    );
    await letGoOf(
      client,
      rows.map(({ holder }) => holder),
    );
    if (lost) throw lost;
  } finally {
    await client.end();
  }
}
