// Bodies by exactly their name or another name, many at once. For tables, where a name is meant as written.
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import type { OrganisationName } from './model.ts';
import { nameKey } from './name-key.ts';
import { organisationsByIds } from './queries.ts';

/**
 * By the name as given: all bodies that stand today and bear it, whatever the accents, case and abbreviations. Names that
 * nobody bears are not in the map; several bodies may bear one.
 */
export async function organisationsNamed(
  ctx: ReadContext,
  names: readonly string[],
): Promise<Map<string, OrganisationName[]>> {
  const keys = new Map(names.map((name) => [name, nameKey(name)]));
  const { rows } = await sql<{ key: string; id: string }>`
    select o.search_key as key, o.id from organisation o
      where o.search_key = any(${[...new Set(keys.values())]}::text[]) and o.ended_on is null
    union select a.search_key, o.id from organisation_alias a join organisation o on o.id = a.organisation_id
      where a.search_key = any(${[...new Set(keys.values())]}::text[]) and o.ended_on is null`.execute(ctx.db);
  const bodies = await organisationsByIds(
    ctx,
    rows.map((row) => row.id),
  );
  const found = Map.groupBy(rows, (row) => row.key);
  return new Map(
    [...keys].flatMap(([name, key]) => {
      const borne = (found.get(key) ?? []).flatMap((row) => bodies.get(row.id) ?? []);
      return borne.length > 0 ? [[name, borne] as const] : [];
    }),
  );
}
