// For tests: one data folder a test, and other programs that start the database on it.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect } from 'vitest';
import { Refusal } from '../../../tools/sentence/index.ts';
import { startEmbedded, stopEmbedded } from './index.ts';
import type { Connection, Embedded } from './index.ts';
import { ask } from './probe.ts';

const DOOR = new URL('./index.ts', import.meta.url).href;

/** The data folder of the test that runs. */
export let folder = '';
/** What the starts in this process said. */
export let lines: string[] = [];
let running: Embedded[] = [];
export let programs: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'caunoi-pg-'));
  lines = [];
  running = [];
  programs = [];
});

afterEach(async () => {
  for (const program of programs) await killed(program);
  for (const embedded of running) await embedded.stop();
  if (existsSync(path.join(folder, 'database', 'PG_VERSION'))) await stopEmbedded({ dataDir: folder, log });
  rmSync(folder, { recursive: true, force: true });
});

export const log = (line: string): void => void lines.push(line);

/** Starts the database in this process; it is stopped at the end of the test. */
export async function start(dataDir = folder): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, log });
  running.push(embedded);
  return embedded;
}

export async function refusal(work: Promise<unknown>): Promise<string> {
  const outcome = await work.then(
    () => 'no refusal',
    (error: unknown) => error,
  );
  if (!(outcome instanceof Refusal)) throw outcome instanceof Error ? outcome : new Error(String(outcome));
  // One sentence for a person: no stack, no line break.
  expect(outcome.sentence.vi).not.toMatch(/\n| at /);
  expect(outcome.sentence.en).not.toMatch(/\n| at /);
  return outcome.code;
}

/** Another CauNoi: a program of its own that starts the database and stays. Gives its first line, "ready" or a code. */
export async function otherProgram(
  dataDir: string,
  ids: { uid?: number; gid?: number } = {},
): Promise<[ChildProcess, string]> {
  const source =
    `const { startEmbedded } = await import(${JSON.stringify(DOOR)});` +
    `try { await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} }); console.log('ready'); setInterval(() => {}, 1000); }` +
    `catch (error) { console.log(error.code ?? String(error)); }`;
  const program = spawn(process.execPath, ['--input-type=module', '-e', source], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
    ...ids,
  });
  programs.push(program);
  const [chunk]: Buffer[] = await new Promise((resolve) =>
    program.stdout?.once('data', (data: Buffer) => resolve([data])),
  );
  return [program, String(chunk).trim()];
}

export async function killed(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const gone = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGKILL');
  await gone;
}

export const serverPid = (dataDir = folder): number =>
  Number(readFileSync(path.join(dataDir, 'database', 'postmaster.pid'), 'utf8').split('\n')[0]);

export async function answer(connection: Connection, sql: string): Promise<unknown> {
  return Object.values((await ask(connection, sql))[0] ?? {})[0];
}

export async function until(condition: () => boolean | Promise<boolean>, seconds: number): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`not true after ${seconds} s`);
    await sleep(50);
  }
}
