// The embedded server as itself: started, stopped, taken over, healed.
import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { joinEmbedded, stopEmbedded } from './index.ts';
import { isAlive } from './postmaster.ts';
import { ask } from './probe.ts';
import { findServiceUser } from './service-user.ts';
import {
  answer,
  folder,
  killed,
  lines,
  log,
  otherProgram,
  programs,
  refusal,
  serverPid,
  start,
  until,
} from './trial.ts';

describe('a first and a second start', () => {
  it('makes a private, durable, locale-independent PostgreSQL that no network reaches', async () => {
    const { connection, adopted } = await start();
    expect(adopted).toBe(false);
    expect(connection.database).toBe('caunoi');
    expect(await answer(connection, 'show server_version')).toMatch(/^18\./);
    expect(await answer(connection, 'show fsync')).toBe('on');
    expect(await answer(connection, 'show timezone')).toBe('UTC');
    expect(await answer(connection, 'show server_encoding')).toBe('UTF8');
    const locale = `select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()`;
    expect(await answer(connection, locale)).toBe('b C.UTF-8');
    expect(await answer(connection, `select lower('ĐƯỜNG HOÀ')`)).toBe('đường hoà');
    expect(
      await answer(connection, 'select count(*)::int from pg_hba_file_rules where auth_method <> $$scram-sha-256$$'),
    ).toBe(0);
    expect(statSync(path.join(folder, 'database.secret')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(folder, 'database')).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, 'database')).uid).toBe(findServiceUser().uid);
    expect(await answer(connection, 'show listen_addresses')).toBe('');
    await expect(ask({ ...connection, password: 'password' }, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('stops completely, and starts again within 5 s with what was written', async () => {
    const first = await start();
    await ask(first.connection, `create table kept as select 'còn đây' as word`);
    const pid = serverPid();
    await first.stop();
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(path.join(folder, 'database', 'postmaster.pid'))).toBe(false);
    const began = Date.now();
    const second = await start();
    expect(Date.now() - began).toBeLessThan(5000);
    expect(await answer(second.connection, 'select word from kept')).toBe('còn đây');
  });

  it('clears what a killed first start left, and nothing else', async () => {
    mkdirSync(path.join(folder, 'database.new-1234abcd', 'base'), { recursive: true });
    writeFileSync(path.join(folder, 'files.txt'), 'mine');
    await start();
    expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([]);
    expect(readFileSync(path.join(folder, 'files.txt'), 'utf8')).toBe('mine');
  });

  it('finds a shorter place for the socket when the data folder lies deep', async () => {
    const deep = path.join(folder, 'thư-mục-dữ-liệu-'.repeat(4), 'sâu-'.repeat(10));
    if (findServiceUser().foreign) chmodSync(folder, 0o711);
    const { connection, stop } = await start(deep);
    expect(connection.host.startsWith(deep)).toBe(false);
    expect(statSync(connection.host).mode & 0o777).toBe(0o700);
    expect(await answer(connection, 'select 1')).toBe(1);
    await stop();
    expect(existsSync(connection.host)).toBe(false);
  });
});

describe('after a program was killed', () => {
  it('takes over the server that lives on', async () => {
    const [program, said] = await otherProgram(folder);
    expect(said).toBe('ready');
    const pid = serverPid();
    await killed(program);
    expect(isAlive(pid)).toBe(true);
    expect(await joinEmbedded({ dataDir: folder })).toBeNull();
    const began = Date.now();
    const { adopted, stop } = await start();
    expect(Date.now() - began).toBeLessThan(5000);
    expect(adopted).toBe(true);
    expect(serverPid()).toBe(pid);
    await stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('restarts the server when it was started with other settings', async () => {
    const [program] = await otherProgram(folder);
    const pid = serverPid();
    await killed(program);
    const stateFile = path.join(folder, 'database.json');
    writeFileSync(stateFile, readFileSync(stateFile, 'utf8').replace(/"fingerprint": "\w+"/, '"fingerprint": "old"'));
    const { adopted, connection } = await start();
    expect(adopted).toBe(false);
    expect(isAlive(pid)).toBe(false);
    expect(await answer(connection, 'select 1')).toBe(1);
  });

  it('starts again when program and server were both killed, with all that was acknowledged', async () => {
    const [program] = await otherProgram(folder);
    const connection = await joinEmbedded({ dataDir: folder });
    if (connection === null) throw new Error('the running database was not found');
    await ask(connection, 'create table kept as select generate_series(1, 1000) as n');
    await killed(program);
    process.kill(serverPid(), 'SIGKILL');
    const began = Date.now();
    const again = await start();
    expect(Date.now() - began).toBeLessThan(5000);
    expect(await answer(again.connection, 'select count(*)::int from kept')).toBe(1000);
  });

  it('does not touch a stranger who got the number of the dead server, though PostgreSQL alone would refuse', async () => {
    const first = await start();
    await first.stop();
    const user = findServiceUser();
    // Of the very account that runs PostgreSQL: only then does the number look alive to it.
    const stranger = spawn('sleep', ['300'], {
      stdio: 'ignore',
      ...(user.foreign ? { uid: user.uid, gid: user.gid } : {}),
    });
    programs.push(stranger);
    const lock = path.join(folder, 'database', 'postmaster.pid');
    writeFileSync(
      lock,
      `${stranger.pid}\n${folder}/database\n1700000000\n5432\n${folder}/socket\n\n  5432001    99999\nready   \n`,
    );
    chownSync(lock, user.uid, user.gid);
    chmodSync(lock, 0o600);
    const { connection, adopted, stop } = await start();
    expect(adopted).toBe(false);
    expect(await answer(connection, 'select 1')).toBe(1);
    await stop();
    expect(isAlive(Number(stranger.pid))).toBe(true);
  });

  it('can be stopped without being started', async () => {
    const [program] = await otherProgram(folder);
    const pid = serverPid();
    expect(await refusal(stopEmbedded({ dataDir: folder, log }))).toBe('data-folder-in-use');
    await killed(program);
    expect(await stopEmbedded({ dataDir: folder, log })).toBe(true);
    expect(isAlive(pid)).toBe(false);
    expect(await stopEmbedded({ dataDir: folder, log })).toBe(false);
  });
});

describe('beside a running program', () => {
  it('refuses a second start with a sentence, and leaves the first alone', async () => {
    const { connection } = await start();
    expect((await otherProgram(folder))[1]).toBe('data-folder-in-use');
    expect(await refusal(start())).toBe('data-folder-in-use');
    expect(await answer(connection, 'select 1')).toBe(1);
  });

  it('lets exactly one of two first starts win', async () => {
    const said = await Promise.all([otherProgram(folder), otherProgram(folder)]);
    expect(said.map(([, word]) => word).sort()).toEqual(['data-folder-in-use', 'ready']);
  });

  it('lets commands join, and says when there is nothing to join', async () => {
    expect(await joinEmbedded({ dataDir: folder })).toBeNull();
    const { connection, stop } = await start();
    expect(await joinEmbedded({ dataDir: folder })).toEqual(connection);
    await stop();
    expect(await joinEmbedded({ dataDir: folder })).toBeNull();
  });

  it('brings the server back on the same address when it is killed', async () => {
    const { connection } = await start();
    await ask(connection, 'create table kept as select 1 as n');
    process.kill(serverPid(), 'SIGKILL');
    await until(() => lines.includes('the database is back'), 10);
    expect(await answer(connection, 'select n from kept')).toBe(1);
  });

  it('brings the server back when somebody asks it to end in the way that waits for all connections', async () => {
    const { connection } = await start();
    const stays = new pg.Client(connection);
    stays.on('error', () => undefined);
    await stays.connect();
    process.kill(serverPid(), 'SIGTERM');
    await until(() => lines.includes('the database is back'), 10);
    expect(await answer(connection, 'select 1')).toBe(1);
    await stays.end();
  });

  it('refuses to run on while stopping is asked', async () => {
    const { stop } = await start();
    const pid = serverPid();
    process.kill(pid, 'SIGKILL');
    await stop();
    expect(existsSync(path.join(folder, 'database', 'PG_VERSION'))).toBe(true);
    expect(await stopEmbedded({ dataDir: folder, log })).toBe(false);
  });
});
