// The rows that remember what became of each nightly backup.
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import type { Sentence } from '../../tools/sentence/index.ts';

export interface BackupRun {
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly name: string | null;
  readonly tables: number | null;
  readonly rows: number | null;
  readonly files: number | null;
  readonly bytes: number | null;
  readonly triedAt: Date | null;
  readonly journalEntries: number | null;
  readonly copiedTo: string | null;
  readonly baseAt: Date | null;
  readonly problem: Sentence | null;
}

export async function recordRun(db: Transaction, run: BackupRun): Promise<void> {
  await db
    .insertInto('backup_run')
    .values({
      started_at: run.startedAt,
      ended_at: run.endedAt,
      name: run.name,
      tables: run.tables,
      table_rows: run.rows,
      files: run.files,
      bytes: run.bytes,
      tried_at: run.triedAt,
      journal_entries: run.journalEntries,
      copied_to: run.copiedTo,
      base_at: run.baseAt,
      problem: run.problem === null ? null : JSON.stringify(run.problem),
    })
    .execute();
}

/** Newest first. */
export async function newestRuns(db: Transaction, most: number, onlyGood = false): Promise<BackupRun[]> {
  const rows = await db
    .selectFrom('backup_run')
    .selectAll()
    .$if(onlyGood, (query) => query.where('problem', 'is', null))
    .orderBy('started_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    startedAt: row.started_at,
    endedAt: row.ended_at,
    name: row.name,
    tables: row.tables,
    rows: row.table_rows,
    files: row.files,
    bytes: row.bytes,
    triedAt: row.tried_at,
    journalEntries: row.journal_entries,
    copiedTo: row.copied_to,
    baseAt: row.base_at,
    problem: row.problem as unknown as Sentence | null,
  }));
}

/** How archiving goes on the embedded server: when the last piece was put away, and when it last failed. */
export async function archiving(db: Transaction): Promise<{ lastAt: Date | null; failedAt: Date | null }> {
  const { rows } = await sql<{ last: Date | null; failed: Date | null }>`
    select last_archived_time as last, last_failed_time as failed from pg_stat_archiver`.execute(db);
  return { lastAt: rows[0]!.last, failedAt: rows[0]!.failed };
}
