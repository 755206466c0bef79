// The program as its own process, and its database server, to be killed from outside. Only processes that this file
// started, or the server of their data folder, are ever sent a signal.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { PROJECT_FOLDER } from '../../src/platform/config/index.ts';
import { joinEmbedded } from '../../src/platform/database/embedded/index.ts';

export interface StartOptions {
  /** Absent with `env.DATABASE_URL`: the program then has its files folder there all the same. */
  readonly dataDir: string;
  readonly port: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments of Node, such as `--import`. */
  readonly nodeArguments?: readonly string[];
  readonly door?: 'main' | 'web' | 'worker';
}

export interface Program {
  readonly process: ChildProcess;
  readonly address: string;
  /** All that it has said so far, on both outputs. */
  said(): string;
  readonly ended: Promise<number | null>;
}

/** Starts without waiting; `address` is the one that it will answer at. */
export function startProgram(options: StartOptions): Program {
  const door = options.door ?? 'main';
  const child = spawn(
    process.execPath,
    [...(options.nodeArguments ?? []), join(PROJECT_FOLDER, `src/start/${door}.ts`)],
    {
      cwd: PROJECT_FOLDER,
      env: {
        ...process.env,
        VITEST: '',
        LOG_LEVEL: 'warn',
        NODE_ENV: 'production',
        CAUNOI_EXAMPLE: '0',
        // A few people of a trial do what hundreds do; how often one may ask is tried elsewhere.
        REQUEST_LIMITS: 'changes:1000000/1000000,uploads:1000000/1000000,pages:1000000/1000000',
        DATA_DIR: options.dataDir,
        PORT: String(options.port),
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      // The end is what tells why something went wrong.
      said = (said + String(chunk)).slice(-200_000);
    });
  return {
    process: child,
    address: `http://127.0.0.1:${options.port}`,
    said: () => said,
    ended: new Promise((resolve) => child.once('close', (code) => resolve(code))),
  };
}

export const isAlive = ({ process: child }: Program): boolean => child.exitCode === null && child.signalCode === null;

/** Waits until health says yes. Throws with what the program said when it ended, or when it takes longer. */
export async function untilServing(program: Program, milliseconds: number): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!(await serves(program))) {
    // What it said last comes after its end.
    if (!isAlive(program)) await program.ended;
    if (!isAlive(program)) throw new Error(`the program ended with ${program.process.exitCode}:\n${program.said()}`);
    if (Date.now() > deadline) throw new Error(`not serving after ${milliseconds} ms:\n${program.said()}`);
    await sleep(50);
  }
}

export async function serves({ address }: Pick<Program, 'address'>): Promise<boolean> {
  try {
    const answer = await fetch(`${address}/suc-khoe`, { signal: AbortSignal.timeout(2000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch (error) {
    return refuseUnknown(error);
  }
}

/** Not answering is an answer here: false. */
function refuseUnknown(error: unknown): false {
  if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) return false;
  throw error;
}

export async function stopProgram(program: Program): Promise<void> {
  if (isAlive(program)) program.process.kill('SIGTERM');
  await program.ended;
}

export async function killProgram(program: Program): Promise<void> {
  if (isAlive(program)) program.process.kill('SIGKILL');
  await program.ended;
}

/** kill -9 of the PostgreSQL server of the data folder; false when none runs. */
export function killServer(dataDir: string): boolean {
  const pid = serverPid(dataDir);
  if (pid === null) return false;
  process.kill(pid, 'SIGKILL');
  return true;
}

export function serverPid(dataDir: string): number | null {
  const note = join(dataDir, 'database.place');
  const home = existsSync(note) ? readFileSync(note, 'utf8').trim() : dataDir;
  const lock = join(home, 'database', 'postmaster.pid');
  if (!existsSync(lock)) return null;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const command = `/proc/${pid}/cmdline`;
  // A number that another process has meanwhile is not the server.
  return existsSync(command) && readFileSync(command, 'utf8').includes(join(home, 'database')) ? pid : null;
}

/** A connection as the owner of the database that the running program keeps. */
export async function ownerOf(dataDir: string): Promise<pg.Client> {
  const address = await joinEmbedded({ dataDir });
  if (!address) throw new Error(`no database runs in ${dataDir}`);
  const client = new pg.Client({ ...address, application_name: 'caunoi-trial' });
  // A killed server is what is being tried; the question that was under way fails by itself.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
