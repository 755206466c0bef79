// kill -9 of the program, of PostgreSQL, of both, at random moments while people work.
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { startCrowd, type Crowd } from './crowd.ts';
import { makeHouse, type TrialHouse } from './house.ts';
import { filesWithoutBytes, halfStates, type HalfState } from './invariants.ts';
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
import { visitor } from './visitor.ts';

type Victim = 'program' | 'PostgreSQL' | 'both';
const VICTIMS: readonly Victim[] = ['program', 'PostgreSQL', 'both'];
/** Longer than promised, so that a slow return is measured and not only missed. */
const PATIENCE_MS = 60_000;
const PROMISED_MS = 10_000;
const PAIRS = 4;

interface Tally {
  readonly returns: number[];
  readonly lost: Set<string>;
  readonly half: Map<string, HalfState>;
  kills: number;
}

async function run({ n, seed, say }: PartOptions): Promise<readonly Finding[]> {
  const random = randomFrom(seed);
  const house = await makeHouse(PAIRS);
  const port = await freePort();
  const tally: Tally = { returns: [], lost: new Set(), half: new Map(), kills: 0 };
  let program = startProgram({ dataDir: house.dataDir, port });
  let crowd: Crowd | null = null;
  try {
    await untilServing(program, PATIENCE_MS);
    crowd = startCrowd(house, program.address, seed.toString(36));
    let checkedSince = new Date(0);
    for (let round = 0; round < n; round++) {
      await sleep(500 + random() * 2500);
      const victim = VICTIMS[round % VICTIMS.length]!;
      // What was acknowledged by now may be no newer than the look at it.
      const began = performance.now();
      program = await kill(victim, program, house, port);
      tally.kills++;
      await untilServed(program, house);
      tally.returns.push(performance.now() - began);
      const from = new Date();
      await look(house, crowd, tally, checkedSince);
      checkedSince = from;
      say(
        `${round + 1}/${n} ${victim}: served again after ${Math.round(tally.returns.at(-1)!)} ms, lost ${tally.lost.size}, half ${tally.half.size}`,
      );
    }
    await crowd.stop();
    await look(house, crowd, tally, new Date(0));
    const journal = await journalHolds(house.dataDir);
    return findingsOf(tally, crowd, journal);
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

async function look(house: TrialHouse, crowd: Crowd, tally: Tally, since: Date): Promise<void> {
  const owner: pg.Client = await ownerOf(house.dataDir);
  try {
    for (const one of await crowd.missing(owner, house.dataDir)) tally.lost.add(one);
    for (const one of [...(await halfStates(owner)), ...(await filesWithoutBytes(owner, house.dataDir, since))])
      tally.half.set(`${one.rule}: ${one.what}`, one);
  } finally {
    await owner.end();
  }
}

function findingsOf(tally: Tally, crowd: Crowd, journal: string | null): Finding[] {
  const all = [...crowd.acknowledged.values()].reduce((sum, one) => sum + one, 0);
  const deeds = [...crowd.acknowledged].map(([deed, times]) => `${deed} ${times}`).join(', ');
  const unanswered = [...crowd.unanswered].map(([how, times]) => `${how} ${times}`).join(', ');
  const slowest = Math.max(...tally.returns);
  return [
    { figure: 'kills', value: tally.kills, holds: true },
    { figure: 'acknowledged changes', value: `${all} (${deeds})`, holds: all > 0 },
    { figure: 'acknowledged and lost', value: tally.lost.size, limit: '0', holds: tally.lost.size === 0 },
    {
      figure: 'half states',
      value: tally.half.size === 0 ? 0 : [...tally.half.keys()].slice(0, 5).join('; '),
      limit: '0',
      holds: tally.half.size === 0,
    },
    {
      figure: 'served again, slowest (p50)',
      value: `${Math.round(slowest)} ms (${Math.round(percentile(tally.returns, 0.5))} ms)`,
      limit: '10 s',
      holds: slowest <= PROMISED_MS,
    },
    { figure: 'unanswered while down', value: unanswered || 0, holds: true },
    { figure: 'refused without reason', value: crowd.refused[0] ?? 0, limit: '0', holds: crowd.refused.length === 0 },
    { figure: 'journal verified afterwards', value: journal ?? 'holds', limit: 'holds', holds: journal === null },
  ];
}

export const kills: Part = {
  name: 'kills',
  promise:
    'kill -9 of the program, of PostgreSQL, of both, at random moments while 8 people create, edit, sign, confirm and upload: nothing acknowledged is lost, nothing is half there, served again within 10 s',
  full: 300,
  run,
};
