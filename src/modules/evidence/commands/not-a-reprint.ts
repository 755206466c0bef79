import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { NotAReprintInput } from '../input.ts';
import { reprintCan } from '../model.ts';
import { may } from '../policy.ts';
import { standingOf } from '../queries/reprint-standing.ts';
import { setStanding } from '../store.ts';

/** A person says that the clipping is a text of its own; the program does not group it again. */
export async function notAReprint(ctx: Context, input: NotAReprintInput): Promise<void> {
  insist(may(ctx, 'decide'), 403);
  const clipping = await standingOf(ctx, input.clippingId);
  insist(reprintCan.notAReprint(clipping));
  await setStanding(
    ctx.db,
    clipping.id,
    { originalId: null, containment: null, reasons: [], madeBy: 'person' },
    input.version,
  );
  await ctx.journal({
    what: 'clipping.set-apart',
    objectKind: 'clipping',
    objectId: clipping.id,
    data: { before: clipping.originalId },
    before: { originalId: clipping.originalId },
    after: { originalId: null },
    reason: input.reason ?? null,
  });
}
