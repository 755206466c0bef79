// Passkeys (WebAuthn level 3): registered by a signed-in person, then a way in, a second step and a way to confirm. The
// device always asks for its owner's finger, face or PIN, so one passkey is two proofs.
import { isIP } from 'node:net';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { readConfig } from '../../../platform/config/index.ts';
import { perform, type Context } from '../../../platform/context/index.ts';
import { signInDatabase } from '../../../platform/database/index.ts';
import { log } from '../../../platform/log/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { passkeyAnswerInput, type PasskeyAnswer } from '../input.ts';
import { mine, type Mine } from '../mine.ts';
import { replaceRecoveryCodes } from '../second-step/second-step-store.ts';
import { newRecoveryCodes, readRecoveryCode, recoveryCodeHash } from '../second-step/recovery-codes.ts';
import { sessionTokenIn } from '../session-cookie.ts';
import { freshenSession, waitingSession } from '../session-store.ts';
import { leaveStep, stepCookie, stepTokenIn, takeStep } from '../sign-in-steps.ts';
import { admit, openSessionOf, type Entered } from '../sign-in.ts';
import { countUse, insertPasskey } from './passkey-store.ts';

const MINUTES = 5;

export type PasskeyPurpose = 'sign-in' | 'second-step' | 'confirm' | 'add';

const challenge = z.object({
  purpose: z.enum(['sign-in', 'second-step', 'confirm', 'add']),
  challenge: z.string(),
  /** Whose passkey it must be; null: anybody's. */
  accountId: z.string().nullable(),
});

/** Browsers know passkeys for names only: a house that is reached by a bare address has none. */
export function passkeysWork(): boolean {
  return isIP(readConfig(process.env).passkeyDomain) === 0;
}

/** What the browser is asked to do, and the cookie that belongs to the question. */
export interface PasskeyQuestion extends Entered {
  readonly options: unknown;
}

/** Throws Refusal `no-passkeys-here`, `not-signed-in` or `sign-in-over` (401). */
export async function askForPasskey(headers: Headers, purpose: PasskeyPurpose): Promise<PasskeyQuestion> {
  if (!passkeysWork()) {
    throw new Refusal(
      'no-passkeys-here',
      say(
        'Khóa đăng nhập cần hệ thống có tên miền. Hãy dùng cách khác.',
        'Passkeys need the house to have a domain name. Use another way.',
      ),
    );
  }
  const rpID = readConfig(process.env).passkeyDomain;
  if (purpose === 'add') {
    const { person } = await mine(headers);
    const options = await generateRegistrationOptions({
      rpName: 'Cầu Nối',
      rpID,
      userName: person.email,
      userDisplayName: person.name,
      userID: new Uint8Array(Buffer.from(person.accountId.replaceAll('-', ''), 'hex')),
      attestationType: 'none',
      excludeCredentials: await credentialsOf(person.accountId),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return asked(options, { purpose, challenge: options.challenge, accountId: person.accountId });
  }
  const accountId = purpose === 'sign-in' ? null : await whoseIsAsked(headers, purpose);
  const options = await generateAuthenticationOptions({
    rpID,
    userVerification: 'required',
    // Nobody is named before they prove themselves: the device offers the passkeys it has for this house.
    ...(accountId === null ? {} : { allowCredentials: await credentialsOf(accountId) }),
  });
  return asked(options, { purpose, challenge: options.challenge, accountId });
}

async function asked(options: unknown, value: z.infer<typeof challenge>): Promise<PasskeyQuestion> {
  const token = await leaveStep('passkey', value, { minutes: MINUTES });
  return { options, setCookies: [stepCookie(token, MINUTES)] };
}

async function whoseIsAsked(headers: Headers, purpose: PasskeyPurpose): Promise<string> {
  if (purpose === 'confirm') return (await mine(headers)).person.accountId;
  return (await waiting(headers)).accountId;
}

async function waiting(headers: Headers) {
  const token = sessionTokenIn(headers);
  const found = token === null ? null : await waitingSession(token);
  if (found) return found;
  throw new Refusal(
    'sign-in-over',
    say('Đã quá lâu. Hãy đăng nhập lại từ đầu.', 'That took too long. Sign in from the beginning.'),
    401,
  );
}

async function credentialsOf(accountId: string): Promise<{ id: string; transports: string[] }[]> {
  const rows = await signInDatabase()
    .selectFrom('person_passkey')
    .select(['credential_id', 'transports'])
    .where('account_id', '=', accountId)
    .execute();
  return rows.map((row) => ({ id: row.credential_id, transports: row.transports }));
}

export interface PasskeyTaken extends Entered {
  /** Recovery codes, to be shown once; only with the first second step of an account. */
  readonly codes: readonly string[];
}

/**
 * The browser's answer. `sign-in` and `second-step` open a session, `confirm` freshens the one there is, `add` keeps a new
 * passkey. Throws Refusal `wrong-passkey` (401), `passkey-known` (409), `sign-in-over` (401) or `sign-in-again` (403).
 */
export async function takePasskey(headers: Headers, input: PasskeyAnswer): Promise<PasskeyTaken> {
  const given = passkeyAnswerInput.parse(input);
  const token = stepTokenIn(headers);
  const left = token === null ? null : await takeStep('passkey', token);
  const question = left === null ? null : challenge.parse(left);
  if (question === null || question.purpose !== given.purpose) throw wrongPasskey();
  if (question.purpose === 'add') {
    const own = await mine(headers);
    if (own.person.accountId !== question.accountId) throw wrongPasskey();
    return { setCookies: [], codes: await add(own, question.challenge, given) };
  }
  const accountId = await proved(question.challenge, given.response);
  if (question.accountId !== null && question.accountId !== accountId) throw wrongPasskey();
  switch (question.purpose) {
    case 'sign-in':
      return { ...(await openSessionOf(accountId, { method: 'passkey', provedTwice: true }, headers)), codes: [] };
    case 'second-step': {
      const session = await waiting(headers);
      if (session.accountId !== accountId) throw wrongPasskey();
      return { ...(await admit(session.id)), codes: [] };
    }
    case 'confirm': {
      const { sessionId, person } = await mine(headers);
      if (person.accountId !== accountId) throw wrongPasskey();
      await freshenSession(sessionId, true);
      return { setCookies: [], codes: [] };
    }
  }
}

async function add(own: Mine, expectedChallenge: string, given: z.infer<typeof passkeyAnswerInput>) {
  const { passkeyDomain, passkeyOrigins } = readConfig(process.env);
  const response = given.response as unknown as Parameters<typeof verifyRegistrationResponse>[0]['response'];
  const checked = await orWrong(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: [...passkeyOrigins],
      expectedRPID: passkeyDomain,
      requireUserVerification: true,
    }),
  );
  if (!checked.verified) throw wrongPasskey();
  const { credential, credentialBackedUp } = checked.registrationInfo;
  const { accountId } = own.person;
  const codes = await perform(own.who, keep, {
    accountId,
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
    name: given.name ?? 'Khóa đăng nhập',
    isSynced: credentialBackedUp,
  });
  await freshenSession(own.sessionId, true);
  return codes;
}

