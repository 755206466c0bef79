// Archived WAL: from the folder where the embedded PostgreSQL puts it to where backups are kept, packed (a file handed on
// early is mostly empty), and let go when no base backup needs it any more.
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { damaged } from '../format.ts';
import { type BackupSettings, walFolder } from '../settings.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** A piece of WAL (timeline and place), the note of a base backup, or the history of a timeline. */
const WAL_NAME = /^(?:[0-9A-F]{24}(?:\.[0-9A-F]{8}\.backup)?|[0-9A-F]{8}\.history)$/;

/** Moves what has come in; gives how many files. Throws Refusal `wal-of-another-house`. */
export async function keepWal(incoming: string, settings: Pick<BackupSettings, 'folder'>): Promise<number> {
  const kept = walFolder(settings);
  const names = (await readdir(incoming).catch(noFolder)).filter((name) => WAL_NAME.test(name)).toSorted();
  if (names.length > 0) await mkdir(kept, { recursive: true, mode: 0o700 });
  for (const name of names) {
    const bytes = await readFile(join(incoming, name));
    const path = join(kept, `${name}.gz`);
    const there = await readFile(path).catch(noFile);
    if (there === null) await writeWhole(path, await pack(bytes));
    // The same file is handed on twice when the server was killed in between.
    else if (!(await unpack(there)).equals(bytes)) throw foreign(path);
    await rm(join(incoming, name));
  }
  return names.length;
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await writeFile(`${path}.part`, bytes, { mode: 0o600, flush: true });
  await rename(`${path}.part`, path);
  if (process.platform === 'win32') return;
  // Without this a power cut could take back the new name after the server was told that its file is safe.
  const folder = await open(join(path, '..'), 'r');
  await folder.sync();
  await folder.close();
}

/** Puts kept and still incoming WAL from `first` on into a folder. Throws Refusal `damaged-backup`. */
export async function unpackWal(
  from: { readonly folder: string; readonly incoming: string | null },
  first: string,
  into: string,
): Promise<void> {
  const kept = walFolder(from);
  for (const file of await readdir(kept).catch(noFolder)) {
    const name = file.replace(/\.gz$/, '');
    if (!file.endsWith('.gz') || !WAL_NAME.test(name) || isBefore(name, first)) continue;
    const bytes = await unpack(await readFile(join(kept, file))).catch((error: unknown) => {
      throw damaged(`wal/${file}`, error);
    });
    await writeFile(join(into, name), bytes, { mode: 0o600 });
  }
  if (from.incoming === null) return;
  for (const name of await readdir(from.incoming).catch(noFolder)) {
    if (WAL_NAME.test(name) && !isBefore(name, first))
      await writeFile(join(into, name), await readFile(join(from.incoming, name)), { mode: 0o600 });
  }
}

/** Lets go of what lies before `first`; histories stay. */
export async function pruneWal(settings: Pick<BackupSettings, 'folder'>, first: string): Promise<void> {
  const kept = walFolder(settings);
  for (const file of await readdir(kept).catch(noFolder)) {
    const name = file.replace(/\.gz$/, '');
    if (WAL_NAME.test(name) && isBefore(name, first)) await rm(join(kept, file));
  }
}

/** By place, whatever the timeline. */
function isBefore(name: string, first: string): boolean {
  return !name.endsWith('.history') && name.slice(8, 24) < first.slice(8, 24);
}

function foreign(path: string): Refusal {
  return new Refusal(
    'wal-of-another-house',
    say(
      `${path} thuộc về một ngôi nhà khác: hãy đặt BACKUP_DIR riêng cho mỗi ngôi nhà.`,
      `${path} belongs to another house: give each house a BACKUP_DIR of its own.`,
    ),
    500,
  );
}

function noFolder(error: NodeJS.ErrnoException): string[] {
  if (error.code !== 'ENOENT') throw error;
  return [];
}

function noFile(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error;
  return null;
}
