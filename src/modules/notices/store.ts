// The only file that writes checkpoint_subscription, checkpoint_delivery and digest_choice.
import type { Context } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import type { Rhythm } from './model.ts';

/** False when somebody changed it since `version`; 0: nothing was set yet. */
export async function writeSubscription(
  ctx: Context,
  given: { organisationId: string; address: string; isOn: boolean; version: number },
): Promise<boolean> {
  const { organisationId, address, isOn, version } = given;
  const row = { address, is_on: isOn, stopped_by_reader: false, changed_at: ctx.now };
  if (version === 0) {
    const made = await ctx.db
      .insertInto('checkpoint_subscription')
      .values({ organisation_id: organisationId, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n;
  }
  const changed = await ctx.db
    .updateTable('checkpoint_subscription')
    .set((eb) => ({ ...row, version: eb('version', '+', 1) }))
    .where('organisation_id', '=', organisationId)
    .where('version', '=', version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Whether there was something to stop for this very address. */
export async function stopSubscription(ctx: Context, organisationId: string, address: string): Promise<boolean> {
  const done = await ctx.db
    .updateTable('checkpoint_subscription')
    .set((eb) => ({ is_on: false, stopped_by_reader: true, changed_at: ctx.now, version: eb('version', '+', 1) }))
    .where('organisation_id', '=', organisationId)
    .where('address', '=', address)
    .where('is_on', '=', true)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export interface CheckpointDelivery {
  readonly organisationId: string;
  readonly day: Day;
  readonly size: number;
  readonly letterId: string;
}

export async function insertDelivery(ctx: Context, delivery: CheckpointDelivery): Promise<void> {
  await ctx.db
    .insertInto('checkpoint_delivery')
    .values({
      organisation_id: delivery.organisationId,
      day: delivery.day,
      checkpoint_size: delivery.size,
      letter_id: delivery.letterId,
      at: ctx.now,
    })
    .execute();
}

export async function writeDigestChoice(ctx: Context, accountId: string, rhythm: Rhythm): Promise<void> {
  await ctx.db
    .insertInto('digest_choice')
    .values({ account_id: accountId, rhythm, chosen_at: ctx.now })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ rhythm, chosen_at: ctx.now }))
    .execute();
}

/** Whether there was one. */
export async function deleteDigestChoice(ctx: Context, accountId: string): Promise<boolean> {
  const done = await ctx.db.deleteFrom('digest_choice').where('account_id', '=', accountId).executeTakeFirst();
  return done.numDeletedRows === 1n;
}
