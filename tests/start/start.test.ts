// `npm start` from a fresh copy, with only the machine's own Node on PATH, in each of the cases that must work:
// an ordinary user; root; root with the project under a folder that no one else may enter.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, ordinaryAccount, plainEnvironment, processesIn } from './outside.ts';
import type { Account } from './outside.ts';

interface Case {
  readonly name: string;
  readonly account: Account | null;
  /** Installed by npm as the first start does; else the packages of this project, to save time. */
  readonly installs: boolean;
  /** Nobody else may enter the folder above the project; then DATA_DIR is left to the program. */
  readonly closed: boolean;
}

function casesHere(): Case[] {
  if (process.getuid?.() !== 0) {
    process.stderr.write('Not root: only the case of the ordinary user can be tried.\n');
    return [{ name: 'an ordinary user', account: null, installs: true, closed: false }];
  }
  const cases: Case[] = [
    { name: 'root', account: null, installs: true, closed: false },
    { name: 'root, in a folder closed to others', account: null, installs: false, closed: true },
  ];
  const account = ordinaryAccount();
  if (account === null) process.stderr.write('No other account can run Node here: the ordinary user is not tried.\n');
  else cases.unshift({ name: 'an ordinary user', account, installs: false, closed: false });
  return cases;
}

interface Started {
  readonly npm: ChildProcess;
  readonly ended: Promise<{ code: number | null; said: string }>;
  /** Waits for the printed address. */
  address(): Promise<string>;
}

async function freePort(): Promise<[Server, number]> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return [server, address.port];
}

const close = (server: Server): Promise<void> => new Promise((resolve) => void server.close(() => resolve()));

