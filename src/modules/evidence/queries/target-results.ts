// What came of each target: for the page of results, the targets' own table and the public page alike.
import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam, type Day } from '../../../tools/calendar/index.ts';
import {
  countedFor,
  isWithin,
  targetsOf,
  targetStatus,
  unitCounted,
  type TargetStatus,
  type TargetView,
} from '../../commitments/index.ts';
import { standstillsOf } from '../../programmes/index.ts';
import { countedSums, PUBLISHED_DAY } from './counted.ts';

export interface TargetResult extends TargetView {
  readonly result: TargetStatus;
  /** Texts of its period that wait for a decision, for its commitment. */
  readonly waiting: number;
}

/** Of all targets, oldest period first; four statements. */
export async function targetResults(ctx: ReadContext, programmeId: string): Promise<TargetResult[]> {
  const targets = await targetsOf(ctx, programmeId);
  const sums = Map.groupBy(await countedSums(ctx, [programmeId]), (one) => one.commitmentId);
  const waiting = Map.groupBy(await waitingTexts(ctx, programmeId), (one) => one.commitmentId);
  const standstills = (await standstillsOf(ctx, [programmeId])).get(programmeId);
  const today = dayInVietNam(ctx.now);
  return [...Map.groupBy(targets, (target) => target.commitmentId)]
    .flatMap(([commitmentId, own]) => {
      const pieces = (sums.get(commitmentId) ?? []).map((piece) => ({ ...piece, unit: unitCounted(piece, own) }));
      return own.map((target) => ({
        ...target,
        result: targetStatus(target, countedFor(target, pieces), today, standstills),
        waiting: (waiting.get(commitmentId) ?? []).filter((text) =>
          isWithin(text.day, { from: target.periodFrom, to: target.periodTo }),
        ).length,
      }));
    })
    .toSorted((a, b) => (a.periodFrom < b.periodFrom ? -1 : a.periodFrom > b.periodFrom ? 1 : 0));
}

/** One for each text; a text and its reprints are one, on the day of the earliest. */
async function waitingTexts(
  ctx: ReadContext,
  programmeId: string,
): Promise<{ readonly commitmentId: string; readonly day: Day }[]> {
  const { rows } = await sql<{ commitmentId: string; day: Day }>`
    select m.commitment_id as "commitmentId", min(${PUBLISHED_DAY}) as day
    from match m join clipping c on c.id = m.clipping_id
    where m.programme_id = ${programmeId} and m.state = 'suggested'
    group by m.commitment_id, coalesce(c.original_id, c.id)`.execute(ctx.db);
  return rows;
}
