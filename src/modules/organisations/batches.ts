// Reads of conversion tables. For the house only: row-level security gives others none.
import type { ReadContext } from '../../platform/context/index.ts';
import { Refusal, say, type Sentence } from '../../tools/sentence/index.ts';
import type { BatchState, StoredRows } from './batch-store.ts';
import { checkTable } from './conversion-check.ts';
import type { CheckedGroup, Choices } from './conversion-plan.ts';
import { groupsOf } from './conversion-table.ts';
import { changesWhere, namedChanges, type HistoryLine } from './history.ts';

/** More groups than these are applied in the background. */
export const GROUPS_AT_ONCE = 500;

export interface BatchLine {
  readonly id: string;
  readonly name: string;
  readonly state: BatchState;
  /** ISO text in UTC */
  readonly broughtAt: string;
  readonly appliedAt: string | null;
  readonly takenBackAt: string | null;
  readonly outcome: { readonly groups?: number; readonly failed?: Sentence } | null;
  readonly version: number;
}

export interface StoredBatch extends BatchLine, StoredRows {
  readonly choices: Choices;
}

const LINE = ['id', 'name', 'state', 'brought_at', 'applied_at', 'taken_back_at', 'outcome', 'version'] as const;

interface LineRow {
  readonly id: string;
  readonly name: string;
  readonly state: BatchState;
  readonly brought_at: Date;
  readonly applied_at: Date | null;
  readonly taken_back_at: Date | null;
  readonly outcome: unknown;
  readonly version: number;
}

function lineOf(row: LineRow): BatchLine {
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    broughtAt: row.brought_at.toISOString(),
    appliedAt: row.applied_at?.toISOString() ?? null,
    takenBackAt: row.taken_back_at?.toISOString() ?? null,
    outcome: row.outcome as BatchLine['outcome'],
    version: row.version,
  };
}

/** The newest first. */
export async function changeBatches(ctx: ReadContext, limit = 50): Promise<BatchLine[]> {
  const rows = await ctx.db
    .selectFrom('organisation_change_batch')
    .select(LINE)
    .orderBy('brought_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(lineOf);
}

/** Refuses with 404. */
export async function batchesBeingApplied(ctx: ReadContext): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('organisation_change_batch')
    .select('id')
    .where('state', '=', 'applying')
    .execute();
  return rows.map((row) => row.id);
}

export async function storedBatch(ctx: ReadContext, id: string): Promise<StoredBatch> {
  const row = await ctx.db
    .selectFrom('organisation_change_batch')
    .select([...LINE, 'rows', 'choices'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('no-table', say('Không có bảng này.', 'There is no such table.'), 404);
  const read = row.rows as unknown as StoredRows;
  return { ...lineOf(row), rows: read.rows, problems: read.problems, choices: row.choices as Choices };
}

export interface BatchView extends Omit<StoredBatch, 'rows'> {
  readonly rowCount: number;
  /** Of a draft: what it would do. */
  readonly groups: readonly CheckedGroup[];
  /** Of an applied one: what it did, newest first. */
  readonly done: readonly HistoryLine[];
  readonly progress: { readonly done: number; readonly total: number } | null;
}

export async function batchView(ctx: ReadContext, id: string): Promise<BatchView> {
  const { rows, ...batch } = await storedBatch(ctx, id);
  const progress =
    batch.state === 'applying'
      ? await ctx.db
          .selectFrom('organisation_change_progress')
          .select(['done', 'total'])
          .where('batch_id', '=', id)
          .executeTakeFirst()
      : undefined;
  return {
    ...batch,
    rowCount: rows.length,
    groups: batch.state === 'draft' ? (await checkTable(ctx, rows, batch.choices)).groups : [],
    done:
      batch.state === 'draft' || batch.state === 'applying'
        ? []
        : await namedChanges(ctx, await changesWhere(ctx, { batchId: id })),
    progress: progress ?? (batch.state === 'applying' ? { done: 0, total: groupsOf(rows).length } : null),
  };
}
