import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { ByAmendment } from '../../programmes/index.ts';
import type { DropCommitment } from '../input.ts';
import { commitmentCan } from '../model.ts';
import { commitmentView } from '../queries.ts';
import { markDropped } from '../store.ts';
import { writable } from './check.ts';

/** Drops a commitment with a reason; it and all that hangs on it stay on record. Entry: `commitment.dropped`. */
export async function dropCommitment(ctx: Context, input: DropCommitment & ByAmendment): Promise<void> {
  const commitment = await commitmentView(ctx, input.id);
  await writable(ctx, commitment.programmeId, input.reason, input.byAmendment);
  insist(commitmentCan.drop(commitment));
  await markDropped(ctx, input.id, input.version, input.reason);
  await ctx.journal({
    what: 'commitment.dropped',
    objectKind: 'commitment',
    objectId: commitment.id,
    programmeId: commitment.programmeId,
    reason: input.reason,
    data: { text: commitment.text.slice(0, 200) },
    before: commitment,
    after: { droppedAt: ctx.now.toISOString() },
  });
}
