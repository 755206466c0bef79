import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personOf, SYSTEM, useTestDatabase } from '../../../../tests/support/database.ts';
import { cookieOf, enter, from, newAccount, PASSWORD } from '../../../../tests/support/sign-in.ts';
import { startProvider, type TestPerson, type TestProvider } from '../../../../tests/support/sign-on-provider.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { registerOrganisation } from '../../organisations/index.ts';
import {
  addProvider,
  addTotp,
  beginSignOn,
  changeProvider,
  finishSignOn,
  invitePerson,
  offerTotp,
  providersView,
  removeProvider,
  signIn,
  signOnChoices,
  signOnReturnAddress,
  switchProvider,
  waysToProve,
  whoIs,
} from '../index.ts';
import { codeAt, timeStep } from '../second-step/totp.ts';
import { readIdToken } from './id-token.ts';
import { signingKeys, tokenFor } from './provider-client.ts';
import { providerById } from './providers.ts';

const database = useTestDatabase();
let ward = '';
let provider: TestProvider;
let id = '';

beforeAll(async () => {
  ward = (await perform(SYSTEM, registerOrganisation, { kind: 'authority', name: 'UBND phường Một Cửa (mẫu)' })).id;
  provider = await startProvider(signOnReturnAddress());
  ({ id } = await perform(SYSTEM, addProvider, {
    name: 'Đăng nhập một lần của tỉnh (mẫu)',
    issuer: provider.issuer,
    clientId: provider.clientId,
    secret: provider.secret,
    ownNetwork: true,
  }));
});
afterAll(() => provider.stop());

const account = () => newAccount({ memberships: [{ organisationId: ward, role: 'focal_officer' }] });
const withCookie = (setCookies: readonly string[], cookie = '') =>
  from('198.51.100.1', [cookie, ...setCookies.map((line) => line.split(';')[0]!)].filter(Boolean).join('; '));

async function come(person: TestPerson, wish: Parameters<typeof beginSignOn>[2] = {}, change = (goTo: string) => goTo) {
  const begun = await beginSignOn(from('198.51.100.1'), id, wish);
  const params = await provider.visit(change(begun.goTo), person);
  return finishSignOn(withCookie(begun.setCookies), params);
}
const inside = async (entered: { setCookies: readonly string[] }) => whoIs(withCookie(entered.setCookies));

