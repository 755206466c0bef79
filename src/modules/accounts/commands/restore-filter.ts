import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { savedFilterCan } from '../saved-filter.ts';
import type { FilterId } from '../saved-filter-input.ts';
import { savedFilter, savedFilters } from '../saved-filter-queries.ts';
import { setRemoved } from '../saved-filter-store.ts';

/** Undoes removing. Entry: `saved-filter.restored`. */
export async function restoreFilter(ctx: Context, { id }: FilterId): Promise<void> {
  const filter = await savedFilter(ctx, id);
  insist(savedFilterCan.change(filter), 403);
  const own = (await savedFilters(ctx)).filter((one) => one.isOwn);
  if (own.some((one) => one.id === id)) return;
  insist(savedFilterCan.add(own.length));
  await setRemoved(ctx, id, null);
  await ctx.journal({
    what: 'saved-filter.restored',
    objectKind: 'saved-filter',
    objectId: id,
    data: { screen: filter.screen },
    after: filter,
  });
}