async function keep(ctx: Context, passkey: Parameters<typeof insertPasskey>[1]): Promise<readonly string[]> {
  const { accountId } = passkey;
  if ((await insertPasskey(ctx, passkey)) === null) {
    throw new Refusal('passkey-known', say('Khóa này đã được thêm trước đó.', 'This passkey was added before.'), 409);
  }
  const some = await ctx.db
    .selectFrom('recovery_code')
    .select('code_hash')
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  const codes = some ? [] : newRecoveryCodes();
  if (codes.length > 0) {
    const hashes = codes.map((code) => recoveryCodeHash(accountId, readRecoveryCode(code)!));
    await replaceRecoveryCodes(ctx, accountId, hashes);
  }
  await ctx.journal({ what: 'account.passkey-added', objectKind: 'account', objectId: accountId });
  return codes;
}

/** Whose passkey answered the challenge rightly. */
async function proved(expectedChallenge: string, given: { readonly id: string }): Promise<string> {
  const row = await signInDatabase()
    .selectFrom('person_passkey as p')
    .innerJoin('passkey_use as u', 'u.passkey_id', 'p.id')
    .select(['p.id', 'p.account_id', 'p.credential_id', 'p.public_key', 'p.transports', 'u.counter'])
    .where('p.credential_id', '=', given.id)
    .executeTakeFirst();
  if (!row) throw wrongPasskey();
  const { passkeyDomain, passkeyOrigins } = readConfig(process.env);
  const response = given as unknown as Parameters<typeof verifyAuthenticationResponse>[0]['response'];
  const checked = await orWrong(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: [...passkeyOrigins],
      expectedRPID: passkeyDomain,
      requireUserVerification: true,
      credential: {
        id: row.credential_id,
        publicKey: new Uint8Array(row.public_key),
        counter: Number(row.counter),
        transports: row.transports,
      },
    }),
  );
  if (!checked.verified || !(await countUse(row.id, checked.authenticationInfo.newCounter))) throw wrongPasskey();
  return row.account_id;
}

/** The library throws plain errors for every way in which an answer can be wrong; what was wrong goes to the log only. */
async function orWrong<R>(check: () => Promise<R>): Promise<R> {
  try {
    return await check();
  } catch (error) {
    log.info({ part: 'passkey', why: error instanceof Error ? error.message : 'unknown' }, 'a passkey was not taken');
    throw wrongPasskey();
  }
}

function wrongPasskey(): Refusal {
  return new Refusal(
    'wrong-passkey',
    say(
      'Khóa đăng nhập này không dùng được ở đây. Hãy thử lại hoặc dùng cách khác.',
      'This passkey cannot be used here. Try again or use another way.',
    ),
    401,
  );
}
