// A sample of the matrix against the program that the journeys use; all of it: `node tests/walls/run.ts`.
import { expect, inject, it } from 'vitest';
import { joinEmbedded } from '../../src/platform/database/embedded/index.ts';
import { runWalls } from './walls.ts';

it('a stranger meets nothing, nobody gets in, and no answer shows what its reader may not see', async () => {
  const owner = await joinEmbedded({ dataDir: inject('dataDir') });
  const done = await runWalls({
    baseURL: inject('baseURL'),
    owner: owner!,
    full: false,
    parts: ['matrix', 'replay', 'uploads'],
  });
  expect(done.wrong).toEqual([]);
  // Without these there was nothing to refuse, and the test would have shown nothing.
  expect(done.calls).toBeGreaterThan(1_500);
  expect(done.foreign).toBeGreaterThan(400);
}, 180_000);
