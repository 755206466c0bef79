// The registry: programmes that the asker may see, filtered, sorted and paged.
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import type { ListProgrammes } from './input.ts';
import { partiesOf } from './parties.ts';
import type { ProgrammeRow } from './view.ts';

export const PER_PAGE = 25;

/** One page of the registry and how many there are on all pages. Search compares titles without accents and case. */
export async function listProgrammes(
  ctx: ReadContext,
  filter: ListProgrammes = {},
): Promise<{ rows: ProgrammeRow[]; total: number }> {
  const found = matching(ctx, filter);
  const { total } = await found.select((count) => count.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const perPage = filter.perPage ?? PER_PAGE;
  const sorted = {
    newest: found.orderBy('created_at', 'desc').orderBy('id', 'desc'),
    title: found.orderBy('search_key').orderBy('id'),
    ending: found.orderBy(sql`term_to asc nulls last`).orderBy('id'),
  }[filter.sort ?? 'newest'];
  const rows = await sorted
    .select([
      'id',
      'slug',
      'title',
      'kind',
      'state',
      'term_from',
      'term_to',
      'signed_on',
      'reporting_cadence',
      'published_at',
    ])
    .limit(perPage)
    .offset(((filter.page ?? 1) - 1) * perPage)
    .execute();
  const parties = await partiesOf(
    ctx,
    rows.map((row) => row.id),
  );
  return {
    total: Number(total),
    rows: rows.map((row) => ({
      id: row.id,
      slug: row.slug,
      title: row.title,
      kind: row.kind,
      state: row.state,
      term: { from: row.term_from, to: row.term_to },
      signedOn: row.signed_on,
      cadence: row.reporting_cadence,
      publishedAt: row.published_at?.toISOString() ?? null,
      parties: parties.get(row.id) ?? [],
    })),
  };
}

function matching(ctx: ReadContext, filter: ListProgrammes) {
  let query = ctx.db.selectFrom('programme');
  for (const word of searchKey(filter.search ?? '')
    .split(' ')
    .filter(Boolean))
    query = query.where('search_key', 'like', `%${word}%`);
  if (filter.state && filter.state.length > 0) query = query.where('state', 'in', filter.state);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.year) {
    // An open end counts as reaching the year.
    query = query
      .where((on) => on.or([on('term_from', 'is not', null), on('term_to', 'is not', null)]))
      .where((on) => on.or([on('term_from', 'is', null), on('term_from', '<=', `${filter.year}-12-31`)]))
      .where((on) => on.or([on('term_to', 'is', null), on('term_to', '>=', `${filter.year}-01-01`)]));
  }
  if (filter.organisationId) query = query.where('id', 'in', programmesOf(ctx, filter.organisationId));
  const sided = filter.organisationId ?? ctx.organisation;
  if (filter.side && sided) query = query.where('id', 'in', programmesOf(ctx, sided, filter.side));
  return query;
}

function programmesOf(ctx: ReadContext, organisationId: string, side?: string) {
  const query = ctx.db
    .selectFrom('programme_party')
    .select('programme_id')
    .where('organisation_id', '=', organisationId);
  return side ? query.where('side', '=', side) : query;
}

/** Organisations that stand in any programme the asker may see, for the partner filter; by name. */
export async function partnersOf(ctx: ReadContext): Promise<{ id: string; name: string }[]> {
  const rows = await ctx.db.selectFrom('programme_party').select('programme_id').distinct().execute();
  const parties = await partiesOf(
    ctx,
    rows.map((row) => row.programme_id),
  );
  const names = new Map<string, string>();
  for (const list of parties.values())
    for (const party of list)
      if (party.organisationId !== ctx.organisation) names.set(party.organisationId, party.name);
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => searchKey(a.name).localeCompare(searchKey(b.name)));
}
