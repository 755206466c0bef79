// What came of the commitments of many programmes, by the rules by which a programme's own page judges them.
import type { ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import {
  countedFor,
  standingCounts,
  statusOfAll,
  targetsBegun,
  targetStatus,
  unitCounted,
  type AssessmentStatus,
} from '../../commitments/index.ts';
import { standstillsOf } from '../../programmes/index.ts';
import { countedSums } from './counted.ts';

export interface ProgrammeStanding {
  /** Commitments that stand; those without any target are in no other number. */
  readonly commitments: number;
  readonly byStatus: Readonly<Record<AssessmentStatus, number>>;
  /** Targets whose last day has passed, and those of them that were reached. */
  readonly targets: { readonly due: number; readonly met: number };
  /** Pieces of confirmed evidence that count. */
  readonly pieces: number;
}

/** All targets, whenever they begin. */
const ALWAYS = '9999-12-31';

/** Four statements, however many programmes. Every id given is in the map. */
export async function standingOf(
  ctx: ReadContext,
  programmeIds: readonly string[],
): Promise<Map<string, ProgrammeStanding>> {
  const today = dayInVietNam(ctx.now);
  const commitments = await standingCounts(ctx, programmeIds);
  const targets = await targetsBegun(ctx, programmeIds, ALWAYS);
  const sums = await countedSums(ctx, programmeIds);
  const standstills = await standstillsOf(ctx, programmeIds);
  const found = new Map(
    programmeIds.map((id) => [
      id,
      {
        commitments: commitments.get(id) ?? 0,
        byStatus: { scheduled: 0, met: 0, partially_met: 0, not_met: 0 } as Record<AssessmentStatus, number>,
        targets: { due: 0, met: 0 },
        pieces: 0,
      },
    ]),
  );
  for (const one of sums) found.get(one.programmeId)!.pieces += one.pieces;
  const sumsOf = Map.groupBy(sums, (one) => one.commitmentId);
  for (const [commitmentId, own] of Map.groupBy(targets, (target) => target.commitmentId)) {
    const programme = found.get(own[0]!.programmeId)!;
    const pieces = (sumsOf.get(commitmentId) ?? []).map((piece) => ({ ...piece, unit: unitCounted(piece, own) }));
    const results = own.map((target) =>
      targetStatus(target, countedFor(target, pieces), today, standstills.get(target.programmeId)),
    );
    const status = statusOfAll(results.map((result) => result.status));
    if (status !== null) programme.byStatus[status] += 1;
    for (const { dueOn, missing } of results) {
      if (dueOn === null || dueOn >= today) continue;
      programme.targets.due += 1;
      if (missing === 0) programme.targets.met += 1;
    }
  }
  return found;
}
