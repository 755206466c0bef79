import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { VersionedImport } from '../input.ts';
import { may } from '../policy.ts';
import { importView, touchedSince } from '../queries.ts';
import { importCan } from '../rules.ts';
import { removeMade, updateImport } from '../store.ts';

/**
 * Removes all programmes that the import made, while nobody has touched any of them. Bodies that it registered stay: others
 * may name them by now. Entry: `programme-import.taken-back`.
 */
export async function takeBackImport(ctx: Context, input: VersionedImport): Promise<{ removed: number }> {
  insist(may(ctx), 403);
  const view = await importView(ctx, input.id);
  insist(importCan.takeBack(view, await touchedSince(ctx, view.made)));
  const removed = await removeMade(ctx, input.id);
  await updateImport(ctx, input.id, input.version, { state: 'taken_back', endedAt: ctx.now });
  await ctx.journal({
    what: 'programme-import.taken-back',
    objectKind: 'programme-import',
    objectId: input.id,
    data: { name: view.name, programmes: removed },
    before: view.made,
  });
  return { removed };
}
