// A primary PostgreSQL and a standby that streams from it, as an administrator sets them up by hand (docs/OPERATIONS.md, "A
// standby"), from the programs that come along. Nothing starts them again: what is killed stays down.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { appendFile, chmod, chown, lstat, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { keepBase } from '../../src/platform/backup/index.ts';
import { basesIn, unpackBase } from '../../src/platform/backup/physical/base-backup.ts';
import { findBinaries } from '../../src/platform/database/embedded/binaries.ts';
import { findServiceUser, spawnAs, type ServiceUser } from '../../src/platform/database/embedded/service-user.ts';
import type { OwnerAddress } from '../../src/platform/database/index.ts';
import { freePort } from './program.ts';

const PASSWORD = 'mat-khau-cua-hai-may';
const STANDBY = 'caunoi_standby';
const PATIENCE_MS = 60_000;

export interface PostgresServer {
  readonly address: OwnerAddress;
  readonly url: string;
  /** SIGKILL to the server itself; its children end with it. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** After it has ended: on the same data and at the same address. */
  startAgain(): Promise<void>;
  pid(): number;
}

export interface PostgresPair {
  readonly primary: PostgresServer;
  /** Copies the running primary, streams from it, and makes every commit wait until the standby has applied it. */
  addStandby(): Promise<PostgresServer>;
  /** The step by hand after the loss of the primary: the standby takes changes from here on. Gives milliseconds. */
  promote(standby: PostgresServer): Promise<number>;
  remove(): Promise<void>;
}

export async function startPair(): Promise<PostgresPair> {
  const user = findServiceUser();
  const { initdb, postgres } = await findBinaries(user);
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'caunoi-pair-')));
  await chmod(folder, 0o755);
  const started: PostgresServer[] = [];
  const primaryFolder = await ownFolder(join(folder, 'primary'), user);
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, PASSWORD);
  await chownTo(passwordFile, user);
  await promisify(execFile)(
    initdb,
    [
      `--pgdata=${primaryFolder}`,
      '--username=owner',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
    ],
    spawnAs(user),
  );
  const start = async (data: string): Promise<PostgresServer> => {
    const server = await startServer(postgres, data, user);
    started.push(server);
    return server;
  };
  const primary = await start(primaryFolder);
  await ask(primary, 'create database caunoi', 'postgres');
  return {
    primary,
    async addStandby() {
      const outgoing = await ownFolder(join(folder, 'outgoing'), user);
      await ask(primary, `select pg_create_physical_replication_slot('${STANDBY}', true)`);
      await keepBase({ outgoing }, { owner: primary.address, folder: join(folder, 'base') });
      const [base] = await basesIn({ folder: join(folder, 'base') });
      const data = await ownFolder(join(folder, 'standby'), user);
      await unpackBase(base!, data);
      await writeFile(join(data, 'standby.signal'), '');
      const { host, port, user: name } = primary.address;
      await appendFile(
        join(data, 'postgresql.auto.conf'),
        `primary_conninfo = 'host=${host} port=${port} user=${name} password=${PASSWORD} application_name=${STANDBY}'
primary_slot_name = '${STANDBY}'\n`,
      );
      await chownAll(data, user);
      const standby = await start(data);
      await ask(primary, `alter system set synchronous_standby_names = '${STANDBY}'`);
      await ask(primary, `alter system set synchronous_commit = 'remote_apply'`);
      await ask(primary, 'select pg_reload_conf()');
      await until(async () => {
        const [row] = await ask<{ n: number }>(
          primary,
          `select count(*)::int as n from pg_stat_replication where sync_state = 'sync' and state = 'streaming'`,
        );
        return row!.n === 1;
      }, 'the standby does not stream');
      return standby;
    },
    async promote(standby) {
      const began = performance.now();
      await ask(standby, 'select pg_promote(true, 60)');
      await until(async () => {
        const [row] = await ask<{ standing: boolean }>(standby, 'select pg_is_in_recovery() as standing');
        return !row!.standing;
      }, 'the standby is not promoted');
      return performance.now() - began;
    },
    async remove() {
      for (const server of started.toReversed()) await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Bytes of WAL that the standby has not applied yet; 0 when it stands where the primary stood at the question. */
export async function untilApplied(primary: PostgresServer, standby: PostgresServer): Promise<number> {
  const began = performance.now();
  const [at] = await ask<{ lsn: string }>(primary, 'select pg_current_wal_insert_lsn()::text as lsn');
  await until(async () => {
    const [row] = await ask<{ there: boolean }>(
      standby,
      `select pg_last_wal_replay_lsn() >= '${at!.lsn}'::pg_lsn as there`,
    );
    return row!.there;
  }, 'the standby does not catch up');
  return performance.now() - began;
}

export async function ask<R extends pg.QueryResultRow>(
  { address }: Pick<PostgresServer, 'address'>,
  query: string,
  database = address.database,
): Promise<R[]> {
  const client = new pg.Client({ ...address, database, application_name: 'trial' });
  await client.connect();
  try {
    return (await client.query<R>(query)).rows;
  } finally {
    await client.end();
  }
}

async function startServer(program: string, data: string, user: ServiceUser): Promise<PostgresServer> {
  const port = await freePort();
  const address: OwnerAddress = { host: '127.0.0.1', port, user: 'owner', password: PASSWORD, database: 'caunoi' };
  let running = await startProcess(program, data, user, address);
  const end = (signal: NodeJS.Signals) => async () => {
    if (running.isAlive()) running.child.kill(signal);
    await running.ended;
  };
  return {
    address,
    url: `postgresql://owner:${PASSWORD}@127.0.0.1:${port}/caunoi`,
    kill: end('SIGKILL'),
    stop: end('SIGINT'),
    async startAgain() {
      running = await startProcess(program, data, user, address);
    },
    pid: () => running.child.pid!,
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  isAlive(): boolean;
}

async function startProcess(program: string, data: string, user: ServiceUser, address: OwnerAddress): Promise<Running> {
  const settings = {
    port: address.port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '64MB',
    wal_keep_size: '256MB',
    log_min_messages: 'fatal',
  };
  const child: ChildProcess = spawn(
    program,
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...spawnAs(user), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => {
    said = (said + String(chunk)).slice(-20_000);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  await until(async () => {
    if (!isAlive()) throw new Error(`PostgreSQL ended:\n${said}`);
    return ask({ address }, 'select 1', 'postgres').then(
      () => true,
      (error: { code?: string }) => {
        // Not listening yet, or still starting up.
        if (error.code === 'ECONNREFUSED' || error.code === '57P03') return false;
        throw error;
      },
    );
  }, 'PostgreSQL does not start');
  return { child, ended, isAlive };
}

async function until(isSo: () => Promise<boolean>, otherwise: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; !(await isSo()); await sleep(50))
    if (Date.now() > deadline) throw new Error(`${otherwise} within ${PATIENCE_MS} ms`);
}

async function ownFolder(path: string, user: ServiceUser): Promise<string> {
  await mkdir(path, { mode: 0o700 });
  await chownTo(path, user);
  return path;
}

async function chownTo(path: string, user: ServiceUser): Promise<void> {
  if (user.foreign) await chown(path, user.uid, user.gid);
}

async function chownAll(folder: string, user: ServiceUser): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!(await lstat(path)).isSymbolicLink()) await chownTo(path, user);
  }
}
