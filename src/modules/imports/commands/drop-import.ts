import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { VersionedImport } from '../input.ts';
import { may } from '../policy.ts';
import { importView } from '../queries.ts';
import { importCan } from '../rules.ts';
import { updateImport } from '../store.ts';

/** Puts a table that is being checked aside. Entry: `programme-import.dropped`. */
export async function dropImport(ctx: Context, input: VersionedImport): Promise<void> {
  insist(may(ctx), 403);
  const view = await importView(ctx, input.id);
  insist(importCan.drop(view));
  await updateImport(ctx, input.id, input.version, { state: 'dropped', endedAt: ctx.now });
  await ctx.journal({
    what: 'programme-import.dropped',
    objectKind: 'programme-import',
    objectId: input.id,
    data: { name: view.name },
  });
}
