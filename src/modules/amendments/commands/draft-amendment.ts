import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { programmeView } from '../../programmes/index.ts';
import type { DraftAmendment } from '../input.ts';
import { may } from '../policy.ts';
import { contentOf } from '../queries.ts';
import { insertAmendment } from '../store.ts';
import { circumstances, ownSide } from './check.ts';

/**
 * Begins an amendment on a working copy of what the programme says now. Seen by its author's organisation alone, so its
 * entry (`amendment.drafted`) is not in the programme's history.
 */
export async function draftAmendment(ctx: Context, input: DraftAmendment): Promise<{ id: string }> {
  const programme = await programmeView(ctx, input.programmeId);
  insist(may(ctx, 'write'), 403);
  insist(circumstances(ctx, programme).programme);
  const own = ownSide(ctx, programme);
  const id = await insertAmendment(ctx, { ...input, ...own, base: await contentOf(ctx, programme.id) });
  await ctx.journal({
    what: 'amendment.drafted',
    objectKind: 'amendment',
    objectId: id,
    data: { title: programme.title, kind: input.kind },
    after: input,
  });
  return { id };
}
