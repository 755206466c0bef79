// What a signed-in person does with their own account and session. The session in the headers says who they are.
import { perform, type Context } from '../../platform/context/index.ts';
import { insist, Refusal, say } from '../../tools/sentence/index.ts';
import { changePasswordInput, type ChangePassword } from './input.ts';
import { mine } from './mine.ts';
import { hashPassword, passwordFits } from './password.ts';
import { proveByPassword } from './prove-again.ts';
import { sessionsOf, type SessionLine } from './queries.ts';
import { noSessionCookie, sessionCookie } from './session-cookie.ts';
import { deleteOtherSessions, deleteSession, deleteSessionsOf, setActing } from './session-store.ts';
import type { Entered } from './sign-in.ts';
import { setPassword } from './store.ts';

/**
 * From now on this session acts for that organisation, or in a colleague's stead when a delegation is named; the session
 * gets a new id, as with every change of what it may do. Throws Refusal `not-a-member` or `no-delegation` (403).
 */
export async function actFor(
  headers: Headers,
  organisationId: string,
  delegationId: string | null = null,
): Promise<Entered> {
  const { sessionId, person } = await mine(headers);
  if (!person.memberships.some((one) => one.organisationId === organisationId)) {
    throw new Refusal(
      'not-a-member',
      say('Anh chị không có vai trò trong đơn vị này.', 'You have no role in this organisation.'),
      403,
    );
  }
  const standsIn = person.standIns.some(
    (one) => one.delegationId === delegationId && one.organisationId === organisationId,
  );
  if (delegationId !== null && !standsIn) {
    throw new Refusal(
      'no-delegation',
      say('Việc giao làm thay này không còn hiệu lực.', 'This delegation is no longer in effect.'),
      403,
    );
  }
  return { setCookies: [sessionCookie(await setActing(sessionId, organisationId, delegationId))] };
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

/** Ends every session of the person but the one they ask with; how many. */
export async function endOtherSessions(headers: Headers): Promise<number> {
  const { sessionId, person } = await mine(headers);
  return deleteOtherSessions(person.accountId, sessionId);
}

/**
 * Sets a new password and ends every session, this one too: one signs in anew everywhere. Throws Refusal
 * `wrong-password`, `password-…` or `too-many-tries` (429).
 */
export async function changePassword(headers: Headers, input: ChangePassword): Promise<Entered> {
  const { current, password } = changePasswordInput.parse(input);
  const { person, who } = await mine(headers);
  insist(passwordFits(password, person.email));
  await proveByPassword(person, current, headers);
  const hash = await hashPassword(password);
  await perform(who, replacePassword, { accountId: person.accountId, hash });
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
