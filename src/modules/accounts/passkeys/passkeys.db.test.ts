import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personOf, SYSTEM, useTestDatabase } from '../../../../tests/support/database.ts';
import { cookieOf, enter, from, newAccount, PASSWORD } from '../../../../tests/support/sign-in.ts';
import { softPasskey, type SoftPasskey } from '../../../../tests/support/soft-passkey.ts';
import { perform } from '../../../platform/context/index.ts';
import { registerOrganisation } from '../../organisations/index.ts';
import {
  askForPasskey,
  finishSignIn,
  ownPasskeys,
  removePasskey,
  renamePasskey,
  requireSecondStep,
  secondStepOf,
  signIn,
  takePasskey,
  whoIs,
  type PasskeyPurpose,
} from '../index.ts';

const database = useTestDatabase();
const MAIN = 'https://caunoi.example';
const OTHER = 'https://bao.caunoi.example';
const before = { ...process.env };
let ward = '';

beforeAll(async () => {
  Object.assign(process.env, {
    PUBLIC_ADDRESS: 'http://caunoi.example',
    PASSKEY_ORIGINS: `${MAIN}, ${OTHER}`,
    PASSKEY_DOMAIN: 'caunoi.example',
  });
  ward = (await perform(SYSTEM, registerOrganisation, { kind: 'authority', name: 'UBND phường Khóa (mẫu)' })).id;
});
afterAll(() => {
  process.env = before;
});

const account = () => newAccount({ memberships: [{ organisationId: ward, role: 'focal_officer' }] });
const withStep = (headers: Headers, setCookies: readonly string[]) =>
  from(
    '198.51.100.1',
    [headers.get('cookie'), ...setCookies.map((line) => line.split(';')[0])].filter(Boolean).join('; '),
  );

async function asked(headers: Headers, purpose: PasskeyPurpose) {
  const { options, setCookies } = await askForPasskey(headers, purpose);
  return { challenge: (options as { challenge: string }).challenge, options, headers: withStep(headers, setCookies) };
}
async function add(headers: Headers, passkey: SoftPasskey, origin = MAIN) {
  const question = await asked(headers, 'add');
  const response = passkey.register(question.challenge, origin, 'caunoi.example') as { id: string };
  return takePasskey(question.headers, { purpose: 'add', name: 'Máy bàn (mẫu)', response });
}
async function come(
  passkey: SoftPasskey,
  more: { origin?: string; rpId?: string; verified?: boolean; counter?: number } = {},
) {
  const { origin = MAIN, rpId = 'caunoi.example', ...rest } = more;
  const question = await asked(from('198.51.100.2'), 'sign-in');
  const response = passkey.answer(question.challenge, origin, rpId, rest) as { id: string };
  return takePasskey(question.headers, { purpose: 'sign-in', response });
}

