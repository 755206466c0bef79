// Writes organisation and organisation_alias; what changes of bodies write to them stands in change-store.ts.
import type { Context } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import type { Heading, Level, OrganisationKind } from './model.ts';
import { nameKey } from './name-key.ts';

export interface OrganisationFacts {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly heading: Heading;
  readonly level: Level | null;
  readonly shortName: string | null;
  readonly parentName: string | null;
  readonly parentId: string | null;
  readonly place: string | null;
  readonly symbol: string | null;
  readonly exchangeCode: string | null;
  /** The days and the number of the unit; undefined leaves them as they are. */
  readonly begunOn?: Day | null | undefined;
  readonly endedOn?: Day | null | undefined;
  readonly officialCode?: string | null | undefined;
  readonly placeId?: string | null | undefined;
}

function columns(facts: OrganisationFacts) {
  return {
    name: facts.name,
    search_key: nameKey(facts.name),
    kind: facts.kind,
    heading: facts.heading,
    level: facts.level,
    short_name: facts.shortName,
    parent_name: facts.parentName,
    parent_id: facts.parentId,
    place: facts.place,
    symbol: facts.symbol,
    exchange_code: facts.exchangeCode,
    ...(facts.begunOn === undefined ? {} : { begun_on: facts.begunOn }),
    ...(facts.endedOn === undefined ? {} : { ended_on: facts.endedOn }),
    ...(facts.officialCode === undefined ? {} : { official_code: facts.officialCode }),
    ...(facts.placeId === undefined ? {} : { place_id: facts.placeId }),
  };
}

export async function insertOrganisation(ctx: Context, facts: OrganisationFacts, isExample: boolean): Promise<string> {
  const { id } = await ctx.db
    .insertInto('organisation')
    .values({ ...columns(facts), is_example: isExample })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** False when another change came first. */
export async function updateOrganisation(
  ctx: Context,
  id: string,
  version: number,
  facts: OrganisationFacts,
): Promise<boolean> {
  const done = await ctx.db
    .updateTable('organisation')
    .set({ ...columns(facts), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** False when it was there already. */
export async function insertAlias(ctx: Context, organisationId: string, alias: string): Promise<boolean> {
  const done = await ctx.db
    .insertInto('organisation_alias')
    .values({ organisation_id: organisationId, alias, search_key: nameKey(alias) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** False when there was none. */
export async function deleteAlias(ctx: Context, organisationId: string, alias: string): Promise<boolean> {
  const done = await ctx.db
    .deleteFrom('organisation_alias')
    .where('organisation_id', '=', organisationId)
    .where('search_key', '=', nameKey(alias))
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}
