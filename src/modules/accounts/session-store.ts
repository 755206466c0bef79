// Writes person_session (the sign-in library adds the rows).
import { randomBytes } from 'node:crypto';
import type { Context } from '../../platform/context/index.ts';
import { signInDatabase, houseTime } from '../../platform/database/index.ts';
import { SESSION_HOURS } from './model.ts';

/** Sessions of these people that a provider of single sign-on began; others go on. */
export async function deleteSignOnSessionsOf(ctx: Context, accountIds: readonly string[]): Promise<void> {
  if (accountIds.length === 0) return;
  await ctx.db
    .deleteFrom('person_session')
    .where('account_id', 'in', [...accountIds])
    .where('method', '=', 'single_sign_on')
    .execute();
}

export type SignInMethod = 'password' | 'passkey' | 'single_sign_on' | 'example';

/** Between the password and the code. */
const WAITING_MINUTES = 10;

/** How a session that has just begun was begun; before its token leaves the house. */
export async function settleSession(
  token: string,
  begun: { readonly method: SignInMethod; readonly provedTwice: boolean; readonly awaitsCode: boolean },
): Promise<void> {
  await signInDatabase()
    .updateTable('person_session')
    .set({
      method: begun.method,
      proved_twice: begun.provedTwice,
      awaits_code: begun.awaitsCode,
      ...(begun.awaitsCode ? { expires_at: new Date(houseTime().getTime() + WAITING_MINUTES * 60_000) } : {}),
    })
    .where('token', '=', token)
    .execute();
}

/** The session whose password was right and whose code is still to come. */
export async function waitingSession(token: string): Promise<{ id: string; accountId: string; email: string } | null> {
  const row = await signInDatabase()
    .selectFrom('person_session as s')
    .innerJoin('person_account as a', 'a.id', 's.account_id')
    .select(['s.id', 'a.id as accountId', 'a.email'])
    .where('s.token', '=', token)
    .where('s.awaits_code', '=', true)
    .where('s.expires_at', '>', houseTime())
    .executeTakeFirst();
  return row ?? null;
}

/** The code was right: the session is the person's, under a new token. Null when it ended meanwhile. */
export async function admitSession(id: string): Promise<string | null> {
  const token = newToken();
  const now = houseTime();
  const done = await signInDatabase()
    .updateTable('person_session')
    .set({
      token,
      awaits_code: false,
      proved_twice: true,
      fresh_at: now,
      updated_at: now,
      expires_at: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
    })
    .where('id', '=', id)
    .where('awaits_code', '=', true)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n ? token : null;
}

/** The person proved anew who they are; `twice` when a second proof was given in this session. */
export async function freshenSession(id: string, twice: boolean): Promise<void> {
  const now = houseTime();
  await signInDatabase()
    .updateTable('person_session')
    .set({ fresh_at: now, updated_at: now, ...(twice ? { proved_twice: true } : {}) })
    .where('id', '=', id)
    .execute();
}

/** From now on the session acts in that body, perhaps in a colleague's stead, under the new token that is returned. */
export async function setActing(id: string, organisationId: string, delegationId: string | null): Promise<string> {
  const token = newToken();
  await signInDatabase()
    .updateTable('person_session')
    .set({
      token,
      active_organisation_id: organisationId,
      active_delegation_id: delegationId,
      updated_at: houseTime(),
    })
    .where('id', '=', id)
    .execute();
  return token;
}

function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** Ends every session of the person, on all machines. */
export async function deleteSessionsOf(ctx: Context, accountId: string): Promise<void> {
  await ctx.db.deleteFrom('person_session').where('account_id', '=', accountId).execute();
}

export async function deleteSessionByToken(token: string): Promise<void> {
  await signInDatabase().deleteFrom('person_session').where('token', '=', token).execute();
}

/** False when the person has no such session. */
export async function deleteSession(accountId: string, sessionId: string): Promise<boolean> {
  const done = await signInDatabase()
    .deleteFrom('person_session')
    .where('id', '=', sessionId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}

/** Ends all but this one; how many. */
export async function deleteOtherSessions(accountId: string, sessionId: string): Promise<number> {
  const done = await signInDatabase()
    .deleteFrom('person_session')
    .where('account_id', '=', accountId)
    .where('id', '<>', sessionId)
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}
