// Start, keep running, join and stop the embedded PostgreSQL of one data folder.
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../../../tools/sentence/index.ts';
import { findBinaries } from './binaries.ts';
import { SUPERUSER, createDatabase } from './create.ts';
import { lockFolder } from './folder-lock.ts';
import { keepRunning } from './keep-running.ts';
import { PORT, inspectDatabase, preparePlace, prepareSocketFolder, readSecret } from './place.ts';
import type { Place } from './place.ts';
import { lockHolder } from './postmaster.ts';
import { ask, askCondition } from './probe.ts';
import type { Connection } from './probe.ts';
import * as refuse from './sentences.ts';
import { archiveSettings, prepareArchive } from './archive-folders.ts';
import { bringDown, bringUp } from './server.ts';
import type { Installation } from './server.ts';
import { findServiceUser } from './service-user.ts';
import { readState, writeState } from './state.ts';
import type { State } from './state.ts';

export interface Embedded {
  /** Of the superuser, to the database `caunoi`. The program itself must work through a role with fewer rights. */
  readonly connection: Connection;
  /** True when the server of an earlier program, killed before it could stop it, was taken over. */
  readonly adopted: boolean;
  /** Fast shutdown, waited for; then the data folder is free. May be called more than once. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** CauNoi's data folder; made if missing. */
  readonly dataDir: string;
  /** Takes one plain line in English; nothing personal is ever in it. */
  readonly log: (line: string) => void;
  /** Hand on what was written (WAL) at least each so many seconds, into the folder `incoming` of `archiveFolders`. */
  readonly archiveSeconds?: number;
}

const DATABASE = 'caunoi';

/**
 * Starts PostgreSQL on the data folder, or takes over the one a killed program left, and keeps it running: a server
 * that dies is started again on the same address. Refusals (each one sentence): data-folder-unwritable, -unreachable,
 * -in-use, -wrong-owner, -wrong-mode, database-other-version, -damaged, -secret-missing, -slow-start, -lock-unclear,
 * -will-not-stop, disk-full, no-service-user, postgresql-missing.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const user = findServiceUser();
  const place = preparePlace(options.dataDir, user);
  const lock = await takeLock(place);
  try {
    const binaries = await findBinaries(user);
    const database = inspectDatabase(place, user, binaries.major);
    const password = readSecret(place, database);
    const before = readState(place);
    const socket = prepareSocketFolder(place, user);
    const address = socket === null ? await loopbackAddress(before, place) : { host: socket, port: PORT };
    const settings = [
      ...settingsFor(address.host, address.port, socket !== null),
      ...archiveSettings(prepareArchive(place, user, options.archiveSeconds !== undefined), options.archiveSeconds),
    ];
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([binaries, settings]))
      .digest('hex');
    const connection: Connection = { ...address, user: SUPERUSER, password, database: 'postgres' };
    const installation: Installation = {
      place,
      user,
      binaries,
      connection,
      settings,
      sameAsBefore: before?.fingerprint === fingerprint,
      log: options.log,
    };
    if (place.home !== place.dataDir)
      options.log(`the database lies in ${place.home}: user ${user.name} may not enter ${place.dataDir}`);
    if (database === 'absent') {
      options.log('creating the database (a few seconds, only the first time)');
      await createDatabase(place, binaries, user, password);
    }
    const server = await bringUp(installation);
    const kept = keepRunning(server, { ...installation, sameAsBefore: true });
    try {
      const own: Connection = { ...connection, database: DATABASE };
      await makeDatabase(connection);
      writeState(place, {
        holder: process.pid,
        fingerprint,
        connection: { ...address, user: SUPERUSER, database: DATABASE },
      });
      const release = async (): Promise<void> => {
        await kept.stop();
        if (socket !== null) rmSync(socket, { recursive: true, force: true });
        lock.release();
      };
      let released: Promise<void> | undefined;
      return { connection: own, adopted: server.child === null, stop: () => (released ??= release()) };
    } catch (error) {
      await kept.stop();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw diskFullOr(error, place);
  }
}

/**
 * The connection to the database that another, living CauNoi of the same account runs on this data folder, for
 * programs beside it; waits up to 30 s for one that is just starting. Null when none runs: an orphan is nobody's to
 * join, because nobody would stop it.
 */
