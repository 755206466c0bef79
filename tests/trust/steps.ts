// Every deed killed at every one of its steps: after the file and before the row, before the commit and after it, within a
// PDF, an import, a backup. Afterwards all of it is there or nothing, nothing twice, and the nightly look leaves no orphan.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/platform/config/index.ts';
import { asSystem } from '../../src/platform/database/index.ts';
import { sweepFiles, type Sweep } from '../../src/platform/files/index.ts';
import { boot } from '../../src/start/boot.ts';
import { DEEDS, type Ask, type Deed, type DeedHouse } from './deeds.ts';
import { writing } from './letter-deed.ts';
import { publishing } from './publish-deed.ts';
import { makeHouse, type TrialHouse } from './house.ts';
import { filesWithoutBytes, halfStates } from './invariants.ts';
import { journalHolds } from './journal-holds.ts';
import type { Finding, Part, PartOptions } from './part.ts';
import { freePort, isAlive, ownerOf, startProgram, stopProgram, untilServing, type Program } from './program.ts';

const PRELOAD = fileURLToPath(new URL('stop-at.ts', import.meta.url));
const PATIENCE_MS = 300_000;

/** The file that tells the preloaded module at which step to kill. */
class Steps {
  readonly file: string;
  #counting = 0;
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.file = join(folder, 'steps');
  }
  arm(last: number): void {
    this.forget();
    this.#counting++;
    writeFileSync(this.file, `${last} ${this.#counting}`);
  }
  /** Names of the steps that were taken. */
  disarm(): string[] {
    rmSync(this.file, { force: true });
    const log = `${this.file}.log`;
    const taken = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').filter(Boolean) : [];
    this.forget();
    return taken;
  }
  forget(): void {
    for (const path of [this.file, `${this.file}.log`]) rmSync(path, { force: true });
  }
}

interface Told {
  kills: number;
  readonly points: number;
  readonly wrong: string[];
}

async function run({ n, say, only }: PartOptions): Promise<readonly Finding[]> {
  const house = await makeHouse(1);
  const steps = new Steps(join(house.dataDir, '..', 'trial'));
  const port = await freePort();
  let program = start(house, port, steps);
  const findings: Finding[] = [];
  try {
    await untilServing(program, PATIENCE_MS);
    // The trial's own connection to the same database, for what is there before a deed begins.
    const beside = await boot(
      readConfig({ DATA_DIR: house.dataDir, CAUNOI_EXAMPLE: '0', ALLOW_LOOPBACK_SOURCES: '1' }),
    );
    // It stays while the program is killed: only the program is.
    const asking = await ownerOf(house.dataDir);
    const ask: Ask = async (text, values = []) => (await asking.query(text, values)).rows;
    for (const deed of [...DEEDS, writing, publishing].filter(
      ({ name }) => only === undefined || name.includes(only),
    )) {
      const world = await deed.open({ house, address: program.address, ask });
      try {
        const { told, standing } = await throughAll(deed, world, { n, say, house, steps, port, program });
        program = standing;
        findings.push({
          figure: `${deed.name}: killed at ${told.kills} of ${told.points} steps`,
          value: told.wrong.length === 0 ? 'whole or not at all, once' : told.wrong.slice(0, 4).join('; '),
          limit: 'whole or not at all, once',
          holds: told.wrong.length === 0 && told.kills > 0,
        });
      } finally {
        await world.close();
      }
    }
    await asking.end();
    await beside.stop();
    const [first, second] = await swept(house);
    findings.push(
      {
        figure: 'files that no row names, let go by the nightly look',
        value: first.removed,
        holds: first.heldBack === 0,
      },
      {
        figure: 'orphan files, and rows without a file, after it',
        value: `${second.removed}, ${first.missingCount + second.missingCount}`,
        limit: '0, 0',
        holds: second.removed + second.heldBack + first.missingCount + second.missingCount === 0,
      },
    );
    const journal = await journalHolds(house.dataDir);
    findings.push({
      figure: 'journal verified afterwards',
      value: journal ?? 'holds',
      limit: 'holds',
      holds: journal === null,
    });
    return findings;
  } finally {
    await stopProgram(program);
    await house.remove();
  }
}

