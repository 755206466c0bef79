// Figures of commitments with the rows behind them, for one quarter or the whole term. Server only.
import { targetsOf } from '../../../modules/commitments/index.ts';
import { evidenceRows, progressOf, type EvidenceRow } from '../../../modules/evidence/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import type { Period } from '../../../tools/calendar/index.ts';
import type { CommitmentFigures, FiguresByCommitment, ProofRow } from './figures.ts';

/** As many as one looks at in place; the commitment's page shows all. */
const ROWS_SHOWN = 12;

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
