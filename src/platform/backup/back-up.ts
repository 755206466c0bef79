import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { appliedMigrations, type OwnerAddress, houseTime } from '../database/index.ts';
import { fileStore, keptFiles, readStoredFile } from '../files/index.ts';
import { describeColumns } from './describe.ts';
import { bytesFile, FORMAT, type Manifest, sha256Of, tableFile } from './format.ts';
import { tableLines, tableNames, withOwner } from './table-lines.ts';

export interface BackUpOptions {
  /** False: the rows alone, where the files stay in place. */
  readonly files?: boolean;
  /** Folder whose `files` this backup shares with others; without it, it has its own. */
  readonly sharing?: string;
  /** More files for the folder, by name. */
  readonly others?: Readonly<Record<string, Uint8Array | string>>;
  /** Writes more into the folder from the same moment; gives names and hashes. */
  readonly more?: (client: pg.Client, folder: string) => Promise<Record<string, string>>;
}

/**
 * Writes everything as of one moment into `folder`, which must be new or empty. The manifest comes last, so a folder
 * without it is no backup. Throws Refusal `folder-not-empty`, `damaged-file`, `no-room`.
 */
export async function backUp(owner: OwnerAddress, folder: string, options: BackUpOptions = {}): Promise<Manifest> {
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
    return await withOwner(owner, (client) => write(client, folder, options));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
      throw new Refusal('no-room', say(`Hết chỗ trong ${folder}.`, `There is no room left in ${folder}.`), 507);
    }
    throw error;
  }
}

async function write(client: pg.Client, folder: string, options: BackUpOptions): Promise<Manifest> {
  await mkdir(join(folder, 'tables'));
  // One moment for all tables.
  await client.query('begin transaction isolation level repeatable read read only');
  const tables: Manifest['tables'] = {};
  for (const table of await tableNames(client)) {
    const hash = createHash('sha256');
    let rows = 0;
    const lines = async function* () {
      for await (const batch of tableLines(client, table)) {
        rows += batch.length;
        const text = batch.join('');
        hash.update(text);
        yield text;
      }
    };
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(tableFile(folder, table), { flush: true }));
    tables[table] = { rows, sha256: hash.digest('hex') };
  }
  const others: Record<string, string> = {};
  const written = { ...options.others, 'README.md': await describeColumns(client) };
  for (const [name, content] of Object.entries(written)) {
    await writeFile(join(folder, name), content, { flush: true });
    others[name] = sha256Of(content);
  }
  Object.assign(others, await options.more?.(client, folder));
  const files = options.files === false ? [] : await writeFiles(options.sharing ?? folder);
  const manifest: Manifest = {
    format: FORMAT,
    createdAt: houseTime().toISOString(),
    migrations: await appliedMigrations(client),
    tables,
    files,
    others,
  };
  await client.query('commit');
  await writeFile(join(folder, 'manifest.json.part'), JSON.stringify(manifest, null, 2), { flush: true });
  await rename(join(folder, 'manifest.json.part'), join(folder, 'manifest.json'));
  return manifest;
}

/** All kept bytes, also those that no row names any more: a backup rather keeps too much. */
async function writeFiles(within: string): Promise<Manifest['files']> {
  const files: Manifest['files'] = [];
  const day = Math.floor(houseTime().getTime() / 86_400_000);
  for await (const { sha256 } of keptFiles()) {
    const hex = sha256.toString('hex');
    const path = bytesFile(within, hex);
    const held = await wholeSize(path, hex);
    if (held === null || !fileStore().isFar || sha256[0]! % FAR_READ_EVERY === day % FAR_READ_EVERY) {
      const bytes = await readStoredFile(sha256);
      if (held === null) await writeWhole(path, bytes);
      files.push({ sha256: hex, size: bytes.length });
    } else {
      files.push({ sha256: hex, size: held });
    }
  }
  return files;
}

/** What a night before has brought from a far store stays; each file is read there anew, and so checked, once in so many nights. */
const FAR_READ_EVERY = 7;

/** Null when it is not there, or was altered there: then it is written anew. */
async function wholeSize(path: string, sha256: string): Promise<number | null> {
  const there = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return there !== null && sha256Of(there) === sha256 ? there.length : null;
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, bytes, { flush: true });
  await rename(`${path}.part`, path);
}
