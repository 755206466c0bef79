// Figures of commitments with the rows behind them, for one quarter or the whole term. Server only.
import {
  evidenceRows,
  progressOf,
  targetResults,
  unitFigures,
  type EvidenceRow,
} from '../../../modules/evidence/index.ts';
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
  const touching = (await targetResults(ctx, programmeId)).filter(
    (target) => !period || (target.periodFrom <= period.to && target.periodTo >= period.from),
  );
  const targets = Map.groupBy(touching, (target) => target.commitmentId);
  const ids = new Set([...progress.keys(), ...rows.keys(), ...targets.keys()]);
  return Object.fromEntries(
    [...ids].map((id) => {
      const found = rows.get(id) ?? [];
      const own = targets.get(id) ?? [];
      const isLonger = (target: (typeof own)[number]) =>
        period !== undefined && (target.periodFrom < period.from || target.periodTo > period.to);
      const promised = new Map<string, number>();
      for (const { unit, quantity } of own.filter((target) => !isLonger(target)))
        promised.set(unit, (promised.get(unit) ?? 0) + quantity);
      const figures: CommitmentFigures = {
        units: unitFigures(progress.get(id)?.units ?? [], promised),
        longer: own.filter(isLonger).map(({ periodFrom, periodTo, unit, quantity, result }) => ({
          periodFrom,
          periodTo,
          unit,
          quantity,
          counted: result.counted,
        })),
        suggested: progress.get(id)?.suggested ?? 0,
        reprints: progress.get(id)?.reprints ?? 0,
        rows: found.slice(-ROWS_SHOWN).reverse().map(proofRow),
        rowCount: found.length,
      };
      return [id, figures];
    }),
  );
}

function proofRow(row: EvidenceRow): ProofRow {
  const { matchId, clippingId, publishedOn, outlet, title, quantity, unit, counted, gathered } = row;
  const deliverable = row.deliverable?.state === 'accepted' ? row.deliverable.title : null;
  return { matchId, clippingId, publishedOn, outlet, title, quantity, unit, counted, gathered, deliverable };
}
