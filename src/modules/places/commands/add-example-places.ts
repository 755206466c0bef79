import type { Context } from '../../../platform/context/index.ts';
import { unit, type Unit } from '../official/units.ts';
import { insistOnHouse } from '../policy.ts';
import { insertBuiltPlaces, lockRegister } from '../store.ts';

export interface ExamplePlace {
  /** With kind and mark: "Tỉnh Mẫu Giang (mẫu)". */
  readonly province: string;
  /** "Xã Đồng Sậy (mẫu)" */
  readonly name: string;
}

const SOURCE = 'không gian mẫu';
const NOTHING_CHECKED = { rows: 0, agree: 0, repairedOld: 0, repairedNew: 0, uncertain: 0, dropped: 0, notNfc: 0 };

/**
 * Adds invented communes with their provinces, without numbers, so that bodies of the example workspace have a place. Returns their
 * ids by name. Throws Error when a name carries no mark: invented places never stand unmarked among real ones.
 */
export async function addExamplePlaces(
  ctx: Context,
  places: readonly ExamplePlace[],
): Promise<ReadonlyMap<string, string>> {
  insistOnHouse(ctx);
  const unmarked = places.flatMap((one) => [one.name, one.province]).find((name) => !name.endsWith('(mẫu)'));
  if (unmarked !== undefined) throw new Error(`an invented place without its mark: ${unmarked}`);
  await lockRegister(ctx);
  const facts = { code: null, fromOn: '2025-07-01', untilOn: null, source: SOURCE, certain: true };
  const provinces = [...new Set(places.map((one) => one.province))];
  const units: Unit[] = [
    ...provinces.map((name) => unit({ ...facts, key: name, level: 'province', name, parent: null })),
    ...places.map(({ name, province }) =>
      unit({ ...facts, key: `${province} ${name}`, level: 'commune', name, parent: province }),
    ),
  ];
  await insertBuiltPlaces(ctx, { units, steps: [], findings: NOTHING_CHECKED });
  await ctx.journal({
    what: 'place.loaded',
    objectKind: 'place',
    objectId: 'example',
    data: { source: SOURCE, units: units.length, steps: 0 },
  });
  const rows = await ctx.db
    .selectFrom('place')
    .select(['id', 'name'])
    .where('source', '=', SOURCE)
    .where('level', '=', 'commune')
    .execute();
  return new Map(rows.map((row) => [row.name, row.id]));
}
