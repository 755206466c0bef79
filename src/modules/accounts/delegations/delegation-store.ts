// The only file that writes delegation.
import type { Context } from '../../../platform/context/index.ts';

export interface NewDelegation {
  readonly organisationId: string;
  readonly fromAccountId: string;
  readonly toAccountId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string;
  readonly authorityFileId: string | null;
}

export async function insertDelegation(ctx: Context, one: NewDelegation): Promise<string> {
  const { id } = await ctx.db
    .insertInto('delegation')
    .values({
      organisation_id: one.organisationId,
      from_account_id: one.fromAccountId,
      to_account_id: one.toAccountId,
      starts_on: one.startsOn,
      ends_on: one.endsOn,
      reason: one.reason,
      authority_file_id: one.authorityFileId,
      created_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** False when it was ended before. */
export async function closeDelegation(ctx: Context, id: string): Promise<boolean> {
  const done = await ctx.db
    .updateTable('delegation')
    .set((eb) => ({ ended_at: ctx.now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
