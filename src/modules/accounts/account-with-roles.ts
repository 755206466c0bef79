// One account with the roles it holds now, for work that the program does in that person's name; in scope system.
import type { ReadContext } from '../../platform/context/index.ts';
import { isRole, type Role } from './model.ts';
import { accountById, type OneAccount } from './one-account.ts';

export interface AccountWithRoles extends OneAccount {
  readonly isExample: boolean;
  readonly memberships: readonly { readonly organisationId: string; readonly role: Role }[];
}

/** Throws Refusal `no-account` (404). */
export async function accountWithRoles(ctx: ReadContext, id: string): Promise<AccountWithRoles> {
  const account = await accountById(ctx, id);
  const { is_example: isExample } = await ctx.db
    .selectFrom('person_account')
    .select('is_example')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const rows = await ctx.db
    .selectFrom('membership')
    .select(['organisation_id', 'role'])
    .where('account_id', '=', id)
    .where('until', 'is', null)
    .orderBy('since')
    .execute();
  return {
    ...account,
    isExample,
    memberships: rows.flatMap(({ organisation_id: organisationId, role }) =>
      isRole(role) ? [{ organisationId, role }] : [],
    ),
  };
}
