// Which of a programme's journal entries the public feeds tell, gathered by day.
import { dayInVietNam } from '../../tools/calendar/index.ts';
import type { Context } from '../../platform/context/index.ts';
import { journalOf } from '../../platform/journal/index.ts';
import { PUBLIC_CHANGES } from './model.ts';
import type { ChangeRow } from './store.ts';

/** More of a programme's newest entries are not looked at; older days have their rows already. */
const LOOKED_AT = 300;

export async function changesOf(ctx: Context, programmeId: string): Promise<ChangeRow[]> {
  const entries = await journalOf(ctx.db, { programmeId, limit: LOOKED_AT });
  const told = entries
    .filter((entry) => PUBLIC_CHANGES[entry.what] !== undefined)
    .map((entry) => ({ ...entry, day: dayInVietNam(entry.at) }));
  // Of the oldest day only a part may have been read; its row was written when it was read whole.
  const cut = entries.length === LOOKED_AT ? dayInVietNam(entries.at(-1)!.at) : null;
  return [...Map.groupBy(told, (entry) => `${entry.day} ${entry.what}`).values()].flatMap((group) => {
    const newest = group[0]!;
    if (newest.day === cut) return [];
    return [
      {
        programme_id: programmeId,
        day: newest.day,
        what: newest.what,
        times: group.length,
        at: newest.at.toISOString(),
      },
    ];
  });
}
