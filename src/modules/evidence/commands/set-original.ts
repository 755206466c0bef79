import type { Context } from '../../../platform/context/index.ts';
import { insist, say } from '../../../tools/sentence/index.ts';
import type { SetOriginalInput } from '../input.ts';
import { reprintCan } from '../model.ts';
import { may } from '../policy.ts';
import { behind, standingOf } from '../queries/reprint-standing.ts';
import { changedMeanwhile, setStanding } from '../store.ts';

/** A person says that the clipping is a reprint of that original; all that stood behind it moves along. */
export async function setOriginal(ctx: Context, input: SetOriginalInput): Promise<void> {
  insist(may(ctx, 'decide'), 403);
  const clipping = await standingOf(ctx, input.clippingId);
  const original = await standingOf(ctx, input.originalId);
  if (clipping.version !== input.version) throw changedMeanwhile();
  insist(reprintCan.setOriginal(clipping, original));
  const reasons = [say('do người dùng xác định', 'decided by a person')];
  // The chosen original may have stood behind this very clipping: then the two change places.
  if (original.originalId !== null) {
    await setStanding(ctx.db, original.id, { originalId: null, containment: null, reasons: [], madeBy: 'person' });
  }
  for (const follower of await behind(ctx, clipping.id)) {
    if (follower.id === original.id) continue;
    await setStanding(ctx.db, follower.id, { ...follower, originalId: original.id });
  }
  await setStanding(
    ctx.db,
    clipping.id,
    { originalId: original.id, containment: clipping.containment, reasons, madeBy: 'person' },
    input.version,
  );
  await ctx.journal({
    what: 'clipping.original-set',
    objectKind: 'clipping',
    objectId: clipping.id,
    data: { originalId: original.id, before: clipping.originalId },
    before: { originalId: clipping.originalId },
    after: { originalId: original.id },
    reason: input.reason ?? null,
  });
}
