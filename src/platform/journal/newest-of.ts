import type { Transaction } from '../database/index.ts';

/** Number and time of the newest entry about a programme; null when there is none. */
export async function newestEntryOf(db: Transaction, programmeId: string): Promise<{ id: number; at: Date } | null> {
  const row = await db
    .selectFrom('journal_entry')
    .select(['id', 'at'])
    .where('programme_id', '=', programmeId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
