import { asSystem } from '../database/index.ts';
import { checkpoints, journalKeys } from './checkpoints.ts';
import { leafOf } from './leaf.ts';
import { placedEntries } from './walk.ts';

/**
 * Lines of NDJSON for the offline verifier: first the log's keys and checkpoints, then each entry in the order of its
 * place. Contains everything that the journal shows, so it is for the operator, not for the public.
 */
export async function exportJournal(write: (line: string) => Promise<void>): Promise<number> {
  return asSystem('journal export', async (db) => {
    const texts = (await checkpoints(db, { limit: 1_000_000 })).toReversed().map((one) => one.text);
    await write(JSON.stringify({ format: 'caunoi-journal-1', keys: await journalKeys(db), checkpoints: texts }));
    let written = 0;
    for await (const rows of placedEntries(db)) {
      for (const row of rows) {
        const leaf = row.entry ? leafOf(row.entry) : null;
        await write(JSON.stringify({ position: row.position, entry: row.entry_id, leaf }));
        written++;
      }
    }
    return written;
  });
}
