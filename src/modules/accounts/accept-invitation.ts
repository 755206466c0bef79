// Accepting an invitation: with a new account, or by the password of the account the address has.
import { consult, perform, type Who } from '../../platform/context/index.ts';
import { signInDatabase } from '../../platform/database/index.ts';
import { insist, Refusal, say } from '../../tools/sentence/index.ts';
import { joinOrganisation } from './commands/join-organisation.ts';
import { acceptInvitationInput, type AcceptInvitation } from './input.ts';
import { actFor } from './own-account.ts';
import { hashPassword, passwordFits } from './password.ts';
import { invitationView, type InvitationView } from './queries.ts';
import { signIn, type Entered } from './sign-in.ts';
import { whoIs } from './who-is.ts';

const DOOR: Who = { kind: 'system', reason: 'accepting an invitation' };

/** What the link offers; needs no sign-in. Throws Refusal `no-invitation` (404). */
export function invitationOf(token: string): Promise<InvitationView> {
  return consult(DOOR, (ctx) => invitationView(ctx, token));
}

/**
 * Joins and signs in; whoever is signed in as that person already needs no password. Throws Refusal `invitation-…`, `password-…`, and `wrong-sign-in` when the address has an account and
 * the password is not its own.
 */
export async function acceptInvitation(input: AcceptInvitation, headers: Headers): Promise<Entered> {
  const { token, name, password = '' } = acceptInvitationInput.parse(input);
  const invitation = await invitationOf(token);
  insist(invitation.canAccept);
  const { email } = invitation;
  const known = await signInDatabase()
    .selectFrom('person_account')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst();
  const here = await whoIs(headers);
  if (here && here.accountId === known?.id) {
    await perform(DOOR, joinOrganisation, { token, joining: { accountId: known.id } });
    return actFor(headers, invitation.organisationId);
  }
  if (known) {
    const entered = await signIn({ email, password }, headers);
    // Nothing is joined by a password whose second step is still to come; the person comes back here signed in.
    if (entered.awaitsCode) return entered;
    await perform(DOOR, joinOrganisation, { token, joining: { accountId: known.id } });
    const cookie = entered.setCookies.map((line) => line.split(';')[0]).join('; ');
    return actFor(new Headers({ cookie }), invitation.organisationId);
  }
  insist(passwordFits(password, email));
  if (name === undefined) throw new Refusal('name-missing', say('Hãy ghi họ và tên.', 'Give your full name.'), 400);
  const passwordHash = await hashPassword(password);
  await perform(DOOR, joinOrganisation, { token, joining: { name, passwordHash } });
  return signIn({ email, password }, headers);
}
