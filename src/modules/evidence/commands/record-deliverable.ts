import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { commitmentView } from '../../commitments/index.ts';
import type { RecordDeliverableInput } from '../input.ts';
import { may } from '../policy.ts';
import { gather, insertDeliverable } from '../store.ts';
import { insistItFits, standingIn } from './check-deliverable.ts';

/**
 * One thing made of confirmed evidence: a class, an event, a special page. It changes no figure until the other side accepts
 * it. Entry: `deliverable.recorded`.
 */
export async function recordDeliverable(ctx: Context, input: RecordDeliverableInput): Promise<{ id: string }> {
  insist(may(ctx, 'decide'), 403);
  const { commitmentId, ...fields } = input;
  const { programmeId } = await commitmentView(ctx, commitmentId);
  const standing = await standingIn(ctx, programmeId);
  await insistItFits(ctx, standing, commitmentId, fields, null);
  const { side } = standing.asking;
  if (side === null || ctx.organisation === null) throw new Error('a deliverable was allowed without a side');
  const recorded = { side, for: ctx.organisation, by: ctx.actor.accountId, at: ctx.now };
  const id = await insertDeliverable(ctx.db, programmeId, commitmentId, fields, recorded);
  await gather(ctx.db, id, fields.matchIds);
  await ctx.journal({
    what: 'deliverable.recorded',
    objectKind: 'deliverable',
    objectId: id,
    programmeId,
    data: { title: fields.title, commitmentId, quantity: fields.quantity, unit: fields.unit ?? null, side },
    after: input,
  });
  return { id };
}
