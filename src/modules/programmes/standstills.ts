import type { ReadContext } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';

/** Days on which a programme stood still, both included; `to` null while it still does. */
export interface Standstill {
  readonly from: Day;
  readonly to: Day | null;
}

/** The suspensions of many programmes at once, oldest first; programmes that never stood still are not in the map. */
export async function standstillsOf(
  ctx: ReadContext,
  programmeIds: readonly string[],
): Promise<Map<string, Standstill[]>> {
  if (programmeIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('programme_suspension')
    .select(['programme_id', 'from_on', 'until_on'])
    .where('programme_id', 'in', [...programmeIds])
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  const found = new Map<string, Standstill[]>();
  for (const { programme_id: id, from_on: from, until_on: to } of rows) {
    // One that was taken back on its first day holds no day.
    if (to === null || to >= from) found.set(id, [...(found.get(id) ?? []), { from, to }]);
  }
  return found;
}
