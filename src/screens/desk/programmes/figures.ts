// Figures of a commitment as screens show them, with the rows behind them.

export interface ProofRow {
  readonly matchId: string;
  readonly clippingId: string;
  readonly publishedOn: string;
  readonly outlet: string;
  readonly title: string;
  readonly quantity: number;
  readonly counted: boolean;
}

export interface CommitmentFigures {
  /** Sum of confirmed, counted evidence. */
  readonly confirmed: number;
  readonly suggested: number;
  readonly reprints: number;
  /** What was promised in the period, per unit. */
  readonly targets: readonly { readonly unit: string; readonly quantity: number }[];
  /** The newest rows of the figure. */
  readonly rows: readonly ProofRow[];
  readonly rowCount: number;
}

const NOTHING: CommitmentFigures = { confirmed: 0, suggested: 0, reprints: 0, targets: [], rows: [], rowCount: 0 };

export type FiguresByCommitment = Readonly<Record<string, CommitmentFigures>>;

export function figuresOf(figures: FiguresByCommitment, commitmentId: string): CommitmentFigures {
  return figures[commitmentId] ?? NOTHING;
}
