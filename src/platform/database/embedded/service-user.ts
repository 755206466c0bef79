// Who runs PostgreSQL. It refuses to run as root, so under root its programs run as an existing unprivileged account;
// everything that account must read or write has to lie where it can get to.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { userInfo } from 'node:os';
import { noServiceUser } from './sentences.ts';

export interface ServiceUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** True when it is not the account that this program itself runs as: ids must then be given to each child process. */
  readonly foreign: boolean;
}

const CANDIDATES = ['postgres', 'nobody'];

/** The account that runs PostgreSQL; on Windows, where accounts have no ids, uid and gid are -1. Refusal `no-service-user`. */
export function findServiceUser(): ServiceUser {
  const me = userInfo();
  if (me.uid !== 0) return { name: me.username, uid: me.uid, gid: me.gid, foreign: false };
  for (const name of CANDIDATES) {
    const uid = accountId('-u', name);
    const gid = accountId('-g', name);
    if (uid !== null && gid !== null && uid !== 0) return { name, uid, gid, foreign: true };
  }
  throw noServiceUser();
}

function accountId(which: '-u' | '-g', name: string): number | null {
  try {
    const id = Number(execFileSync('id', [which, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return Number.isInteger(id) ? id : null;
  } catch (error) {
    // `id` leaves with status 1 for a name it does not know; anything else means the machine cannot answer at all.
    if (error instanceof Error && 'status' in error && error.status === 1) return null;
    throw error;
  }
}

/** What `spawn` needs so that the child is that account and finds nothing of ours in its environment. */
export function spawnAs(user: ServiceUser): {
  readonly uid?: number;
  readonly gid?: number;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
} {
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' };
  // Nothing else is passed on: PG* variables would change what the programs do, and secrets have no business there.
  for (const name of ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR']) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  const ids = user.foreign ? { uid: user.uid, gid: user.gid } : {};
  // The folder we stand in may be closed to that account; the root folder never is.
  return { ...ids, cwd: path.parse(process.cwd()).root, env };
}

/** The first folder on the way to `target` (itself included when it exists) that the account may not enter, or null. */
export function firstBarrier(target: string, user: ServiceUser): string | null {
  if (!user.foreign) return null;
  const root = path.parse(target).root;
  let folder = root;
  for (const part of ['', ...target.slice(root.length).split(path.sep)]) {
    folder = path.join(folder, part);
    if (!existsSync(folder)) return null;
    const { mode, uid, gid } = statSync(folder);
    const enter = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & enter) === 0) return folder;
  }
  return null;
}

/** The name of the account that owns a file, for sentences; its number where it has no name. */
export function ownerName(uid: number): string {
  try {
    return execFileSync('id', ['-un', String(uid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch (error) {
    if (error instanceof Error && 'status' in error) return String(uid);
    throw error;
  }
}
