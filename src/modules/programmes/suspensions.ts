import type { ReadContext } from '../../platform/context/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { suspensionsFrom, type Suspension } from './suspension-days.ts';

/** On which days each programme stood still, oldest first; programmes that never did are not in the map. */
export async function suspensionsOf(
  ctx: ReadContext,
  programmeIds: readonly string[],
): Promise<Map<string, Suspension[]>> {
  if (programmeIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('programme_state_change')
    .select(['programme_id', 'to_state', 'at'])
    .where('programme_id', 'in', [...programmeIds])
    .orderBy('at')
    .orderBy('id')
    .execute();
  const byProgramme = Map.groupBy(rows, (row) => row.programme_id);
  const found = [...byProgramme].map(
    ([id, changes]) =>
      [id, suspensionsFrom(changes.map((row) => ({ to: row.to_state, on: dayInVietNam(row.at) })))] as const,
  );
  return new Map(found.filter(([, suspensions]) => suspensions.length > 0));
}
