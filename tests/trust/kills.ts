// kill -9 of the program, of PostgreSQL, of both, at random moments while people work.
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { startCrowd, type Crowd } from './crowd.ts';
import { makeHouse, type TrialHouse } from './house.ts';
import { filesWithoutBytes, halfStates } from './invariants.ts';
import { percentile, randomFrom, type Finding, type Part, type PartOptions } from './part.ts';
import {
  freePort,
  isAlive,
  killProgram,
  killServer,
  ownerOf,
  startProgram,
  stopProgram,
  untilServing,
  type Program,
} from './program.ts';
import { journalHolds } from './journal-holds.ts';
import { addProgress, readProgress } from './progress.ts';
import { visitor } from './visitor.ts';

type Victim = 'program' | 'PostgreSQL' | 'both';
const VICTIMS: readonly Victim[] = ['program', 'PostgreSQL', 'both'];
/** Longer than promised, so that a slow return is measured and not only missed. */
const PATIENCE_MS = 300_000;
const PROMISED_MS = 10_000;
const PAIRS = 4;

/** A house goes through so many; then a new one is made, so that a long run can be broken off and gone on with. */
const KILLS_OF_A_HOUSE = 25;

/** What came of one house; plain, to be kept between runs. */
interface Tally {
  kills: number;
  readonly returns: number[];
  lost: string[];
  half: string[];
  acknowledged: Record<string, number>;
  unanswered: Record<string, number>;
  refused: string[];
  /** Null: the journal holds. */
  journal: string | null;
}

async function run({ n, seed, say, progressFile }: PartOptions): Promise<readonly Finding[]> {
  const done = progressFile === undefined ? [] : await readProgress<Tally>(progressFile);
  for (let number = done.length; kills(done) < n; number++) {
    const before = kills(done);
    const tally = await inOneHouse(Math.min(KILLS_OF_A_HOUSE, n - before), seed + number, (line) =>
      say(`${before} + ${line}`),
    );
    done.push(tally);
    if (progressFile !== undefined) await addProgress(progressFile, tally);
  }
  return findingsOf(done);
}

const kills = (tallies: readonly Tally[]): number => tallies.reduce((sum, tally) => sum + tally.kills, 0);

async function inOneHouse(n: number, seed: number, say: (line: string) => void): Promise<Tally> {
  const random = randomFrom(seed);
  const house = await makeHouse(PAIRS);
  const port = await freePort();
  const returns: number[] = [];
  const lost = new Set<string>();
  const half = new Set<string>();
  let program = startProgram({ dataDir: house.dataDir, port });
  let crowd: Crowd | null = null;
  const look = async (since: Date): Promise<void> => {
    const owner: pg.Client = await ownerOf(house.dataDir);
    try {
      for (const one of await crowd!.missing(owner, house.dataDir)) lost.add(one);
      for (const { rule, what } of [
        ...(await halfStates(owner)),
        ...(await filesWithoutBytes(owner, house.dataDir, since)),
      ])
        half.add(`${rule}: ${what}`);
    } finally {
      await owner.end();
    }
  };
  try {
    await untilServing(program, PATIENCE_MS);
    crowd = startCrowd(house, program.address, seed.toString(36));
    let checkedSince = new Date(0);
    for (let round = 0; round < n; round++) {
      await sleep(500 + random() * 2500);
      const victim = VICTIMS[round % VICTIMS.length]!;
      const began = performance.now();
      program = await kill(victim, program, house, port);
      await untilServed(program, house);
      returns.push(performance.now() - began);
      const from = new Date();
      await look(checkedSince);
      checkedSince = from;
      say(
        `${round + 1} ${victim}: served again after ${Math.round(returns.at(-1)!)} ms, lost ${lost.size}, half ${half.size}`,
      );
    }
    await crowd.stop();
    await look(new Date(0));
    return {
      kills: n,
      returns,
      lost: [...lost],
      half: [...half],
      acknowledged: Object.fromEntries(crowd.acknowledged),
      unanswered: Object.fromEntries(crowd.unanswered),
      refused: [...crowd.refused],
      journal: await journalHolds(house.dataDir),
    };
  } finally {
    await crowd?.stop();
    await stopProgram(program);
    await house.remove();
  }
}

