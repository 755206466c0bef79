import pg from 'pg';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { appliedMigrations, type OwnerAddress } from '../database/index.ts';
import { keepFile } from '../files/index.ts';
import { checkBackup, checkedBytes, eachLine } from './check.ts';
import { damaged, type Manifest, tableFile } from './format.ts';
import type { Asks } from './hanging-rows.ts';
import { tableNames, withOwner } from './table-lines.ts';

const BATCH = 500;

export interface RestoreOptions {
  /** The caller has made sure that what the house holds may go: nobody's data, or the example. */
  readonly replace?: boolean;
  /** False: the rows alone, where the files stay in place or nobody needs them. */
  readonly files?: boolean;
}

/**
 * Reads a backup into an empty house, all or nothing. Everything is checked against the manifest first: a single altered
 * byte is found. Throws Refusal `no-backup`, `damaged-backup`, `other-schema`, `house-not-empty`.
 */
export async function restore(owner: OwnerAddress, folder: string, options: RestoreOptions = {}): Promise<Manifest> {
  const { manifest } = await checkBackup(folder);
  return withOwner(owner, async (client) => {
    await insistOnSchema(client, manifest);
    if (!options.replace) await refuseIfUsed(client);
    if (options.files !== false) {
      // Bytes may be kept before the rows: without a row nobody sees them.
      for (const { sha256 } of manifest.files) await keepFile(await checkedBytes(folder, sha256));
    }
    await client.query('begin');
    try {
      if (!options.replace) await refuseIfUsed(client);
      await loadTables(client, folder, manifest);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
    return manifest;
  });
}

/** Throws Refusal `other-schema`. */
export async function insistOnSchema(client: pg.Client, manifest: Manifest): Promise<void> {
  const here = await appliedMigrations(client);
  if (JSON.stringify(here) === JSON.stringify(manifest.migrations)) return;
  throw new Refusal(
    'other-schema',
    say(
      'Bản sao lưu được tạo bởi một phiên bản CauNoi khác. Hãy khôi phục bằng đúng phiên bản đó rồi nâng cấp.',
      'The backup was made by another version of CauNoi. Restore with that version, then upgrade.',
    ),
  );
}

/** A new house holds nothing but single rows that say so; the example holds much. Throws Refusal `house-not-empty`. */
export async function refuseIfUsed(client: pg.Client): Promise<void> {
  for (const table of await tableNames(client)) {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from (select 1 from ${pg.escapeIdentifier(table)} limit 2) as few`,
    );
    if (rows[0]!.n <= 1) continue;
    throw new Refusal(
      'house-not-empty',
      say(
        'Cơ sở dữ liệu này đã có dữ liệu. Hãy dùng một thư mục DATA_DIR mới hoặc cơ sở dữ liệu trống.',
        'This database holds data. Use a new DATA_DIR or an empty database.',
      ),
    );
  }
}

/** Runs `work` while references are checked at its end and triggers of these tables rest. */
export async function withoutReferences(
  client: Asks,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  // Rows refer to each other in circles; references are checked once all are in.
  const { rows: references } = await client.query<{ owner: string; name: string }>(
    `select conrelid::regclass::text as owner, conname as name from pg_constraint
     where contype = 'f' and not condeferrable and connamespace = 'public'::regnamespace
       and (conrelid = any($1::text[]::regclass[]) or confrelid = any($1::text[]::regclass[]))`,
    [tables.map((table) => pg.escapeIdentifier(table))],
  );
  const each = async (words: string) => {
    for (const { owner, name } of references) {
      await client.query(`alter table ${owner} alter constraint ${pg.escapeIdentifier(name)} ${words}`);
    }
  };
  // Triggers keep tables that follow from others, and the journal's guard; the backup brings all of it as it was.
  const triggers = async (word: 'disable' | 'enable') => {
    for (const table of tables) await client.query(`alter table ${pg.escapeIdentifier(table)} ${word} trigger user`);
  };
  await each('deferrable initially deferred');
  await client.query('set constraints all deferred');
  await triggers('disable');
  await work();
  await client.query('set constraints all immediate');
  await triggers('enable');
  await each('not deferrable');
}

async function loadTables(client: pg.Client, folder: string, manifest: Manifest): Promise<void> {
  const known = await tableNames(client);
  await withoutReferences(client, known, async () => {
    for (const table of known.toReversed()) await client.query(`delete from ${pg.escapeIdentifier(table)}`);
    for (const table of known) {
      const expected = manifest.tables[table];
      if (!expected) throw damaged(`tables/${table}`);
      const read = await loadTable(client, tableFile(folder, table), table);
      if (read.rows !== expected.rows || read.sha256 !== expected.sha256) throw damaged(`tables/${table}`);
    }
  });
  await moveSequences(client);
}

/** Numbered columns go on behind the highest number that came in. */
async function moveSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ owner: string; name: string }>(
    `select attrelid::regclass::text as owner, attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where attidentity <> '' and c.relnamespace = 'public'::regnamespace`,
  );
  for (const { owner, name } of rows) {
    const column = pg.escapeIdentifier(name);
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce((select max(${column}) from ${owner}), 0) + 1, false)`,
      [owner, name],
    );
  }
}

async function loadTable(client: pg.Client, path: string, table: string): Promise<{ rows: number; sha256: string }> {
  const name = pg.escapeIdentifier(table);
  let batch: string[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    await client
      .query(
        `insert into ${name} overriding system value select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
        [`[${batch.join(',')}]`],
      )
      .catch((error: unknown) => {
        throw damaged(`tables/${table}`, error);
      });
    batch = [];
  };
  const read = await eachLine(path, table, async (line) => {
    batch.push(line);
    if (batch.length >= BATCH) await flush();
  });
  await flush();
  return read;
}
