// What a signed-in person does with their own account and session. The session in the headers says who they are.
import { perform, type Context } from '../../platform/context/index.ts';
import { signInDatabase } from '../../platform/database/index.ts';
import { insist, Refusal, say } from '../../tools/sentence/index.ts';
import { changePasswordInput, type ChangePassword } from './input.ts';
import { hashPassword, passwordFits, verifyPassword } from './password.ts';
import { sessionsOf, type SessionLine } from './queries.ts';
import { noSessionCookie } from './session-cookie.ts';
import type { Entered } from './sign-in.ts';
import { deleteSession, deleteSessionsOf, setActiveOrganisation, setPassword } from './store.ts';
import { addressIn, countTry, forgetTry } from './throttle.ts';
import { sessionOf } from './who-is.ts';

async function mine(headers: Headers) {
  const found = await sessionOf(headers);
  if (!found) throw new Refusal('not-signed-in', say('Anh chị cần đăng nhập lại.', 'Please sign in again.'), 401);
  return found;
}

/** From now on this session acts for that organisation. Throws Refusal `not-a-member` (403). */
export async function actFor(headers: Headers, organisationId: string): Promise<void> {
  const { sessionId, person } = await mine(headers);
  if (!person.memberships.some((one) => one.organisationId === organisationId)) {
    throw new Refusal(
      'not-a-member',
      say('Anh chị không có vai trò trong đơn vị này.', 'You have no role in this organisation.'),
      403,
    );
  }
  await setActiveOrganisation(sessionId, organisationId);
}

export async function ownSessions(headers: Headers): Promise<SessionLine[]> {
  const { sessionId, person } = await mine(headers);
  return sessionsOf(person.accountId, sessionId);
}

/** Ends one of the person's own sessions. Throws Refusal `no-session` (404). */
export async function endOwnSession(headers: Headers, sessionId: string): Promise<void> {
  const { person } = await mine(headers);
  const known = (await sessionsOf(person.accountId, sessionId)).some((one) => one.id === sessionId);
  if (known && (await deleteSession(person.accountId, sessionId))) return;
  throw new Refusal('no-session', say('Phiên này đã kết thúc.', 'This session has ended already.'), 404);
}

/**
 * Sets a new password and ends every session, this one too: one signs in anew everywhere. Throws Refusal
 * `wrong-password`, `password-…` or `too-many-tries` (429).
 */
export async function changePassword(headers: Headers, input: ChangePassword): Promise<Entered> {
  const { current, password } = changePasswordInput.parse(input);
  const { person } = await mine(headers);
  insist(passwordFits(password, person.email));
  const address = addressIn(headers);
  await countTry(person.email, address);
  const kept = await signInDatabase()
    .selectFrom('person_credential')
    .select('password')
    .where('provider', '=', 'credential')
    .where('subject', '=', person.accountId)
    .executeTakeFirst();
  if (!kept?.password || !(await verifyPassword(current, kept.password))) {
    throw new Refusal('wrong-password', say('Mật khẩu hiện tại không đúng.', 'The current password is not right.'));
  }
  await forgetTry(person.email, address);
  const hash = await hashPassword(password);
  await perform(
    {
      kind: 'system',
      reason: 'own password',
      actor: { accountId: person.accountId, name: person.name, role: null, isPlatformAdmin: person.isPlatformAdmin },
    },
    replacePassword,
    { accountId: person.accountId, hash },
  );
  return { setCookies: [noSessionCookie()] };
}

async function replacePassword(
  ctx: Context,
  input: { readonly accountId: string; readonly hash: string },
): Promise<void> {
  await setPassword(ctx, input.accountId, input.hash);
  await deleteSessionsOf(ctx, input.accountId);
  await ctx.journal({ what: 'account.password-changed', objectKind: 'account', objectId: input.accountId });
}
