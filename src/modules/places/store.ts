// The only file that writes place, place_succession and place_import.
import { sql } from 'kysely';
import type { Context, ReadContext } from '../../platform/context/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { Change, Changes, PlaceRow, StepRow } from './register-rows.ts';
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

/** Everything, as planConversion works on it: some 30,000 light rows. */
export async function readRegister(ctx: ReadContext): Promise<{ places: PlaceRow[]; steps: StepRow[] }> {
  const places = await ctx.db.selectFrom('place').selectAll().orderBy('id').execute();
  const steps = await ctx.db.selectFrom('place_succession').selectAll().orderBy('id').execute();
  return { places: places as PlaceRow[], steps: steps as StepRow[] };
}

/**
 * Writes planned changes, in the order that keys and references allow. Taking back gives them with before and after swapped.
 * Throws Refusal `place-in-use` (409) when a unit that would go is named elsewhere.
 */
export async function writeChanges(ctx: Context, { places, steps }: Changes): Promise<void> {
  const gone = <Row extends { id: string }>(list: readonly Change<Row>[]) =>
    list.flatMap((one) => (one.after === null && one.before !== null ? [one.before.id] : []));
  const added = <Row>(list: readonly Change<Row>[]) =>
    JSON.stringify(list.flatMap((one) => (one.before === null && one.after !== null ? [one.after] : [])));
  const changed = <Row>(list: readonly Change<Row>[]) =>
    JSON.stringify(list.flatMap((one) => (one.before !== null && one.after !== null ? [one.after] : [])));
  await sql`delete from place_succession where id = any(${gone(steps)}::uuid[])`.execute(ctx.db);
  try {
    await sql`delete from place where id = any(${gone(places)}::uuid[])`.execute(ctx.db);
  } catch (error) {
    if ((error as { code?: string }).code !== FOREIGN_KEY_VIOLATION) throw error;
    throw new Refusal(
      'place-in-use',
      say(
        'Có đơn vị hành chính của bảng này đang được dùng ở hồ sơ đơn vị. Hãy đổi địa danh của các đơn vị đó trước.',
        'Units that this table added are used in the facts of bodies. Change the places of those bodies first.',
      ),
      409,
    );
  }
  await sql`update place set code = new.code, until_on = new.until_on, certain = new.certain, source = new.source
    from jsonb_populate_recordset(null::place, ${changed(places)}::jsonb) new where place.id = new.id`.execute(ctx.db);
  await sql`insert into place select * from jsonb_populate_recordset(null::place, ${added(places)}::jsonb)`.execute(
    ctx.db,
  );
  await sql`update place_succession s set effective_on = new.effective_on, extent = new.extent, certain = new.certain,
      source = new.source
    from jsonb_populate_recordset(null::place_succession, ${changed(steps)}::jsonb) new where s.id = new.id`.execute(
    ctx.db,
  );
  await sql`insert into place_succession
    select * from jsonb_populate_recordset(null::place_succession, ${added(steps)}::jsonb)`.execute(ctx.db);
}

const FOREIGN_KEY_VIOLATION = '23503';

export async function insertImport(
  ctx: Context,
  one: { name: string; sha256: Buffer; rowCount: number; changes: Changes },
): Promise<string> {
  const { id } = await ctx.db
    .insertInto('place_import')
    .values({
      name: one.name,
      sha256: one.sha256,
      row_count: one.rowCount,
      changes: JSON.stringify(one.changes),
      applied_by: ctx.actor.accountId,
      applied_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function markTakenBack(ctx: Context, id: string): Promise<void> {
  await ctx.db.updateTable('place_import').set({ taken_back_at: ctx.now }).where('id', '=', id).execute();
}

/** Tables are applied and taken back one after the other. */
export async function lockRegister(ctx: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(${REGISTER_LOCK})`.execute(ctx.db);
}

/** Any number; it names the advisory lock of the register of places. */
const REGISTER_LOCK = 7_305_118_909;
