// The proof that a backup is one: it is read into a PostgreSQL of its own, on an empty folder, and everything is counted anew
// there. That server lives for the length of the trial and never touches the house's own.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded, stopEmbedded } from '../database/embedded/index.ts';
import { inDatabaseAt, type OwnerAddress, prepareDatabase } from '../database/index.ts';
import { verifyJournalIn, type JournalVerdict } from '../journal/index.ts';
import { log } from '../log/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { VerifierKey } from '../../tools/transparency-log/index.ts';
import { checkBackup } from './check.ts';
import type { Manifest } from './format.ts';
import { restore } from './restore.ts';
import { contentHashes, differingTables, withOwner } from './table-lines.ts';

export interface Trial {
  readonly manifest: Manifest;
  readonly bytes: number;
  readonly journal: JournalVerdict;
}

/**
 * Reads the backup into a server of its own under `within` and compares every table and file; recomputes the journal with
 * `keys`. Throws Refusal `no-backup`, `damaged-backup`, `other-schema`, `differs-after-restore`, `journal-fault`, and those of
 * a PostgreSQL that cannot start.
 */
export async function tryBackup(folder: string, within: string, keys: readonly VerifierKey[]): Promise<Trial> {
  const { bytes } = await checkBackup(folder);
  return withServerOfItsOwn(within, async (owner) => {
    await prepareDatabase(owner);
    const manifest = await restore(owner, folder, { files: false });
    const differing = differingTables(manifest.tables, await withOwner(owner, contentHashes));
    if (differing.length > 0) {
      const names = differing.join(', ');
      throw new Refusal(
        'differs-after-restore',
        say(`Dựng lại thì các bảng sau không khớp: ${names}.`, `Restored, these tables differ: ${names}.`),
        500,
      );
    }
    const journal = await inDatabaseAt(owner, (db) => verifyJournalIn(db, keys));
    if (journal.fault) throw new Refusal('journal-fault', journal.fault.why, 500);
    return { manifest, bytes, journal };
  });
}

const TRIAL = '.trial-';

/**
 * Runs `work` beside an embedded PostgreSQL on a new folder, which is removed afterwards with all that it made. What a killed
 * trial left there is removed first.
 */
export async function withServerOfItsOwn<R>(within: string, work: (owner: OwnerAddress) => Promise<R>): Promise<R> {
  await mkdir(within, { recursive: true });
  for (const name of await readdir(within)) if (name.startsWith(TRIAL)) await clearLeft(join(within, name));
  const dataDir = await mkdtemp(join(within, TRIAL));
  try {
    const server = await startEmbedded({ dataDir, log: (line) => log.debug({ from: 'trial' }, line) });
    try {
      return await work(server.connection);
    } finally {
      await server.stop();
    }
  } finally {
    await remove(dataDir);
  }
}

async function remove(dataDir: string): Promise<void> {
  // Where the service account could not enter, the database lies elsewhere (see database/embedded/place.ts).
  const placed = join(dataDir, 'database.place');
  if (existsSync(placed)) await rm((await readFile(placed, 'utf8')).trim(), { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}

/** A killed trial leaves its folder, and its server running. One that another process is at work on stays. */
async function clearLeft(dataDir: string): Promise<void> {
  try {
    await stopEmbedded({ dataDir, log: (line) => log.debug({ from: 'trial' }, line) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log.warn({ why: error.code }, 'an earlier trial of a backup is left as it is');
    return;
  }
  await remove(dataDir);
}
