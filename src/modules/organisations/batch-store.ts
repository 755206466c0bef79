// Writes conversion tables: what was brought in, what people settled, what became of it.
import { createHash } from 'node:crypto';
import type { Context } from '../../platform/context/index.ts';
import { asSystem, houseTime } from '../../platform/database/index.ts';
import { Refusal, say, type Sentence } from '../../tools/sentence/index.ts';
import type { Choices } from './conversion-plan.ts';
import type { ConversionRow, RowProblem } from './conversion-table.ts';

export interface StoredRows {
  readonly rows: readonly ConversionRow[];
  readonly problems: readonly RowProblem[];
}

export type BatchState = 'draft' | 'applying' | 'applied' | 'taken_back';

export async function insertBatch(
  ctx: Context,
  given: { readonly name: string; readonly text: string; readonly read: StoredRows },
): Promise<string> {
  const { id } = await ctx.db
    .insertInto('organisation_change_batch')
    .values({
      name: given.name,
      sha256: createHash('sha256').update(given.text).digest(),
      rows: JSON.stringify(given.read),
      brought_by: ctx.actor.accountId,
      brought_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateBatch(
  ctx: Context,
  id: string,
  version: number,
  change: {
    readonly state?: BatchState;
    readonly choices?: Choices;
    readonly outcome?: { readonly groups: number } | { readonly failed: Sentence };
    readonly appliedAt?: Date;
    readonly takenBackAt?: Date;
  },
): Promise<void> {
  const done = await ctx.db
    .updateTable('organisation_change_batch')
    .set({
      version: version + 1,
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.choices === undefined ? {} : { choices: JSON.stringify(change.choices) }),
      ...(change.outcome === undefined ? {} : { outcome: JSON.stringify(change.outcome) }),
      ...(change.appliedAt === undefined ? {} : { applied_at: change.appliedAt }),
      ...(change.takenBackAt === undefined ? {} : { taken_back_at: change.takenBackAt }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows === 1n) return;
  throw new Refusal(
    'changed-meanwhile',
    say(
      'Bảng vừa được người khác sửa hoặc áp dụng. Hãy tải lại trang, xem lại rồi làm tiếp.',
      'Somebody else has just changed or applied this table. Reload the page and look again.',
    ),
    409,
  );
}

export async function deleteBatch(ctx: Context, id: string, version: number): Promise<boolean> {
  const done = await ctx.db
    .deleteFrom('organisation_change_batch')
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}

/** How far a long application has come; in a transaction of its own, so that others see it. */
export async function tellProgress(batchId: string, done: number, total: number): Promise<void> {
  await asSystem('progress of a conversion table', (db) =>
    db
      .insertInto('organisation_change_progress')
      .values({ batch_id: batchId, done, total, at: houseTime() })
      .onConflict((conflict) => conflict.column('batch_id').doUpdateSet({ done, total, at: houseTime() }))
      .execute(),
  );
}
