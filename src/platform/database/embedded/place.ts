// The places on disk: the data folder of CauNoi and, in it, what belongs to the database.
//   database/        PostgreSQL's own folder, of the service account, mode 0700
//   database.secret  password of the database's superuser, 0600, of the account that runs CauNoi
//   database.json    what runs, for the next start and for other programs of the same account
//   database.log     what PostgreSQL says
//   socket/          the socket, unless the path would be too long for one
// Under root the service account may be unable to get there (a project in root's home). Then `database/` and `socket/`
// lie in a folder of the system, and database.place in the data folder says which.
import { createHash, randomBytes } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SYSTEM_FOLDER } from './binaries.ts';
import { Refusal } from '../../../tools/sentence/index.ts';
import * as refuse from './sentences.ts';
import { firstBarrier, ownerName } from './service-user.ts';
import type { ServiceUser } from './service-user.ts';

export interface Place {
  /** The data folder, real path. */
  readonly dataDir: string;
  /** The folder that holds `database`: the data folder, or one of the system. Real path. */
  readonly home: string;
  readonly database: string;
  readonly secretFile: string;
  readonly stateFile: string;
  readonly logFile: string;
}

export const PORT = 5432;

// 107 bytes on Linux, 103 on macOS, for the whole path of the socket file.
const LONGEST_SOCKET_PATH = 103;

/** Where data lies when nobody says otherwise. */
export function defaultDataDir(projectFolder: string): string {
  return path.join(realpathSync(projectFolder), '.data');
}

/** Makes the data folder ready to be written by us and entered by `user`. Refusals `data-folder-…`, `disk-full`. */
export function preparePlace(dataDir: string, user: ServiceUser): Place {
  const wanted = path.resolve(dataDir);
  try {
    makeFolder(wanted, user);
    accessSync(wanted, constants.W_OK | constants.X_OK);
    const real = realpathSync(wanted);
    const home = homeOfDatabase(real, user);
    return {
      dataDir: real,
      home,
      database: path.join(home, 'database'),
      secretFile: path.join(real, 'database.secret'),
      stateFile: path.join(real, 'database.json'),
      logFile: path.join(real, 'database.log'),
    };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error) || error instanceof Refusal) throw error;
    if (error.code === 'ENOSPC') throw refuse.diskFull(wanted);
    throw refuse.folderUnwritable(wanted, ownerName(process.getuid?.() ?? user.uid));
  }
}

function homeOfDatabase(dataDir: string, user: ServiceUser): string {
  const placeFile = path.join(dataDir, 'database.place');
  if (existsSync(placeFile)) {
    const home = readFileSync(placeFile, 'utf8').trim();
    if (!existsSync(home)) throw refuse.databaseDamaged(home, `the folder that ${placeFile} names is gone`);
    return realpathSync(home);
  }
  let barrier = firstBarrier(dataDir, user);
  if (barrier === dataDir && statSync(dataDir).uid === 0) {
    // Given to us as the data folder, for instance a fresh temporary one: the service account may pass, no one else.
    letPass(dataDir, user);
    barrier = firstBarrier(dataDir, user);
  }
  if (barrier === null) return dataDir;
  // A database that could be reached before must not be hidden behind a new, empty one.
  const database = path.join(dataDir, 'database');
  if (existsSync(database)) {
    const owner = statSync(database).uid;
    if (owner !== user.uid) throw refuse.wrongOwner(database, ownerName(owner), user.name);
    throw refuse.folderUnreachable(dataDir, user.name, barrier);
  }
  const name = `${createHash('sha256').update(dataDir).digest('hex').slice(0, 8)}-${randomBytes(4).toString('hex')}`;
  const home = path.join(SYSTEM_FOLDER, name);
  try {
    if (!existsSync(SYSTEM_FOLDER)) {
      mkdirSync(SYSTEM_FOLDER, { recursive: true });
      chmodSync(SYSTEM_FOLDER, 0o755);
    }
    if (firstBarrier(SYSTEM_FOLDER, user) !== null) throw refuse.folderUnreachable(dataDir, user.name, barrier);
    makeFolder(home, user);
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error && 'code' in error)) throw error;
    throw refuse.folderUnreachable(dataDir, user.name, barrier);
  }
  writeFileSync(placeFile, `${home}\n`, { mode: 0o600, flush: true });
  return realpathSync(home);
}

/** Creates what is missing on the way; under root the service account may pass through, and nobody else. */
function makeFolder(folder: string, user: ServiceUser): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory())
      throw refuse.folderUnwritable(folder, ownerName(process.getuid?.() ?? user.uid));
    return;
  }
  makeFolder(path.dirname(folder), user);
  mkdirSync(folder, { mode: 0o700 });
  if (user.foreign) letPass(folder, user);
}

function letPass(folder: string, user: ServiceUser): void {
  chownSync(folder, 0, user.gid);
  // Not left to mkdir, whose mode the umask cuts.
  chmodSync(folder, (statSync(folder).mode & 0o7777) | 0o010);
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
  const candidates = [path.join(place.home, 'socket')];
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