describe.each(casesHere())('$name', ({ account, installs, closed }) => {
  let folder = '';
  let project = '';
  let dataDir = '';
  let port = 0;
  const all: ChildProcess[] = [];

  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'caunoi-start-')));
    chmodSync(folder, closed ? 0o700 : 0o755);
    if (account !== null) chownSync(folder, account.uid, account.gid);
    project = path.join(folder, 'clone');
    dataDir = closed ? path.join(project, '.data') : path.join(folder, 'data');
    copyProject(project, !installs, account);
    const [server, free] = await freePort();
    port = free;
    await close(server);
  });

  afterAll(async () => {
    for (const npm of all) {
      if (npm.exitCode !== null || npm.signalCode !== null || npm.pid === undefined) continue;
      const gone = new Promise((resolve) => npm.once('exit', resolve));
      process.kill(-npm.pid, 'SIGTERM');
      await Promise.race([gone, sleep(20_000)]);
    }
    const placeFile = path.join(dataDir, 'database.place');
    if (existsSync(placeFile)) rmSync(readFileSync(placeFile, 'utf8').trim(), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  function npm(args: string[], extra: Record<string, string> = {}): Started {
    const home: Record<string, string> =
      account === null ? {} : { HOME: folder, npm_config_cache: path.join(folder, 'npm-cache') };
    const program = spawn('npm', args, {
      cwd: project,
      env: { ...plainEnvironment(), ...home, ...extra },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, as a terminal gives it: Ctrl-C goes to all of the group.
      detached: true,
      ...account,
    });
    all.push(program);
    let said = '';
    for (const stream of [program.stdout, program.stderr])
      stream?.on('data', (chunk: Buffer) => (said += String(chunk)));
    const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
      program.once('close', (code) => resolve({ code, said }));
      // What outlives npm still holds its output; it gets a while, and is then found by `leavesNothing`.
      program.once('exit', (code) => setTimeout(() => resolve({ code, said }), 20_000).unref());
    });
    return {
      npm: program,
      ended,
      async address() {
        const deadline = Date.now() + 240_000;
        for (;;) {
          const found = /^CauNoi: (http:\/\/\S+)$/m.exec(said)?.[1];
          if (found !== undefined) return found;
          if (program.exitCode !== null)
            throw new Error(`npm ${args.join(' ')} ended with ${program.exitCode}:\n${said}`);
          if (Date.now() > deadline) throw new Error(`no address was printed:\n${said}`);
          await sleep(20);
        }
      },
    };
  }

  const start = (): Started => npm(['start'], { PORT: String(port), ...(closed ? {} : { DATA_DIR: dataDir }) });

  async function leavesNothing(): Promise<void> {
    const home = existsSync(path.join(dataDir, 'database.place'))
      ? readFileSync(path.join(dataDir, 'database.place'), 'utf8').trim()
      : dataDir;
    // The last process of a group is collected by the system a moment after npm has ended.
    for (let tries = 0; tries < 50 && processesIn(folder, home).length > 0; tries += 1) await sleep(50);
    expect(processesIn(folder, home)).toEqual([]);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
  }

  function ctrlC(started: Started): void {
    if (started.npm.pid === undefined) throw new Error('npm was not started');
    process.kill(-started.npm.pid, 'SIGINT');
  }

  it('starts from nothing, answers on PORT, keeps its data in DATA_DIR, and ends with Ctrl-C', async () => {
    const started = start();
    const address = await started.address();
    expect(new URL(address).port).toBe(String(port));
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<html');
    expect(existsSync(path.join(dataDir, 'database.secret'))).toBe(true);
    ctrlC(started);
    await started.ended;
    await leavesNothing();
  });

  it('starts again within 5 s, refuses a second program on the same data, and ends with SIGTERM', async () => {
    const began = Date.now();
    const started = start();
    const page = await fetch(await started.address());
    const took = Date.now() - began;
    expect(page.status).toBe(200);
    const second = await start().ended;
    expect(second.code).not.toBe(0);
    expect(second.said).toMatch(/^CauNoi: \S.+$/m);
    expect(second.said).not.toMatch(/^\s+at /m);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    started.npm.kill('SIGTERM');
    await started.ended;
    await leavesNothing();
    expect(took).toBeLessThan(5000);
  });

  it('says in a sentence that the port is taken, and leaves no database behind', async () => {
    const [server, taken] = await freePort();
    const { code, said } = await npm(['start'], { PORT: String(taken), ...(closed ? {} : { DATA_DIR: dataDir }) })
      .ended;
    await close(server);
    expect(code).not.toBe(0);
    expect(said).toContain(String(taken));
    expect(said).not.toMatch(/^\s+at /m);
    await leavesNothing();
  });

  it('works again after everything was killed at once', async () => {
    const started = start();
    await started.address();
    if (started.npm.pid === undefined) throw new Error('npm was not started');
    process.kill(-started.npm.pid, 'SIGKILL');
    await started.ended;
    const again = start();
    expect((await fetch(await again.address())).status).toBe(200);
    ctrlC(again);
    await again.ended;
    await leavesNothing();
  });

  it('leaves nothing when it is interrupted while it starts', async () => {
    for (const pause of [400, 900, 1500]) {
      const started = start();
      await sleep(pause);
      ctrlC(started);
      expect((await started.ended).said).not.toContain('CauNoi could not start');
      await leavesNothing();
    }
  });

  it('prints only the answer of a command on standard output', async () => {
    const file = path.join(folder, 'bản (mẫu).txt');
    writeFileSync(
      file,
      'Ngày 5/3/2026, UBND phường Hoa Sim (mẫu) và Báo Sông Lam Xanh (mẫu) ký kết chương trình phối hợp truyền thông năm 2026.',
    );
    chmodSync(file, 0o644);
    const reading = npm(['run', '-s', 'caunoi', '--', 'read', file, '--published', '2026-03-06', '--json']);
    const { code, said } = await reading.ended;
    expect(said).toMatch(/^\{.*\}\s*$/s);
    expect(JSON.parse(said)).toHaveProperty('parties');
    expect(code).toBe(0);
  });
});
