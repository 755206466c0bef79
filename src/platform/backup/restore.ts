import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { appliedMigrations, type OwnerAddress } from '../database/index.ts';
import { keepFile } from '../files/index.ts';
import { type Manifest, manifestShape, sha256Of, tableNames, withOwner } from './format.ts';

const BATCH = 500;

/**
 * Reads a backup into an empty house, all or nothing. Everything is checked against the manifest: a single altered byte
 * is found. Throws Refusal `no-backup`, `damaged-backup`, `other-schema`, `house-not-empty`.
 */
export async function restore(owner: OwnerAddress, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await checkFiles(folder, manifest);
  return withOwner(owner, async (client) => {
    const here = await appliedMigrations(client);
    if (JSON.stringify(here) !== JSON.stringify(manifest.migrations)) {
      throw new Refusal(
        'other-schema',
        say(
          'Bản sao lưu được tạo bởi một phiên bản CauNoi khác. Hãy khôi phục bằng đúng phiên bản đó rồi nâng cấp.',
          'The backup was made by another version of CauNoi. Restore with that version, then upgrade.',
        ),
      );
    }
    await client.query('begin');
    try {
      await refuseIfUsed(client);
      await loadTables(client, folder, manifest);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
    return manifest;
  });
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (text === null) {
    throw new Refusal(
      'no-backup',
      say(`${folder} không chứa bản sao lưu hoàn chỉnh.`, `${folder} holds no complete backup.`),
    );
  }
  try {
    return manifestShape.parse(JSON.parse(text));
  } catch (error) {
    throw damaged('manifest.json', error);
  }
}

function damaged(what: string, cause?: unknown): Refusal {
  const refusal = new Refusal(
    'damaged-backup',
    say(
      `Bản sao lưu bị hỏng ở ${what}. Chưa có gì được khôi phục.`,
      `The backup is damaged at ${what}. Nothing was restored.`,
    ),
  );
  refusal.cause = cause;
  return refusal;
}

async function checkFiles(folder: string, manifest: Manifest): Promise<void> {
  for (const { sha256 } of manifest.files) {
    const bytes = await readFile(join(folder, 'files', sha256.slice(0, 2), sha256)).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') throw damaged(`files/${sha256}`, error);
        throw error;
      },
    );
    if (sha256Of(bytes) !== sha256) throw damaged(`files/${sha256}`);
    // Bytes may be kept before the rows: without a row nobody sees them.
    await keepFile(bytes);
  }
}

/** A new house holds nothing but the one row that says so; the example holds much. */
async function refuseIfUsed(client: pg.Client): Promise<void> {
  for (const table of await tableNames(client)) {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from (select 1 from ${pg.escapeIdentifier(table)} limit 2) as few`,
    );
    if (rows[0]!.n <= 1) continue;
    throw new Refusal(
      'house-not-empty',
      say(
        'Cơ sở dữ liệu này đã có dữ liệu. Hãy khôi phục vào một thư mục DATA_DIR mới hoặc cơ sở dữ liệu trống.',
        'This database holds data. Restore into a new DATA_DIR or an empty database.',
      ),
    );
  }
}

async function loadTables(client: pg.Client, folder: string, manifest: Manifest): Promise<void> {
  // Rows refer to each other in circles; references are checked once all are in.
  const { rows: references } = await client.query<{ owner: string; name: string }>(
    `select conrelid::regclass::text as owner, conname as name from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  const each = async (words: string) => {
    for (const { owner, name } of references) {
      await client.query(`alter table ${owner} alter constraint ${pg.escapeIdentifier(name)} ${words}`);
    }
  };
  await each('deferrable initially deferred');
  const known = await tableNames(client);
  // Triggers keep tables that follow from others, and the journal's guard; the backup brings all of it as it was.
  const triggers = async (word: 'disable' | 'enable') => {
    for (const table of known) await client.query(`alter table ${pg.escapeIdentifier(table)} ${word} trigger user`);
  };
  await triggers('disable');
  for (const table of known.toReversed()) await client.query(`delete from ${pg.escapeIdentifier(table)}`);
  for (const table of known) {
    const expected = manifest.tables[table];
    if (!expected) throw damaged(`tables/${table}`);
    await loadTable(client, join(folder, 'tables', `${table}.ndjson.gz`), table, expected);
  }
  await client.query('set constraints all immediate');
  await triggers('enable');
  await each('not deferrable');
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

async function loadTable(
  client: pg.Client,
  path: string,
  table: string,
  expected: { rows: number; sha256: string },
): Promise<void> {
  const name = pg.escapeIdentifier(table);
  const hash = createHash('sha256');
  let rows = 0;
  let batch: string[] = [];
  const flush = async () => {
    if (batch.length === 0) return;
    await client.query(
      `insert into ${name} overriding system value select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
      [`[${batch.join(',')}]`],
    );
    batch = [];
  };
  const unzipped = createGunzip();
  // pipe() does not hand on errors of what it reads from.
  createReadStream(path)
    .on('error', (error) => unzipped.destroy(error))
    .pipe(unzipped);
  try {
    for await (const line of createInterface({ input: unzipped, crlfDelay: Infinity })) {
      hash.update(`${line}\n`);
      rows++;
      batch.push(line);
      if (batch.length >= BATCH) await flush();
    }
    await flush();
  } catch (error) {
    throw damaged(`tables/${table}`, error);
  }
  if (rows !== expected.rows || hash.digest('hex') !== expected.sha256) throw damaged(`tables/${table}`);
}
