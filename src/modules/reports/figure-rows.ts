// Which rows a figure is made of. A figure's key can stand in an address.
import type { ReportContent, ReportRow } from './content-shape.ts';
import { countsToward } from './goals.ts';

/**
 * Keys: `counted`, `reprints`, `all`; `commitment:NO`, `commitment-reprints:NO`; `goal:NO:INDEX` (from 0); `outlet:NAME`.
 * Null for a key that names no figure of this report.
 */
export function rowsBehind(content: ReportContent, key: string): readonly ReportRow[] | null {
  const [kind, ...rest] = key.split(':');
  const name = rest.join(':');
  const counted = content.annex.filter((row) => row.counted);
  switch (kind) {
    case 'all':
      return content.annex;
    case 'counted':
      return counted;
    case 'reprints':
      return content.annex.filter((row) => !row.counted && !row.gathered);
    case 'commitment':
    case 'commitment-reprints': {
      const commitment = content.commitments.find((one) => String(one.no) === name);
      if (!commitment) return null;
      return content.annex.filter(
        (row) =>
          row.commitmentNo === commitment.no && (kind === 'commitment' ? row.counted : !row.counted && !row.gathered),
      );
    }
    case 'goal': {
      const [no, index] = rest;
      const commitment = content.commitments.find((one) => String(one.no) === no);
      const goal = commitment?.goals[Number(index)];
      if (!commitment || !goal) return null;
      return [...content.earlier, ...counted].filter(
        (row) => row.commitmentNo === commitment.no && countsToward(row, goal),
      );
    }
    case 'outlet':
      return content.counts.outlets.some((one) => one.name === name)
        ? content.annex.filter((row) => row.outlet === name)
        : null;
    default:
      return null;
  }
}