export async function joinEmbedded(options: { readonly dataDir: string }): Promise<Connection | null> {
  if (!existsSync(path.join(options.dataDir, 'caunoi.lock'))) return null;
  const place = preparePlace(options.dataDir, findServiceUser());
  for (const deadline = performance.now() + 30_000; performance.now() < deadline; await sleep(100)) {
    const lock = await lockFolder(place.dataDir, 0);
    if (lock !== null) {
      lock.release();
      return null;
    }
    const state = readState(place);
    if (state === null || lockHolder(place.database).kind === 'none') continue;
    const connection: Connection = { ...state.connection, password: readSecret(place, 'present') };
    const answer = await askCondition(connection);
    if (answer.kind === 'ready' && answer.folder === place.database) return connection;
  }
  return null;
}

/** Stops the server that a killed program left on the data folder. False when there was none. Refusal when in use. */
export async function stopEmbedded(options: EmbeddedOptions): Promise<boolean> {
  if (!existsSync(path.join(options.dataDir, 'database.json'))) return false;
  const user = findServiceUser();
  const place = preparePlace(options.dataDir, user);
  const lock = await takeLock(place);
  try {
    const holder = lockHolder(place.database);
    if (holder.kind === 'unclear') throw refuse.lockUnclear(place.database, holder.pid);
    if (holder.kind !== 'ours') return false;
    const binaries = await findBinaries(user);
    const connection: Connection = { host: '', port: 0, user: '', password: '', database: '' };
    const installation = { place, user, binaries, connection, settings: [], sameAsBefore: false, log: options.log };
    await bringDown({ pid: holder.pid, child: null }, installation);
    return true;
  } finally {
    lock.release();
  }
}

async function takeLock(place: Place): Promise<{ release(): void }> {
  const lock = await lockFolder(place.dataDir);
  if (lock === null) throw refuse.folderInUse(place.dataDir, readState(place)?.holder ?? null);
  return lock;
}

function settingsFor(host: string, port: number, isSocket: boolean): string[] {
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: isSocket ? '' : host,
    unix_socket_directories: isSocket ? host : '',
    unix_socket_permissions: '0700',
    password_encryption: 'scram-sha-256',
    max_connections: 60,
    shared_buffers: '128MB',
    // Said, because initdb reckons them from the size of WAL files.
    max_wal_size: '1GB',
    min_wal_size: '80MB',
    fsync: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // What people wrote must not reach a log: neither statements nor the key values in the details of an error.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    logging_collector: 'off',
  };
  // One call for the file system instead of one for each of a thousand files: 0.6 s instead of 3.6 s after a crash.
  if (process.platform === 'linux') settings['recovery_init_sync_method'] = 'syncfs';
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Where there are no unix sockets: the port of the server that may still run, else any free one. */
async function loopbackAddress(before: State | null, place: Place): Promise<{ host: string; port: number }> {
  if (before !== null && lockHolder(place.database).kind !== 'none') {
    return { host: before.connection.host, port: before.connection.port };
  }
  const host = '127.0.0.1';
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : PORT;
      probe.close(() => resolve({ host, port }));
    });
  });
}

async function makeDatabase(connection: Connection): Promise<void> {
  const found = await ask(connection, 'select 1 from pg_database where datname = $1', [DATABASE]);
  if (found.length === 0) await ask(connection, `create database ${DATABASE}`);
}

function diskFullOr(error: unknown, place: Place): unknown {
  if (error instanceof Refusal || !(error instanceof Error) || !('code' in error)) return error;
  // 53100: PostgreSQL's own word for a full disk.
  return error.code === 'ENOSPC' || error.code === '53100' ? refuse.diskFull(place.dataDir) : error;
}
