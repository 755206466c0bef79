// The only file that writes single_sign_on, and person_credential for its people.
import type { Context } from '../../../platform/context/index.ts';

export interface NewProvider {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly sealedSecret: Buffer | null;
  readonly ownNetwork: boolean;
  readonly provesTwice: boolean;
}

/** Null when the issuer is entered already. */
export async function insertProvider(ctx: Context, one: NewProvider): Promise<string | null> {
  const row = await ctx.db
    .insertInto('single_sign_on')
    .values({
      name: one.name,
      issuer: one.issuer,
      client_id: one.clientId,
      sealed_secret: one.sealedSecret,
      own_network: one.ownNetwork,
      proves_twice: one.provesTwice,
      created_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function updateProvider(ctx: Context, id: string, version: number, isOn: boolean): Promise<boolean> {
  const done = await ctx.db
    .updateTable('single_sign_on')
    .set({ is_on: isOn, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** All but its issuer. False when somebody else has changed it meanwhile. */
export async function setProvider(
  ctx: Context,
  id: string,
  version: number,
  one: Omit<NewProvider, 'issuer'>,
): Promise<boolean> {
  const done = await ctx.db
    .updateTable('single_sign_on')
    .set({
      name: one.name,
      client_id: one.clientId,
      sealed_secret: one.sealedSecret,
      own_network: one.ownNetwork,
      proves_twice: one.provesTwice,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Who had come by it; null when somebody else has changed it meanwhile. */
export async function deleteProvider(ctx: Context, id: string, version: number): Promise<string[] | null> {
  const done = await ctx.db
    .deleteFrom('single_sign_on')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numDeletedRows !== 1n) return null;
  const rows = await ctx.db
    .deleteFrom('person_credential')
    .where('provider', '=', `oidc:${id}`)
    .returning('account_id')
    .execute();
  return rows.map((row) => row.account_id);
}

/** False when that person of the provider is linked to an account already. */
export async function linkPerson(ctx: Context, accountId: string, provider: string, subject: string): Promise<boolean> {
  const done = await ctx.db
    .insertInto('person_credential')
    .values({ account_id: accountId, provider, subject })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}
