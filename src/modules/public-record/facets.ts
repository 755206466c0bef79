// What the public record can be browsed by, each with how many programmes it leads to; by name, never by that number. The counts
// are kept by triggers on public_record.
import { sql, type RawBuilder } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import { addressPart } from './model.ts';
import type { Facet } from './view.ts';

export const FACETS = ['place', 'province', 'authority', 'press', 'topic'] as const;
export type FacetKind = (typeof FACETS)[number];

export const FACETS_PER_PAGE = 60;

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
  const words = addressPart(asked.search ?? '')
    .split('-')
    .filter(Boolean);
  const where: RawBuilder<unknown> = sql.join(
    [sql`kind = ${kind}`, ...words.map((word) => sql`sort_key like ${`%${word}%`}`)],
    sql` and `,
  );
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total from public_facet
    where ${where}`.execute(ctx.db);
  const { total } = counted[0]!;
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(asked.page ?? 1, pages);
  const { rows } = await sql<Facet>`select slug, name, programmes from public_facet where ${where}
    order by kind, sort_key, slug offset ${(page - 1) * perPage} limit ${perPage}`.execute(ctx.db);
  return { rows, total, page, pages };
}

/** The name of a place, province, body or topic that published programmes have; null when none has it. */
export async function facetName(ctx: ReadContext, kind: FacetKind, slug: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select name from public_facet
    where kind = ${kind} and slug = ${slug}`.execute(ctx.db);
  return rows[0]?.name ?? null;
}
