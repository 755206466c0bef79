import type { Context } from '../../../platform/context/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import { deleteBatch, updateBatch } from '../batch-store.ts';
import { storedBatch, type StoredBatch } from '../batches.ts';
import type { Choices } from '../conversion-plan.ts';
import {
  settleGroupInput,
  settleTableInput,
  tableInput,
  type SettleGroup,
  type SettleTable,
  type TableChoice,
} from '../input.ts';
import { mayTakeBack } from '../policy.ts';

async function draft(ctx: Context, id: string): Promise<StoredBatch> {
  insist(mayTakeBack(ctx), 403);
  const batch = await storedBatch(ctx, id);
  insist(
    batch.state === 'draft'
      ? YES
      : no(
          'table-not-draft',
          'Bảng này đã áp dụng, không sửa được nữa.',
          'This table was applied and stands as it is.',
        ),
  );
  return batch;
}

async function settled(ctx: Context, batch: StoredBatch, version: number, choices: Choices, about: string) {
  await updateBatch(ctx, batch.id, version, { choices });
  await ctx.journal({
    what: 'conversion.settled',
    objectKind: 'organisation-change-batch',
    objectId: batch.id,
    data: { about },
    before: batch.choices,
    after: choices,
  });
}

/** Settles what holds for the whole table: its day, its legal basis, whether people go along. */
export async function settleTable(ctx: Context, input: SettleTable): Promise<void> {
  const { id, version, effectiveOn, legalBasis, carriesPeople } = settleTableInput.parse(input);
  const batch = await draft(ctx, id);
  const choices = { ...batch.choices, effectiveOn, legalBasis: legalBasis?.trim() || undefined, carriesPeople };
  await settled(ctx, batch, version, choices, 'table');
}

/** Settles one group: which bodies are meant, the kind, the main successor, or that it is left out. */
export async function settleGroup(ctx: Context, input: SettleGroup): Promise<void> {
  const { id, version, group, ...choice } = settleGroupInput.parse(input);
  const batch = await draft(ctx, id);
  const choices = { ...batch.choices, groups: { ...batch.choices.groups, [group]: choice } };
  await settled(ctx, batch, version, choices, group);
}

/** Throws a draft away. */
export async function dropTable(ctx: Context, input: TableChoice): Promise<void> {
  const { id, version } = tableInput.parse(input);
  const batch = await draft(ctx, id);
  insist(
    (await deleteBatch(ctx, id, version))
      ? YES
      : no(
          'changed-meanwhile',
          'Bảng vừa được sửa. Hãy tải lại trang.',
          'The table has just changed. Reload the page.',
        ),
    409,
  );
  await ctx.journal({
    what: 'conversion.dropped',
    objectKind: 'organisation-change-batch',
    objectId: id,
    data: { name: batch.name },
  });
}
