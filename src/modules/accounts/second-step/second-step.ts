// The second step of a person's sign-in: an authenticator app's codes, recovery codes for the day it is lost.
import { sql } from 'kysely';
import { perform, type Context, type Who } from '../../../platform/context/index.ts';
import { signInDatabase, houseTime } from '../../../platform/database/index.ts';
import { seal, unseal } from '../../../platform/sealing/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { addTotpInput, type AddTotp } from '../input.ts';
import { freshenSession } from '../session-store.ts';
import { countCode, forgetCodes } from '../throttle.ts';
import { mine, ownName } from '../mine.ts';
import { deleteTotp, replaceRecoveryCodes, setTotp, takeStep, useRecoveryCode } from './second-step-store.ts';
import { newRecoveryCodes, readRecoveryCode, recoveryCodeHash } from './recovery-codes.ts';
import { base32, matchingStep, newTotpSecret, totpAddress } from './totp.ts';

const sealedFor = (accountId: string) => `totp ${accountId}`;

export interface SecondStepView {
  /** Since when an authenticator app is set up (ISO); null: none. */
  readonly totpSince: string | null;
  readonly codesLeft: number;
}

export async function secondStepOf(headers: Headers): Promise<SecondStepView> {
  const { person } = await mine(headers);
  const db = signInDatabase();
  const totp = await db
    .selectFrom('person_totp')
    .select('created_at')
    .where('account_id', '=', person.accountId)
    .executeTakeFirst();
  const { left } = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('account_id', '=', person.accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { totpSince: totp?.created_at.toISOString() ?? null, codesLeft: Number(left) };
}

export interface TotpOffer {
  /** Base32, for typing. */
  readonly secret: string;
  /** otpauth:// address, for the picture. */
  readonly address: string;
  /** Comes back with the first code; opens for this person only. */
  readonly sealed: string;
}

/** A secret for a new app; nothing is kept until its first code comes back. `again`: the one that was offered before. */
export async function offerTotp(headers: Headers, again: string | null = null): Promise<TotpOffer> {
  const { person } = await mine(headers);
  const offered = again === null ? null : opened(person.accountId, Buffer.from(again, 'base64url'));
  const secret = offered ?? newTotpSecret();
  return {
    secret: base32(secret),
    address: totpAddress(secret, 'Cầu Nối', person.email),
    sealed: seal(sealedFor(person.accountId), secret.toString('base64')).toString('base64url'),
  };
}

function opened(accountId: string, sealed: Buffer): Buffer | null {
  const text = unseal(sealedFor(accountId), sealed);
  return text === null ? null : Buffer.from(text, 'base64');
}

/**
 * Sets the app up with its first code. Gives new recovery codes, to be shown once. Throws Refusal `wrong-code`,
 * `too-many-tries` (429) or `sign-in-again` (403).
 */
export async function addTotp(headers: Headers, input: AddTotp): Promise<{ readonly codes: readonly string[] }> {
  const { sealed, code } = addTotpInput.parse(input);
  const { sessionId, person, who } = await mine(headers);
  const bytes = Buffer.from(sealed, 'base64url');
  const secret = opened(person.accountId, bytes);
  if (secret === null) {
    throw new Refusal(
      'offer-gone',
      say(
        'Mã QR đã cũ. Hãy tải lại trang và quét mã mới.',
        'The QR code is out of date. Reload the page and scan again.',
      ),
    );
  }
  await countCode(person.accountId);
  const step = matchingStep(secret, digits(code), houseTime());
  if (step === null) throw wrongCode();
  const codes = newRecoveryCodes();
  await perform(who, keepTotp, { accountId: person.accountId, sealed: bytes, codes });
  await takeStep(person.accountId, step);
  await forgetCodes(person.accountId);
  await freshenSession(sessionId, true);
  return { codes };
}

async function keepTotp(
  ctx: Context,
  { accountId, sealed, codes }: { accountId: string; sealed: Buffer; codes: readonly string[] },
): Promise<void> {
  await setTotp(ctx, accountId, sealed);
  await replaceRecoveryCodes(ctx, accountId, hashesOf(accountId, codes));
  await ctx.journal({ what: 'account.totp-added', objectKind: 'account', objectId: accountId });
}

function hashesOf(accountId: string, codes: readonly string[]): Buffer[] {
  return codes.map((code) => recoveryCodeHash(accountId, readRecoveryCode(code)!));
}

/** Takes the app away, and the recovery codes when no passkey is left for them to stand behind. */
export async function removeTotp(headers: Headers): Promise<void> {
  const { person, who } = await mine(headers);
  await perform(
    who,
    async (ctx, { accountId }) => {
      if (!(await deleteTotp(ctx, accountId))) return;
      const passkey = await ctx.db
        .selectFrom('person_passkey')
        .select('id')
        .where('account_id', '=', accountId)
        .limit(1)
        .executeTakeFirst();
      if (!passkey) await replaceRecoveryCodes(ctx, accountId, []);
      await ctx.journal({ what: 'account.totp-removed', objectKind: 'account', objectId: accountId });
    },
    { accountId: person.accountId },
  );
}

/** Ten new ones; those before no longer work. Throws Refusal `no-second-step` or `sign-in-again` (403). */
export async function issueRecoveryCodes(headers: Headers): Promise<{ readonly codes: readonly string[] }> {
  const { person, who } = await mine(headers);
  if (!(await hasSecondStep(person.accountId))) {
    throw new Refusal(
      'no-second-step',
      say(
        'Mã dự phòng chỉ có khi đã thiết lập ứng dụng xác thực hoặc khóa đăng nhập.',
        'Recovery codes are for those who have set up an authenticator app or a passkey.',
      ),
    );
  }
  const codes = newRecoveryCodes();
  await perform(
    who,
    async (ctx, { accountId }) => {
      await replaceRecoveryCodes(ctx, accountId, hashesOf(accountId, codes));
      await ctx.journal({ what: 'account.recovery-codes-issued', objectKind: 'account', objectId: accountId });
    },
    { accountId: person.accountId },
  );
  return { codes };
}

async function hasSecondStep(accountId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select exists (select from person_totp where account_id = ${accountId})
    or exists (select from person_passkey where account_id = ${accountId}) as has`.execute(signInDatabase());
  return rows[0]!.has;
}

/**
 * Whether a password alone does not bring this person in: they have an authenticator app, or a passkey and a rule that
 * asks for a second step. A passkey alone closes nothing: where it is not at hand, the password stays a way in.
 */
export async function passwordIsNotEnough(accountId: string): Promise<boolean> {
  const { rows } = await sql<{ needs: boolean }>`
    select exists (select from person_totp where account_id = ${accountId})
        or (exists (select from person_passkey where account_id = ${accountId})
            and exists (select from second_step_rule r
                         where r.organisation_id in (select m.organisation_id from membership m
                                                      where m.account_id = ${accountId} and m.until is null)
                            or (r.organisation_id is null
                                and (select is_platform_admin from person_account where id = ${accountId})))) as needs
  `.execute(signInDatabase());
  return rows[0]!.needs;
}

/**
 * Whether this is the person's code: of the app, or one of the recovery codes, which is then used up. Throws Refusal
 * `wrong-code` (401) or `too-many-tries` (429).
 */
export async function proveByCode(accountId: string, text: string): Promise<void> {
  await countCode(accountId);
  const proved = (await isAppCode(accountId, digits(text))) || (await isRecoveryCode(accountId, text));
  if (!proved) throw wrongCode();
  await forgetCodes(accountId);
}

async function isAppCode(accountId: string, code: string): Promise<boolean> {
  const row = await signInDatabase()
    .selectFrom('person_totp')
    .select('sealed')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  const secret = row ? opened(accountId, row.sealed) : null;
  const step = secret === null ? null : matchingStep(secret, code, houseTime());
  return step !== null && takeStep(accountId, step);
}

async function isRecoveryCode(accountId: string, text: string): Promise<boolean> {
  const bare = readRecoveryCode(text);
  if (bare === null) return false;
  return perform(asOwner(accountId), spend, { accountId, hash: recoveryCodeHash(accountId, bare) });
}

function asOwner(accountId: string): Who {
  return { kind: 'system', reason: 'recovery code', actor: ownName(accountId) };
}

async function spend(ctx: Context, { accountId, hash }: { accountId: string; hash: Buffer }): Promise<boolean> {
  if (!(await useRecoveryCode(ctx, accountId, hash))) return false;
  await ctx.journal({ what: 'account.recovery-code-used', objectKind: 'account', objectId: accountId });
  return true;
}

function digits(text: string): string {
  return text.replace(/[\s-]/g, '');
}

function wrongCode(): Refusal {
  return new Refusal(
    'wrong-code',
    say(
      'Mã không đúng hoặc đã dùng. Hãy gõ mã mới nhất trên ứng dụng, hoặc một mã dự phòng chưa dùng.',
      'The code is not right or was used already. Type the newest one of the app, or an unused recovery code.',
    ),
    401,
  );
}
