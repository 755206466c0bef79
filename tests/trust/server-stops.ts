// PostgreSQL is asked to end in each of the ways an administrator or a system does it, and comes back by whoever watches over
// it: the program, for the one that comes along; the trial, for one of its own. Or it stands still for a minute, as a machine
// does that is moved or snapshotted. People get a sentence with 503, public pages stay, and everything heals by itself.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCrowd, type Crowd } from './crowd.ts';
import { makeHouse, type TrialHouse } from './house.ts';
import { halfStates } from './invariants.ts';
import pg from 'pg';
import type { Finding, Part, PartOptions } from './part.ts';
import { startPair, type PostgresServer } from './postgres-pair.ts';
import {
  freePort,
  isAlive,
  ownerOf,
  serverPid,
  startProgram,
  stopProgram,
  untilServing,
  type Program,
} from './program.ts';
import { visitor, type Visitor } from './visitor.ts';

const PROMISED_MS = 30_000;
const PATIENCE_MS = 300_000;
const DOWN_MS = 8_000;
const STILL_MS = 60_000;
const LOOK_MS = 2_000;
/** Whoever asked it to end in the slow way asks again after so long. */
const ASKS_AGAIN_MS = 5_000;
const SENTENCE = /Máy chủ tạm thời không tới được nơi lưu dữ liệu/;

interface Stop {
  readonly name: string;
  /** Gives once the server is there again for whoever asks it; false when it never came. */
  happen(): Promise<boolean>;
}

async function run({ n, seed, say, only }: PartOptions): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [name, kind] of [
    ['the server that comes along', ofTheHouse],
    ['a server of its own', ofItsOwn],
  ] as const) {
    if (only !== undefined && !name.includes(only)) continue;
    findings.push(...(await kind({ n, seed, say })).map((one) => ({ ...one, figure: `${name}: ${one.figure}` })));
  }
  return findings;
}

type Some = Pick<PartOptions, 'n' | 'seed' | 'say'>;

/** The program itself watches. */
async function ofTheHouse(options: Some): Promise<Finding[]> {
  const house = await makeHouse(2);
  const program = startProgram({ dataDir: house.dataDir, port: await freePort() });
  const gone = (signal: NodeJS.Signals): Stop => ({
    name: signal,
    async happen() {
      const pid = serverPid(house.dataDir);
      if (pid === null) throw new Error('there is no server');
      process.kill(pid, signal);
      for (const deadline = performance.now() + PROMISED_MS; performance.now() < deadline; await sleep(50)) {
        const now = serverPid(house.dataDir);
        if (now !== null && now !== pid && (await isThere(() => ownerOf(house.dataDir)))) return true;
      }
      return false;
    },
  });
  try {
    await untilServing(program, PATIENCE_MS);
    return await through(options, house, program, [gone('SIGTERM'), gone('SIGINT'), gone('SIGQUIT')], () =>
      ownerOf(house.dataDir),
    );
  } finally {
    await stopProgram(program);
    await house.remove();
  }
}

/** The trial watches, as systemd would. */
async function ofItsOwn(options: Some): Promise<Finding[]> {
  const pair = await startPair();
  const server = pair.primary;
  const house = await makeHouse(2, { DATABASE_URL: server.url });
  const program = startProgram({
    dataDir: house.dataDir,
    port: await freePort(),
    env: { DATABASE_URL: server.url },
  });
  try {
    await untilServing(program, PATIENCE_MS);
    return await through(options, house, program, stopsOf(server), () => connectTo(server));
  } finally {
    await stopProgram(program);
    await house.remove();
    await pair.remove();
  }
}

function stopsOf(server: PostgresServer): Stop[] {
  const down = async (): Promise<boolean> => {
    await sleep(DOWN_MS);
    await server.startAgain();
    return true;
  };
  return [
    {
      name: `SIGINT, there again after ${DOWN_MS / 1000} s`,
      async happen() {
        await server.stop();
        return down();
      },
    },
    {
      name: `SIGTERM, SIGINT ${ASKS_AGAIN_MS / 1000} s later, there again after ${DOWN_MS / 1000} s`,
      async happen() {
        process.kill(server.pid(), 'SIGTERM');
        await sleep(ASKS_AGAIN_MS);
        await server.stop();
        return down();
      },
    },
    {
      name: `SIGSTOP of all its processes for ${STILL_MS / 1000} s`,
      async happen() {
        const all = [server.pid(), ...childrenOf(server.pid())];
        for (const pid of all) process.kill(pid, 'SIGSTOP');
        try {
          await sleep(STILL_MS);
        } finally {
          for (const pid of all) process.kill(pid, 'SIGCONT');
        }
        return true;
      },
    },
  ];
}

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

