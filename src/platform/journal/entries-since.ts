import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

export interface EntriesSince {
  /** Give it back at the next call: what had committed by now. */
  readonly mark: string;
  readonly entries: readonly { readonly what: string; readonly programmeId: string | null }[];
}

/**
 * What has been committed since the mark of an earlier call, each entry once; nothing but a mark at the first call. For
 * what a process keeps in memory: ask before the transaction writes anything. Entries do not commit in the order of their
 * numbers, so the mark is a snapshot: later transactions, and those that were still running then.
 */
export async function entriesSince(db: Transaction, mark: string | null): Promise<EntriesSince> {
  const { rows } = await sql<{ mark: string; what: string | null; programmeId: string | null }>`
    select pg_current_snapshot()::text as mark, entry.what, entry.programme_id as "programmeId"
      from (select) as always left join journal_entry entry on ${
        mark === null
          ? sql`false`
          : sql`(entry.xact >= pg_snapshot_xmax(${mark}::pg_snapshot)
            or entry.xact = any (array(select pg_snapshot_xip(${mark}::pg_snapshot))))`
      }`.execute(db);
  return {
    mark: rows[0]!.mark,
    entries: rows.flatMap(({ what, programmeId }) => (what === null ? [] : [{ what, programmeId }])),
  };
}
