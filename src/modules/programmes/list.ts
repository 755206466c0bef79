// The registry: programmes that the asker may see, filtered, sorted and paged.
import { sql, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.ts';
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
  const { search, state, kind, organisationId, year, side } = filter;
  const seen = await programmeCount(ctx);
  const found = matching(ctx, filter, seen);
  const total = [search, state?.length, kind, organisationId, year, side].some(Boolean)
    ? Number((await found.select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()).total)
    : seen;
  return { total, rows: await inOrder(ctx, filter, seen) };
}

/** One page of the registry without its total, for those who go through it page by page. */
export async function programmesInOrder(ctx: ReadContext, filter: ListProgrammes): Promise<ProgrammeRow[]> {
  return inOrder(ctx, filter, await programmeCount(ctx));
}

async function inOrder(ctx: ReadContext, filter: ListProgrammes, seen: number): Promise<ProgrammeRow[]> {
  const found = matching(ctx, filter, seen);
  const perPage = filter.perPage ?? PER_PAGE;
  const sorted = {
    newest: found.orderBy('created_at', 'desc').orderBy('id', 'desc'),
    title: found.orderBy('search_key').orderBy('id'),
    ending: found.orderBy(sql`term_to asc nulls last`).orderBy('id'),
  }[filter.sort ?? 'newest'];
  const rows = await sorted
    .select(ROW)
    .limit(perPage)
    .offset(((filter.page ?? 1) - 1) * perPage)
    .execute();
  return rowViews(ctx, rows);
}

/** The same rows for programmes already known by id, in the order given; what the asker may not see is left out. */
export async function programmeRows(ctx: ReadContext, ids: readonly string[]): Promise<ProgrammeRow[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('programme')
    .select(ROW)
    .where('id', 'in', [...ids])
    .execute();
  const views = new Map((await rowViews(ctx, rows)).map((view) => [view.id, view]));
  return ids.flatMap((id) => views.get(id) ?? []);
}

/** Programmes of exactly these titles, whatever the accents and case, as far as the asker may see them. */
export async function programmesTitled(ctx: ReadContext, titles: readonly string[]): Promise<ProgrammeRow[]> {
  const keys = [...new Set(titles.map((title) => searchKey(title)))];
  if (keys.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('programme')
    .select(ROW)
    .where('search_key', '=', sql<string>`any(${keys}::text[])`)
    .orderBy('id')
    .execute();
  return rowViews(ctx, rows);
}

const ROW = [
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
] as const;

async function rowViews(
  ctx: ReadContext,
  rows: readonly Pick<Selectable<DB['programme']>, (typeof ROW)[number]>[],
): Promise<ProgrammeRow[]> {
  const parties = await partiesOf(
    ctx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
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
  }));
}

/** Above so many, passing over all programmes once is less work than looking up each that the asker sees. */
const FEW = 1_000;

/** `seen`: how many programmes the asker may see. */
function matching(ctx: ReadContext, filter: ListProgrammes, seen: number) {
  let query = ctx.db.selectFrom('programme');
  // Row-level security asks the same of each row; said here, the search starts from the asker's programmes.
  if (ctx.organisation !== null && seen <= FEW)
    query = query.where('id', 'in', sql<string>`(select programme_id from programme_viewer)`);
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

/** Ids of programmes in the order of ids, those after one; for work that goes through all of them in steps. */
export async function programmeIdsAfter(ctx: ReadContext, after: string | null, most: number): Promise<string[]> {
  let query = ctx.db.selectFrom('programme').select('id').orderBy('id').limit(most);
  if (after !== null) query = query.where('id', '>', after);
  return (await query.execute()).map((row) => row.id);
}

/** How many programmes the asker may see. */
export async function programmeCount(ctx: ReadContext): Promise<number> {
  // The table of who sees what has one row for each; only the program itself sees by another rule.
  const { rows } = await (
    ctx.organisation === null
      ? sql<{ total: number }>`select count(*) as total from programme`
      : sql<{ total: number }>`select count(*) as total from programme_viewer`
  ).execute(ctx.db);
  return rows[0]!.total;
}

/** Who sees a programme of its parties (of a draft: its author); everyone is not in it. For the program itself. */
export async function viewersOf(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ programmeId: string; organisationId: string }>`
    select programme_id as "programmeId", organisation_id as "organisationId"
    from app.viewers_of(${[...ids]}::uuid[])`.execute(ctx.db);
  return new Map(
    [...Map.groupBy(rows, (row) => row.programmeId)].map(([id, list]) => [id, list.map((row) => row.organisationId)]),
  );
}

/** A choice of one partner out of more than the partners of so many programmes is no choice. */
const MOST_TO_CHOOSE_FROM = 1_000;

/**
 * Organisations that stand in any programme the asker may see, for the partner filter; by name. Null when there are so
 * many programmes that nobody would look for a partner in such a list.
 */
export async function partnersOf(ctx: ReadContext): Promise<{ id: string; name: string }[] | null> {
  const seen = await ctx.db
    .selectFrom('programme')
    .select('id')
    .$if(ctx.organisation !== null, (query) =>
      query.where('id', 'in', sql<string>`(select programme_id from programme_viewer)`),
    )
    .limit(MOST_TO_CHOOSE_FROM + 1)
    .execute();
  if (seen.length > MOST_TO_CHOOSE_FROM) return null;
  const parties = await partiesOf(
    ctx,
    seen.map((row) => row.id),
  );
  const names = new Map<string, string>();
  for (const list of parties.values())
    for (const party of list)
      if (party.organisationId !== ctx.organisation) names.set(party.organisationId, party.name);
  return [...names]
    .map(([id, name]) => ({ id, name, key: searchKey(name) }))
    .sort((a, b) => a.key.localeCompare(b.key))
    .map(({ id, name }) => ({ id, name }));
}
