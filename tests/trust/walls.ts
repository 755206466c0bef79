// Who may do what, tried at every door of a program with the example workspace. N = 1: a sample of some thousand calls; more:
// every thing, way and person.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { joinEmbedded } from '../../src/platform/database/embedded/index.ts';
import type { OwnerAddress } from '../../src/platform/database/roles.ts';
import { runWalls } from '../walls/walls.ts';
import type { Finding, Part, PartOptions } from './part.ts';
import { freePort, startProgram, stopProgram, untilServing } from './program.ts';

const FILLING_MS = 900_000;

/**
 * The workspace goes on filling itself after it is served: pages are fetched, matched and confirmed. What is hidden is asked for
 * once, and must not become public while the doors are tried.
 */
async function untilAtRest(owner: OwnerAddress): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const deadline = Date.now() + FILLING_MS;
    for (let quiet = 0; quiet < 5;) {
      const { rows } = await client.query<{ busy: boolean }>(
        `select exists (select from graphile_worker._private_jobs
           where locked_at is not null or (attempts < max_attempts and run_at <= now())) as busy`,
      );
      quiet = rows[0]!.busy ? 0 : quiet + 1;
      if (Date.now() > deadline) throw new Error('the example workspace never came to rest');
      await sleep(1_000);
    }
  } finally {
    await client.end();
  }
}

async function run({ n, say }: PartOptions): Promise<readonly Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'caunoi-walls-'));
  const dataDir = join(folder, 'data');
  const program = startProgram({
    dataDir,
    port: await freePort(),
    env: { CAUNOI_EXAMPLE: '1', REQUEST_LIMITS: 'off' },
  });
  try {
    await untilServing(program, FILLING_MS);
    const owner = await joinEmbedded({ dataDir });
    if (!owner) throw new Error(`no database runs in ${dataDir}`);
    await untilAtRest(owner);
    const { calls, foreign, wrong } = await runWalls({ baseURL: program.address, owner, full: n > 1, tell: say });
    return [
      { figure: 'calls (for things of others)', value: `${calls} (${foreign})`, holds: calls > 0 },
      {
        figure: 'answers that should not be',
        value: wrong.length === 0 ? 0 : `${wrong.length}: ${wrong.slice(0, 5).join('; ')}`,
        limit: '0',
        holds: wrong.length === 0,
      },
    ];
  } finally {
    await stopProgram(program);
    await rm(folder, { recursive: true, force: true });
  }
}

export const walls: Part = {
  name: 'walls',
  promise:
    'No one sees or does what they may not: every route, method, role and relation; identifiers of other organisations wherever they could go; what nobody should type is never a fault of the server',
  full: 2,
  run,
};
