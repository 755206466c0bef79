// Coming in and going out. Nothing here tells whether an address has an account: the same sentence, the same work.
import { isAPIError } from 'better-auth/api';
import { z } from 'zod';
import { signInDatabase } from '../../platform/database/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { codeInput, signInInput, type CodeInput, type SignIn } from './input.ts';
import { sql } from 'kysely';
import { isRole, type Role } from './model.ts';
import { passwordIsNotEnough, proveByCode } from './second-step/second-step.ts';
import { noSessionCookie, sessionCookie, sessionTokenIn } from './session-cookie.ts';
import {
  admitSession,
  deleteSessionByToken,
  settleSession,
  waitingSession,
  type SignInMethod,
} from './session-store.ts';
import { signInLibrary } from './sign-in-library.ts';
import { addressIn, countTry, forgetTry } from './throttle.ts';

/** Set-Cookie lines for the answer. */
export interface Entered {
  readonly setCookies: readonly string[];
  /** The password was right; the session opens with a code. */
  readonly awaitsCode?: boolean;
}

function wrong(): Refusal {
  return new Refusal(
    'wrong-sign-in',
    say('Thư điện tử hoặc mật khẩu không đúng.', 'The e-mail address or the password is not right.'),
    401,
  );
}

/** What the library may see of a request: where from and with what, no cookies. */
function tellingHeaders(headers: Headers): Headers {
  const told = new Headers();
  const agent = headers.get('user-agent');
  if (agent) told.set('user-agent', agent.slice(0, 300));
  const address = addressIn(headers);
  if (address) told.set('x-caunoi-client-address', address);
  return told;
}

/**
 * Opens a new session and ends the one the browser had. Throws Refusal `wrong-sign-in` (401) or `too-many-tries` (429).
 */
export async function signIn(input: SignIn, headers: Headers): Promise<Entered> {
  const read = signInInput.safeParse(input);
  if (!read.success) throw wrong();
  const { email, password } = read.data;
  const address = addressIn(headers);
  await countTry(email, address);
  const token = await openSession(email, password, tellingHeaders(headers));
  if (token === null) throw wrong();
  await forgetTry(email, address);
  const account = await signInDatabase()
    .selectFrom('person_account')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  const awaitsCode = await passwordIsNotEnough(account.id);
  if (awaitsCode) await settleSession(token, { method: 'password', provedTwice: false, awaitsCode });
  await endCurrent(headers);
  return { setCookies: [sessionCookie(token)], awaitsCode };
}

/** Whether the browser's session has had the right password and waits for a code. */
export async function awaitsCode(headers: Headers): Promise<boolean> {
  const token = sessionTokenIn(headers);
  return token !== null && (await waitingSession(token)) !== null;
}

/**
 * The second step: the session opens, under a new id. Throws Refusal `wrong-code` (401), `too-many-tries` (429) or
 * `sign-in-over` (401) when it took too long.
 */
export async function finishSignIn(input: CodeInput, headers: Headers): Promise<Entered> {
  const read = codeInput.safeParse(input);
  const token = sessionTokenIn(headers);
  const waiting = token === null ? null : await waitingSession(token);
  if (!waiting) throw tooLate();
  await proveByCode(waiting.accountId, read.success ? read.data.code : '');
  return admit(waiting.id);
}

/** Opens the session whose second step was right. Throws Refusal `sign-in-over` (401). */
export async function admit(sessionId: string): Promise<Entered> {
  const admitted = await admitSession(sessionId);
  if (admitted === null) throw tooLate();
  return { setCookies: [sessionCookie(admitted)] };
}

function tooLate(): Refusal {
  return new Refusal(
    'sign-in-over',
    say('Đã quá lâu. Hãy đăng nhập lại từ đầu.', 'That took too long. Sign in from the beginning.'),
    401,
  );
}

/** Opens a session for somebody who proved themselves without a password, and ends the one the browser had. */
export async function openSessionOf(
  accountId: string,
  begun: { readonly method: Exclude<SignInMethod, 'password'>; readonly provedTwice: boolean },
  headers: Headers,
): Promise<Entered> {
  const { internalAdapter } = await signInLibrary().$context;
  const session = await internalAdapter.createSession(accountId, true, {
    ipAddress: addressIn(headers) ?? '',
    userAgent: headers.get('user-agent')?.slice(0, 300) ?? '',
  });
  const waits = !begun.provedTwice && begun.method !== 'example' && (await passwordIsNotEnough(accountId));
  await settleSession(session.token, { ...begun, awaitsCode: waits });
  await endCurrent(headers);
  return { setCookies: [sessionCookie(session.token)], awaitsCode: waits };
}

async function openSession(email: string, password: string, headers: Headers): Promise<string | null> {
  try {
    // Not "remembered": the browser forgets the cookie when it closes; the session's own end is set by this module.
    const entered = await signInLibrary().api.signInEmail({ body: { email, password, rememberMe: false }, headers });
    return entered.token;
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) return null;
    throw error;
  }
}

async function endCurrent(headers: Headers): Promise<void> {
  const token = sessionTokenIn(headers);
  if (token) await deleteSessionByToken(token);
}

export async function signOut(headers: Headers): Promise<Entered> {
  await endCurrent(headers);
  return { setCookies: [noSessionCookie()] };
}

export interface ExampleSignIn {
  readonly key: string;
  readonly name: string;
  readonly organisationName: string | null;
  /** Null for the platform administrator. */
  readonly role: Role | null;
}

const exampleMembership = z.object({ organisationName: z.string(), role: z.string() }).nullable();

/** The people of the example workspace; empty unless this house is an example. */
export async function exampleSignIns(): Promise<ExampleSignIn[]> {
  const { rows } = await sql<{ key: string; name: string; membership: unknown }>`
    select key, name, membership from app.example_people()`.execute(signInDatabase());
  return rows.map(({ key, name, membership }) => {
    const first = exampleMembership.parse(membership);
    return {
      key,
      name,
      organisationName: first?.organisationName ?? null,
      role: first && isRole(first.role) ? first.role : null,
    };
  });
}

/**
 * One click instead of a password, for invented people in a house that is an example, both checked in the database at
 * this moment. Throws Refusal `no-example` (404) in every other case.
 */
export async function signInAsExample(key: string, headers: Headers): Promise<Entered> {
  const { rows } = await sql<{ account_id: string }>`
    select account_id from app.example_people() where key = ${key}`.execute(signInDatabase());
  const found = rows[0];
  if (!found) {
    throw new Refusal(
      'no-example',
      say(
        'Không có lối vào thử này. Hãy đăng nhập bằng mật khẩu.',
        'There is no such example sign-in. Use your password.',
      ),
      404,
    );
  }
  return openSessionOf(found.account_id, { method: 'example', provedTwice: false }, headers);
}
