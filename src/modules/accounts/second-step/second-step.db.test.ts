import { beforeAll, describe, expect, it } from 'vitest';
import { personOf, SYSTEM, useTestDatabase } from '../../../../tests/support/database.ts';
import { cookieOf, enter, from, newAccount, PASSWORD } from '../../../../tests/support/sign-in.ts';
import { perform } from '../../../platform/context/index.ts';
import { registerOrganisation } from '../../organisations/index.ts';
import {
  actFor,
  addTotp,
  clearSecondStep,
  endOtherSessions,
  finishSignIn,
  issueRecoveryCodes,
  offerTotp,
  ownSessions,
  proveAgain,
  removeTotp,
  requireSecondStep,
  secondStepOf,
  signIn,
  whoIs,
} from '../index.ts';
import { codeAt, timeStep } from './totp.ts';

const database = useTestDatabase();
let ward = '';

beforeAll(async () => {
  ward = (await perform(SYSTEM, registerOrganisation, { kind: 'authority', name: 'UBND phường Hai Bước (mẫu)' })).id;
});

const account = () => newAccount({ memberships: [{ organisationId: ward, role: 'focal_officer' }] });

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from(
    bits
      .join('')
      .match(/.{8}/g)!
      .map((byte) => parseInt(byte, 2)),
  );
}
/** What an app shows; each call with a later `step`, because none is taken twice. */
const shown = (secret: string, later = 0) => codeAt(fromBase32(secret), timeStep(new Date()) + later);

async function withApp() {
  const { accountId, email } = await account();
  const headers = await enter(email);
  const offer = await offerTotp(headers);
  const { codes } = await addTotp(headers, { sealed: offer.sealed, code: shown(offer.secret, -1) });
  return { accountId, email, headers, secret: offer.secret, codes };
}

describe('an authenticator app', () => {
  it('makes the password half of the way in, and its codes work once', async () => {
    const { email, secret, codes } = await withApp();
    expect(codes).toHaveLength(10);
    const entered = await signIn({ email, password: PASSWORD }, from('198.51.100.1'));
    expect(entered.awaitsCode).toBe(true);
    const waiting = from('198.51.100.1', cookieOf(entered));
    expect(await whoIs(waiting)).toBeNull();
    // The code that set the app up was seen already; a wrong one is none.
    for (const code of [shown(secret, -1), '000000', '', 'abcdef'])
      await expect(finishSignIn({ code }, waiting)).rejects.toMatchObject({ code: 'wrong-code' });
    const done = await finishSignIn({ code: shown(secret).replace(/(...)/, '$1 ') }, waiting);
    expect(cookieOf(done)).not.toBe(cookieOf(entered));
    const inside = from('198.51.100.1', cookieOf(done));
    expect(await whoIs(inside)).toMatchObject({ email, mustAddSecondStep: false });
    expect(await whoIs(waiting)).toBeNull();
    await expect(finishSignIn({ code: shown(secret, 1) }, waiting)).rejects.toMatchObject({ code: 'sign-in-over' });
    await expect(proveAgain(inside, { code: shown(secret) })).rejects.toMatchObject({ code: 'wrong-code' });
  });
  it('is set up only with a code of the secret that was offered to this person', async () => {
    const one = await enter((await account()).email);
    const other = await enter((await account()).email);
    const offer = await offerTotp(one);
    await expect(addTotp(one, { sealed: offer.sealed, code: '000000' })).rejects.toMatchObject({ code: 'wrong-code' });
    await expect(addTotp(other, { sealed: offer.sealed, code: shown(offer.secret) })).rejects.toMatchObject({
      code: 'offer-gone',
    });
    expect(await secondStepOf(one)).toEqual({ totpSince: null, codesLeft: 0 });
    expect((await offerTotp(one, offer.sealed)).secret).toBe(offer.secret);
  });
  it('keeps its secret sealed and out of the journal', async () => {
    const { accountId, secret } = await withApp();
    const { rows } = await database.owner.query<{ sealed: Buffer }>(
      'select sealed from person_totp where account_id = $1',
      [accountId],
    );
    expect(rows[0]!.sealed.includes(fromBase32(secret))).toBe(false);
    const entries = await database.owner.query(
      `select what, account_id, data from journal_entry where object_id = $1 and what like 'account.totp%'`,
      [accountId],
    );
    expect(entries.rows).toEqual([{ what: 'account.totp-added', account_id: accountId, data: {} }]);
  });
  it('is guessed at ever more slowly', async () => {
    const { email } = await withApp();
    const waiting = from('198.51.100.1', cookieOf(await signIn({ email, password: PASSWORD }, from('198.51.100.1'))));
    const said: string[] = [];
    for (let n = 0; n < 8; n++)
      said.push(
        (await finishSignIn({ code: '000000' }, waiting).catch((error: { code: string }) => error.code)) as string,
      );
    expect(said).toContain('too-many-tries');
    expect(said[0]).toBe('wrong-code');
  });
  it('goes away, with its recovery codes, only by a fresh sign-in', async () => {
    const { accountId, email, headers } = await withApp();
    await database.owner.query(
      `update person_session set fresh_at = now() - interval '11 minutes' where account_id = $1`,
      [accountId],
    );
    await expect(removeTotp(headers)).rejects.toMatchObject({ code: 'sign-in-again' });
    await proveAgain(headers, { password: PASSWORD });
    await removeTotp(headers);
    expect(await secondStepOf(headers)).toEqual({ totpSince: null, codesLeft: 0 });
    expect((await signIn({ email, password: PASSWORD }, from('198.51.100.3'))).awaitsCode).toBe(false);
  });
});

