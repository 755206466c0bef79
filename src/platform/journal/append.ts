// Adds one entry in the caller's transaction, marks the transaction as journalled (see app.require_journal) and tells
// listeners which programme changed. Entries are never altered; the program's role could not.
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { journalAppendSeconds } from '../metrics/index.ts';
import { contentHash, hashOfLeaf, leafOf, type LeafRow } from './leaf.ts';

/** What a command says of its change. `before` and `after` are hashed, not stored; `data` is stored and shown. */
export interface JournalEntry {
  /** subject.past-tense, such as `programme.signed` or `match.confirmed` */
  readonly what: `${string}.${string}`;
  readonly objectKind: string;
  readonly objectId: string;
  readonly programmeId?: string | null;
  /** Facts to show in the history; no personal data beyond account ids. */
  readonly data?: Record<string, unknown>;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
}

/** An entry as written, with who and for whom. */
export interface JournalFact extends JournalEntry {
  readonly id: number;
  readonly accountId: string | null;
  readonly organisationId: string | null;
}

/** PostgreSQL channel on which each commit tells the programme id (or '' when none) of its entries. */
export const JOURNAL_CHANNEL = 'caunoi_journal';

export async function append(
  db: Transaction,
  who: { accountId: string | null; organisationId: string | null },
  at: Date,
  entry: JournalEntry,
): Promise<JournalFact> {
  const row: LeafRow = {
    at,
    account_id: who.accountId,
    organisation_id: who.organisationId,
    programme_id: entry.programmeId ?? null,
    what: entry.what,
    object_kind: entry.objectKind,
    object_id: entry.objectId,
    data: entry.data ?? {},
    before_hash: entry.before === undefined ? null : contentHash(entry.before),
    after_hash: entry.after === undefined ? null : contentHash(entry.after),
    reason: entry.reason ?? null,
  };
  const ended = journalAppendSeconds.startTimer();
  // Added, marked and told in one statement.
  const { id } = await db
    .with('added', (on) =>
      on
        .insertInto('journal_entry')
        .values({ ...row, data: JSON.stringify(row.data), leaf_hash: hashOfLeaf(leafOf(row)) })
        .returning('id'),
    )
    .selectFrom('added')
    .select([
      'id',
      sql`set_config('caunoi.journalled', pg_current_xact_id()::text, true)`.as('marked'),
      sql`pg_notify(${JOURNAL_CHANNEL}, ${entry.programmeId ?? ''})`.as('told'),
    ])
    .executeTakeFirstOrThrow();
  ended();
  return { ...entry, id, accountId: who.accountId, organisationId: who.organisationId };
}