describe('single sign-on', () => {
  it('opens the invited account of a verified address, and knows the person afterwards whatever the address', async () => {
    const { accountId, email } = await account();
    const entered = await come(
      { sub: 'a1', email: email.toUpperCase(), email_verified: true },
      { next: '/lam-viec/x' },
    );
    expect(entered.next).toBe('/lam-viec/x');
    expect(await inside(entered)).toMatchObject({ accountId });
    expect(await inside(await come({ sub: 'a1', email: 'khac@noi.example', email_verified: false }))).toMatchObject({
      accountId,
    });
    const { rows } = await database.owner.query(
      `select account_id, data from journal_entry where what = 'account.linked' and object_id = $1`,
      [accountId],
    );
    expect(rows).toEqual([{ account_id: accountId, data: { signOn: id } }]);
  });
  it('opens nothing to an unverified or uninvited address, nor to an administrator by a provider’s word', async () => {
    const { email } = await account();
    const crown = await newAccount({ isPlatformAdmin: true });
    const stranger = { code: 'not-invited', status: 403 };
    await expect(come({ sub: 'b1', email, email_verified: false })).rejects.toMatchObject(stranger);
    await expect(come({ sub: 'b2', email })).rejects.toMatchObject(stranger);
    await expect(come({ sub: 'b3', email: 'khongco@noi.example', email_verified: true })).rejects.toMatchObject(
      stranger,
    );
    await expect(come({ sub: 'b4', email: crown.email, email_verified: true })).rejects.toMatchObject(stranger);
    await expect(come({ sub: 'b5' })).rejects.toMatchObject(stranger);
  });
  it('accepts an invitation, with a new account that has no password', async () => {
    const email = 'moi@phuong.example';
    const invite = () => perform(personOf(ward), invitePerson, { name: 'Người Mời (mẫu)', email, role: 'clerk' });
    const { token } = await invite();
    const entered = await come({ sub: 'c1', name: 'Người Mới (mẫu)' }, { invitation: token });
    const headers = withCookie(entered.setCookies);
    expect(await whoIs(headers)).toMatchObject({ email, name: 'Người Mới (mẫu)', actingFor: { role: 'clerk' } });
    expect(await waysToProve(headers)).toEqual({ password: false, code: false, passkey: false, signOn: id });
    await expect(come({ sub: 'c2' }, { invitation: token })).rejects.toMatchObject({ code: 'invitation-used' });
    // An address that has an account is joined by its owner only.
    const other = await newAccount();
    const again = await perform(personOf(ward), invitePerson, {
      name: 'Ai Đó (mẫu)',
      email: other.email,
      role: 'clerk',
    });
    await expect(come({ sub: 'c3' }, { invitation: again.token })).rejects.toMatchObject({ code: 'not-invited' });
  });
  it('takes nothing that is not the answer to this very question', async () => {
    const { email } = await account();
    const person = { sub: 'd1', email, email_verified: true };
    const wrong = { code: 'sign-on-refused', status: 401 };
    await expect(come(person, {}, (goTo) => goTo.replace(/nonce=[^&]+/, 'nonce=cua-nguoi-khac'))).rejects.toMatchObject(
      wrong,
    );
    await expect(come(person, {}, (goTo) => goTo.replace(/state=[^&]+/, 'state=cua-nguoi-khac'))).rejects.toMatchObject(
      wrong,
    );
    const begun = await beginSignOn(from('198.51.100.1'), id);
    const params = await provider.visit(begun.goTo, person);
    const other = new URLSearchParams(params);
    other.set('iss', 'https://khac.example');
    await expect(finishSignOn(from('198.51.100.1'), params)).rejects.toMatchObject(wrong);
    await finishSignOn(withCookie(begun.setCookies), params);
    await expect(finishSignOn(withCookie(begun.setCookies), params)).rejects.toMatchObject(wrong);
    const second = await beginSignOn(from('198.51.100.1'), id);
    const back = await provider.visit(second.goTo, person);
    back.set('iss', 'https://khac.example');
    await expect(finishSignOn(withCookie(second.setCookies), back)).rejects.toMatchObject(wrong);
    // A code without its verifier (PKCE) buys nothing.
    const third = await beginSignOn(from('198.51.100.1'), id);
    const stolen = await provider.visit(third.goTo, person);
    await expect(
      tokenFor(await providerById(id), {
        code: stolen.get('code')!,
        verifier: 'x'.repeat(43),
        redirectTo: signOnReturnAddress(),
      }),
    ).rejects.toMatchObject({ code: 'sign-on-away' });
  });
  it('reads the provider’s own token for this house and this hour only', async () => {
    const known = await providerById(id);
    const verifier = 'v'.repeat(43);
    const { createHash } = await import('node:crypto');
    const goTo = new URL((await beginSignOn(from('198.51.100.1'), id)).goTo);
    goTo.searchParams.set('nonce', 'n');
    goTo.searchParams.set('code_challenge', createHash('sha256').update(verifier).digest('base64url'));
    const code = (await provider.visit(goTo.href, { sub: 'e1' })).get('code')!;
    const { idToken } = await tokenFor(known, { code, verifier, redirectTo: signOnReturnAddress() });
    const keys = await signingKeys(known);
    const right = { issuer: provider.issuer, clientId: provider.clientId, nonce: 'n', provedSince: null };
    const read = (more: Partial<typeof right> = {}, minutes = 0, token = idToken, with_ = keys) => {
      const found = readIdToken(token, with_, { ...right, ...more }, new Date(Date.now() + minutes * 60_000));
      return found.ok ? found.claims.sub : found.fault;
    };
    const [head, body, signature] = idToken.split('.') as [string, string, string];
    const forged = Buffer.from(body, 'base64url').toString().replace('e1', 'e2');
    const bodyOf = (text: string) => Buffer.from(text).toString('base64url');
    expect(read()).toBe('e1');
    expect(read({ clientId: 'khac' })).toBe('audience');
    expect(read({ issuer: 'https://khac.example' })).toBe('issuer');
    expect(read({ nonce: 'khac' })).toBe('nonce');
    expect(read({}, 24 * 60)).toBe('expired');
    expect(read({}, -10)).toBe('not-yet');
    expect(read({}, 0, `${head}.${bodyOf(forged)}.${signature}`)).toBe('signature');
    expect(read({}, 0, `${bodyOf('{"alg":"none"}')}.${body}.`)).toBe('malformed');
    expect(read({}, 0, `${bodyOf('{"alg":"none"}')}.${body}.${signature}`)).toBe('algorithm');
    expect(read({}, 0, `${bodyOf('{"alg":"HS256"}')}.${body}.${signature}`)).toBe('algorithm');
    expect(read({}, 0, idToken, [])).toBe('key');
    expect(read({}, 0, 'a.b')).toBe('malformed');
  });
  it('asks for the second step that the person has set up, and freshens a session', async () => {
    const { email } = await account();
    const person = { sub: 'f1', email, email_verified: true };
    await come(person);
    const headers = await enter(email);
    const cookie = headers.get('cookie')!;
    const begun = await beginSignOn(headers, id, { confirm: true });
    expect(begun.goTo).toContain('prompt=login');
    const params = await provider.visit(begun.goTo, person);
    expect(await finishSignOn(withCookie(begun.setCookies, cookie), params)).toMatchObject({ confirmed: true });
    const again = await beginSignOn(headers, id, { confirm: true });
    const other = await provider.visit(again.goTo, { sub: 'a1' });
    await expect(finishSignOn(withCookie(again.setCookies, cookie), other)).rejects.toMatchObject({
      code: 'sign-on-refused',
    });
    const offer = await offerTotp(headers);
    const bits = [...offer.secret].map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    );
    const secret = Buffer.from(
      bits
        .join('')
        .match(/.{8}/g)!
        .map((byte) => parseInt(byte, 2)),
    );
    await addTotp(headers, { sealed: offer.sealed, code: codeAt(secret, timeStep(new Date())) });
    const entered = await come(person);
    expect(entered.awaitsCode).toBe(true);
    expect(await inside(entered)).toBeNull();
  });
  it('keeps its secret sealed, is for administrators, and can be turned off', async () => {
    const { rows } = await database.owner.query<{ sealed_secret: Buffer }>('select sealed_secret from single_sign_on');
    expect(rows[0]!.sealed_secret.includes(provider.secret)).toBe(false);
    await expect(consult(personOf(ward, 'leader'), providersView)).rejects.toMatchObject({ code: 'not-administrator' });
    const input = { name: 'X (mẫu)', issuer: 'https://x.example', clientId: 'x' };
    await expect(perform(personOf(ward, 'leader'), addProvider, input)).rejects.toMatchObject({ status: 403 });
    for (const issuer of ['http://x.example', 'https://127.0.0.1', 'https://169.254.169.254'])
      await expect(perform(SYSTEM, addProvider, { ...input, issuer })).rejects.toMatchObject({ status: 400 });
    expect(await consult(SYSTEM, providersView)).toMatchObject([{ hasSecret: true, isOn: true, version: 1 }]);
    expect(JSON.stringify(await consult(SYSTEM, providersView))).not.toContain(provider.secret);
    await perform(SYSTEM, switchProvider, { id, version: 1, isOn: false });
    expect(await signOnChoices()).toEqual([]);
    await expect(beginSignOn(from('198.51.100.1'), id)).rejects.toMatchObject({ code: 'no-sign-on' });
    await expect(perform(SYSTEM, switchProvider, { id, version: 1, isOn: true })).rejects.toMatchObject({
      status: 409,
    });
    await perform(SYSTEM, switchProvider, { id, version: 2, isOn: true });
  });
  it('is corrected without its secret being typed again, and nobody changes where people come from', async () => {
    const seen = async () => (await consult(SYSTEM, providersView)).find((one) => one.id === id)!;
    const change = { id, name: 'Cổng của tỉnh (mẫu)', clientId: provider.clientId, ownNetwork: true };
    const leader = personOf(ward, 'leader');
    await expect(perform(leader, changeProvider, { ...change, version: 3 })).rejects.toMatchObject({ status: 403 });
    await perform(SYSTEM, changeProvider, { ...change, version: (await seen()).version });
    expect(await seen()).toMatchObject({ name: 'Cổng của tỉnh (mẫu)', issuer: provider.issuer, hasSecret: true });
    const { accountId, email } = await account();
    const person = { sub: 'after-change', email, email_verified: true };
    expect(await inside(await come(person))).toMatchObject({ accountId });

    // Another client id takes the kept secret along; another network is judged anew.
    await perform(SYSTEM, changeProvider, { ...change, clientId: 'khac', version: (await seen()).version });
    expect((await providerById(id)).secret).toBe(provider.secret);
    const outside = { ...change, ownNetwork: false, version: (await seen()).version };
    await expect(perform(SYSTEM, changeProvider, outside)).rejects.toMatchObject({ status: 400 });
    await expect(perform(SYSTEM, changeProvider, { ...change, version: 1 })).rejects.toMatchObject({ status: 409 });
    await perform(SYSTEM, changeProvider, { ...change, withoutSecret: true, version: (await seen()).version });
    expect((await providerById(id)).secret).toBeNull();
    await perform(SYSTEM, changeProvider, { ...change, secret: provider.secret, version: (await seen()).version });
    expect(await inside(await come(person))).toMatchObject({ accountId });
    const { rows } = await database.owner.query(`select data from journal_entry where what = 'single-sign-on.changed'`);
    expect(JSON.stringify(rows)).not.toContain(provider.secret);
  });
  it('is removed only when it is off, and knowingly; whoever came by it is out, and others are not', async () => {
    const second = await perform(SYSTEM, addProvider, {
      name: 'Hệ thống cũ (mẫu)',
      issuer: 'https://cu.example',
      clientId: 'cu',
    });
    const withPassword = await account();
    const { accountId: without } = await newAccount({ password: undefined });
    for (const accountId of [withPassword.accountId, without])
      await database.owner.query(
        `with quiet as (select set_config('caunoi.journalled', pg_current_xact_id()::text, true))
         insert into person_credential (account_id, provider, subject) select $1::uuid, $2, $1::text from quiet`,
        [accountId, `oidc:${second.id}`],
      );
    const byPassword = await enter(withPassword.email);
    const session = (accountId: string) =>
      database.owner.query(
        `insert into person_session (account_id, token, method, expires_at) values ($1, gen_random_uuid()::text, 'single_sign_on', now() + interval '1 hour')`,
        [accountId],
      );
    await session(withPassword.accountId);
    await session(without);
    const remove = { id: second.id, version: 1 };
    await expect(perform(personOf(ward, 'leader'), removeProvider, remove)).rejects.toMatchObject({ status: 403 });
    await expect(perform(SYSTEM, removeProvider, remove)).rejects.toMatchObject({ code: 'still-on' });
    await perform(SYSTEM, switchProvider, { ...remove, isOn: false });
    const off = { ...remove, version: 2 };
    expect((await consult(SYSTEM, providersView)).find((one) => one.id === second.id)).toMatchObject({
      people: 2,
      onlyWay: 1,
    });
    await expect(perform(SYSTEM, removeProvider, off)).rejects.toMatchObject({ code: 'only-way' });
    await expect(perform(SYSTEM, removeProvider, { ...off, version: 1, evenIfOnlyWay: true })).rejects.toMatchObject({
      status: 409,
    });
    await perform(SYSTEM, removeProvider, { ...off, evenIfOnlyWay: true });
    expect((await consult(SYSTEM, providersView)).map((one) => one.id)).toEqual([id]);
    await expect(perform(SYSTEM, removeProvider, off)).rejects.toMatchObject({ status: 404 });
    const { rows } = await database.owner.query(
      `select (select count(*)::int from person_credential where provider = $1) as ties,
              (select count(*)::int from person_session where method = 'single_sign_on' and account_id in ($2, $3)) as sessions`,
      [`oidc:${second.id}`, withPassword.accountId, without],
    );
    expect(rows).toEqual([{ ties: 0, sessions: 0 }]);
    expect(await whoIs(byPassword)).toMatchObject({ accountId: withPassword.accountId });
  });
  it('says so when the provider is away, and the password goes on working', async () => {
    await provider.stop();
    await expect(beginSignOn(from('198.51.100.1'), id)).rejects.toMatchObject({ code: 'sign-on-away', status: 503 });
    const { email } = await account();
    expect(cookieOf(await signIn({ email, password: PASSWORD }, from('198.51.100.1')))).toContain('caunoi_session');
  });
});
