// Everything in a folder against its manifest, before anything of it is used: one altered byte is found.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { damaged, type Manifest, placeOfBytes, readManifest, sha256Of, tableFile } from './format.ts';

/** Gives the manifest and the folder's size. Throws Refusal `no-backup`, `damaged-backup`. */
export async function checkBackup(folder: string): Promise<{ manifest: Manifest; bytes: number }> {
  const manifest = await readManifest(folder);
  let bytes = 0;
  for (const { sha256 } of manifest.files) bytes += (await checkedBytes(folder, sha256)).length;
  for (const [name, sha256] of Object.entries(manifest.others ?? {})) {
    const found = await bytesOf(join(folder, name), name);
    if (sha256Of(found) !== sha256) throw damaged(name);
    bytes += found.length;
  }
  for (const [table, expected] of Object.entries(manifest.tables)) {
    const counted = await eachLine(tableFile(folder, table), table, async () => undefined);
    if (counted.rows !== expected.rows || counted.sha256 !== expected.sha256) throw damaged(`tables/${table}`);
    bytes += counted.packed;
  }
  return { manifest, bytes };
}

/** The bytes of one stored file, known to be what they were. */
export async function checkedBytes(folder: string, sha256: string): Promise<Buffer> {
  const bytes = await bytesOf(await placeOfBytes(folder, sha256), `files/${sha256}`);
  if (sha256Of(bytes) !== sha256) throw damaged(`files/${sha256}`);
  return bytes;
}

async function bytesOf(path: string, name: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw damaged(name, error);
    throw error;
  });
}

/**
 * Hands each line of a table's file to `take`; gives what was read, to be compared. Throws Refusal `damaged-backup` when
 * the file is gone or cannot be unpacked; errors of `take` pass.
 */
export async function eachLine(
  path: string,
  table: string,
  take: (line: string) => Promise<void> | void,
): Promise<{ rows: number; sha256: string; packed: number }> {
  const hash = createHash('sha256');
  const source = createReadStream(path);
  const unzipped = createGunzip();
  // pipe() does not hand on errors of what it reads from.
  source.on('error', (error) => unzipped.destroy(error)).pipe(unzipped);
  const lines = createInterface({ input: unzipped, crlfDelay: Infinity })[Symbol.asyncIterator]();
  let rows = 0;
  for (;;) {
    const next = await lines.next().catch((error: unknown) => {
      throw damaged(`tables/${table}`, error);
    });
    if (next.done) break;
    hash.update(`${next.value}\n`);
    rows++;
    await take(next.value);
  }
  return { rows, sha256: hash.digest('hex'), packed: source.bytesRead };
}
