import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { savedFilterCan } from '../saved-filter.ts';
import type { SaveFilter } from '../saved-filter-input.ts';
import { savedFilters } from '../saved-filter-queries.ts';
import { insertFilter } from '../saved-filter-store.ts';

/** Keeps a filter for the person in the organisation. Everyone may, whatever the role. Entry: `saved-filter.added`. */
export async function saveFilter(ctx: Context, input: SaveFilter): Promise<{ id: string }> {
  if (!ctx.organisation || !ctx.actor.accountId)
    throw new Refusal('no-organisation', say('Hãy chọn đơn vị trước.', 'Choose an organisation first.'), 403);
  insist(savedFilterCan.add((await savedFilters(ctx)).filter((filter) => filter.isOwn).length));
  const id = await insertFilter(ctx, input);
  await ctx.journal({
    what: 'saved-filter.added',
    objectKind: 'saved-filter',
    objectId: id,
    data: { screen: input.screen, shared: input.shared },
    after: input,
  });
  return { id };
}
