import type { ReadContext } from '../../platform/context/index.ts';

/** How many open plan actions each body owns, as far as the asker may see; bodies without any are not in the map. */
export async function openActionsByOwner(
  ctx: ReadContext,
  organisationIds: readonly string[],
): Promise<Map<string, number>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('plan_action')
    .select(['owner_organisation_id as id', (eb) => eb.fn.countAll<number>().as('count')])
    .where('owner_organisation_id', 'in', [...organisationIds])
    .where('state', '=', 'planned')
    .groupBy('owner_organisation_id')
    .execute();
  return new Map(rows.map((row) => [row.id, Number(row.count)]));
}
