// A person may set an original without seeing all clippings behind the old one. The program sees them and moves them, so
// that all reprints keep standing behind one original.
import { perform, type Context } from '../../../platform/context/index.ts';
import { setStanding } from '../store.ts';

async function settle(ctx: Context, { clippingId }: { clippingId: string }): Promise<void> {
  const strays = await ctx.db
    .selectFrom('clipping as c')
    .innerJoin('clipping as o', 'o.id', 'c.original_id')
    .select(['c.id', 'o.original_id as to', 'c.reprint_containment as containment', 'c.reprint_made_by as madeBy'])
    .where('o.original_id', 'is not', null)
    .where('o.id', '=', clippingId)
    .execute();
  if (strays.length === 0) return;
  for (const stray of strays) {
    await setStanding(ctx.db, stray.id, {
      // A clipping cannot stand behind itself: when the chain leads back, it is the original.
      originalId: stray.to === stray.id ? null : stray.to,
      containment: stray.containment,
      reasons: [],
      madeBy: stray.madeBy,
    });
  }
  await ctx.journal({
    what: 'clipping.followers-moved',
    objectKind: 'clipping',
    objectId: clippingId,
    data: { clippings: strays.map((stray) => stray.id) },
  });
}

export function settleStanding(clippingId: string): Promise<void> {
  return perform({ kind: 'system', reason: 'keep reprints behind one original' }, settle, { clippingId });
}
