// What is still open when a programme is about to end: facts for the person who decides, never a block. Server only.
import { assessmentsOf, commitmentsOf, planOf } from '../../../modules/commitments/index.ts';
import { queueCounts } from '../../../modules/evidence/index.ts';
import { frozenReports } from '../../../modules/reports/index.ts';
import { programmeView, sidesOf } from '../../../modules/programmes/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import {
  dayInVietNam,
  quarterOf,
  quarterPeriod,
  quartersBetween,
  type Day,
  type Quarter,
} from '../../../tools/calendar/index.ts';

export interface EndChecklist {
  readonly openActions: number;
  /** Texts that wait for a decision. */
  readonly undecided: number;
  /** Quarters of the term that have begun with opinions missing, per side; newest quarter first. */
  readonly missing: readonly { readonly side: string; readonly quarter: Quarter; readonly commitments: number }[];
  /** The last quarter of the term so far, and whether somebody has frozen its report or the final review. */
  readonly lastQuarter: Quarter;
  readonly hasFinalReport: boolean;
  readonly today: Day;
}

export async function endChecklist(ctx: ReadContext, programmeId: string): Promise<EndChecklist> {
  const programme = await programmeView(ctx, programmeId);
  const today = dayInVietNam(ctx.now);
  const until = programme.term.to !== null && programme.term.to < today ? programme.term.to : today;
  const from = programme.term.from ?? programme.signedOn ?? until;
  const quarters = from <= until ? quartersBetween({ from, to: until }) : [quarterOf(until)];
  const commitments = await commitmentsOf(ctx, programmeId);
  const said = new Set(
    (await assessmentsOf(ctx, programmeId)).map(({ latest }) =>
      [latest.commitmentId, latest.side, latest.periodFrom, latest.periodTo].join(' '),
    ),
  );
  const missing = quarters.toReversed().flatMap((quarter) => {
    const period = quarterPeriod(quarter);
    return sidesOf(programme).flatMap((side) => {
      const left = commitments.filter((one) => !said.has([one.id, side, period.from, period.to].join(' '))).length;
      return left > 0 ? [{ side, quarter, commitments: left }] : [];
    });
  });
  const lastQuarter = quarters.at(-1)!;
  const reports = await frozenReports(ctx, { programmeId, period: quarterPeriod(lastQuarter) });
  const { term } = programme;
  const finals =
    term.from !== null && term.to !== null
      ? await frozenReports(ctx, { programmeId, period: { from: term.from, to: term.to }, kind: 'final' })
      : [];
  return {
    openActions: (await planOf(ctx, programmeId, { state: 'planned' })).length,
    undecided: (await queueCounts(ctx)).find((one) => one.programmeId === programmeId)?.waiting ?? 0,
    missing,
    lastQuarter,
    hasFinalReport: reports.length + finals.length > 0,
    today,
  };
}
