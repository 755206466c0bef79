// The only file that writes programme_import and its progress.
import { sql } from 'kysely';
import type { Context } from '../../platform/context/index.ts';
import { Refusal, say, type Sentence } from '../../tools/sentence/index.ts';
import type { Choices } from './bodies.ts';
import type { Duplicates, ImportState } from './model.ts';
import type { ReadSheet } from './table.ts';

export interface Made {
  readonly programmes: readonly { readonly id: string; readonly row: number; readonly title: string }[];
  /** Bodies that were registered on the way. */
  readonly bodies: readonly string[];
  /** The last journal entry of making it: later ones mean that somebody has touched a programme. */
  readonly lastEntry: number;
}

export async function insertImport(
  ctx: Context,
  fresh: { organisationId: string; name: string; sha256: Buffer; fileId: string; sheets: readonly ReadSheet[] },
): Promise<string> {
  const { id } = await ctx.db
    .insertInto('programme_import')
    .values({
      organisation_id: fresh.organisationId,
      name: fresh.name,
      sha256: fresh.sha256,
      file_id: fresh.fileId,
      sheets: JSON.stringify(fresh.sheets),
      brought_by: ctx.actor.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export interface ImportChange {
  readonly state?: ImportState;
  readonly choices?: Choices;
  readonly duplicates?: Duplicates;
  readonly made?: Made;
  /** Null takes an earlier one away. */
  readonly problem?: Sentence | null;
  readonly importedAt?: Date;
  readonly endedAt?: Date;
}

/** Throws Refusal `changed-meanwhile` when somebody changed it since `version`. */
export async function updateImport(ctx: Context, id: string, version: number, change: ImportChange): Promise<void> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('programme_import')
    .set((row) => ({
      version: row('version', '+', 1),
      ...(change.state ? { state: change.state } : {}),
      ...(change.choices ? { choices: JSON.stringify(change.choices) } : {}),
      ...(change.duplicates ? { duplicates: change.duplicates } : {}),
      ...(change.made ? { made: JSON.stringify(change.made) } : {}),
      ...(change.problem === undefined ? {} : { problem: change.problem ? JSON.stringify(change.problem) : null }),
      ...(change.importedAt ? { imported_at: change.importedAt } : {}),
      ...(change.endedAt ? { ended_at: change.endedAt } : {}),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return;
  throw new Refusal(
    'changed-meanwhile',
    say(
      'Bảng này vừa được người khác thay đổi. Trang đã lấy bản mới nhất; hãy xem lại rồi gửi lần nữa.',
      'Somebody has just changed this table. The page has the newest state; look again and send once more.',
    ),
    409,
  );
}

/** Written in a transaction of its own, so that it can be seen while the import goes on. */
export async function tellProgress(
  ctx: Context,
  progress: { importId: string; organisationId: string; done: number; total: number },
): Promise<void> {
  await sql`insert into programme_import_progress (import_id, organisation_id, done, total, at)
    values (${progress.importId}, ${progress.organisationId}, ${progress.done}, ${progress.total}, ${ctx.now}::timestamptz)
    on conflict (import_id) do update set done = excluded.done, total = excluded.total, at = excluded.at`.execute(
    ctx.db,
  );
}

export async function removeMade(ctx: Context, importId: string): Promise<number> {
  const { rows } = await sql<{ removed: number }>`select app.take_back_import(${importId}::uuid) as removed`.execute(
    ctx.db,
  );
  return rows[0]!.removed;
}
