// Adds one entry in the caller's transaction, marks the transaction as journalled (see app.require_journal) and tells
// listeners which programme changed. Entries are never altered; the program's role could not.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

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

/** JSON with sorted keys and no white space, so that equal values have equal hashes. Undefined members are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner) && !(inner instanceof Date)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

export function contentHash(value: unknown): Buffer {
  return createHash('sha256').update(canonicalJson(value)).digest();
}

export async function append(
  db: Transaction,
  who: { accountId: string | null; organisationId: string | null },
  at: Date,
  entry: JournalEntry,
): Promise<JournalFact> {
  const beforeHash = entry.before === undefined ? null : contentHash(entry.before);
  const afterHash = entry.after === undefined ? null : contentHash(entry.after);
  const leaf = {
    at: at.toISOString(),
    account: who.accountId,
    organisation: who.organisationId,
    programme: entry.programmeId ?? null,
    what: entry.what,
    object: `${entry.objectKind}/${entry.objectId}`,
    data: entry.data ?? {},
    before: beforeHash?.toString('hex') ?? null,
    after: afterHash?.toString('hex') ?? null,
    reason: entry.reason ?? null,
  };
  // Leaf hash as in RFC 6962 §2.1: SHA-256 over 0x00 and the entry.
  const leafHash = createHash('sha256').update('\0').update(canonicalJson(leaf)).digest();
  const { id } = await db
    .insertInto('journal_entry')
    .values({
      at,
      account_id: who.accountId,
      organisation_id: who.organisationId,
      programme_id: entry.programmeId ?? null,
      what: entry.what,
      object_kind: entry.objectKind,
      object_id: entry.objectId,
      data: JSON.stringify(entry.data ?? {}),
      before_hash: beforeHash,
      after_hash: afterHash,
      reason: entry.reason ?? null,
      leaf_hash: leafHash,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`select set_config('caunoi.journalled', pg_current_xact_id()::text, true),
    pg_notify(${JOURNAL_CHANNEL}, ${entry.programmeId ?? ''})`.execute(db);
  return { ...entry, id, accountId: who.accountId, organisationId: who.organisationId };
}
