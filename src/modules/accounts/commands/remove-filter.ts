import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { savedFilterCan } from '../saved-filter.ts';
import type { FilterId } from '../saved-filter-input.ts';
import { savedFilter } from '../saved-filter-queries.ts';
import { setRemoved } from '../saved-filter-store.ts';

/** Entry: `saved-filter.removed`. */
export async function removeFilter(ctx: Context, { id }: FilterId): Promise<void> {
  const filter = await savedFilter(ctx, id);
  insist(savedFilterCan.change(filter), 403);
  await setRemoved(ctx, id, ctx.now);
  await ctx.journal({
    what: 'saved-filter.removed',
    objectKind: 'saved-filter',
    objectId: id,
    data: { screen: filter.screen },
    before: filter,
  });
}
