// The only file that writes place, place_succession and place_import.
import { sql } from 'kysely';
import type { Context } from '../../platform/context/index.ts';
import type { BuiltPlaces } from './official/units.ts';
import { fullKey, placeKey } from './place-name.ts';

/** All units and steps in one statement each: some 15,000 rows of each in about a second. */
export async function insertBuiltPlaces(ctx: Context, built: BuiltPlaces): Promise<void> {
  const { units, steps } = built;
  const { rows: ids } = await sql<{ id: string }>`
    select app.new_id() as id from generate_series(1, ${units.length})`.execute(ctx.db);
  const idOf = new Map(units.map((unit, at) => [unit.key, ids[at]!.id]));
  const id = (key: string): string => {
    const found = idOf.get(key);
    if (found === undefined) throw new Error(`no unit has the key ${key}`);
    return found;
  };
  const keys = wordsAround(built);
  await sql`insert into place
      (id, level, kind, code, name, bare_name, parent_id, from_on, until_on, search_key, full_key, source, certain)
    select * from unnest(
      ${units.map((unit) => id(unit.key))}::uuid[], ${units.map((unit) => unit.level)}::text[],
      ${units.map((unit) => unit.kind)}::text[], ${units.map((unit) => unit.code)}::text[],
      ${units.map((unit) => unit.name)}::text[], ${units.map((unit) => unit.bareName)}::text[],
      ${units.map((unit) => (unit.parent === null ? null : id(unit.parent)))}::uuid[],
      ${units.map((unit) => unit.fromOn)}::date[], ${units.map((unit) => unit.untilOn)}::date[],
      ${units.map((unit) => placeKey(unit.bareName))}::text[],
      ${units.map((unit) => fullKey(unit.name, keys.get(unit.key) ?? []))}::text[],
      ${units.map((unit) => unit.source)}::text[], ${units.map((unit) => unit.certain)}::boolean[])`.execute(ctx.db);
  await sql`insert into place_succession (from_id, to_id, effective_on, extent, certain, source)
    select * from unnest(
      ${steps.map((step) => id(step.from))}::uuid[], ${steps.map((step) => id(step.to))}::uuid[],
      ${steps.map((step) => step.effectiveOn)}::date[], ${steps.map((step) => step.extent)}::text[],
      ${steps.map((step) => step.certain)}::boolean[], ${steps.map((step) => step.source)}::text[])`.execute(ctx.db);
}

/**
 * The names by which a unit is also found: of the units above it, and, for one of today, of the districts and provinces
 * its parts belonged to: "Thủ Dầu Một Bình Dương" finds the ward in Thành phố Hồ Chí Minh.
 */
function wordsAround({ units, steps }: BuiltPlaces): Map<string, string[]> {
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const above = (key: string): string[] => {
    const names: string[] = [];
    for (let at = byKey.get(key)?.parent ?? null; at !== null; at = byKey.get(at)?.parent ?? null) {
      names.push(byKey.get(at)!.name);
    }
    return names;
  };
  const around = new Map<string, string[]>();
  for (const unit of units)
    around.set(unit.key, [...(unit.level === 'commune' ? [] : [unit.name]), ...above(unit.key)]);
  for (const { from, to, certain } of steps) {
    if (certain && byKey.get(to)!.level === 'commune') around.get(to)!.push(...above(from));
  }
  return around;
}
