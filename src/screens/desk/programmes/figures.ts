// Figures of a commitment as screens show them, with the rows behind them.
import type { UnitFigure } from '../../../modules/evidence/model.ts';

export interface ProofRow {
  readonly matchId: string;
  readonly clippingId: string;
  readonly publishedOn: string;
  readonly outlet: string;
  readonly title: string;
  readonly quantity: number;
  /** The unit in which it counts; null when nobody has said it. */
  readonly unit: string | null;
  readonly counted: boolean;
  /** Counted with a deliverable, in another row. */
  readonly gathered: boolean;
  readonly deliverable: string | null;
}

/** A target whose own time goes beyond the period shown, with what counts in its own time. */
export interface LongerTarget {
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly unit: string;
  readonly counted: number;
  readonly quantity: number;
}

export interface CommitmentFigures {
  readonly units: readonly UnitFigure[];
  readonly longer: readonly LongerTarget[];
  readonly suggested: number;
  readonly reprints: number;
  /** The newest rows of the figure. */
  readonly rows: readonly ProofRow[];
  readonly rowCount: number;
}

const NOTHING: CommitmentFigures = { units: [], longer: [], suggested: 0, reprints: 0, rows: [], rowCount: 0 };

export type FiguresByCommitment = Readonly<Record<string, CommitmentFigures>>;

export function figuresOf(figures: FiguresByCommitment, commitmentId: string): CommitmentFigures {
  return figures[commitmentId] ?? NOTHING;
}
