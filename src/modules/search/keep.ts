// Keeps what can be found in step with what there is. Every step may run twice, and in any order.
import { consult, perform, type Context, type Who } from '../../platform/context/index.ts';
import { dayKeys, dayNumber, outletKey, ownerKey, viewerKey, wordKeys } from '../../tools/finding/index.ts';
import { commitmentsOf, standingCounts } from '../commitments/index.ts';
import { clippingIdsAfter, clippingTexts } from '../evidence/index.ts';
import { programmeIdsAfter, programmeRows, viewersOf } from '../programmes/index.ts';
import { commitmentsHeld, notInStep, uploadsNotSeenBy } from './queries/kept.ts';
import { countFrequentKeys, keepOnlyCommitments, putSearchable, type SearchableRow } from './store.ts';

const KEEPER: Who = { kind: 'system', reason: 'keep what can be found' };
/** Ids are many and small, texts few and large. */
const LOOKED_AT = 5_000;
const AT_ONCE = 50;
const DAY_MS = 86_400_000;

/** Makes these clippings findable. */
export async function keepClippings(ids: readonly string[]): Promise<void> {
  const all = [...new Set(ids)];
  for (let at = 0; at < all.length; at += AT_ONCE) await perform(KEEPER, indexClippings, all.slice(at, at + AT_ONCE));
}

/** Makes what belongs to a programme findable for those who see it now: commitments and uploaded evidence. */
export function keepProgramme(programmeId: string): Promise<void> {
  return perform(KEEPER, indexProgramme, programmeId);
}

export interface Kept {
  readonly clippings: number;
  readonly programmes: number;
}

/** Finds what is missing or was made by an older edition, and makes it; `told` hears how many clippings are done. */
export async function keepSearchable(told: (done: number) => void = () => undefined): Promise<Kept> {
  let clippings = 0;
  for (let after: string | null = null; ;) {
    const ids: string[] = await consult(KEEPER, (ctx) => clippingIdsAfter(ctx, after, LOOKED_AT));
    if (ids.length === 0) break;
    const missing = await consult(KEEPER, (ctx) => notInStep(ctx, ids));
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      await perform(KEEPER, indexClippings, missing.slice(at, at + AT_ONCE));
      clippings += Math.min(AT_ONCE, missing.length - at);
      told(clippings);
    }
    after = ids.at(-1)!;
  }
  await perform(KEEPER, countFrequentKeys, null);
  let programmes = 0;
  for (let after: string | null = null; ;) {
    const ids: string[] = await consult(KEEPER, (ctx) => programmeIdsAfter(ctx, after, AT_ONCE));
    if (ids.length === 0) return { clippings, programmes };
    const counts = await consult(KEEPER, async (ctx) => ({
      standing: await standingCounts(ctx, ids),
      held: await commitmentsHeld(ctx, ids),
    }));
    for (const id of ids) {
      if ((counts.standing.get(id) ?? 0) === (counts.held.get(id) ?? 0)) continue;
      await keepProgramme(id);
      programmes += 1;
    }
    after = ids.at(-1)!;
  }
}

export async function indexClippings(ctx: Context, ids: readonly string[]): Promise<void> {
  const texts = await clippingTexts(ctx, ids);
  const viewers = await viewersOf(ctx, [...new Set(texts.flatMap((one) => one.programmeId ?? []))]);
  await putSearchable(
    ctx,
    texts.map((one): SearchableRow => {
      // A page that says it is of next year would stand above all others until then.
      const at = new Date(Math.min(one.publishedAt.getTime(), one.foundAt.getTime() + DAY_MS));
      return {
        objectId: one.id,
        kind: 'clipping',
        organisationId: one.programmeId === null ? one.organisationId : null,
        programmeId: one.programmeId,
        at,
        keys: [
          ...wordKeys({ title: one.title, texts: [one.summary ?? '', one.text] }),
          ...dayKeys(dayNumber(at)),
          ...(one.programmeId === null
            ? [ownerKey(one.organisationId)]
            : (viewers.get(one.programmeId) ?? []).toSorted().map(viewerKey)),
          ...(one.outletId === null ? [] : [outletKey(one.outletId)]),
        ],
      };
    }),
  );
}

async function indexProgramme(ctx: Context, programmeId: string): Promise<void> {
  const [programme] = await programmeRows(ctx, [programmeId]);
  if (!programme) return;
  const seenBy = ((await viewersOf(ctx, [programmeId])).get(programmeId) ?? []).toSorted().map(viewerKey);
  const commitments = await commitmentsOf(ctx, programmeId);
  // All of a programme's are of one day: the first of its term, else the day on which it was first written down.
  const at = new Date(`${programme.term.from ?? '2000-01-01'}T00:00:00+07:00`);
  await keepOnlyCommitments(
    ctx,
    programmeId,
    commitments.map((one) => one.id),
  );
  await putSearchable(
    ctx,
    commitments.map((one) => ({
      objectId: one.id,
      kind: 'commitment',
      organisationId: null,
      programmeId,
      at,
      keys: [...wordKeys({ title: one.text, texts: [] }), ...dayKeys(dayNumber(at)), ...seenBy],
    })),
  );
  await indexClippings(ctx, await uploadsNotSeenBy(ctx, programmeId, seenBy));
}
