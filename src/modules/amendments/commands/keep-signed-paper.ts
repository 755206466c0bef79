import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { programmeView, recordPaper, type KeptPaper } from '../../programmes/index.ts';
import { may } from '../policy.ts';
import { insertSignedPaper } from '../store.ts';
import { ownSide } from './check.ts';

/** Keeps a file of the signed paper with the programme. Entry: `signed-paper.kept`. */
export async function keepSignedPaper(ctx: Context, input: { programmeId: string; paper: KeptPaper }): Promise<void> {
  const programme = await programmeView(ctx, input.programmeId);
  insist(may(ctx, 'write'), 403);
  const { organisationId } = ownSide(ctx, programme);
  const fileId = await recordPaper(ctx, programme.id, input.paper);
  await insertSignedPaper(ctx, { programmeId: programme.id, fileId, organisationId });
  await ctx.journal({
    what: 'signed-paper.kept',
    objectKind: 'programme',
    objectId: programme.id,
    programmeId: programme.id,
    data: { sha256: input.paper.sha256.toString('hex') },
  });
}
