// Figures of commitments with the rows behind them, for one quarter or the whole term. Server only.
import { targetsOf } from '../../../modules/commitments/index.ts';
import { evidenceRows, progressOf, type EvidenceRow } from '../../../modules/evidence/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import type { Period } from '../../../tools/calendar/index.ts';

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
/** As many as one looks at in place; the commitment's page shows all. */
const ROWS_SHOWN = 12;

export type FiguresByCommitment = Readonly<Record<string, CommitmentFigures>>;

export function figuresOf(figures: FiguresByCommitment, commitmentId: string): CommitmentFigures {
  return figures[commitmentId] ?? NOTHING;
}

export async function programmeFigures(
  ctx: ReadContext,
  programmeId: string,
  period?: Period,
): Promise<FiguresByCommitment> {
  const progress = await progressOf(ctx, programmeId, period);
  const rows = Map.groupBy(await evidenceRows(ctx, { programmeId, period }), (row) => row.commitmentId);
  const targets = Map.groupBy(await targetsOf(ctx, programmeId, period), (target) => target.commitmentId);
  const ids = new Set([...progress.keys(), ...rows.keys(), ...targets.keys()]);
  return Object.fromEntries(
    [...ids].map((id) => {
      const found = rows.get(id) ?? [];
      const units = new Map<string, number>();
      for (const { unit, quantity } of targets.get(id) ?? []) units.set(unit, (units.get(unit) ?? 0) + quantity);
      const figures: CommitmentFigures = {
        confirmed: progress.get(id)?.confirmed ?? 0,
        suggested: progress.get(id)?.suggested ?? 0,
        reprints: progress.get(id)?.reprints ?? 0,
        targets: [...units].map(([unit, quantity]) => ({ unit, quantity })),
        rows: found.slice(-ROWS_SHOWN).reverse().map(proofRow),
        rowCount: found.length,
      };
      return [id, figures];
    }),
  );
}

function proofRow(row: EvidenceRow): ProofRow {
  const { matchId, clippingId, publishedOn, outlet, title, quantity, counted } = row;
  return { matchId, clippingId, publishedOn, outlet, title, quantity, counted };
}
