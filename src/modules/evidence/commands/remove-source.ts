import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { SourceInput } from '../input.ts';
import { may } from '../policy.ts';
import { sourceOf } from '../source-of.ts';
import { deleteSource } from '../store.ts';

/** Forgets the address; clippings that came from it stay. */
export async function removeSource(ctx: Context, input: SourceInput): Promise<void> {
  insist(may(ctx, 'manage-sources'), 403);
  const source = await sourceOf(ctx, input.sourceId);
  await deleteSource(ctx.db, source.id, input.version);
  await ctx.journal({
    what: 'source.removed',
    objectKind: 'source',
    objectId: source.id,
    data: { address: source.address, outletId: source.outletId },
    before: { address: source.address, kind: source.kind, outletId: source.outletId },
  });
}
