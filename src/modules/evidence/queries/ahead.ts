// What many programmes have still to deliver, judged as `lateOf` judges what is late; and since when evidence waits.
import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam, type Day } from '../../../tools/calendar/index.ts';
import { countedFor, targetsBegun, targetStatus, unitCounted } from '../../commitments/index.ts';
import { standstillsOf } from '../../programmes/index.ts';
import { countedSums } from './counted.ts';

/** Targets not yet met that fall due from today up to the day (included), with the day as suspensions have moved it. */
export async function targetsAhead(
  ctx: ReadContext,
  programmeIds: readonly string[],
  until: Day,
): Promise<{ readonly programmeId: string; readonly dueOn: Day }[]> {
  const today = dayInVietNam(ctx.now);
  const targets = await targetsBegun(ctx, programmeIds, until);
  const sums = Map.groupBy(await countedSums(ctx, programmeIds), (one) => one.commitmentId);
  const standstills = await standstillsOf(ctx, programmeIds);
  const found: { programmeId: string; dueOn: Day }[] = [];
  for (const [commitmentId, own] of Map.groupBy(targets, (target) => target.commitmentId)) {
    const pieces = (sums.get(commitmentId) ?? []).map((piece) => ({ ...piece, unit: unitCounted(piece, own) }));
    for (const target of own) {
      const counted = countedFor(target, pieces);
      const { dueOn, missing } = targetStatus(target, counted, today, standstills.get(target.programmeId));
      if (missing > 0 && dueOn !== null && dueOn >= today && dueOn <= until)
        found.push({ programmeId: target.programmeId, dueOn });
    }
  }
  return found;
}

/** When the match that waits longest was suggested; programmes without any are not in the map. */
export async function waitingSince(ctx: ReadContext, programmeIds: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await sql<{ programmeId: string; since: Date }>`
    select programme_id as "programmeId", min(created_at) as since from match
    where state = 'suggested' and programme_id = any(${[...programmeIds]}::uuid[]) group by programme_id`.execute(
    ctx.db,
  );
  return new Map(rows.map((row) => [row.programmeId, row.since]));
}
