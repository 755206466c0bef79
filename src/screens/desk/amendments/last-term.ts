// What the last term came to, commitment by commitment, and what the next might aim at. Server only.
import { proposeTargets, type ProposedTarget } from '../../../modules/amendments/index.ts';
import {
  assessmentsOf,
  commitmentsOf,
  targetsOf,
  type AssessmentStatus,
  type CommitmentView,
  type SideAssessment,
} from '../../../modules/commitments/index.ts';
import { evidenceRows } from '../../../modules/evidence/index.ts';
import { nextTerm, programmeView, type ProgrammeView } from '../../../modules/programmes/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import { addDays, dayInVietNam, quartersBetween, type Day, type Period } from '../../../tools/calendar/index.ts';
import { programmeFigures } from '../programmes/progress.ts';
import type { FiguresByCommitment } from '../programmes/figures.ts';

export interface LastTermLine {
  readonly commitment: CommitmentView;
  /** The newest opinion of each side, of any quarter. */
  readonly said: readonly SideAssessment[];
  readonly proposals: readonly ProposedTarget[];
  /** Worst of the sides' newest opinions; null when nobody has said anything. */
  readonly status: AssessmentStatus | null;
  /** Whether it is offered ticked: not met or partly met, or kept up without end. */
  readonly preselected: boolean;
}

export interface LastTermPage {
  readonly programme: ProgrammeView;
  readonly figures: FiguresByCommitment;
  readonly lines: readonly LastTermLine[];
  /** The quarters that the figures and proposals look at. */
  readonly period: Period;
  readonly nextTerm: { readonly from: Day | null; readonly to: Day | null };
}

const WORST: readonly AssessmentStatus[] = ['not_met', 'partially_met', 'scheduled', 'met'];

export async function lastTerm(ctx: ReadContext, programmeId: string): Promise<LastTermPage> {
  const programme = await programmeView(ctx, programmeId);
  const period = lookedAt(programme, dayInVietNam(ctx.now));
  const quarters = quartersBetween(period).length;
  const figures = await programmeFigures(ctx, programmeId, period);
  const rows = Map.groupBy(await evidenceRows(ctx, { programmeId, period }), (row) => row.commitmentId);
  const said = Map.groupBy(await assessmentsOf(ctx, programmeId), (one) => one.commitmentId);
  // Targets of quarters that are not over yet are no shortfall.
  const targets = Map.groupBy(
    (await targetsOf(ctx, programmeId, period)).filter((target) => target.periodTo <= period.to),
    (target) => target.commitmentId,
  );
  const lines = (await commitmentsOf(ctx, programmeId)).map((commitment): LastTermLine => {
    const counted = (rows.get(commitment.id) ?? []).filter((row) => row.counted);
    const sum = (unit: string | null) =>
      counted.filter((row) => unit === null || row.unit === unit).reduce((total, row) => total + row.quantity, 0);
    const units = Map.groupBy(targets.get(commitment.id) ?? [], (target) => target.unit);
    const proposals = proposeTargets({
      targets: [...units].map(([unit, ofUnit]) => ({
        unit,
        quantity: ofUnit.reduce((total, target) => total + target.quantity, 0),
        // With one unit, everything that counts counts toward it.
        done: sum(units.size === 1 ? null : unit),
      })),
      done: sum(null),
      quarters,
    });
    const newest = [...Map.groupBy(said.get(commitment.id) ?? [], (one) => one.side).values()].map((one) => one[0]!);
    const status = WORST.find((one) => newest.some(({ latest }) => latest.status === one)) ?? null;
    const missed = [...units].some(
      ([unit, ofUnit]) =>
        sum(units.size === 1 ? null : unit) < ofUnit.reduce((total, target) => total + target.quantity, 0),
    );
    return {
      commitment,
      said: newest,
      proposals,
      status,
      preselected: status === null || status === 'scheduled' ? missed || units.size === 0 : status !== 'met' || missed,
    };
  });
  return { programme, figures, lines, period, nextTerm: nextTerm(programme.term) };
}

/** From the first day of the term to the end of the last quarter that is over; of a young programme, to today. */
function lookedAt(programme: ProgrammeView, today: Day): Period {
  const from = programme.term.from ?? programme.signedOn ?? addDays(today, -365);
  const until = programme.term.to !== null && programme.term.to < today ? programme.term.to : lastQuarterEnd(today);
  return until >= from ? { from, to: until } : { from: from <= today ? from : today, to: today };
}

function lastQuarterEnd(today: Day): Day {
  const month = Number(today.slice(5, 7));
  const first = String(month - ((month - 1) % 3)).padStart(2, '0');
  return addDays(`${today.slice(0, 4)}-${first}-01`, -1);
}
