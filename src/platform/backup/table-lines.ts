// Rows as lines of JSON in a fixed order, the same on every server: what a backup holds and what content hashes are made of.
import { createHash } from 'node:crypto';
import pg from 'pg';

const BATCH = 2_000;

/** Names of the tables to back up, in a fixed order. */
export async function tableNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'schema_migration' order by c.relname collate "C"`,
  );
  return rows.map((row) => row.name);
}

/** All rows, some thousand lines at a time, each line ended. Within a transaction. */
export async function* tableLines(client: pg.Client, table: string): AsyncGenerator<string[]> {
  // By code point: servers order text differently.
  await client.query(
    `declare all_rows no scroll cursor for
     select line from (select to_jsonb(t)::text as line from ${pg.escapeIdentifier(table)} t) l order by line collate "C"`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${BATCH} from all_rows`);
    if (rows.length === 0) break;
    yield rows.map((row) => `${row.line}\n`);
  }
  await client.query('close all_rows');
}

export type TableHashes = Record<string, { readonly rows: number; readonly sha256: string }>;

/** Number of rows and SHA-256 of every table as of one moment. */
export async function contentHashes(client: pg.Client): Promise<TableHashes> {
  const hashes: TableHashes = {};
  await client.query('begin transaction isolation level repeatable read read only');
  for (const table of await tableNames(client)) {
    const hash = createHash('sha256');
    let rows = 0;
    for await (const lines of tableLines(client, table)) {
      rows += lines.length;
      hash.update(lines.join(''));
    }
    hashes[table] = { rows, sha256: hash.digest('hex') };
  }
  await client.query('commit');
  return hashes;
}

/** Tables that differ. */
export function differingTables(a: TableHashes, b: TableHashes): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (table) => a[table]?.rows !== b[table]?.rows || a[table]?.sha256 !== b[table]?.sha256,
  );
}

/** A connection as owner whose words for values do not depend on the server's settings. */
export async function withOwner<R>(owner: pg.ClientConfig, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ ...owner, application_name: 'caunoi-backup' });
  let lost: Error | null = null;
  client.on('error', (error) => {
    lost = error;
  });
  await client.connect();
  try {
    await client.query(
      `set timezone = 'UTC'; set bytea_output = 'hex'; set intervalstyle = 'postgres'; set extra_float_digits = 1;
       set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`,
    );
    const result = await work(client);
    if (lost) throw lost;
    return result;
  } finally {
    await client.end();
  }
}
