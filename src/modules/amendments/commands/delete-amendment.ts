import type { Context } from '../../../platform/context/index.ts';
import type { AmendmentStep } from '../input.ts';
import { amendmentCan } from '../model.ts';
import { deleteAmendment as remove } from '../store.ts';
import { allowed } from './check.ts';

/** Deletes a draft; nobody but its author has seen it. Entry: `amendment.deleted`, not in the programme's history. */
export async function deleteAmendment(ctx: Context, input: AmendmentStep): Promise<void> {
  const { amendment } = await allowed(ctx, input.id, 'write', amendmentCan.delete);
  await remove(ctx, input.id, input.version);
  await ctx.journal({
    what: 'amendment.deleted',
    objectKind: 'amendment',
    objectId: input.id,
    data: { kind: amendment.kind },
    before: amendment,
  });
}
