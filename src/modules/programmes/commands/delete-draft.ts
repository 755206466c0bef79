import type { Context } from '../../../platform/context/index.ts';
import type { DeleteDraft } from '../input.ts';
import { deleteProgramme } from '../store.ts';
import { checked } from './check.ts';

/** Deletes a draft with everything in it; nobody but its author has seen it. Entry: `programme.deleted`. */
export async function deleteDraft(ctx: Context, input: DeleteDraft): Promise<void> {
  const programme = await checked(ctx, input.id, 'delete');
  await deleteProgramme(ctx, input.id, input.version);
  await ctx.journal({
    what: 'programme.deleted',
    objectKind: 'programme',
    objectId: input.id,
    programmeId: input.id,
    data: { title: programme.title },
    before: programme,
  });
}
