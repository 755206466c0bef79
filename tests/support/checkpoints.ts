// Checkpoints in tests. Entries take their place once no older transaction runs, and the databases of tests share a server:
// somebody else's long transaction holds the place of an entry back here too.
import { vi } from 'vitest';
import { checkpointNow, type StoredCheckpoint } from '../../src/platform/journal/index.ts';
import type { useTestDatabase } from './database.ts';

/** A checkpoint over every entry that stands in the journal when it is asked for. */
export async function checkpointOfAll({ owner }: ReturnType<typeof useTestDatabase>): Promise<StoredCheckpoint> {
  const { rows } = await owner.query<{ entries: number }>('select count(*)::int as entries from journal_entry');
  return vi.waitFor(
    async () => {
      const made = await checkpointNow(new Date());
      if (made === null || made.size < rows[0]!.entries) throw new Error('entries still wait for their place');
      return made;
    },
    { timeout: 20_000, interval: 100 },
  );
}
