import type { Context } from '../../../platform/context/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import { updateBatch } from '../batch-store.ts';
import { storedBatch } from '../batches.ts';
import { changesWhere } from '../history.ts';
import { takeBackTableInput, type TakeBackTable } from '../input.ts';
import { mayTakeBack } from '../policy.ts';
import { undoChange } from '../record-change.ts';

/**
 * Takes a whole table back, the newest change first, in one transaction: all or nothing. Changes that were taken back one
 * by one before are left.
 */
export async function takeBackTable(ctx: Context, input: TakeBackTable): Promise<void> {
  const { id, version, reason } = takeBackTableInput.parse(input);
  insist(mayTakeBack(ctx), 403);
  const batch = await storedBatch(ctx, id);
  insist(
    batch.state === 'applied'
      ? YES
      : no('table-not-applied', 'Chỉ hoàn tác bảng đã áp dụng.', 'Only a table that was applied can be taken back.'),
  );
  const changes = (await changesWhere(ctx, { batchId: id })).filter((change) => change.takenBackAt === null);
  await updateBatch(ctx, id, version, { state: 'taken_back', takenBackAt: ctx.now });
  for (const change of changes.toReversed()) await undoChange(ctx, change.id, reason);
  await ctx.journal({
    what: 'conversion.taken-back',
    objectKind: 'organisation-change-batch',
    objectId: id,
    data: { name: batch.name, changes: changes.length },
    reason,
  });
}
