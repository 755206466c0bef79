// Which forms of addresses lead to articles at an outlet: what people said, else what became of the pages that were followed.
import type { ReadContext } from '../../../platform/context/index.ts';
import { linkShape, type LinkVerdicts } from '../../../tools/feeds/index.ts';

/** So many pages of a form were followed and none was an article: it is left alone from then on. */
const ENOUGH_FAILED = 5;
const LOOKED_AT = 400;

export interface ShapeRecord {
  taken: number;
  failed: number;
}

/** What became of the newest pages of an outlet, by the form of their address. */
export async function shapeRecords(ctx: ReadContext, outletId: string): Promise<Map<string, ShapeRecord>> {
  const rows = await ctx.db
    .selectFrom('found_item')
    .select(['address', 'state'])
    .where('outlet_id', '=', outletId)
    .where('state', 'in', ['taken', 'failed'])
    .orderBy('found_at', 'desc')
    .limit(LOOKED_AT)
    .execute();
  const records = new Map<string, ShapeRecord>();
  for (const { address, state } of rows) {
    const shape = linkShape(address);
    const record = records.get(shape) ?? { taken: 0, failed: 0 };
    if (state === 'taken') record.taken += 1;
    else record.failed += 1;
    records.set(shape, record);
  }
  return records;
}

/** True when following links of this form has proved useless. */
export function provedUseless(record: ShapeRecord | undefined): boolean {
  return record !== undefined && record.taken === 0 && record.failed >= ENOUGH_FAILED;
}

export async function linkVerdicts(ctx: ReadContext, outletId: string): Promise<LinkVerdicts> {
  const records = await shapeRecords(ctx, outletId);
  const learnt = [...records].filter(([, record]) => provedUseless(record)).map(([shape]) => [shape, false] as const);
  const said = await ctx.db
    .selectFrom('link_shape_decision')
    .select(['shape', 'is_article'])
    .where('outlet_id', '=', outletId)
    .execute();
  return Object.fromEntries([...learnt, ...said.map((row) => [row.shape, row.is_article] as const)]);
}
