// Who may do what, tried at every door of a program with the example workspace. N = 1: a sample of some thousand calls; more:
// every thing, way and person.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinEmbedded } from '../../src/platform/database/embedded/index.ts';
import { runWalls } from '../walls/walls.ts';
import type { Finding, Part, PartOptions } from './part.ts';
import { freePort, startProgram, stopProgram, untilServing } from './program.ts';

const FILLING_MS = 900_000;

async function run({ n, say }: PartOptions): Promise<readonly Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'caunoi-walls-'));
  const dataDir = join(folder, 'data');
  const program = startProgram({ dataDir, port: await freePort(), env: { CAUNOI_EXAMPLE: '1' } });
  try {
    await untilServing(program, FILLING_MS);
    const owner = await joinEmbedded({ dataDir });
    if (!owner) throw new Error(`no database runs in ${dataDir}`);
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