function start(house: TrialHouse, port: number, steps: Steps): Program {
  return startProgram({
    dataDir: house.dataDir,
    port,
    env: { ALLOW_LOOPBACK_SOURCES: '1', TRIAL_STEPS: steps.file },
    nodeArguments: ['--import', PRELOAD],
  });
}

interface Round extends Pick<PartOptions, 'n' | 'say'> {
  readonly house: TrialHouse;
  readonly steps: Steps;
  readonly port: number;
  readonly program: Program;
}

/** `n` steps spread over the deed; all of them when there are no more. */
async function throughAll(deed: Deed, world: DeedHouse, round: Round): Promise<{ told: Told; standing: Program }> {
  const { house, steps, port, n, say } = round;
  // A command is counted by itself: the program beside it goes on and is not killed.
  const counted = deed.door === 'cli' ? new Steps(join(house.dataDir, '..', 'trial-of-commands')) : steps;
  let { program } = round;
  const go = async (last: number): Promise<{ taken: string[]; isKilled: boolean; wrong: string[] }> => {
    const once = await world.prepare();
    counted.arm(last);
    const isAcknowledged = await once.act(() => isAlive(program) || deed.door === 'cli', {
      TRIAL_STEPS: counted.file,
      NODE_OPTIONS: `--import=${PRELOAD}`,
    });
    const taken = counted.disarm();
    const isKilled = last > 0 && taken.length === last;
    if (isKilled && deed.door === 'main') {
      await program.ended;
      program = start(house, port, steps);
      await untilServing(program, PATIENCE_MS);
    }
    if (!isAlive(program)) throw new Error(`the program ended by itself:\n${program.said()}`);
    const owner = await ownerOf(house.dataDir);
    try {
      const wrong = await once.wrong(owner, isAcknowledged);
      for (const { rule, what } of [
        ...(await halfStates(owner)),
        ...(await filesWithoutBytes(owner, house.dataDir, new Date(0))),
      ])
        wrong.push(`${rule}: ${what}`);
      return { taken, isKilled, wrong };
    } finally {
      await owner.end();
    }
  };
  const whole = await go(0);
  const told: Told = {
    kills: 0,
    points: whole.taken.length,
    wrong: whole.wrong.map((one) => `without a kill: ${one}`),
  };
  const at = new Set(
    Array.from(
      { length: Math.min(n, told.points) },
      (_, i) => Math.floor(((i + 0.5) * told.points) / Math.min(n, told.points)) + 1,
    ),
  );
  for (const last of at) {
    const { taken, isKilled, wrong } = await go(last);
    if (isKilled) told.kills++;
    told.wrong.push(...wrong.map((one) => `at ${taken.at(-1) ?? last}: ${one}`));
    say(
      `${deed.name}, step ${taken.at(-1) ?? `${last} was not reached`}${wrong.length > 0 ? `: ${wrong.join('; ')}` : ''}`,
    );
  }
  return { told, standing: program };
}

/** The nightly look as two days later, twice. */
async function swept(house: TrialHouse): Promise<[Sweep, Sweep]> {
  const beside = await boot(readConfig({ DATA_DIR: house.dataDir, CAUNOI_EXAMPLE: '0' }));
  try {
    const later = new Date(Date.now() + 2 * 86_400_000);
    const look = () => asSystem('trial of the nightly look', (db) => sweepFiles(db, later));
    return [await look(), await look()];
  } finally {
    await beside.stop();
  }
}

export const stepsPart: Part = {
  name: 'steps',
  promise:
    'Each deed killed at each of its steps (between file and row, before and after the commit, while a PDF is written, within a capture, a time stamp, an import, a letter, a publication, a backup): nothing acknowledged is lost, nothing is half there or there twice (a letter only in the window that its row tells of), no orphan file stays after the nightly look',
  full: 1000,
  run,
};
