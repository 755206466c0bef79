import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { invitationView } from '../queries.ts';
import { closeInvitation, insertAccount, insertMembership, setPassword } from '../store.ts';

/** A person who has an account, or one whose account is made now. */
export type Joining =
  | { readonly accountId: string }
  // Without a password: somebody who comes by single sign-on.
  | { readonly name: string; readonly passwordHash: string | null };

/**
 * The second half of accepting an invitation, in scope system. Throws Refusal `invitation-…`, `account-known` (409) when
 * the address got an account meanwhile, `already-member` (409).
 */
export async function joinOrganisation(
  ctx: Context,
  { token, joining }: { readonly token: string; readonly joining: Joining },
): Promise<{ accountId: string }> {
  const invitation = await invitationView(ctx, token);
  insist(invitation.canAccept);
  if (!(await closeInvitation(ctx, invitation.id, 'accepted_at'))) throw meanwhile();
  const accountId = 'accountId' in joining ? joining.accountId : await makeAccount(ctx, invitation.email, joining);
  if (!(await insertMembership(ctx, accountId, invitation.organisationId, invitation.role))) {
    throw new Refusal(
      'already-member',
      say('Anh chị đã có trong đơn vị này.', 'You are a member of this body already.'),
      409,
    );
  }
  await ctx.journal({
    what: 'invitation.accepted',
    objectKind: 'invitation',
    objectId: invitation.id,
    data: {
      accountId,
      organisationId: invitation.organisationId,
      role: invitation.role,
      isNewAccount: !('accountId' in joining),
    },
  });
  return { accountId };
}

async function makeAccount(
  ctx: Context,
  email: string,
  joining: { readonly name: string; readonly passwordHash: string | null },
): Promise<string> {
  const accountId = await insertAccount(ctx, {
    name: joining.name,
    email,
    isPlatformAdmin: false,
    isExample: false,
    exampleKey: null,
  });
  if (accountId === null) throw meanwhile();
  if (joining.passwordHash !== null) await setPassword(ctx, accountId, joining.passwordHash);
  return accountId;
}

function meanwhile(): Refusal {
  return new Refusal(
    'changed-meanwhile',
    say('Lời mời vừa được dùng. Hãy tải lại trang.', 'The invitation was used just now. Reload the page.'),
    409,
  );
}
