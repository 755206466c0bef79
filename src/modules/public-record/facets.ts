// What the public record can be browsed by, each with how many programmes it leads to; by name.
import { sql, type RawBuilder } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import type { Facet } from './view.ts';

export const FACETS = ['place', 'province', 'authority', 'press', 'topic'] as const;
export type FacetKind = (typeof FACETS)[number];

export const FACETS_PER_PAGE = 60;

const FROM: Readonly<Record<FacetKind, RawBuilder<unknown>>> = {
  place: sql`public_record r, unnest(r.place_slugs, r.place_names) as f (slug, name)`,
  province: sql`public_record r, lateral (values (r.province_slug, r.province)) as f (slug, name)`,
  authority: sql`public_record r, unnest(r.body_ids, r.body_names, r.body_kinds) as f (slug, name, kind)`,
  press: sql`public_record r, unnest(r.body_ids, r.body_names, r.body_kinds) as f (slug, name, kind)`,
  topic: sql`public_record r, unnest(r.topic_slugs, r.topic_names) as f (slug, name)`,
};
const WHERE: Readonly<Record<FacetKind, RawBuilder<unknown>>> = {
  place: sql`true`,
  province: sql`f.slug is not null`,
  authority: sql`f.kind <> 'press'`,
  press: sql`f.kind = 'press'`,
  topic: sql`true`,
};

export interface FacetPage {
  readonly rows: readonly Facet[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** One page by name; `search` compares without accents. For bodies the slug is the organisation's id. */
export async function facetPage(
  ctx: ReadContext,
  kind: FacetKind,
  asked: { readonly search?: string | undefined; readonly page?: number | undefined; readonly perPage?: number } = {},
): Promise<FacetPage> {
  const perPage = asked.perPage ?? FACETS_PER_PAGE;
  const { rows } = await sql<Facet>`select f.slug::text as slug, min(f.name) as name, count(*)::int as programmes
    from ${FROM[kind]} where ${WHERE[kind]} group by f.slug`.execute(ctx.db);
  const words = searchKey(asked.search ?? '')
    .split(' ')
    .filter(Boolean);
  // Sorting by Vietnamese rules is done here: which collations a PostgreSQL has is nothing to rely on.
  const keyed = rows.map((row) => ({ row, key: searchKey(row.name) }));
  const found = keyed
    .filter(({ key }) => words.every((word) => key.includes(word)))
    .toSorted((a, b) => BY_NAME.compare(a.row.name, b.row.name) || (a.row.slug < b.row.slug ? -1 : 1));
  const pages = Math.max(1, Math.ceil(found.length / perPage));
  const page = Math.min(asked.page ?? 1, pages);
  return {
    rows: found.slice((page - 1) * perPage, page * perPage).map(({ row }) => row),
    total: found.length,
    page,
    pages,
  };
}

/** With numbers in their order: phường 2 before phường 10. */
const BY_NAME = new Intl.Collator('vi', { numeric: true });

/** The name of a place, province, body or topic that published programmes have; null when none has it. */
export async function facetName(ctx: ReadContext, kind: FacetKind, slug: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select f.name from ${FROM[kind]}
    where ${WHERE[kind]} and ${HAS[kind](slug)} and f.slug::text = ${slug} limit 1`.execute(ctx.db);
  return rows[0]?.name ?? null;
}

/** The same said of the row, so that an index finds it. */
const HAS: Readonly<Record<FacetKind, (slug: string) => RawBuilder<unknown>>> = {
  place: (slug) => sql`r.place_slugs @> array[${slug}::text]`,
  province: (slug) => sql`r.province_slug = ${slug}`,
  authority: (slug) => sql`r.body_ids @> array[${slug}::uuid]`,
  press: (slug) => sql`r.body_ids @> array[${slug}::uuid]`,
  topic: (slug) => sql`r.topic_slugs @> array[${slug}::text]`,
};
