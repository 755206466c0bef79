import type { ReadContext } from '../../../platform/context/index.ts';

/** How many outlets each body has, as far as the asker may see; bodies without any are not in the map. */
export async function outletsByBody(
  ctx: ReadContext,
  organisationIds: readonly string[],
): Promise<Map<string, number>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('outlet')
    .select(['organisation_id as id', (eb) => eb.fn.countAll<number>().as('count')])
    .where('organisation_id', 'in', [...organisationIds])
    .groupBy('organisation_id')
    .execute();
  return new Map(rows.map((row) => [row.id, Number(row.count)]));
}
