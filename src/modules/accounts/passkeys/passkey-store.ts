// The only file that writes person_passkey and passkey_use.
import type { Context } from '../../../platform/context/index.ts';
import { signInDatabase, houseTime } from '../../../platform/database/index.ts';

export interface NewPasskey {
  readonly accountId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly isSynced: boolean;
}

/** Null when this very passkey is known already. */
export async function insertPasskey(ctx: Context, passkey: NewPasskey): Promise<string | null> {
  const row = await ctx.db
    .insertInto('person_passkey')
    .values({
      account_id: passkey.accountId,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      transports: [...passkey.transports],
      name: passkey.name,
      is_synced: passkey.isSynced,
      created_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return null;
  await ctx.db.insertInto('passkey_use').values({ passkey_id: row.id, counter: passkey.counter }).execute();
  return row.id;
}

export async function renamePasskey(ctx: Context, accountId: string, id: string, name: string): Promise<boolean> {
  const done = await ctx.db
    .updateTable('person_passkey')
    .set({ name })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function deletePasskey(ctx: Context, accountId: string, id: string): Promise<boolean> {
  const done = await ctx.db
    .deleteFrom('person_passkey')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}

/** All of a person's; how many. */
export async function deletePasskeysOf(ctx: Context, accountId: string): Promise<number> {
  const done = await ctx.db.deleteFrom('person_passkey').where('account_id', '=', accountId).executeTakeFirst();
  return Number(done.numDeletedRows);
}

/** False when its counter did not grow, though it counts: a copy of the passkey may be at work. */
export async function countUse(passkeyId: string, counter: number): Promise<boolean> {
  const done = await signInDatabase()
    .updateTable('passkey_use')
    .set({ counter, last_used_at: houseTime() })
    .where('passkey_id', '=', passkeyId)
    .where((eb) => eb.or([eb('counter', '<', counter), eb.and([eb('counter', '=', 0), eb.val(counter === 0)])]))
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