/** The program that stands afterwards: killed ones are started again, as whatever watches over them would. */
async function kill(victim: Victim, program: Program, house: TrialHouse, port: number): Promise<Program> {
  if (victim === 'both') {
    program.process.kill('SIGKILL');
    killServer(house.dataDir);
    await program.ended;
  } else if (victim === 'program') {
    await killProgram(program);
  } else {
    if (!killServer(house.dataDir)) throw new Error('there was no server to kill');
    // Health may still say yes while the last connections are cut.
    await sleep(50);
    if (!isAlive(program)) throw new Error(`the program ended with its database:\n${program.said()}`);
    return program;
  }
  return startProgram({ dataDir: house.dataDir, port });
}

/** Served: health says yes and the desk shows a signed-in person a page that comes from the database. */
async function untilServed(program: Program, house: TrialHouse): Promise<void> {
  await untilServing(program, PATIENCE_MS);
  const deadline = Date.now() + PATIENCE_MS;
  const someone = visitor(program.address, house.officers[0]!);
  while (!((await someone.signIn()) && (await someone.page('/lam-viec/chuong-trinh'))?.status === 200)) {
    if (Date.now() > deadline) throw new Error(`the desk is not served:\n${program.said()}`);
    await sleep(50);
  }
}

function findingsOf(tallies: readonly Tally[]): Finding[] {
  const all = <T>(of: (tally: Tally) => readonly T[]): T[] => tallies.flatMap(of);
  const acknowledged = summed(tallies.map((tally) => tally.acknowledged));
  const [returns, lost, half, refused] = [
    all((t) => t.returns),
    all((t) => t.lost),
    all((t) => t.half),
    all((t) => t.refused),
  ];
  const journals = all(({ journal }) => (journal === null ? [] : [journal]));
  const slowest = Math.max(...returns);
  const some = (list: readonly string[]) => (list.length === 0 ? 0 : `${list.length}: ${list.slice(0, 5).join('; ')}`);
  return [
    { figure: 'kills', value: kills(tallies), holds: true },
    {
      figure: 'acknowledged changes',
      value: `${[...acknowledged.values()].reduce((sum, one) => sum + one, 0)} (${listed(acknowledged)})`,
      holds: acknowledged.size > 0,
    },
    { figure: 'acknowledged and lost', value: some(lost), limit: '0', holds: lost.length === 0 },
    { figure: 'half states', value: some(half), limit: '0', holds: half.length === 0 },
    {
      figure: 'served again, slowest (p50)',
      value: `${Math.round(slowest)} ms (${Math.round(percentile(returns, 0.5))} ms)`,
      limit: '10 s',
      holds: slowest <= PROMISED_MS,
    },
    { figure: 'unanswered while down', value: listed(summed(tallies.map((t) => t.unanswered))) || 0, holds: true },
    { figure: 'refused without reason', value: some(refused), limit: '0', holds: refused.length === 0 },
    {
      figure: 'journal verified afterwards',
      value: journals[0] ?? 'holds',
      limit: 'holds',
      holds: journals.length === 0,
    },
  ];
}

function summed(counts: readonly Readonly<Record<string, number>>[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const [name, times] of counts.flatMap((one) => Object.entries(one))) sum.set(name, (sum.get(name) ?? 0) + times);
  return sum;
}

const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts].map(([name, times]) => `${name} ${times}`).join(', ');

export const killsPart: Part = {
  name: 'kills',
  promise:
    'kill -9 of the program, of PostgreSQL, of both, at random moments while 8 people create, edit, sign, confirm and upload: nothing acknowledged is lost, nothing is half there, served again within 10 s',
  full: 300,
  run,
};
