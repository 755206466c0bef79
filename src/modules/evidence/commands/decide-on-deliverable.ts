// The other side's answer to a deliverable. It may be given again, the other way; the journal keeps each.
import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { AcceptDeliverableInput, RefuseDeliverableInput } from '../input.ts';
import { deliverableCan } from '../model.ts';
import { may } from '../policy.ts';
import { deliverableView } from '../queries/deliverables.ts';
import { isLocked } from '../queries/match-facts.ts';
import { changedMeanwhile, decideDeliverable } from '../store.ts';
import { standingIn } from './check-deliverable.ts';

/** From now on its evidence counts as this one thing. Entry: `deliverable.accepted`. */
export function acceptDeliverable(ctx: Context, input: AcceptDeliverableInput): Promise<void> {
  return decide(ctx, input, 'accepted', input.note ?? null);
}

/** Its evidence counts piece by piece, as if nothing had been gathered. Entry: `deliverable.refused`. */
export function refuseDeliverable(ctx: Context, input: RefuseDeliverableInput): Promise<void> {
  return decide(ctx, input, 'refused', input.reason);
}

async function decide(
  ctx: Context,
  { id, version }: { readonly id: string; readonly version: number },
  state: 'accepted' | 'refused',
  reason: string | null,
): Promise<void> {
  insist(may(ctx, 'decide'), 403);
  const before = await deliverableView(ctx, id);
  if (before.version !== version) throw changedMeanwhile();
  const { programme, asking } = await standingIn(ctx, before.programmeId);
  const facts = { ...before, programmeState: programme.state };
  insist(deliverableCan[state === 'accepted' ? 'accept' : 'refuse'](facts, asking));
  if (asking.side === null || ctx.organisation === null) throw new Error('a deliverable was decided on without a side');
  const afterFreeze = await isLocked(ctx, programme.id, before.deliveredOn);
  await decideDeliverable(ctx.db, id, version, {
    state,
    side: asking.side,
    for: ctx.organisation,
    by: ctx.actor.accountId,
    at: ctx.now,
    reason,
    afterFreeze,
  });
  const act = state === 'accepted' ? 'deliverable.accepted' : 'deliverable.refused';
  await ctx.journal({
    what: act,
    fourEyes: { act, about: id },
    objectKind: 'deliverable',
    objectId: id,
    programmeId: programme.id,
    reason,
    data: {
      title: before.title,
      commitmentId: before.commitmentId,
      quantity: before.quantity,
      unit: before.unit,
      afterFreeze,
    },
    before: { state: before.state },
    after: { state },
  });
}
