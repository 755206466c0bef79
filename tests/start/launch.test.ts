// launch.mjs in a small project of its own, with a stand-in for npm: who installs when, what is said, what is passed on.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT, plainEnvironment } from './outside.ts';

let project = '';
let programs: ChildProcess[] = [];

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'caunoi-launch-'));
  programs = [];
  cpSync(path.join(PROJECT, 'launch.mjs'), path.join(project, 'launch.mjs'));
  cpSync(path.join(PROJECT, 'launch'), path.join(project, 'launch'), { recursive: true });
  write('package-lock.json', JSON.stringify({ packages: { '': {}, 'node_modules/node': { version: '24.21.0' } } }));
  write('src/start/cli.ts', `process.stdout.write(JSON.stringify(process.argv.slice(2)) + '\\n'); process.exit(7);`);
  write(
    'src/start/worker.ts',
    `for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => { console.log(name); setTimeout(() => process.exit(3), 300); });
     console.log('pid ' + process.pid + ' ' + process.env.NODE_ENV); setInterval(() => {}, 1000);`,
  );
  npmDoes(`mkdir -p node_modules/node/bin && ln -sf "${process.execPath}" node_modules/node/bin/node`);
});

afterEach(async () => {
  for (const program of programs) {
    if (program.exitCode !== null || program.signalCode !== null) continue;
    const gone = new Promise((resolve) => program.once('exit', resolve));
    program.kill('SIGKILL');
    await gone;
  }
  rmSync(project, { recursive: true, force: true });
});

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
  writeFileSync(path.join(project, name), text);
}

function npmDoes(script: string): void {
  write('bin/npm', `#!/bin/sh\necho "$1" >> calls\n${script}\n`);
  chmodSync(path.join(project, 'bin', 'npm'), 0o755);
}

const npmCalls = (): string[] =>
  existsSync(path.join(project, 'calls')) ? readFileSync(path.join(project, 'calls'), 'utf8').trim().split('\n') : [];

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
}

function launch(...args: string[]): {
  program: ChildProcess;
  ended: Promise<Ended>;
  said: (word: RegExp) => Promise<string>;
} {
  const env = plainEnvironment();
  const program = spawn('node', ['launch.mjs', ...args], {
    cwd: project,
    env: { ...env, PATH: `${path.join(project, 'bin')}${path.delimiter}${env['PATH'] ?? ''}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  programs.push(program);
  let out = '';
  let err = '';
  program.stdout?.on('data', (chunk: Buffer) => (out += String(chunk)));
  program.stderr?.on('data', (chunk: Buffer) => (err += String(chunk)));
  const ended = new Promise<Ended>((resolve) =>
    program.once('close', (code, signal) => resolve({ code, signal, out, err })),
  );
  const said = async (word: RegExp): Promise<string> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const found = word.exec(out + err);
      if (found) return found[1] ?? found[0];
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`never said ${word.source}: ${out}${err}`);
  };
  return { program, ended, said };
}

describe('installing', () => {
  it('installs once, says it in one line on standard error, and passes arguments and exit code through', async () => {
    const first = await launch('cli', 'read', 'a b.txt', '--json').ended;
    expect(first).toMatchObject({ code: 7, out: '["read","a b.txt","--json"]\n' });
    expect(first.err).toMatch(/^Đang cài .* \/ Installing [^\n]*\n$/);
    const second = await launch('cli').ended;
    expect(second).toMatchObject({ code: 7, out: '[]\n', err: '' });
    expect(npmCalls()).toEqual(['ci']);
  });

  it('installs again when the lock file has changed, and not when somebody has installed it by hand', async () => {
    await launch('cli').ended;
    const changed = { packages: { '': {}, 'node_modules/node': { version: '24.22.0' } } };
    write('package-lock.json', JSON.stringify(changed));
    write('node_modules/.package-lock.json', JSON.stringify(changed));
    expect((await launch('cli').ended).err).toBe('');
    write('node_modules/.package-lock.json', JSON.stringify({ packages: {} }));
    await launch('cli').ended;
    expect(npmCalls()).toEqual(['ci', 'ci']);
  });

  it('lets only one of several launches install, the others wait for it', async () => {
    npmDoes(`sleep 1; mkdir -p node_modules/node/bin && ln -sf "${process.execPath}" node_modules/node/bin/node`);
    const ends = await Promise.all([launch('cli').ended, launch('cli').ended, launch('cli').ended]);
    expect(ends.map(({ code }) => code)).toEqual([7, 7, 7]);
    expect(npmCalls()).toEqual(['ci']);
  });

  it('is not held up by a launch that was killed while it installed', async () => {
    npmDoes('exec sleep 5');
    const { program, ended, said } = launch('cli');
    await said(/Installing/);
    program.kill('SIGKILL');
    await ended;
    npmDoes(`mkdir -p node_modules/node/bin && ln -sf "${process.execPath}" node_modules/node/bin/node`);
    const began = Date.now();
    expect((await launch('cli').ended).code).toBe(7);
    expect(Date.now() - began).toBeLessThan(4000);
  });

  it('takes the lock file as it stands when the registry lacks packages of other platforms', async () => {
    npmDoes(
      `if [ "$1" = ci ]; then echo 'npm error Missing: some-darwin-arm64@ from lock file' >&2; exit 1; fi
       mkdir -p node_modules/node/bin && ln -sf "${process.execPath}" node_modules/node/bin/node`,
    );
    expect((await launch('cli').ended).code).toBe(7);
    expect(npmCalls()).toEqual(['ci', 'install']);
  });

  it('says in one sentence that it could not install, with what npm said last', async () => {
    npmDoes(`echo 'npm error Invalid: lock file has kysely@1 which does not satisfy kysely@2' >&2; exit 1`);
    const { code, out, err } = await launch('cli').ended;
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('The packages could not be installed; npm says:\nnpm error Invalid: lock file has kysely@1');
    expect(err).not.toMatch(/^\s+at /m);
    expect(npmCalls()).toEqual(['ci']);
  });
});

describe('passing signals on', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'tells the program of %s once, waits for it and takes its exit code',
    async (name) => {
      const { program, ended, said } = launch('worker');
      expect(await said(/pid \d+ (\w+)/)).toBe('production');
      const pid = Number(await said(/pid (\d+)/));
      program.kill(name);
      program.kill(name);
      expect(await ended).toMatchObject({ code: 3, out: `pid ${pid} production\n${name}\n` });
      expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    },
  );
});

it('names its commands when asked for one it does not know', async () => {
  const { code, err } = await launch('fly').ended;
  expect(code).toBe(1);
  expect(err).toMatch(/start\|.*\|test/);
  expect(npmCalls()).toEqual([]);
});
