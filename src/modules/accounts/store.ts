// The only file that writes person_account, person_credential, membership and invitation; sessions are session-store.ts's,
// second steps second-step/second-step-store.ts's.
import type { Context } from '../../platform/context/index.ts';
import type { Role } from './model.ts';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly isPlatformAdmin: boolean;
  readonly isExample: boolean;
  readonly exampleKey: string | null;
}

/** Null when the address has an account already. */
export async function insertAccount(ctx: Context, account: NewAccount): Promise<string | null> {
  const row = await ctx.db
    .insertInto('person_account')
    .values({
      name: account.name,
      email: account.email,
      is_platform_admin: account.isPlatformAdmin,
      is_example: account.isExample,
      example_key: account.exampleKey,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function setAdministrator(ctx: Context, accountId: string, isPlatformAdmin: boolean): Promise<void> {
  await ctx.db
    .updateTable('person_account')
    .set({ is_platform_admin: isPlatformAdmin, updated_at: ctx.now })
    .where('id', '=', accountId)
    .execute();
}

/** Sets the password, first or new. `hash` is a PHC string. */
export async function setPassword(ctx: Context, accountId: string, hash: string): Promise<void> {
  await ctx.db
    .insertInto('person_credential')
    .values({ account_id: accountId, provider: 'credential', subject: accountId, password: hash })
    .onConflict((conflict) =>
      conflict.columns(['provider', 'subject']).doUpdateSet({ password: hash, updated_at: ctx.now }),
    )
    .execute();
}

/** False when the person has a role there already. `changeId`: given because a body ended, see follow-change.ts. */
export async function insertMembership(
  ctx: Context,
  accountId: string,
  organisationId: string,
  role: Role,
  changeId: string | null = null,
): Promise<boolean> {
  const done = await ctx.db
    .insertInto('membership')
    .values({ account_id: accountId, organisation_id: organisationId, role, since: ctx.now, change_id: changeId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** False when another change came first. */
export async function updateMembership(
  ctx: Context,
  id: string,
  version: number,
  change: { readonly role: Role } | { readonly until: Date },
): Promise<boolean> {
  const done = await ctx.db
    .updateTable('membership')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('until', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export interface NewInvitation {
  readonly tokenHash: Buffer;
  readonly email: string;
  readonly name: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly expiresAt: Date;
}

export async function insertInvitation(ctx: Context, invitation: NewInvitation): Promise<string> {
  const { id } = await ctx.db
    .insertInto('invitation')
    .values({
      token_hash: invitation.tokenHash,
      email: invitation.email,
      name: invitation.name,
      organisation_id: invitation.organisationId,
      role: invitation.role,
      invited_by: ctx.actor.accountId,
      created_at: ctx.now,
      expires_at: invitation.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A newer invitation takes the place of open ones for the same person and body. */
/** Gives their ids. */
export async function withdrawOpenInvitations(ctx: Context, email: string, organisationId: string): Promise<string[]> {
  const rows = await ctx.db
    .updateTable('invitation')
    .set({ withdrawn_at: ctx.now })
    .where('email', '=', email)
    .where('organisation_id', '=', organisationId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** False when it was used or withdrawn meanwhile. */
export async function closeInvitation(ctx: Context, id: string, how: 'accepted_at' | 'withdrawn_at'): Promise<boolean> {
  const done = await ctx.db
    .updateTable('invitation')
    .set({ [how]: ctx.now })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
