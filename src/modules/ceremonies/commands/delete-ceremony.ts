import type { Context } from '../../../platform/context/index.ts';
import type { DeleteCeremony } from '../input.ts';
import { ceremonyCan } from '../model.ts';
import { deleteCeremonyRow } from '../store.ts';
import { checked } from './check.ts';

/** Deletes a ceremony that was not held. Entry: `ceremony.deleted`. */
export async function deleteCeremony(ctx: Context, input: DeleteCeremony): Promise<void> {
  const ceremony = await checked(ctx, input.id, 'write', ceremonyCan.delete);
  await deleteCeremonyRow(ctx, input.id, input.version);
  await ctx.journal({
    what: 'ceremony.deleted',
    objectKind: 'ceremony',
    objectId: input.id,
    programmeId: ceremony.programmeId,
    data: { heldOn: ceremony.heldOn },
    before: ceremony,
  });
}
