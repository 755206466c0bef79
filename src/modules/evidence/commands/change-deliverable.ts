import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { ChangeDeliverableInput } from '../input.ts';
import { deliverableCan } from '../model.ts';
import { may } from '../policy.ts';
import { deliverableView } from '../queries/deliverables.ts';
import { changedMeanwhile, gather, updateDeliverable } from '../store.ts';
import { insistItFits, standingIn } from './check-deliverable.ts';

/** Changed by the side that recorded it; it waits for the other side anew. Entry: `deliverable.changed`. */
export async function changeDeliverable(ctx: Context, input: ChangeDeliverableInput): Promise<void> {
  insist(may(ctx, 'decide'), 403);
  const { id, version, ...fields } = input;
  const before = await deliverableView(ctx, id);
  if (before.version !== version) throw changedMeanwhile();
  const standing = await standingIn(ctx, before.programmeId);
  insist(deliverableCan.change({ ...before, programmeState: standing.programme.state }, standing.asking));
  await insistItFits(ctx, standing, before.commitmentId, fields, id);
  if (ctx.organisation === null) throw new Error('a deliverable was changed by nobody');
  await updateDeliverable(ctx.db, id, version, fields, {
    for: ctx.organisation,
    by: ctx.actor.accountId,
    at: ctx.now,
  });
  await gather(ctx.db, id, fields.matchIds);
  await ctx.journal({
    what: 'deliverable.changed',
    objectKind: 'deliverable',
    objectId: id,
    programmeId: before.programmeId,
    data: { title: fields.title, commitmentId: before.commitmentId, was: before.state },
    before: { ...before, matches: before.matches.map((match) => match.matchId), may: null },
    after: fields,
  });
}
