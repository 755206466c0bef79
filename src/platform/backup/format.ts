// A backup is a folder: manifest.json, one NDJSON file per table (gzip), and the stored files under their SHA-256. It is
// readable without CauNoi and independent of the PostgreSQL version. The job queue is left out: it holds nothing that
// the tables do not say.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';

export const FORMAT = 'caunoi-backup-1';

export const manifestShape = z.object({
  format: z.literal(FORMAT),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  tables: z.record(z.string(), z.object({ rows: z.number().int(), sha256: z.string() })),
  files: z.array(z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.number().int() })),
});

export type Manifest = z.infer<typeof manifestShape>;

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Names of the tables to back up, in a fixed order. */
export async function tableNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'schema_migration' order by c.relname collate "C"`,
  );
  return rows.map((row) => row.name);
}

export async function withOwner<R>(owner: pg.ClientConfig, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ ...owner, application_name: 'caunoi-backup' });
  let lost: Error | null = null;
  client.on('error', (error) => {
    lost = error;
  });
  await client.connect();
  try {
    const result = await work(client);
    if (lost) throw lost;
    return result;
  } finally {
    await client.end();
  }
}
