// Keeps the public record of the day; in batches, each a transaction of its own, so that nothing waits for a long one.
import { houseTime } from '../../platform/database/index.ts';
import { consult, perform, type Context, type Who } from '../../platform/context/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { countRecords } from './count.ts';
import { publishedAfter } from './record-queries.ts';

const KEEPER: Who = { kind: 'system', reason: 'count the public record' };
const BATCH = 100;

/** Counts the programme anew; does nothing when it is not published. */
export function countRecord(programmeId: string): Promise<number> {
  return perform(KEEPER, countRecords, [programmeId]);
}

/** Counts what has not been counted today, or everything. Says how many programmes that were. */
export async function keepRecords(
  choice: { readonly all?: boolean; readonly told?: (done: number) => void } = {},
): Promise<number> {
  let counted = 0;
  for (let after: string | null = null; ;) {
    const today = dayInVietNam(houseTime());
    const ids: string[] = await consult(KEEPER, (ctx) => publishedAfter(ctx, after, BATCH, choice.all ? null : today));
    if (ids.length === 0) return counted;
    counted += await perform(KEEPER, (ctx: Context, batch: readonly string[]) => countRecords(ctx, batch), ids);
    choice.told?.(counted);
    after = ids.at(-1)!;
  }
}
