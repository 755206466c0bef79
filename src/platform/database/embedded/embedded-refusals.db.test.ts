// What the embedded server refuses, and the accounts it is started by.
import { chmodSync, chownSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isAlive } from './postmaster.ts';
import { ask } from './probe.ts';
import { firstBarrier } from './service-user.ts';
import { answer, folder, killed, lines, otherProgram, refusal, serverPid, start, until } from './trial.ts';

const IS_ROOT = process.getuid?.() === 0;
const NOBODY = 65_534;

describe('what cannot be started is said in one sentence, and nothing is deleted', () => {
  async function stopped(): Promise<string> {
    const { stop } = await start();
    await stop();
    return path.join(folder, 'database');
  }

  it('a file where the folder should be', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(await refusal(start(file))).toBe('data-folder-unwritable');
    expect(await refusal(start(path.join(file, 'below')))).toBe('data-folder-unwritable');
  });

  it('data of another major version', async () => {
    const database = await stopped();
    writeFileSync(path.join(database, 'PG_VERSION'), '17\n');
    expect(await refusal(start())).toBe('database-other-version');
    expect(existsSync(path.join(database, 'base'))).toBe(true);
  });

  it('a folder that is no database, or a damaged one', async () => {
    const database = await stopped();
    truncateSync(path.join(database, 'global', 'pg_control'), 100);
    expect(await refusal(start())).toBe('database-damaged');
    rmSync(path.join(database, 'PG_VERSION'));
    expect(await refusal(start())).toBe('database-damaged');
    expect(existsSync(path.join(database, 'base'))).toBe(true);
  });

  it('a database whose password is gone', async () => {
    await stopped();
    rmSync(path.join(folder, 'database.secret'));
    expect(await refusal(start())).toBe('database-secret-missing');
    writeFileSync(path.join(folder, 'database.secret'), 'another\n', { mode: 0o600 });
    expect(await refusal(start())).toBe('database-secret-missing');
  });

  it('a database folder that others may enter', async () => {
    const database = await stopped();
    chmodSync(database, 0o755);
    expect(await refusal(start())).toBe('data-folder-wrong-mode');
  });

  it('a note about the last run that cannot be read does not matter', async () => {
    await stopped();
    writeFileSync(path.join(folder, 'database.json'), '{"holder":');
    expect((await start()).adopted).toBe(false);
  });
});

describe.each(IS_ROOT ? ['root'] : [])('under %s', () => {
  it('names the owner of a database that belongs to another account', async () => {
    const { stop } = await start();
    await stop();
    chownSync(path.join(folder, 'database'), NOBODY, NOBODY);
    expect(await refusal(start())).toBe('data-folder-wrong-owner');
  });

  it('keeps the database in a folder of the system when the account may not enter the data folder', async () => {
    const dataDir = path.join(folder, 'data');
    let home = '';
    try {
      const first = await start(dataDir);
      home = readFileSync(path.join(dataDir, 'database.place'), 'utf8').trim();
      expect(existsSync(path.join(home, 'database', 'PG_VERSION'))).toBe(true);
      expect(lines.join('\n')).toContain(home);
      await ask(first.connection, 'create table kept as select 1 as n');
      await first.stop();
      const second = await start(dataDir);
      expect(await answer(second.connection, 'select n from kept')).toBe(1);
      await second.stop();
      rmSync(home, { recursive: true });
      expect(await refusal(start(dataDir))).toBe('database-damaged');
    } finally {
      if (home !== '') rmSync(home, { recursive: true, force: true });
    }
  });

  it('does not hide a database that could be reached before', async () => {
    chmodSync(folder, 0o711);
    const dataDir = path.join(folder, 'data');
    await (await start(dataDir)).stop();
    chmodSync(folder, 0o700);
    expect(await refusal(start(dataDir))).toBe('data-folder-unreachable');
    chmodSync(folder, 0o711);
    expect((await start(dataDir)).adopted).toBe(false);
  });
});

// Another account can only be tried by root, and when it can read this project at all.
const HERE = path.dirname(fileURLToPath(import.meta.url));
const isReadable = firstBarrier(HERE, { name: 'nobody', uid: NOBODY, gid: NOBODY, foreign: true }) === null;

describe.each(IS_ROOT && isReadable ? ['nobody'] : [])('as the ordinary account %s', () => {
  it('starts, and is taken over by the same account after a kill', async () => {
    chownSync(folder, NOBODY, NOBODY);
    const [first, said] = await otherProgram(folder, { uid: NOBODY, gid: NOBODY });
    expect(said).toBe('ready');
    expect(statSync(path.join(folder, 'database')).uid).toBe(NOBODY);
    const pid = serverPid();
    await killed(first);
    const [second, saidAgain] = await otherProgram(folder, { uid: NOBODY, gid: NOBODY });
    expect(saidAgain).toBe('ready');
    expect(serverPid()).toBe(pid);
    await killed(second);
    process.kill(pid, 'SIGINT');
    await until(() => !isAlive(pid), 10);
    rmSync(path.join(folder, 'database'), { recursive: true });
  });

  it('refuses a folder that it cannot write', async () => {
    expect((await otherProgram(path.join(folder, 'closed'), { uid: NOBODY, gid: NOBODY }))[1]).toBe(
      'data-folder-unwritable',
    );
  });
});
