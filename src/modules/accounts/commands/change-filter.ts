import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { savedFilterCan } from '../saved-filter.ts';
import type { ChangeFilter } from '../saved-filter-input.ts';
import { savedFilter } from '../saved-filter-queries.ts';
import { updateFilter } from '../saved-filter-store.ts';

/** Another name, shared or not, opening the list or not. Entry: `saved-filter.changed`. */
export async function changeFilter(ctx: Context, input: ChangeFilter): Promise<void> {
  const filter = await savedFilter(ctx, input.id);
  insist(savedFilterCan.change(filter), 403);
  const { id, version, ...change } = input;
  await updateFilter(ctx, id, version, { ...change, screen: filter.screen });
  await ctx.journal({
    what: 'saved-filter.changed',
    objectKind: 'saved-filter',
    objectId: id,
    data: { screen: filter.screen, shared: input.shared },
    before: filter,
    after: change,
  });
}
