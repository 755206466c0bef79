import type { Transaction } from '../database/index.ts';

export interface JournalLine {
  readonly id: number;
  readonly at: Date;
  readonly what: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly programmeId: string | null;
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly reason: string | null;
  readonly data: Record<string, unknown>;
}

/** The newest entries that the asker may see, newest first; of one programme or one object when given. */
export async function journalOf(
  db: Transaction,
  filter: {
    id?: number;
    programmeId?: string;
    objectKind?: string;
    objectId?: string;
    beforeId?: number;
    limit?: number;
  },
): Promise<JournalLine[]> {
  let query = db
    .selectFrom('journal_entry')
    .select([
      'id',
      'at',
      'what',
      'object_kind as objectKind',
      'object_id as objectId',
      'programme_id as programmeId',
      'account_id as accountId',
      'organisation_id as organisationId',
      'reason',
      'data',
    ])
    .orderBy('id', 'desc')
    .limit(Math.min(filter.limit ?? 50, 500));
  if (filter.id) query = query.where('id', '=', filter.id);
  if (filter.programmeId) query = query.where('programme_id', '=', filter.programmeId);
  if (filter.objectKind) query = query.where('object_kind', '=', filter.objectKind);
  if (filter.objectId) query = query.where('object_id', '=', filter.objectId);
  if (filter.beforeId) query = query.where('id', '<', filter.beforeId);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, data: row.data as Record<string, unknown> }));
}