async function through(
  { n, seed, say }: Some,
  house: TrialHouse,
  program: Program,
  stops: readonly Stop[],
  connect: () => Promise<pg.Client>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const crowd: Crowd = startCrowd(house, program.address, seed.toString(36), 100);
  try {
    await sleep(2000);
    for (let round = 0; round < n; round++)
      for (const stop of stops) {
        findings.push(await withStop(stop, house, program));
        say(`${stop.name}: ${findings.at(-1)!.value}`);
      }
    await crowd.stop();
    const owner = await connect();
    const lost = await crowd.missing(owner, house.dataDir);
    const half = await halfStates(owner);
    await owner.end();
    const odd = [...crowd.unanswered].filter(([how]) => how !== '503');
    const none = (figure: string, found: readonly string[]): Finding => ({
      figure,
      value: found.length === 0 ? 0 : `${found.length}: ${found.slice(0, 4).join('; ')}`,
      limit: '0',
      holds: found.length === 0,
    });
    findings.push(
      none(
        'answers other than 503, or none, while away',
        odd.map(([how, times]) => `${how}: ${times}`),
      ),
      none('refused without reason', crowd.refused),
      none('acknowledged and lost', lost),
      none(
        'half states',
        half.map(({ rule, what }) => `${rule}: ${what}`),
      ),
    );
    return findings;
  } finally {
    await crowd.stop();
  }
}

interface Looks {
  readonly desk: Set<string>;
  readonly front: Set<string>;
  slowest: number;
}

async function withStop({ name, happen }: Stop, house: TrialHouse, program: Program): Promise<Finding> {
  const someone = visitor(program.address, house.leader);
  const everyone = visitor(program.address, '');
  // The front page has been asked for before, as in every house that is in use.
  await everyone.page('/');
  if (!(await someone.signIn())) throw new Error(`nobody can sign in before ${name}:\n${program.said().slice(-3000)}`);
  const looks: Looks = { desk: new Set(), front: new Set(), slowest: 0 };
  const ending = new AbortController();
  const looking = lookOn(someone, everyone, looks, ending.signal);
  const isBack = await happen();
  const there = performance.now();
  let took = 0;
  for (;;) {
    const page = await someone.page('/lam-viec/chuong-trinh');
    took = performance.now() - there;
    if (page?.status === 200 || took > 3 * PROMISED_MS || !isAlive(program)) break;
    await sleep(100);
  }
  ending.abort();
  await looking;
  const said = [...looks.desk];
  return {
    figure: name,
    value: `desk ${said.join(', ')}; front page ${[...looks.front].join(', ')}; slowest answer ${Math.round(looks.slowest)} ms; ${isBack ? '' : 'the server never came back; '}healed after ${Math.round(took)} ms; process ${isAlive(program) ? 'alive' : `ended: ${program.said().slice(-1500)}`}`,
    limit: '200 or 503 with the sentence; 200; healed within 30 s; alive',
    holds:
      isBack &&
      said.every((one) => one === '200' || one === '503 with the sentence') &&
      [...looks.front].every((one) => one === '200') &&
      took <= PROMISED_MS &&
      isAlive(program),
  };
}

/** Asks for the desk and for the front page again and again, and writes down what came. */
async function lookOn(someone: Visitor, everyone: Visitor, looks: Looks, ending: AbortSignal): Promise<void> {
  const waiting: Promise<void>[] = [];
  while (!ending.aborted) {
    const began = performance.now();
    const timed = (): void => {
      looks.slowest = Math.max(looks.slowest, performance.now() - began);
    };
    waiting.push(
      someone.page('/lam-viec/chuong-trinh').then((page) => {
        timed();
        looks.desk.add(
          page === null ? 'no answer' : `${page.status}${SENTENCE.test(page.text) ? ' with the sentence' : ''}`,
        );
      }),
      everyone.page('/').then((page) => {
        timed();
        looks.front.add(String(page?.status ?? 'no answer'));
      }),
    );
    await sleep(LOOK_MS, undefined, { signal: ending }).catch(() => undefined);
  }
  await Promise.all(waiting);
}

async function connectTo(server: PostgresServer): Promise<pg.Client> {
  const client = new pg.Client({ ...server.address, application_name: 'caunoi-trial' });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function isThere(connect: () => Promise<pg.Client>): Promise<boolean> {
  try {
    await (await connect()).end();
    return true;
  } catch (error) {
    // Going or coming: refused, cut, or not ready.
    if (error instanceof Error) return false;
    throw error;
  }
}

export const serverStops: Part = {
  name: 'server',
  promise:
    'PostgreSQL stopped in the usual ways and there again by whoever watches, or standing still for a minute, while people work: a clear sentence with 503, public pages stay, full service within 30 s of its return without a hand, the process never exits',
  full: 3,
  run,
};
