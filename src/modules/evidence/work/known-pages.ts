// Which of a source's pages are known already: by their address, or by the id that the feed gives them.
import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/context/index.ts';
import type { NewFoundItem, SaidOfPage } from '../store.ts';

/** PostgreSQL takes at most 65,535 parameters in one statement. */
const AT_ONCE = 500;

export interface SortedPages {
  readonly fresh: readonly NewFoundItem[];
  readonly known: number;
  /** When the newest of the known ones was found, by whichever source; null when none is known by its address. */
  readonly newestKnownAt: Date | null;
}

export async function sortPages(
  ctx: ReadContext,
  sourceId: string,
  pages: readonly NewFoundItem[],
): Promise<SortedPages> {
  const fresh: NewFoundItem[] = [];
  let newest: Date | null = null;
  for (let from = 0; from < pages.length; from += AT_ONCE) {
    const part = pages.slice(from, from + AT_ONCE);
    const byAddress = await keysKnown(ctx, part);
    for (const at of byAddress.values()) if (newest === null || at > newest) newest = at;
    const unknown = part.filter((page) => !byAddress.has(page.addressKey));
    const byId = await titlesById(ctx, sourceId, unknown);
    fresh.push(...unknown.filter((page) => !isSameItem(page, byId)));
  }
  return { fresh, known: pages.length - fresh.length, newestKnownAt: newest };
}

async function keysKnown(ctx: ReadContext, pages: readonly NewFoundItem[]): Promise<Map<string, Date>> {
  const [first] = pages;
  if (first === undefined) return new Map();
  const rows = await ctx.db
    .selectFrom('found_item')
    .select(['address_key', 'found_at'])
    .where('outlet_id', '=', first.outletId)
    .where(
      'address_key',
      'in',
      pages.map((page) => page.addressKey),
    )
    .execute();
  return new Map(rows.map((row) => [row.address_key, row.found_at]));
}

/** What the source called the items of these ids before. */
async function titlesById(
  ctx: ReadContext,
  sourceId: string,
  pages: readonly NewFoundItem[],
): Promise<Map<string, Set<string | null>>> {
  const ids = pages.flatMap((page) => (page.said.id === undefined ? [] : [page.said.id]));
  const titles = new Map<string, Set<string | null>>();
  if (ids.length === 0) return titles;
  const rows = await ctx.db
    .selectFrom('found_item')
    .select('said')
    .where('source_id', '=', sourceId)
    .where(sql<string>`said ->> 'id'`, '=', sql<string>`any(${ids}::text[])`)
    .where(sql<boolean>`said ? 'id'`)
    .execute();
  for (const row of rows) {
    const said = row.said as SaidOfPage;
    const known = titles.get(said.id!) ?? new Set();
    titles.set(said.id!, known.add(said.title ?? null));
  }
  return titles;
}

/** The id alone is not enough: some feeds give all items one id. Under another headline it is another item. */
function isSameItem(page: NewFoundItem, titles: ReadonlyMap<string, ReadonlySet<string | null>>): boolean {
  const known = page.said.id === undefined ? undefined : titles.get(page.said.id);
  return known !== undefined && page.said.title !== null && known.has(page.said.title ?? null);
}
