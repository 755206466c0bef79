// How rows become names: each with the district and province it stood in.
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import type { PlaceName, RelatedPlace } from './model.ts';

export const PLACE_COLUMNS = sql`p.id, p.level, p.kind, p.code, p.name, p.bare_name as "bareName",
  case when above.level = 'district' then above.name end as district,
  case when above.level = 'province' then above.name else top.name end as province,
  p.from_on as "fromOn", p.until_on as "untilOn", p.certain`;
/** The units above `p`: its province, or its district and that one's province. */
export const PLACES_ABOVE = sql`left join place above on above.id = p.parent_id
  left join place top on top.id = above.parent_id`;
const PLACE_TABLES = sql`place p ${PLACES_ABOVE}`;

/**
 * Steps from each of the units onward or back, as stored; a district's also through its communes of the last day.
 * In the order of certainty, then by name.
 */
export async function stepsOf(
  ctx: ReadContext,
  ids: readonly string[],
  direction: 'onward' | 'back',
): Promise<Map<string, RelatedPlace[]>> {
  const found = new Map<string, RelatedPlace[]>();
  if (ids.length === 0) return found;
  const wanted = sql`${[...ids]}::uuid[]`;
  const steps =
    direction === 'onward'
      ? sql`select from_id as asked, to_id as other, effective_on, extent, certain, 0 as communes
              from place_succession where from_id = any(${wanted})
            union all
            select d.id, s.to_id, max(s.effective_on), 'part', bool_or(s.certain), count(*) filter (where s.certain)::int
              from place d join place c on c.parent_id = d.id and c.level = 'commune'
              join place_succession s on s.from_id = c.id and s.effective_on >= d.until_on
             where d.id = any(${wanted}) and d.level = 'district'
             group by d.id, s.to_id`
      : sql`select to_id as asked, from_id as other, effective_on, extent, certain, 0 as communes
              from place_succession where to_id = any(${wanted})`;
  const { rows } = await sql<Step>`
    select asked, other, effective_on as "effectiveOn", extent, certain as "stepCertain", communes
      from (${steps}) step`.execute(ctx.db);
  // Fetched by themselves: joined in one statement, the planner reads the whole register for a dozen units.
  const places = await placesByIds(
    ctx,
    rows.map((row) => row.other),
  );
  for (const { asked, other, ...step } of rows) {
    const place = { ...places.get(other)!, ...step };
    const list = found.get(asked);
    if (list) list.push(place);
    else found.set(asked, [place]);
  }
  for (const list of found.values()) list.sort(surestFirst);
  return found;
}

interface Step extends Pick<RelatedPlace, 'effectiveOn' | 'extent' | 'stepCertain' | 'communes'> {
  readonly asked: string;
  readonly other: string;
}

/** Made once: comparing by a language's name makes one each time. */
const VIETNAMESE = new Intl.Collator('vi');

function surestFirst(a: RelatedPlace, b: RelatedPlace): number {
  return (
    Number(b.stepCertain) - Number(a.stepCertain) ||
    b.communes - a.communes ||
    VIETNAMESE.compare(a.bareName, b.bareName) ||
    (a.id < b.id ? -1 : 1)
  );
}

export async function placesByIds(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, PlaceName>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<PlaceName>`
    select ${PLACE_COLUMNS} from ${PLACE_TABLES} where p.id = any(${[...new Set(ids)]}::uuid[])`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Units that belong to this one as long as it exists, or did until it ended; uncertain ones are left out. */
export async function partsOf(ctx: ReadContext, id: string): Promise<PlaceName[]> {
  const { rows } = await sql<PlaceName>`
    select ${PLACE_COLUMNS} from ${PLACE_TABLES}
     where p.parent_id = ${id} and p.certain and (p.until_on is null or p.until_on = above.until_on)
     order by p.search_key, p.id`.execute(ctx.db);
  return rows;
}

/** The provinces and cities of today, by name. */
export async function provincesToday(ctx: ReadContext): Promise<PlaceName[]> {
  const { rows } = await sql<PlaceName>`
    select ${PLACE_COLUMNS} from ${PLACE_TABLES} where p.level = 'province' and p.until_on is null
     order by p.search_key, p.id`.execute(ctx.db);
  return rows;
}
