// Whose site an address is on: outlets by the hosts of their home pages and sources, and by name.
import type { ReadContext } from '../../platform/context/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';

export interface OutletHosts {
  readonly outlets: ReadonlyMap<string, { readonly organisationId: string }>;
  /** Several outlets may share a site, each under a path of its own; those of a home page come first. */
  readonly bySite: ReadonlyMap<string, readonly { readonly id: string; readonly path: string }[]>;
  readonly byName: ReadonlyMap<string, string>;
}

/** Of the outlets that the asker sees. */
export async function outletHosts(ctx: ReadContext): Promise<OutletHosts> {
  const rows = await ctx.db
    .selectFrom('outlet')
    .select(['id', 'name', 'home_address as home', 'organisation_id as organisationId'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const sources = await ctx.db
    .selectFrom('source')
    .select(['outlet_id as id', 'address'])
    .orderBy('created_at')
    .execute();
  const bySite = new Map<string, { id: string; path: string }[]>();
  const add = (id: string, address: string | null, path: (of: URL) => string) => {
    if (address === null || !URL.canParse(address)) return;
    const site = hostSite(address);
    const known = bySite.get(site) ?? [];
    if (!known.some((one) => one.id === id)) bySite.set(site, [...known, { id, path: path(new URL(address)) }]);
  };
  for (const row of rows) add(row.id, row.home, ({ pathname }) => (pathname.endsWith('/') ? pathname : `${pathname}/`));
  for (const source of sources) add(source.id, source.address, () => '/');
  return {
    outlets: new Map(rows.map(({ id, organisationId }) => [id, { organisationId }])),
    bySite,
    byName: new Map(rows.map(({ id, name }) => [searchKey(name), id])),
  };
}

/** Outlets that may have this address, those whose home page it lies under most closely first. */
export function outletsOf(hosts: OutletHosts, address: string): string[] {
  const { pathname } = new URL(address);
  const under = (path: string) => (pathname.startsWith(path) ? path.length : 0);
  return (hosts.bySite.get(hostSite(address)) ?? [])
    .toSorted((a, b) => under(b.path) - under(a.path))
    .map(({ id }) => id);
}

/** The host without what only tells the form of the page ("www.", "m.", "amp."). The port stays: tests have many on one machine. */
function hostSite(address: string): string {
  return new URL(address).host.toLowerCase().replace(/^(?:(?:www\d?|m|mobile|amp|wap)\.)+(?=[^.]+\.)/, '');
}
