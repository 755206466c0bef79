import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournalKey } from './signing-key.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-key-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the key of the journal', () => {
  it('is one for all who begin at once, and never seen half written', async () => {
    for (let round = 0; round < 30; round++) {
      const path = join(folder, `${round}.json`);
      const opened = await Promise.all(Array.from({ length: 8 }, () => openJournalKey(path, 'thu.example/nhat-ky')));
      expect(new Set(opened.map(({ keys }) => JSON.stringify(keys)))).toHaveProperty('size', 1);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
    }
    expect(await readdir(folder)).toHaveLength(30);
  });
});
