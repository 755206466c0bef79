import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { appliedMigrations, type OwnerAddress } from '../database/index.ts';
import { keptFiles, readStoredFile } from '../files/index.ts';
import { FORMAT, type Manifest, tableNames, withOwner } from './format.ts';

const BATCH = 2_000;

/**
 * Writes everything as of one moment into `folder`, which must be new or empty. The manifest comes last, so a folder
 * without it is no backup. Throws Refusal `folder-not-empty`, `damaged-file`, `no-room`.
 */
export async function backUp(owner: OwnerAddress, folder: string): Promise<Manifest> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new Refusal(
      'folder-not-empty',
      say(
        `Thư mục ${folder} không trống. Hãy chọn thư mục mới.`,
        `The folder ${folder} is not empty. Choose a new one.`,
      ),
    );
  }
  try {
    return await withOwner(owner, (client) => write(client, folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
      throw new Refusal('no-room', say(`Hết chỗ trong ${folder}.`, `There is no room left in ${folder}.`), 507);
    }
    throw error;
  }
}

async function write(client: pg.Client, folder: string): Promise<Manifest> {
  await mkdir(join(folder, 'tables'));
  // One moment for all tables.
  await client.query('begin transaction isolation level repeatable read read only');
  const tables: Manifest['tables'] = {};
  for (const table of await tableNames(client)) {
    const hash = createHash('sha256');
    let rows = 0;
    const lines = async function* () {
      await client.query(
        `declare all_rows no scroll cursor for select to_jsonb(t)::text as line from ${pg.escapeIdentifier(table)} t order by 1`,
      );
      for (;;) {
        const batch = await client.query<{ line: string }>(`fetch ${BATCH} from all_rows`);
        if (batch.rows.length === 0) break;
        rows += batch.rows.length;
        const text = batch.rows.map((row) => `${row.line}\n`).join('');
        hash.update(text);
        yield text;
      }
      await client.query('close all_rows');
    };
    await pipeline(
      Readable.from(lines()),
      createGzip(),
      createWriteStream(join(folder, 'tables', `${table}.ndjson.gz`), { flush: true }),
    );
    tables[table] = { rows, sha256: hash.digest('hex') };
  }
  const files = await writeFiles(folder);
  const manifest: Manifest = {
    format: FORMAT,
    createdAt: new Date().toISOString(),
    migrations: await appliedMigrations(client),
    tables,
    files,
  };
  await client.query('commit');
  await writeFile(join(folder, 'manifest.json.part'), JSON.stringify(manifest, null, 2), { flush: true });
  await rename(join(folder, 'manifest.json.part'), join(folder, 'manifest.json'));
  return manifest;
}

/** All kept bytes, also those that no row names any more: a backup rather keeps too much. */
async function writeFiles(folder: string): Promise<Manifest['files']> {
  const files: Manifest['files'] = [];
  for await (const sha256 of keptFiles()) {
    const hex = sha256.toString('hex');
    const bytes = await readStoredFile(sha256);
    await mkdir(join(folder, 'files', hex.slice(0, 2)), { recursive: true });
    await writeFile(join(folder, 'files', hex.slice(0, 2), hex), bytes);
    files.push({ sha256: hex, size: bytes.length });
  }
  return files;
}
