// Whose site an address is on: outlets by the hosts of their home pages and sources, and by name.
import type { ReadContext } from '../../platform/context/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';

export interface OutletHosts {
  readonly outlets: ReadonlyMap<string, { readonly organisationId: string }>;
  /** Several outlets may share a site; those of a home page come first. */
  readonly bySite: ReadonlyMap<string, readonly string[]>;
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
  const bySite = new Map<string, string[]>();
  const add = (id: string, address: string | null) => {
    if (address === null || !URL.canParse(address)) return;
    const site = hostSite(address);
    const known = bySite.get(site) ?? [];
    if (!known.includes(id)) bySite.set(site, [...known, id]);
  };
  for (const row of rows) add(row.id, row.home);
  for (const source of sources) add(source.id, source.address);
  return {
    outlets: new Map(rows.map(({ id, organisationId }) => [id, { organisationId }])),
    bySite,
    byName: new Map(rows.map(({ id, name }) => [searchKey(name), id])),
  };
}

/** The host without what only tells the form of the page ("www.", "m.", "amp."). The port stays: tests have many on one machine. */
export function hostSite(address: string): string {
  return new URL(address).host.toLowerCase().replace(/^(?:(?:www\d?|m|mobile|amp|wap)\.)+(?=[^.]+\.)/, '');
}
