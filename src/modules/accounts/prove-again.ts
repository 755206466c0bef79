// Proving anew who one is, in the session that is open: before weighty steps and changes of one's own account.
import { sql } from 'kysely';
import { signInDatabase } from '../../platform/database/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { proveAgainInput, type ProveAgain } from './input.ts';
import { mine } from './mine.ts';
import { verifyPassword } from './password.ts';
import { proveByCode } from './second-step/second-step.ts';
import { freshenSession } from './session-store.ts';
import { addressIn, countTry, forgetTry } from './throttle.ts';

/** Throws Refusal `wrong-password` or `too-many-tries` (429). */
export async function proveByPassword(
  person: { readonly accountId: string; readonly email: string },
  password: string,
  headers: Headers,
): Promise<void> {
  const address = addressIn(headers);
  await countTry(person.email, address);
  const kept = await signInDatabase()
    .selectFrom('person_credential')
    .select('password')
    .where('provider', '=', 'credential')
    .where('subject', '=', person.accountId)
    .executeTakeFirst();
  if (!kept?.password || !(await verifyPassword(password, kept.password))) {
    throw new Refusal('wrong-password', say('Mật khẩu hiện tại không đúng.', 'The current password is not right.'));
  }
  await forgetTry(person.email, address);
}

/**
 * By password or by code; the session is fresh from now on. Throws Refusal `wrong-password`, `wrong-code` (401),
 * `too-many-tries` (429) or `not-signed-in` (401).
 */
export async function proveAgain(headers: Headers, input: ProveAgain): Promise<void> {
  const given = proveAgainInput.parse(input);
  const { sessionId, person } = await mine(headers);
  if (given.code !== undefined) {
    await proveByCode(person.accountId, given.code);
    await freshenSession(sessionId, true);
    return;
  }
  await proveByPassword(person, given.password ?? '', headers);
  await freshenSession(sessionId, false);
}

/** What this person can prove themselves with. */
export async function waysToProve(
  headers: Headers,
): Promise<{ password: boolean; code: boolean; passkey: boolean; signOn: string | null }> {
  const { person } = await mine(headers);
  const db = signInDatabase();
  const mineIn = (table: 'person_totp' | 'person_passkey' | 'recovery_code') =>
    db.selectFrom(table).select('account_id').where('account_id', '=', person.accountId).limit(1).executeTakeFirst();
  const password = await db
    .selectFrom('person_credential')
    .select('id')
    .where('provider', '=', 'credential')
    .where('subject', '=', person.accountId)
    .executeTakeFirst();
  const [totp, passkey, recovery] = [
    await mineIn('person_totp'),
    await mineIn('person_passkey'),
    await mineIn('recovery_code'),
  ];
  const linked = await db
    .selectFrom('person_credential as c')
    .innerJoin('single_sign_on as s', (join) => join.on(sql`'oidc:' || s.id`, '=', sql.ref('c.provider')))
    .select('s.id')
    .where('c.account_id', '=', person.accountId)
    .where('s.is_on', '=', true)
    .orderBy('c.created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    signOn: linked?.id ?? null,
    password: password !== undefined,
    code: (totp ?? recovery) !== undefined,
    passkey: passkey !== undefined,
  };
}
