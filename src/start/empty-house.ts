// Takes everything out of a house: the example workspace before real use, or one whose making was interrupted.
import pg from 'pg';
import { undeclareExample } from '../modules/accounts/index.ts';
import { perform } from '../platform/context/index.ts';
import type { OwnerAddress } from '../platform/database/index.ts';

/** Empties every table of the program and its queue; the schema stays. The caller has made sure that this is wanted. */
export async function emptyHouse(owner: OwnerAddress): Promise<void> {
  const client = new pg.Client({ ...owner, application_name: 'caunoi-empty' });
  let lost: Error | null = null;
  client.on('error', (error) => {
    lost = error;
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where (schemaname = 'public' and tablename not in ('schema_migration', 'installation'))
          or (schemaname = 'graphile_worker' and tablename in ('_private_jobs', '_private_job_queues'))`,
    );
    await client.query(`truncate ${rows.map((row) => row.name).join(', ')} restart identity cascade`);
    if (lost) throw lost;
  } finally {
    await client.end();
  }
  await perform({ kind: 'system', reason: 'house emptied' }, (ctx) => undeclareExample(ctx), null);
}
