// Keeps all standings of the day; in batches, each a transaction of its own, so that nothing waits for a long one.
import { perform, consult, type Context, type Who } from '../../platform/context/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { programmeIdsAfter } from '../programmes/index.ts';
import { countStandings } from './count.ts';
import { countedToday } from './queries.ts';

const KEEPER: Who = { kind: 'system', reason: 'count where programmes stand' };
const BATCH = 100;

/** Counts the programme anew. */
export function countProgramme(programmeId: string): Promise<number> {
  return perform(KEEPER, countStandings, [programmeId]);
}

/** Counts what has not been counted today. Returns how many programmes that were. */
export function keepStandings(): Promise<number> {
  return throughAll(async (ctx, ids) => {
    const counted = await countedToday(ctx, ids, dayInVietNam(ctx.now));
    return ids.filter((id) => !counted.has(id));
  });
}

/** Counts everything anew; `told` hears how many programmes are done. */
export function rebuildStandings(told: (done: number) => void = () => undefined): Promise<number> {
  return throughAll((_, ids) => Promise.resolve([...ids]), told);
}

async function throughAll(
  choose: (ctx: Context, ids: readonly string[]) => Promise<string[]>,
  told: (done: number) => void = () => undefined,
): Promise<number> {
  let counted = 0;
  for (let after: string | null = null; ;) {
    const ids: string[] = await consult(KEEPER, (ctx) => programmeIdsAfter(ctx, after, BATCH));
    if (ids.length === 0) return counted;
    counted += await perform(
      KEEPER,
      async (ctx, batch: readonly string[]) => {
        const chosen = await choose(ctx, batch);
        return chosen.length > 0 ? countStandings(ctx, chosen) : 0;
      },
      ids,
    );
    told(counted);
    after = ids.at(-1)!;
  }
}
