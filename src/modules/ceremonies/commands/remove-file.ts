import type { Context } from '../../../platform/context/index.ts';
import { insist, no, Refusal, say, YES } from '../../../tools/sentence/index.ts';
import type { RemoveCeremonyFile } from '../input.ts';
import { ceremonyCan } from '../model.ts';
import { ceremonyFiles } from '../queries.ts';
import { deleteCeremonyFile } from '../store.ts';
import { checked } from './check.ts';

/** Takes a file out of the record; only the organisation that added it may. Entry: `ceremony.file-removed`. */
export async function removeCeremonyFile(ctx: Context, input: RemoveCeremonyFile): Promise<void> {
  const ceremony = await checked(ctx, input.id, 'write', ceremonyCan.change);
  const file = (await ceremonyFiles(ctx, input.id)).find((one) => one.id === input.fileId);
  if (!file) throw new Refusal('no-such-file', say('Không có tệp này.', 'There is no such file.'), 404);
  insist(
    ctx.organisation === null || file.organisationId === ctx.organisation
      ? YES
      : no('not-own-file', 'Tệp này do đơn vị khác thêm.', 'Another organisation added this file.'),
    403,
  );
  await deleteCeremonyFile(ctx, file.id);
  await ctx.journal({
    what: 'ceremony.file-removed',
    objectKind: 'ceremony',
    objectId: input.id,
    programmeId: ceremony.programmeId,
    data: { heldOn: ceremony.heldOn, title: file.caption },
    before: file,
  });
}
