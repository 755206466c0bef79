import type { Transaction } from '../database/index.ts';

export interface TellingEntry {
  readonly id: number;
  readonly what: string;
  readonly objectId: string;
  readonly programmeId: string | null;
  readonly accountId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The newest entry of each thing that tells of one of these, since that moment; for work that follows what happened. */
export async function newestTelling(db: Transaction, whats: readonly string[], since: Date): Promise<TellingEntry[]> {
  if (whats.length === 0) return [];
  const rows = await db
    .selectFrom('journal_entry')
    .distinctOn(['what', 'object_id'])
    .select(['id', 'what', 'object_id', 'programme_id', 'account_id', 'data'])
    .where('what', 'in', whats)
    .where('at', '>=', since)
    .orderBy('what')
    .orderBy('object_id')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    what: row.what,
    objectId: row.object_id,
    programmeId: row.programme_id,
    accountId: row.account_id,
    data: row.data as Readonly<Record<string, unknown>>,
  }));
}
