import type { Context } from '../../../platform/context/index.ts';
import { buildCommunes } from '../official/build-communes.ts';
import { buildProvinces } from '../official/build-provinces.ts';
import { LISTS_SOURCE, readOfficialLists } from '../official/read-lists.ts';
import type { BuiltPlaces } from '../official/units.ts';
import { insistOnHouse } from '../policy.ts';
import { insertBuiltPlaces, lockRegister } from '../store.ts';

/**
 * Fills an empty register of places from the official lists, once; false when places were there. Part of opening a house:
 * it never touches a register that a conversion table may have corrected.
 */
export async function loadPlaces(ctx: Context): Promise<boolean> {
  insistOnHouse(ctx);
  const isThere = async () => (await ctx.db.selectFrom('place').select('id').limit(1).executeTakeFirst()) !== undefined;
  if (await isThere()) return false;
  // Whoever comes second waits and finds the places there.
  await lockRegister(ctx);
  if (await isThere()) return false;
  const built = await builtPlaces();
  await insertBuiltPlaces(ctx, built);
  await ctx.journal({
    what: 'place.loaded',
    objectKind: 'place',
    objectId: 'official-lists',
    data: { source: LISTS_SOURCE, units: built.units.length, steps: built.steps.length, ...built.findings },
  });
  return true;
}

export async function builtPlaces(): Promise<BuiltPlaces> {
  const lists = await readOfficialLists();
  return buildCommunes(lists, buildProvinces(lists));
}
