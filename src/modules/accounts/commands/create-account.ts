import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { organisationsByIds } from '../../organisations/index.ts';
import { createAccountInput, type CreateAccount } from '../input.ts';
import { roleFits } from '../model.ts';
import { hashPassword, passwordFits } from '../password.ts';
import { may } from '../policy.ts';
import { insertAccount, insertMembership, setPassword } from '../store.ts';

/**
 * Makes an account without an invitation: the first administrator and the example workspace. Without a password nobody can
 * sign in with one. Throws Refusal `account-known` (409), `password-…` or `no-organisation`.
 */
export async function createAccount(ctx: Context, input: CreateAccount): Promise<{ accountId: string }> {
  const given = createAccountInput.parse(input);
  insist(may(ctx, 'make-accounts'), 403);
  if (given.password !== undefined) insist(passwordFits(given.password, given.email));
  const hash = given.password === undefined ? null : await hashPassword(given.password);
  const organisations = await organisationsByIds(
    ctx,
    given.memberships.map((one) => one.organisationId),
  );
  const accountId = await insertAccount(ctx, { ...given, exampleKey: given.exampleKey ?? null });
  if (accountId === null) {
    throw new Refusal(
      'account-known',
      say(
        'Địa chỉ này đã có tài khoản, hoặc lối vào thử đã có người.',
        'This address or example key has an account already.',
      ),
      409,
    );
  }
  if (hash !== null) await setPassword(ctx, accountId, hash);
  for (const { organisationId, role } of given.memberships) {
    const organisation = organisations.get(organisationId);
    if (!organisation) {
      throw new Refusal('no-organisation', say('Không có đơn vị này.', 'There is no such body.'), 404);
    }
    insist(roleFits(role, organisation.kind));
    await insertMembership(ctx, accountId, organisationId, role);
  }
  await ctx.journal({
    what: 'account.created',
    objectKind: 'account',
    objectId: accountId,
    data: { isPlatformAdmin: given.isPlatformAdmin, isExample: given.isExample, memberships: given.memberships },
  });
  return { accountId };
}
