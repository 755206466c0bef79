// Bodies as the rules of changes look at them.
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import type { BodyState } from './changes.ts';
import { nameKey } from './name-key.ts';
import { organisationAliases } from './queries.ts';

export async function bodyStates(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, BodyState>> {
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)];
  const rows = await ctx.db
    .selectFrom('organisation')
    .select([
      'id',
      'name',
      'short_name as shortName',
      'parent_name as parentName',
      'parent_id as parentId',
      'kind',
      'heading',
      'level',
      'place',
      'place_id as placeId',
      'symbol',
      'official_code as officialCode',
      'begun_on as begunOn',
      'ended_on as endedOn',
    ])
    .where('id', 'in', wanted)
    .execute();
  const aliases = await organisationAliases(ctx, wanted);
  return new Map(rows.map((row) => [row.id, { ...row, aliases: aliases.get(row.id) ?? [] }]));
}

/** Holds the bodies until the end of the transaction, in one order for everybody, so that two changes wait for each other. */
export async function lockBodies(ctx: ReadContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`select id from organisation where id = any(${[...new Set(ids)]}::uuid[]) order by id for update`.execute(
    ctx.db,
  );
}

/** Day of the newest standing change of each body. */
export async function lastChanges(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, Day>> {
  const { rows } = await sql<{ id: string; day: Day }>`
    select w.id, max(c.effective_on) as day
      from unnest(${[...new Set(ids)]}::uuid[]) as w (id)
      join organisation_change_body b on b.from_id = w.id or b.to_id = w.id
      join organisation_change c on c.id = b.change_id and c.taken_back_at is null
     group by w.id`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row.day]));
}

/** The bodies above one, nearest first; itself included. */
export async function parentsAbove(ctx: ReadContext, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select id, parent_id, 1 as steps from organisation where id = ${id}
      union all
      select o.id, o.parent_id, above.steps + 1 from organisation o join above on o.id = above.parent_id
       where above.steps < 30
    ) select id from above order by steps`.execute(ctx.db);
  return rows.map((row) => row.id);
}

/** Names of these bodies that another standing body bears in the same place, under the same parent. */
export async function nameClashes(
  ctx: ReadContext,
  bodies: readonly Pick<BodyState, 'id' | 'name' | 'place' | 'parentName' | 'endedOn'>[],
): Promise<string[]> {
  const standing = bodies.filter((body) => body.endedOn === null);
  if (standing.length === 0) return [];
  const ids = bodies.map((body) => body.id);
  const { rows } = await sql<{ name: string }>`
    select distinct w.name
      from unnest(${standing.map((body) => body.name)}::text[], ${standing.map((body) => nameKey(body.name))}::text[],
                  ${standing.map((body) => body.place ?? '')}::text[],
                  ${standing.map((body) => body.parentName ?? '')}::text[]) as w (name, key, place, parent)
      join organisation o on o.search_key = w.key and coalesce(o.place, '') = w.place
       and coalesce(o.parent_name, '') = w.parent and o.ended_on is null and o.id <> all(${ids}::uuid[])`.execute(
    ctx.db,
  );
  return rows.map((row) => row.name);
}
