import type { ReadContext } from '../../platform/context/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import type { FilteredScreen, SavedFilter } from './saved-filter.ts';

function rows(ctx: ReadContext) {
  return ctx.db
    .selectFrom('saved_filter')
    .select(['id', 'account_id as accountId', 'screen', 'name', 'query', 'shared', 'opens', 'version'])
    .where('organisation_id', '=', ctx.organisation);
}

type Row = Omit<SavedFilter, 'isOwn' | 'screen'> & { readonly accountId: string; readonly screen: string };

function viewOf(ctx: ReadContext, { accountId, screen, ...row }: Row): SavedFilter {
  const isOwn = accountId === ctx.actor.accountId;
  return { ...row, screen: screen as FilteredScreen, isOwn, opens: isOwn && row.opens };
}

/** Own filters and those that colleagues share, of one list or of all; own ones first, by name. */
export async function savedFilters(ctx: ReadContext, screen?: FilteredScreen): Promise<SavedFilter[]> {
  if (!ctx.organisation || !ctx.actor.accountId) return [];
  let query = rows(ctx)
    .where('removed_at', 'is', null)
    .where((on) => on.or([on('account_id', '=', ctx.actor.accountId), on('shared', '=', true)]));
  if (screen) query = query.where('screen', '=', screen);
  const found = (await query.execute()).map((row) => viewOf(ctx, row));
  const key = ({ isOwn, name }: SavedFilter) => `${isOwn ? 0 : 1} ${searchKey(name)}`;
  return found.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A filter that the asker may see, removed ones too. Throws Refusal `no-such-filter` (404). */
export async function savedFilter(ctx: ReadContext, id: string): Promise<SavedFilter> {
  const row = await rows(ctx).where('id', '=', id).executeTakeFirst();
  const view = row ? viewOf(ctx, row) : null;
  if (view && (view.isOwn || view.shared)) return view;
  throw new Refusal('no-such-filter', say('Không có bộ lọc này.', 'There is no such filter.'), 404);
}
