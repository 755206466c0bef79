// Starts the built program once for all journeys, on an empty folder, and waits until the example workspace is full.
// CAUNOI_TEST_ADDRESS and CAUNOI_TEST_DATA (address and data folder of a program that runs with a fresh example) save the
// start while developing.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { PROJECT_FOLDER } from '../../src/platform/config/index.ts';
import { joinEmbedded } from '../../src/platform/database/embedded/index.ts';
import { TEND } from '../../src/start/example/tend.ts';
import { personalDataIn } from './personal-data-in-logs.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the running program, without a slash at its end. */
    baseURL: string;
    /** Its data folder. */
    dataDir: string;
  }
}

const START_MS = 120_000;
const FILL_MS = 480_000;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['CAUNOI_TEST_ADDRESS'];
  if (given) {
    project.provide('baseURL', given.replace(/\/+$/, ''));
    project.provide('dataDir', process.env['CAUNOI_TEST_DATA'] ?? '');
    return async () => undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'caunoi-journeys-'));
  const dataDir = join(folder, 'data');
  const program = await startProgram(dataDir);
  const stop = async () => {
    const told = await personalDataIn(program.logged(), dataDir);
    await stopProgram(program.process);
    await rm(folder, { recursive: true, force: true });
    if (told.length > 0) throw new Error(`the log of the program tells of people: ${told.join(', ')}`);
  };
  try {
    project.provide('baseURL', await program.address);
    project.provide('dataDir', dataDir);
    await exampleIsFull(dataDir);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

interface Program {
  readonly process: ChildProcess;
  readonly address: Promise<string>;
  /** Everything on standard error. */
  logged(): string;
}

async function startProgram(dataDir: string): Promise<Program> {
  const started = spawn(process.execPath, [join(PROJECT_FOLDER, 'src/start/main.ts')], {
    cwd: PROJECT_FOLDER,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'debug',
      DATA_DIR: dataDir,
      PORT: String(await freePort()),
      REQUEST_LIMITS: 'off',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let logged = '';
  started.stderr.on('data', (chunk: Buffer) => {
    logged += String(chunk);
  });
  const address = new Promise<string>((resolve, reject) => {
    const waited = setTimeout(() => reject(new Error(`no address after ${START_MS} ms:\n${said}`)), START_MS);
    const heard = (chunk: Buffer) => {
      said += String(chunk);
      const found = /^CauNoi: (http:\S+?)\/?$/m.exec(said)?.[1];
      if (!found) return;
      clearTimeout(waited);
      resolve(found);
    };
    started.stdout.on('data', heard);
    started.stderr.on('data', heard);
    started.once('exit', (code) => {
      clearTimeout(waited);
      reject(new Error(`the program ended with ${code}:\n${said}`));
    });
  });
  return { process: started, address, logged: () => logged };
}

async function stopProgram(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const gone = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGTERM');
  await gone;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** The example's people have decided and assessed what they will: nothing of theirs is planned any more. */
async function exampleIsFull(dataDir: string): Promise<void> {
  const owner = await joinEmbedded({ dataDir });
  if (!owner) throw new Error(`no database runs in ${dataDir}`);
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const until = Date.now() + FILL_MS;
    while (Date.now() < until) {
      const { rows } = await client.query<{ planned: number; assessed: number }>(
        `select (select count(*)::int from graphile_worker.jobs where task_identifier = $1) as planned,
                (select count(*)::int from assessment) as assessed`,
        [TEND],
      );
      if (rows[0]!.planned === 0 && rows[0]!.assessed > 0) return;
      await sleep(500);
    }
    throw new Error(`the example workspace was not full after ${FILL_MS} ms`);
  } finally {
    await client.end();
  }
}
