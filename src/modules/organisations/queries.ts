// Reads. Names of bodies are public facts: any scope may ask.
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import { Refusal, say, type Sentence } from '../../tools/sentence/index.ts';
import type { OrganisationKind, OrganisationName, OrganisationView } from './model.ts';
import { headAndCore, nameKey, withoutExampleMark } from './name-key.ts';
import { LEAST_LIKENESS, likenessOfName } from './name-likeness.ts';

const NAME_COLUMNS = [
  'id',
  'name',
  'kind',
  'place',
  'heading',
  'symbol',
  'short_name as shortName',
  'parent_name as parentName',
  'ended_on as endedOn',
] as const;

/** Throws Refusal `no-organisation` (404). */
export async function organisationView(ctx: ReadContext, id: string): Promise<OrganisationView> {
  const row = await ctx.db
    .selectFrom('organisation')
    .select([
      ...NAME_COLUMNS,
      'level',
      'parent_id as parentId',
      'exchange_code as exchangeCode',
      'begun_on as begunOn',
      'official_code as officialCode',
      'place_id as placeId',
      'is_example as isExample',
      'version',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('no-organisation', say('Không có đơn vị này.', 'There is no such body.'), 404);
  const aliases = await organisationAliases(ctx, [id]);
  return { ...row, aliases: aliases.get(id) ?? [] };
}

export async function organisationsByIds(
  ctx: ReadContext,
  ids: readonly string[],
): Promise<Map<string, OrganisationName>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('organisation')
    .select(NAME_COLUMNS)
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Other names, sorted; bodies without any are not in the map. */
export async function organisationAliases(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (ids.length === 0) return found;
  const rows = await ctx.db
    .selectFrom('organisation_alias')
    .select(['organisation_id as id', 'alias'])
    .where(sql<boolean>`organisation_id = any(${[...new Set(ids)]}::uuid[])`)
    .orderBy('search_key')
    .execute();
  for (const { id, alias } of rows) found.set(id, [...(found.get(id) ?? []), alias]);
  return found;
}

export const ORGANISATIONS_PER_PAGE = 30;

export interface FoundOrganisations {
  readonly organisations: readonly OrganisationName[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** By words anywhere in a name or other name, whatever the accents, case or abbreviations. */
export async function findOrganisations(
  ctx: ReadContext,
  filter: {
    search?: string | undefined;
    kind?: OrganisationKind | undefined;
    page?: number | undefined;
    /** Only bodies of that day, also by the names they had then. */
    day?: Day | undefined;
  },
): Promise<FoundOrganisations> {
  // A body whose beginning was taken back never was.
  let query = ctx.db
    .selectFrom('organisation')
    .where((on) =>
      on.or([on('ended_on', 'is', null), on('begun_on', 'is', null), on('begun_on', '<', on.ref('ended_on'))]),
    );
  const { day } = filter;
  if (day !== undefined) {
    query = query
      .where((on) => on.or([on('begun_on', 'is', null), on('begun_on', '<=', day)]))
      .where((on) => on.or([on('ended_on', 'is', null), on('ended_on', '>', day)]));
  }
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  for (const word of nameKey(filter.search ?? '')
    .split(' ')
    .filter(Boolean)) {
    query = query.where((eb) =>
      eb.or([
        eb('search_key', 'like', `%${word}%`),
        eb.exists(
          eb
            .selectFrom('organisation_alias')
            .select('alias')
            .whereRef('organisation_id', '=', 'organisation.id')
            .where('search_key', 'like', `%${word}%`),
        ),
        ...(day === undefined
          ? []
          : [
              eb.exists(
                eb
                  .selectFrom('organisation_past as past')
                  .select('past.name')
                  .whereRef('past.organisation_id', '=', 'organisation.id')
                  .where('past.until_on', '>', day)
                  .where('past.search_key', 'like', `%${word}%`),
              ),
            ]),
      ]),
    );
  }
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(total / ORGANISATIONS_PER_PAGE));
  const page = Math.min(Math.max(1, filter.page ?? 1), pages);
  const organisations = await query
    .select(NAME_COLUMNS)
    .orderBy('search_key')
    .orderBy('id')
    .limit(ORGANISATIONS_PER_PAGE)
    .offset((page - 1) * ORGANISATIONS_PER_PAGE)
    .execute();
  return { organisations, total, page, pages };
}

export interface OrganisationCandidate {
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
  readonly parentName: string | null;
  readonly kind: OrganisationKind;
  /** First day on which it is no more; its successors are the ones to work with. */
  readonly endedOn: Day | null;
  readonly score: number;
  readonly reason: Sentence;
}

const MOST_CANDIDATES = 8;

/**
 * Which registered bodies a name found in a text may mean, likeliest first; empty when none comes near. A person picks,
 * also when there is only one.
 */
export async function resolveOrganisation(
  ctx: ReadContext,
  name: string,
  options: { place?: string | null } = {},
): Promise<OrganisationCandidate[]> {
  const key = withoutExampleMark(nameKey(name));
  if (key === '') return [];
  // Candidates share the last two words of the name itself or of its part before a comma.
  const heads = [key, withoutExampleMark(nameKey(name.split(/[,;–-]/)[0]!)), headAndCore(key).core];
  const tails = [...new Set(heads.map((one) => `%${one.split(' ').slice(-2).join(' ')}%`))];
  const { rows } = await sql<{ id: string }>`
    select id from organisation where search_key like any(${tails}) or ${key} like search_key || ' %'
    union select organisation_id from organisation_alias
      where search_key = any(${[key, `${key} mau`]}) or ${key} like search_key || ' %'
    limit 500`.execute(ctx.db);
  const ids = rows.map((row) => row.id);
  const bodies = await organisationsByIds(ctx, ids);
  const aliases = await organisationAliases(ctx, ids);
  const found: OrganisationCandidate[] = [];
  for (const body of bodies.values()) {
    const likeness = likenessOfName(name, { ...body, aliases: aliases.get(body.id) ?? [] }, options.place ?? null);
    if (!likeness || likeness.score < LEAST_LIKENESS) continue;
    const { id, name: own, place, parentName, kind, endedOn } = body;
    found.push({ id, name: own, place, parentName, kind, endedOn, ...likeness });
  }
  return found
    .toSorted((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'vi') || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_CANDIDATES);
}
