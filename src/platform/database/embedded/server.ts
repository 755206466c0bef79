// One server process: started, waited for, taken over from a killed program, stopped.
import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { classifyFailure, passesByItself } from './failure.ts';
import type { Place } from './place.ts';
import { isServerOf, lockHolder, isVanishing } from './postmaster.ts';
import { askCondition } from './probe.ts';
import type { Connection } from './probe.ts';
import * as refuse from './sentences.ts';
import { spawnAs } from './service-user.ts';
import type { ServiceUser } from './service-user.ts';

const run = promisify(execFile);

export interface Installation {
  readonly place: Place;
  readonly user: ServiceUser;
  readonly binaries: Binaries;
  readonly connection: Connection;
  /** Arguments after `-D folder`. */
  readonly settings: readonly string[];
  /** Whether a server that is found running was started by the same programs with the same settings. */
  readonly sameAsBefore: boolean;
  readonly log: (line: string) => void;
}

export interface Server {
  readonly pid: number;
  /** Null for a server that an earlier, killed program started. */
  readonly child: ChildProcess | null;
}

const PATIENCE_MS = 30_000;
const LOG_LIMIT = 4 * 1024 * 1024;

/** Brings up the server or takes over the one that runs. Refusals as in `sentences.ts`. */
export async function bringUp(installation: Installation): Promise<Server> {
  const { place, connection, log } = installation;
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const holder = lockHolder(place.database);
    if (holder.kind === 'ours' && !holder.stopping && installation.sameAsBefore) {
      const answer = await askCondition(connection);
      if (answer.kind === 'ready' && answer.folder === place.database) return { pid: holder.pid, child: null };
      if (answer.kind === 'foreign') throw refuse.secretMissing(place.secretFile);
      // Busy or silent: it is starting or stopping. The wait below is for both.
    } else if (holder.kind === 'ours' && !holder.stopping) {
      log('the running database was started with other settings: restarting it');
      await bringDown({ pid: holder.pid, child: null }, installation);
      continue;
    } else if (holder.kind === 'unclear' && process.platform !== 'win32') {
      throw refuse.lockUnclear(place.database, holder.pid);
    } else if (holder.kind !== 'ours') {
      const outcome = await startProcess(installation, holder.kind === 'recycled' ? holder.pid : null);
      if (outcome.kind === 'ready') return outcome.server;
      if (!passesByItself(outcome.said)) throw classifyFailure(outcome.said, place.database, installation.user.name);
    }
    if (performance.now() >= deadline) {
      const last = lockHolder(place.database);
      if (last.kind === 'ours') throw refuse.willNotStop(place.database, last.pid);
      throw refuse.startsTooSlowly(place.database, PATIENCE_MS / 1000);
    }
    await sleep(100);
  }
}

type Outcome = { readonly kind: 'ready'; readonly server: Server } | { readonly kind: 'ended'; readonly said: string };

async function startProcess(installation: Installation, recycledPid: number | null): Promise<Outcome> {
  const { place, user, binaries, connection, settings } = installation;
  if (existsSync(place.logFile) && statSync(place.logFile).size > LOG_LIMIT)
    renameSync(place.logFile, `${place.logFile}.old`);
  const logHandle = openSync(place.logFile, 'a', 0o600);
  const logStart = statSync(place.logFile).size;
  const options = spawnAs(user);
  // PostgreSQL takes a lock file for stale when it names PostgreSQL's own starter, whose pid pg_ctl passes in this
  // variable. That is how it learns that the pid belongs to a stranger; it then still checks the shared memory of
  // the folder, and removes the file itself.
  // https://github.com/postgres/postgres/blob/REL_18_STABLE/src/backend/utils/init/miscinit.c (CreateLockFile)
  const env = recycledPid === null ? options.env : { ...options.env, PG_GRANDPARENT_PID: String(recycledPid) };
  let child: ChildProcess;
  try {
    child = spawn(binaries.postgres, ['-D', place.database, ...settings], {
      ...options,
      env,
      // A group of its own: Ctrl-C in the terminal is for the program, which first finishes what it has in hand.
      detached: true,
      stdio: ['ignore', logHandle, logHandle],
      windowsHide: true,
    });
  } finally {
    closeSync(logHandle);
  }
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  child.unref();
  const pid = child.pid;
  if (pid === undefined) {
    await ended;
    throw refuse.folderUnwritable(place.database, user.name);
  }
  const server: Server = { pid, child };
  let progress = { size: logStart, at: performance.now() };
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null)
      return { kind: 'ended', said: textFrom(place.logFile, logStart) };
    const answer = await askCondition(connection);
    if (answer.kind === 'ready' && answer.folder === place.database) return { kind: 'ready', server };
    if (answer.kind === 'foreign') {
      await bringDown(server, installation);
      throw refuse.secretMissing(place.secretFile);
    }
    // A long recovery after a crash says every 10 s how far it is; as long as it goes on it is waited for.
    const size = statSync(place.logFile).size;
    if (size !== progress.size) progress = { size, at: performance.now() };
    if (performance.now() - progress.at >= PATIENCE_MS) {
      await bringDown(server, installation);
      throw refuse.startsTooSlowly(place.database, PATIENCE_MS / 1000);
    }
    await Promise.race([ended, sleep(40)]);
  }
}

function textFrom(file: string, start: number): string {
  const buffer = Buffer.alloc(Math.max(0, Math.min(statSync(file).size - start, 64 * 1024)));
  const handle = openSync(file, 'r');
  try {
    return buffer.toString('utf8', 0, readSync(handle, buffer, 0, buffer.length, start));
  } finally {
    closeSync(handle);
  }
}

export function isRunning(server: Server, installation: Installation): boolean {
  // While Node has not collected its own child, that pid cannot belong to anybody else.
  if (server.child !== null) return server.child.exitCode === null && server.child.signalCode === null;
  return isServerOf(server.pid, installation.place.database);
}

/** Fast shutdown (clients are cut, everything acknowledged is kept), waited for. Refusal `database-will-not-stop`. */
export async function bringDown(server: Server, installation: Installation): Promise<void> {
  const { place, log } = installation;
  await signal(server, installation, 'SIGINT');
  if (await ends(server, installation, 60_000)) return;
  // SIGQUIT is PostgreSQL's immediate shutdown: like a power cut for it, which the next start recovers from.
  log('the database has not stopped for 60 s: stopping it at once, the next start will recover it');
  await signal(server, installation, 'SIGQUIT');
  if (!(await ends(server, installation, 10_000))) throw refuse.willNotStop(place.database, server.pid);
}

async function ends(server: Server, installation: Installation, limitMs: number): Promise<boolean> {
  const deadline = performance.now() + limitMs;
  while (isRunning(server, installation) || (server.child === null && isVanishing(server.pid))) {
    if (performance.now() >= deadline) return false;
    await sleep(20);
  }
  return true;
}

async function signal(server: Server, installation: Installation, name: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  const { binaries, place, user } = installation;
  if (process.platform === 'win32') {
    // Windows has no signals; PostgreSQL's own program talks to the server over a pipe.
    const mode = name === 'SIGINT' ? 'fast' : 'immediate';
    await run(binaries.pgCtl, ['stop', '-D', place.database, '-m', mode, '-W'], spawnAs(user));
    return;
  }
  if (isRunning(server, installation)) process.kill(server.pid, name);
}
