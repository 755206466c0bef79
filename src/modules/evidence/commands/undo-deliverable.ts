import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { UndoDeliverableInput } from '../input.ts';
import { deliverableCan } from '../model.ts';
import { may } from '../policy.ts';
import { deliverableView } from '../queries/deliverables.ts';
import { changedMeanwhile, deleteDeliverable } from '../store.ts';
import { standingIn } from './check-deliverable.ts';

/** The side that recorded it takes it apart again; its evidence stands for itself. Entry: `deliverable.undone`. */
export async function undoDeliverable(ctx: Context, input: UndoDeliverableInput): Promise<{ programmeId: string }> {
  insist(may(ctx, 'decide'), 403);
  const before = await deliverableView(ctx, input.id);
  if (before.version !== input.version) throw changedMeanwhile();
  const { programme, asking } = await standingIn(ctx, before.programmeId);
  insist(deliverableCan.change({ ...before, programmeState: programme.state }, asking));
  await deleteDeliverable(ctx.db, input.id, input.version);
  await ctx.journal({
    what: 'deliverable.undone',
    objectKind: 'deliverable',
    objectId: input.id,
    programmeId: programme.id,
    data: { title: before.title, commitmentId: before.commitmentId },
    before: { ...before, matches: before.matches.map((match) => match.matchId), may: null },
  });
  return { programmeId: programme.id };
}
