// Reads. Administrative units are public facts: any scope may ask.
import type { ReadContext } from '../../platform/context/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { PlaceName, RelatedPlace } from './model.ts';
import { partsOf, placesByIds, stepsOf } from './place-rows.ts';

export interface PlaceView extends PlaceName {
  readonly parent: PlaceName | null;
  readonly source: string;
  /** Units that belong to it; none for a commune. */
  readonly parts: readonly PlaceName[];
  readonly predecessors: readonly RelatedPlace[];
  readonly successors: readonly RelatedPlace[];
  /** Units of today that came of it, through any number of steps; the unit itself when it still exists. */
  readonly current: readonly CurrentPlace[];
}

/** Throws Refusal `no-place` (404). */
export async function placeView(ctx: ReadContext, id: string): Promise<PlaceView> {
  const row = await ctx.db
    .selectFrom('place')
    .select(['parent_id as parentId', 'source'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('no-place', say('Không có địa danh này.', 'There is no such place.'), 404);
  const names = await placesByIds(ctx, row.parentId === null ? [id] : [id, row.parentId]);
  const successors = await stepsOf(ctx, [id], 'onward');
  const predecessors = await stepsOf(ctx, [id], 'back');
  return {
    ...names.get(id)!,
    parent: row.parentId === null ? null : names.get(row.parentId)!,
    source: row.source,
    parts: await partsOf(ctx, id),
    predecessors: predecessors.get(id) ?? [],
    successors: successors.get(id) ?? [],
    current: await currentOf(ctx, id),
  };
}

export interface CurrentPlace extends PlaceName {
  /** False when any step on the way is uncertain: show it, carry nothing over because of it. */
  readonly wayCertain: boolean;
  /** Whether all of the asked unit went there. Null when a source on the way does not say. */
  readonly whole: boolean | null;
}

/** More reforms than any unit has been through. */
const MOST_STEPS = 8;

/**
 * The units of today that came of a unit: itself while it exists, else its successors and theirs. Empty when nobody knows.
 * Throws Refusal `no-place` (404).
 */
export async function currentOf(ctx: ReadContext, id: string): Promise<CurrentPlace[]> {
  const start = (await placesByIds(ctx, [id])).get(id);
  if (!start) throw new Refusal('no-place', say('Không có địa danh này.', 'There is no such place.'), 404);
  const seen = new Map<string, CurrentPlace>();
  let front: CurrentPlace[] = [{ ...start, wayCertain: true, whole: true }];
  for (let step = 0; front.length > 0 && step <= MOST_STEPS; step++) {
    const next = new Map<string, CurrentPlace>();
    const onward = await stepsOf(
      ctx,
      front.filter((one) => one.untilOn !== null).map((one) => one.id),
      'onward',
    );
    for (const one of front) {
      if (one.untilOn === null) {
        const known = seen.get(one.id);
        if (!known?.wayCertain) seen.set(one.id, one);
        continue;
      }
      for (const { effectiveOn: _on, extent, stepCertain, communes: _n, ...place } of onward.get(one.id) ?? []) {
        const reached: CurrentPlace = {
          ...place,
          wayCertain: one.wayCertain && stepCertain,
          whole: extent === 'unknown' ? null : extent === 'whole' ? one.whole : false,
        };
        if (!next.get(place.id)?.wayCertain) next.set(place.id, reached);
      }
    }
    front = [...next.values()];
  }
  return [...seen.values()].toSorted(
    (a, b) => Number(b.wayCertain) - Number(a.wayCertain) || a.bareName.localeCompare(b.bareName, 'vi'),
  );
}
