// Whose process does PostgreSQL's lock file name? After a kill -9 of Node the server lives on; after a reboot its
// number may belong to anybody. Nothing is signalled before it is known to be our server, and the lock file is never
// touched here: PostgreSQL itself removes it when it is stale.
// The file's lines: https://github.com/postgres/postgres/blob/REL_18_STABLE/src/include/utils/pidfile.h
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

export type Holder =
  /** No lock file, or one whose process has ended. */
  | { readonly kind: 'none' }
  /** A server that runs in this very folder. */
  | { readonly kind: 'ours'; readonly pid: number; readonly stopping: boolean }
  /** The number belongs to a process that is not a server of this folder. */
  | { readonly kind: 'recycled'; readonly pid: number }
  /** A PostgreSQL of which this system does not tell the folder. */
  | { readonly kind: 'unclear'; readonly pid: number };

/** Reads `database/postmaster.pid` and finds out who it names. `database` must be a real path. */
export function lockHolder(database: string): Holder {
  const text = readIfThere(path.join(database, 'postmaster.pid'));
  if (text === null) return { kind: 'none' };
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  // An empty or half-written file: PostgreSQL decides.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return { kind: 'none' };
  if (!isAlive(pid)) return { kind: 'none' };
  const verdict = runsIn(pid, database);
  if (verdict === 'yes') return { kind: 'ours', pid, stopping: lines[7]?.trim() === 'stopping' };
  return { kind: verdict === 'no' ? 'recycled' : 'unclear', pid };
}

/** Whether the process is still the server of this folder; safe to ask again at any time. */
export function isServerOf(pid: number, database: string): boolean {
  return isAlive(pid) && runsIn(pid, database) === 'yes';
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  // A process that has ended and waits to be collected by its parent still answers to signal 0.
  return process.platform !== 'linux' || processState(pid) !== 'Z';
}

/**
 * Between the end of a process's memory and its own: what it runs can no longer be read, but its number is still taken.
 */
export function isVanishing(pid: number): boolean {
  if (process.platform !== 'linux' || !isAlive(pid)) return false;
  try {
    readlinkSync(`/proc/${pid}/exe`);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

function processState(pid: number): string | null {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // The program's name, in brackets, may itself contain brackets and blanks.
  return stat === null ? 'Z' : stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
}

/** A server makes its data folder its working folder, so that the system itself tells whose it is. */
function runsIn(pid: number, database: string): 'yes' | 'no' | 'unknown' {
  if (process.platform === 'win32') return 'unknown';
  if (process.platform !== 'linux') return judgeCommand(commandOf(pid), database);
  try {
    const program = path.basename(readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, ''));
    return program === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === database ? 'yes' : 'no';
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return 'no';
    // Containers take from root the right to look into processes of others; the command line is open to all.
    return judgeCommand((readIfThere(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' '), database);
  }
}

/** Our servers are started as `…/postgres -D <folder> …`. */
function judgeCommand(command: string, database: string): 'yes' | 'no' | 'unknown' {
  const program = command.split(' -D ', 1)[0] ?? '';
  if (!/(?:^|\/)postgres\b/.test(program)) return 'no';
  return `${command} `.includes(` -D ${database} `) ? 'yes' : 'unknown';
}

function commandOf(pid: number): string {
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch (error) {
    // ps leaves with status 1 when there is no such process any more.
    if (error instanceof Error && 'status' in error && error.status === 1) return '';
    throw error;
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // ESRCH: the process ended between opening and reading its file in /proc.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return null;
    throw error;
  }
}
