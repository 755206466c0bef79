// The only file that writes person_totp, used_code, recovery_code and second_step_rule.
import { sql } from 'kysely';
import type { Context } from '../../../platform/context/index.ts';
import { signInDatabase } from '../../../platform/database/index.ts';

export async function setTotp(ctx: Context, accountId: string, sealed: Buffer): Promise<void> {
  await ctx.db
    .insertInto('person_totp')
    .values({ account_id: accountId, sealed, created_at: ctx.now })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ sealed, created_at: ctx.now }))
    .execute();
}

/** False when there was none. */
export async function deleteTotp(ctx: Context, accountId: string): Promise<boolean> {
  const done = await ctx.db.deleteFrom('person_totp').where('account_id', '=', accountId).executeTakeFirst();
  return done.numDeletedRows === 1n;
}

/** The newly issued take the place of all that were there. */
export async function replaceRecoveryCodes(ctx: Context, accountId: string, hashes: readonly Buffer[]): Promise<void> {
  await ctx.db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
  if (hashes.length === 0) return;
  await ctx.db
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ account_id: accountId, code_hash: hash, created_at: ctx.now })))
    .execute();
}

/** False when there is no such unused code. */
export async function useRecoveryCode(ctx: Context, accountId: string, hash: Buffer): Promise<boolean> {
  const done = await ctx.db
    .updateTable('recovery_code')
    .set({ used_at: ctx.now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** False when the code of that step was taken before: whoever saw it typed cannot type it again. */
export async function takeStep(accountId: string, step: number): Promise<boolean> {
  const done = await signInDatabase()
    .insertInto('used_code')
    .values({ account_id: accountId, step })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function setSecondStepRule(ctx: Context, organisationId: string | null, isOn: boolean): Promise<boolean> {
  const done = isOn
    ? await sql`insert into second_step_rule (organisation_id, since) values (${organisationId}, ${ctx.now})
        on conflict do nothing`.execute(ctx.db)
    : await sql`delete from second_step_rule where organisation_id is not distinct from ${organisationId}::uuid`.execute(
        ctx.db,
      );
  return (done.numAffectedRows ?? 0n) === 1n;
}
