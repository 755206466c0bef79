// What a list's loader asks about its saved filters. Server only.
import { redirect } from 'react-router';
import { savedFilters, type FilteredScreen, type SavedFilter } from '../../../modules/accounts/index.ts';
import { consult, type Who } from '../../../platform/context/index.ts';
import { REMOVED } from './lists.ts';

export interface FiltersOfList {
  readonly screen: FilteredScreen;
  readonly filters: readonly SavedFilter[];
  /** Just removed; undoing brings it back. */
  readonly removed: string | null;
}

/**
 * The filters kept for the list. Throws a redirect when nothing is asked and one of them opens the list; `?tat-ca=1` asks
 * for the whole.
 */
export async function filtersOf(request: Request, who: Who, screen: FilteredScreen): Promise<FiltersOfList> {
  const url = new URL(request.url);
  url.searchParams.delete('_routes');
  const filters = await consult(who, (ctx) => savedFilters(ctx, screen));
  const opening = filters.find((filter) => filter.opens);
  if (opening && opening.query !== '' && url.search === '')
    throw redirect(`${url.pathname.replace(/\.data$/, '')}?${opening.query}`);
  return { screen, filters, removed: url.searchParams.get(REMOVED) };
}
