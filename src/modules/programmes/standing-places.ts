import type { ReadContext } from '../../platform/context/index.ts';

/** Programmes that are not over in which each body has a place today, as far as the asker may see; none: not in the map. */
export async function standingPlaces(
  ctx: ReadContext,
  organisationIds: readonly string[],
): Promise<Map<string, readonly string[]>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('programme_party as party')
    .innerJoin('programme as p', 'p.id', 'party.programme_id')
    .select(['party.organisation_id as id', 'p.id as programmeId'])
    .where('party.organisation_id', 'in', [...organisationIds])
    .where('party.until_on', 'is', null)
    .where('p.state', 'not in', ['ended', 'liquidated'])
    .orderBy('p.id')
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.id)].map(([id, places]) => [id, places.map((place) => place.programmeId)]),
  );
}
