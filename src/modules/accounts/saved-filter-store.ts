// The only file that writes saved_filter.
import { sql } from 'kysely';
import type { Context } from '../../platform/context/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { SaveFilter } from './saved-filter-input.ts';

function taken(): Refusal {
  return new Refusal(
    'filter-name-taken',
    say(
      'Anh chị đã có bộ lọc tên này ở danh sách này. Hãy đặt tên khác.',
      'You have a filter of this name here already.',
    ),
    409,
  );
}

const owner = (ctx: Context) => ({ account_id: ctx.actor.accountId!, organisation_id: ctx.organisation! });

/** Throws Refusal `filter-name-taken`. */
export async function insertFilter(ctx: Context, filter: SaveFilter): Promise<string> {
  if (filter.opens) await openNone(ctx, filter.screen);
  const row = await ctx.db
    .insertInto('saved_filter')
    .values({ ...owner(ctx), ...filter })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) throw taken();
  return row.id;
}

/** Throws Refusal `filter-name-taken` or `changed-meanwhile`. */
export async function updateFilter(
  ctx: Context,
  id: string,
  version: number,
  change: { screen: string; name: string; shared: boolean; opens: boolean },
): Promise<void> {
  const { screen, ...columns } = change;
  const { rows } = await sql`select 1 from saved_filter where account_id = ${ctx.actor.accountId} and removed_at is null
    and organisation_id = ${ctx.organisation} and screen = ${screen} and lower(name) = lower(${change.name}) and id <> ${id}`.execute(
    ctx.db,
  );
  if (rows.length > 0) throw taken();
  if (change.opens) await openNone(ctx, screen);
  const done = await ctx.db
    .updateTable('saved_filter')
    .set({ ...columns, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n)
    throw new Refusal(
      'changed-meanwhile',
      say('Bộ lọc này vừa được sửa ở nơi khác. Hãy tải lại trang.', 'This filter was just changed elsewhere. Reload.'),
      409,
    );
}

/** Removed filters keep their row, so that removing can be undone. Coming back under a name since taken is refused. */
export async function setRemoved(ctx: Context, id: string, at: Date | null): Promise<void> {
  if (at === null) {
    const { rows } = await sql`select 1 from saved_filter f join saved_filter other on other.account_id = f.account_id
      and other.organisation_id = f.organisation_id and other.screen = f.screen and lower(other.name) = lower(f.name)
      and other.removed_at is null and other.id <> f.id where f.id = ${id}`.execute(ctx.db);
    if (rows.length > 0) throw taken();
  }
  await ctx.db
    .updateTable('saved_filter')
    .set({ removed_at: at, opens: false, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** One list opens with one filter. */
async function openNone(ctx: Context, screen: string): Promise<void> {
  await ctx.db
    .updateTable('saved_filter')
    .set({ opens: false, version: sql<number>`version + 1` })
    .where('account_id', '=', ctx.actor.accountId)
    .where('organisation_id', '=', ctx.organisation)
    .where('screen', '=', screen)
    .where('opens', '=', true)
    .execute();
}