describe('a passkey', () => {
  it('is a way in without a password, on every page of the house, and counts as two proofs', async () => {
    const { accountId, email } = await account();
    const headers = await enter(email);
    const passkey = softPasskey();
    const { codes } = await add(headers, passkey);
    expect(codes).toHaveLength(10);
    for (const origin of [MAIN, OTHER]) {
      const entered = await come(passkey, { origin });
      expect(entered.awaitsCode).toBe(false);
      expect(await whoIs(from('198.51.100.2', cookieOf(entered)))).toMatchObject({ accountId });
    }
    expect(await ownPasskeys(headers)).toMatchObject([
      { name: 'Máy bàn (mẫu)', isSynced: false, lastUsedAt: expect.any(String) },
    ]);
    // Nobody is named before they prove themselves.
    expect((await asked(from('198.51.100.2'), 'sign-in')).options).not.toHaveProperty('allowCredentials.0');
    const { rows } = await database.owner.query(
      `select account_id, data from journal_entry where what = 'account.passkey-added' and object_id = $1`,
      [accountId],
    );
    expect(rows).toEqual([{ account_id: accountId, data: {} }]);
  });
  it('is refused from elsewhere, unverified, copied, replayed or unknown', async () => {
    const passkey = softPasskey();
    await add(await enter((await account()).email), passkey);
    await come(passkey, { counter: 7 });
    const wrong = { code: 'wrong-passkey' };
    await expect(come(passkey, { origin: 'https://caunoi.evil.example', counter: 8 })).rejects.toMatchObject(wrong);
    await expect(come(passkey, { rpId: 'evil.example', counter: 9 })).rejects.toMatchObject(wrong);
    await expect(come(passkey, { verified: false, counter: 10 })).rejects.toMatchObject(wrong);
    await expect(come(passkey, { counter: 7 })).rejects.toMatchObject(wrong);
    await expect(come(softPasskey())).rejects.toMatchObject(wrong);
    const question = await asked(from('198.51.100.2'), 'sign-in');
    const response = passkey.answer(question.challenge, MAIN, 'caunoi.example', { counter: 11 }) as { id: string };
    await takePasskey(question.headers, { purpose: 'sign-in', response });
    await expect(takePasskey(question.headers, { purpose: 'sign-in', response })).rejects.toMatchObject(wrong);
    await expect(takePasskey(from('198.51.100.2'), { purpose: 'sign-in', response })).rejects.toMatchObject(wrong);
  });
  it('belongs to one person: nobody adds, confirms or takes away with another’s', async () => {
    const one = await enter((await account()).email);
    const other = await enter((await account()).email);
    const passkey = softPasskey();
    await add(one, passkey);
    await expect(add(other, passkey)).rejects.toMatchObject({ code: 'passkey-known' });
    const question = await asked(other, 'confirm');
    const response = passkey.answer(question.challenge, MAIN, 'caunoi.example') as { id: string };
    await expect(takePasskey(question.headers, { purpose: 'confirm', response })).rejects.toMatchObject({
      code: 'wrong-passkey',
    });
    const [mine] = await ownPasskeys(one);
    await expect(removePasskey(other, { id: mine!.id })).rejects.toMatchObject({ code: 'no-passkey' });
    await expect(renamePasskey(other, { id: mine!.id, name: 'Của tôi' })).rejects.toMatchObject({ code: 'no-passkey' });
    await renamePasskey(one, { id: mine!.id, name: 'Điện thoại (mẫu)' });
    expect((await ownPasskeys(one))[0]!.name).toBe('Điện thoại (mẫu)');
    await removePasskey(one, { id: mine!.id });
    await expect(come(passkey)).rejects.toMatchObject({ code: 'wrong-passkey' });
  });
  it('freshens a session, and adding or removing one needs a fresh one', async () => {
    const { accountId, email } = await account();
    const headers = await enter(email);
    const passkey = softPasskey();
    await add(headers, passkey);
    const age = () =>
      database.owner.query(`update person_session set fresh_at = now() - interval '1 hour' where account_id = $1`, [
        accountId,
      ]);
    await age();
    await expect(add(headers, softPasskey())).rejects.toMatchObject({ code: 'sign-in-again' });
    const question = await asked(headers, 'confirm');
    const response = passkey.answer(question.challenge, MAIN, 'caunoi.example') as { id: string };
    await takePasskey(question.headers, { purpose: 'confirm', response });
    await add(headers, softPasskey());
    await age();
    const [first] = await ownPasskeys(headers);
    await expect(removePasskey(headers, { id: first!.id })).rejects.toMatchObject({ code: 'sign-in-again' });
  });
  it('leaves the password a way in, until a second step is required', async () => {
    const { email } = await account();
    const passkey = softPasskey();
    const headers = await enter(email);
    const { codes } = await add(headers, passkey);
    const byPassword = () => signIn({ email, password: PASSWORD }, from('198.51.100.3'));
    expect((await byPassword()).awaitsCode).toBe(false);
    await perform(personOf(ward, 'leader'), requireSecondStep, { isRequired: true });
    const first = await byPassword();
    expect(first.awaitsCode).toBe(true);
    const waiting = from('198.51.100.3', cookieOf(first));
    const question = await asked(waiting, 'second-step');
    const response = passkey.answer(question.challenge, MAIN, 'caunoi.example') as { id: string };
    const entered = await takePasskey(question.headers, { purpose: 'second-step', response });
    expect(await whoIs(from('198.51.100.3', cookieOf(entered)))).toMatchObject({ email, mustAddSecondStep: false });
    await finishSignIn({ code: codes[0]! }, from('198.51.100.3', cookieOf(await byPassword())));
    expect((await secondStepOf(headers)).codesLeft).toBe(9);
    await perform(personOf(ward, 'leader'), requireSecondStep, { isRequired: false });
  });
});
