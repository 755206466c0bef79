// Which rows a figure is made of. A figure's key can stand in an address.
import type { ReportContent, ReportRow } from './content-shape.ts';
import { FRAME_STEPS, rowsOfStep } from './frame.ts';
import { countsToward } from './goals.ts';
import { CLIPPING_KIND_WORDS } from '../evidence/model.ts';

/**
 * Keys: `counted`, `reprints`, `gathered`, `all`; `commitment:NO`, `commitment-reprints:NO`, `programme:NO`;
 * `goal:NO:INDEX` (from 0); `outlet:NAME`, `format:NAME`, `topic:NAME`, `month:YYYY-MM`; `frame:STEP`; of the periods
 * compared with `before` and `last-year`, and of one commitment in them `before:NO`, `last-year:NO`. Null for a key that
 * names no figure of this report.
 */
export function rowsBehind(content: ReportContent, key: string): readonly ReportRow[] | null {
  const [kind, ...rest] = key.split(':');
  const name = rest.join(':');
  const { annex, commitments, counts } = content;
  const counted = annex.filter((row) => row.counted);
  const knows = (list: readonly { readonly name: string }[] | undefined) => list?.some((one) => one.name === name);
  switch (kind) {
    case 'all':
      return annex;
    case 'counted':
      return counted;
    case 'reprints':
      return annex.filter(isReprint);
    case 'gathered':
      return annex.filter((row) => row.gathered);
    case 'commitment':
    case 'commitment-reprints': {
      const commitment = commitments.find((one) => String(one.no) === name);
      if (!commitment) return null;
      return annex.filter(
        (row) => row.commitmentNo === commitment.no && (kind === 'commitment' ? row.counted : isReprint(row)),
      );
    }
    case 'goal': {
      const [no, index] = rest;
      const commitment = commitments.find((one) => String(one.no) === no);
      const goal = commitment?.goals[Number(index)];
      if (!commitment || !goal) return null;
      return [...content.earlier, ...annex].filter(
        (row) => row.commitmentNo === commitment.no && countsToward(row, goal),
      );
    }
    case 'programme': {
      if (!content.programmes?.some((one) => String(one.no) === name)) return null;
      const own = new Set(commitments.filter((one) => String(one.programmeNo) === name).map((one) => one.no));
      return counted.filter((row) => own.has(row.commitmentNo));
    }
    case 'outlet':
      return knows(counts.outlets) ? counted.filter((row) => row.outlet === name) : null;
    case 'format':
      return knows(counts.formats) ? counted.filter((row) => CLIPPING_KIND_WORDS[row.kind].vi === name) : null;
    case 'topic':
      return knows(counts.topics) ? counted.filter((row) => (row.topic ?? NO_TOPIC) === name) : null;
    case 'month':
      return knows(counts.months) ? counted.filter((row) => row.countsOn?.startsWith(name)) : null;
    case 'frame': {
      const step = FRAME_STEPS.find((one) => one === name);
      return step && content.version === 3 ? rowsOfStep(content, step) : null;
    }
    case 'before':
    case 'last-year': {
      const past = content.compared?.[kind === 'before' ? 'before' : 'lastYear'].filter((row) => row.counted);
      if (!past) return null;
      return name === '' ? past : past.filter((row) => String(row.commitmentNo) === name);
    }
    default:
      return null;
  }
}

/** What counts under no topic. */
export const NO_TOPIC = 'Chưa ghi chủ đề';

function isReprint(row: ReportRow): boolean {
  return !row.counted && !row.gathered;
}
