// The first start: PostgreSQL makes its folder beside the final place, which it takes in one step when complete, so
// that a start that is killed leaves no half database.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { classifyFailure } from './failure.ts';
import { spawnAs } from './service-user.ts';
import type { ServiceUser } from './service-user.ts';

const run = promisify(execFile);

export const SUPERUSER = 'postgres';

/** Makes `place.database`. Call it with the folder's lock held. Refusals `disk-full`, `data-folder-unwritable`. */
export async function createDatabase(
  place: Place,
  binaries: Binaries,
  user: ServiceUser,
  secret: string,
): Promise<void> {
  removeDrafts(place);
  const draft = `${place.database}.new-${randomBytes(4).toString('hex')}`;
  const passwordFile = `${draft}.password`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    if (user.foreign) {
      chownSync(draft, user.uid, user.gid);
      chownSync(passwordFile, user.uid, user.gid);
    }
    const settings = [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Order by code point, the same on every machine and in every later version of the system's libraries; an
      // index ordered by the system's locale is silently wrong after an upgrade of that system.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      // In MB. Archiving hands on a whole file every few minutes, however little is in it.
      '--wal-segsize=4',
      '--no-instructions',
    ];
    await run(binaries.initdb, settings, spawnAs(user));
    renameSync(draft, place.database);
    makeNameDurable(place.home);
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw classifyFailure(said, place.database, user.name);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** What an earlier first start left when it was killed; with the lock held nobody else is making one. */
function removeDrafts(place: Place): void {
  const prefix = `${path.basename(place.database)}.new-`;
  for (const name of readdirSync(place.home)) {
    if (name.startsWith(prefix)) rmSync(path.join(place.home, name), { recursive: true, force: true });
  }
}

/** Without this a power cut could take back the renaming and with it the whole database. Windows cannot sync folders. */
function makeNameDurable(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
