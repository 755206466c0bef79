// The places on disk: the data folder of CauNoi and, in it, what belongs to the database.
//   database/        PostgreSQL's own folder, of the service account, mode 0700
//   database.secret  password of the database's superuser, 0600, of the account that runs CauNoi
//   database.json    what runs, for the next start and for other programs of the same account
//   database.log     what PostgreSQL says
//   socket/          the socket, unless the path would be too long for one
import { createHash, randomBytes } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SYSTEM_FOLDER } from './binaries.ts';
import * as refuse from './sentences.ts';
import { findServiceUser, firstBarrier, ownerName } from './service-user.ts';
import type { ServiceUser } from './service-user.ts';

export interface Place {
  /** The data folder, real path. */
  readonly dataDir: string;
  readonly database: string;
  readonly secretFile: string;
  readonly stateFile: string;
  readonly logFile: string;
}

export const PORT = 5432;

// 107 bytes on Linux, 103 on macOS, for the whole path of the socket file.
const LONGEST_SOCKET_PATH = 103;

/**
 * Where data lies when nobody says otherwise: `.data` in the project; under root, when the account that runs PostgreSQL
 * cannot get there, a folder of the system named after the project's path.
 */
export function defaultDataDir(projectFolder: string): string {
  const project = realpathSync(projectFolder);
  const user = findServiceUser();
  if (firstBarrier(project, user) === null) return path.join(project, '.data');
  return path.join(SYSTEM_FOLDER, createHash('sha256').update(project).digest('hex').slice(0, 16));
}

/** Makes the data folder ready to be written by us and entered by `user`. Refusals `data-folder-…`, `disk-full`. */
export function preparePlace(dataDir: string, user: ServiceUser): Place {
  const wanted = path.resolve(dataDir);
  refuseBarrier(wanted, user);
  try {
    makeFolder(wanted, user);
    accessSync(wanted, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOSPC') throw refuse.diskFull(wanted);
    throw refuse.folderUnwritable(wanted, ownerName(process.getuid?.() ?? user.uid));
  }
  const real = realpathSync(wanted);
  refuseBarrier(real, user);
  return {
    dataDir: real,
    database: path.join(real, 'database'),
    secretFile: path.join(real, 'database.secret'),
    stateFile: path.join(real, 'database.json'),
    logFile: path.join(real, 'database.log'),
  };
}

function refuseBarrier(folder: string, user: ServiceUser): void {
  const barrier = firstBarrier(folder, user);
  if (barrier !== null) throw refuse.folderUnreachable(folder, user.name, barrier);
}

/** Creates what is missing on the way; under root the service account may pass through, though not look around. */
function makeFolder(folder: string, user: ServiceUser): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory())
      throw refuse.folderUnwritable(folder, ownerName(process.getuid?.() ?? user.uid));
    return;
  }
  makeFolder(path.dirname(folder), user);
  mkdirSync(folder, { mode: 0o700 });
  // Not left to mkdir, whose mode the umask cuts.
  chmodSync(folder, user.foreign ? 0o711 : 0o700);
}

/** Whether there is a database to start, looked at from outside. Refusals for what PostgreSQL would refuse. */
export function inspectDatabase(place: Place, user: ServiceUser, major: string): 'absent' | 'present' {
  const folder = place.database;
  if (!existsSync(folder)) return 'absent';
  const entry = statSync(folder);
  if (!entry.isDirectory()) throw refuse.databaseDamaged(folder, 'not a folder');
  if (process.platform !== 'win32') {
    if (entry.uid !== user.uid) throw refuse.wrongOwner(folder, ownerName(entry.uid), user.name);
    if ((entry.mode & 0o027) !== 0) throw refuse.wrongMode(folder);
  }
  const names = readdirSync(folder);
  if (names.length === 0) return 'absent';
  if (!names.includes('PG_VERSION')) throw refuse.databaseDamaged(folder, 'PG_VERSION is missing');
  const found = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  if (!/^\d+(?:\.\d+)?$/.test(found)) throw refuse.databaseDamaged(folder, 'PG_VERSION is unreadable');
  if (found !== major) throw refuse.otherMajorVersion(folder, found, major);
  return 'present';
}

/** The superuser's password: read, or made when there is no database yet. Refusal `database-secret-missing`. */
export function readSecret(place: Place, database: 'absent' | 'present'): string {
  if (!existsSync(place.secretFile)) {
    if (database === 'present') throw refuse.secretMissing(place.secretFile);
    const secret = randomBytes(32).toString('base64url');
    writeFileSync(place.secretFile, `${secret}\n`, { mode: 0o600, flag: 'wx', flush: true });
    return secret;
  }
  try {
    accessSync(place.secretFile, constants.R_OK);
  } catch {
    throw refuse.secretMissing(place.secretFile);
  }
  const secret = readFileSync(place.secretFile, 'utf8').trim();
  if (secret === '') throw refuse.secretMissing(place.secretFile);
  return secret;
}

/** A folder for the socket that only the service account may enter, short enough; null where sockets are not used. */
export function prepareSocketFolder(place: Place, user: ServiceUser): string | null {
  if (process.platform === 'win32') return null;
  const name = `caunoi-${createHash('sha256').update(place.dataDir).digest('hex').slice(0, 12)}`;
  const candidates = [path.join(place.dataDir, 'socket')];
  for (const base of [tmpdir(), '/tmp', '/var/tmp']) {
    // The name can be guessed and these folders are everybody's: a folder that is not ours is passed by.
    for (const suffix of ['', '-1', '-2', '-3']) candidates.push(path.join(base, name + suffix));
  }
  for (const folder of candidates) {
    if (Buffer.byteLength(`${folder}/.s.PGSQL.${PORT}`) > LONGEST_SOCKET_PATH) continue;
    if (!existsSync(path.dirname(folder)) || firstBarrier(path.dirname(folder), user) !== null) continue;
    if (!existsSync(folder)) {
      mkdirSync(folder, { mode: 0o700 });
      if (user.foreign) chownSync(folder, user.uid, user.gid);
    }
    const entry = lstatSync(folder);
    if (entry.isDirectory() && entry.uid === user.uid && (entry.mode & 0o077) === 0) return folder;
  }
  throw refuse.folderUnwritable(tmpdir(), user.name);
}