describe('a recovery code', () => {
  it('brings its person in once, as they type it, and is journalled', async () => {
    const { accountId, email, codes } = await withApp();
    const waiting = async () =>
      from('198.51.100.1', cookieOf(await signIn({ email, password: PASSWORD }, from('198.51.100.1'))));
    const first = codes[0]!;
    await finishSignIn({ code: ` ${first.toUpperCase().replaceAll('-', ' ')} ` }, await waiting());
    await expect(finishSignIn({ code: first }, await waiting())).rejects.toMatchObject({ code: 'wrong-code' });
    const { rows } = await database.owner.query(
      `select account_id from journal_entry where object_id = $1 and what = 'account.recovery-code-used'`,
      [accountId],
    );
    expect(rows).toEqual([{ account_id: accountId }]);
    const other = await withApp();
    await expect(
      finishSignIn(
        { code: codes[1]! },
        from('198.51.100.1', cookieOf(await signIn({ email: other.email, password: PASSWORD }, from('198.51.100.1')))),
      ),
    ).rejects.toMatchObject({ code: 'wrong-code' });
  });
  it('is not kept as it is, and new ones take the place of the old', async () => {
    const { accountId, headers, codes } = await withApp();
    const { rows } = await database.owner.query<{ code_hash: Buffer }>(
      'select code_hash from recovery_code where account_id = $1',
      [accountId],
    );
    expect(rows).toHaveLength(10);
    expect(rows.some((row) => row.code_hash.includes(codes[0]!.replaceAll('-', '')))).toBe(false);
    const fresh = await issueRecoveryCodes(headers);
    await expect(proveAgain(headers, { code: codes[1]! })).rejects.toMatchObject({ code: 'wrong-code' });
    await proveAgain(headers, { code: fresh.codes[0]! });
    expect((await secondStepOf(headers)).codesLeft).toBe(9);
  });
});

describe('an administrator', () => {
  it('clears the second step of somebody who has lost everything, and ends their sessions', async () => {
    const { accountId, email, headers } = await withApp();
    const input = { accountId };
    await expect(perform(personOf(ward, 'leader'), clearSecondStep, input)).rejects.toMatchObject({ status: 403 });
    const actor = { accountId, name: '', role: null, isPlatformAdmin: true };
    const stale = { kind: 'system', reason: 'test', actor } as const;
    await expect(perform(stale, clearSecondStep, input)).rejects.toMatchObject({ code: 'sign-in-again' });
    await perform(SYSTEM, clearSecondStep, input);
    expect(await whoIs(headers)).toBeNull();
    expect((await signIn({ email, password: PASSWORD }, from('198.51.100.4'))).awaitsCode).toBe(false);
    await expect(perform(SYSTEM, clearSecondStep, input)).rejects.toMatchObject({ code: 'no-second-step' });
  });
});

describe('a body that requires a second step', () => {
  it('holds its people up until they have one, from the next click on', async () => {
    const { email } = await account();
    const headers = await enter(email);
    expect(await whoIs(headers)).toMatchObject({ mustAddSecondStep: false });
    await expect(perform(personOf(ward, 'clerk'), requireSecondStep, { isRequired: true })).rejects.toMatchObject({
      code: 'not-your-role',
    });
    await perform(personOf(ward, 'leader'), requireSecondStep, { isRequired: true });
    expect(await whoIs(headers)).toMatchObject({ mustAddSecondStep: true });
    const offer = await offerTotp(headers);
    await addTotp(headers, { sealed: offer.sealed, code: shown(offer.secret) });
    expect(await whoIs(headers)).toMatchObject({ mustAddSecondStep: false });
    await perform(personOf(ward, 'leader'), requireSecondStep, { isRequired: false });
  });
});

describe('a session', () => {
  it('gets a new id when it changes for whom it acts', async () => {
    const headers = await enter((await account()).email);
    const acting = await actFor(headers, ward);
    expect(await whoIs(headers)).toBeNull();
    expect(await whoIs(from('198.51.100.1', cookieOf(acting)))).toMatchObject({ actingFor: { organisationId: ward } });
  });
  it('ends all others of its person and no one else’s', async () => {
    const { email } = await account();
    const here = await enter(email);
    const there = await enter(email, '198.51.100.9');
    const stranger = await enter((await account()).email);
    expect(await endOtherSessions(here)).toBe(1);
    expect(await whoIs(there)).toBeNull();
    expect(await ownSessions(here)).toHaveLength(1);
    expect(await whoIs(stranger)).not.toBeNull();
  });
});
