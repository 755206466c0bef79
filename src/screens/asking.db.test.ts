import { beforeAll, describe, expect, it } from 'vitest';
import { personOf, SYSTEM, useTestDatabase } from '../../tests/support/database.ts';
import { actFor, createAccount, requireSecondStep, signIn } from '../modules/accounts/index.ts';
import { registerOrganisation } from '../modules/organisations/index.ts';
import { perform } from '../platform/context/index.ts';
import { askedBy, mustBeAdministrator, mustBeSignedIn, mustHaveAccount } from './asking.ts';

useTestDatabase();
const PASSWORD = 'bến sông có ba cây gạo';
let ward = '';
let paper = '';

beforeAll(async () => {
  ward = (await perform(SYSTEM, registerOrganisation, { kind: 'authority', name: 'UBND phường Cửa (mẫu)' })).id;
  paper = (await perform(SYSTEM, registerOrganisation, { kind: 'press', name: 'Báo Cửa (mẫu)' })).id;
});

let made = 0;
async function cookieFor(organisations: string[], isPlatformAdmin = false): Promise<string> {
  const email = `cua${++made}@noi.example`;
  await perform(SYSTEM, createAccount, {
    name: 'Người Cửa (mẫu)',
    email,
    password: PASSWORD,
    isPlatformAdmin,
    memberships: organisations.map((organisationId) => ({ organisationId, role: 'leader' as const })),
  });
  const { setCookies } = await signIn({ email, password: PASSWORD }, new Headers());
  return setCookies.map((line) => line.split(';')[0]).join('; ');
}
const asking = (path: string, cookie = '', method = 'GET') =>
  new Request(`http://localhost${path}`, { method, headers: cookie ? { cookie } : {} });
const sentTo = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (answer: unknown) => (answer instanceof Response ? answer.headers.get('location') : answer),
  );

describe('the doors of the desk', () => {
  it('send strangers to the sign-in page of their language, with the way back', async () => {
    expect(await sentTo(mustBeSignedIn(asking('/lam-viec/bao-cao?quy=2026-Q3')))).toBe(
      `/dang-nhap?tiep=${encodeURIComponent('/lam-viec/bao-cao?quy=2026-Q3')}`,
    );
    expect(await sentTo(mustHaveAccount(asking('/en/lam-viec')))).toBe(
      `/en/dang-nhap?tiep=${encodeURIComponent('/en/lam-viec')}`,
    );
    // What was sent cannot be sent again by following a link.
    expect(await sentTo(mustBeSignedIn(asking('/lam-viec/bao-cao', '', 'POST')))).toBe('/dang-nhap');
    expect(await sentTo(mustBeAdministrator(asking('/lam-viec/quan-tri')))).toContain('/dang-nhap');
    expect(await askedBy(asking('/en/lam-viec'))).toEqual({ language: 'en', person: null });
  });
  it('let members in, for their organisation and in their role', async () => {
    const { who, person } = await mustBeSignedIn(asking('/lam-viec', await cookieFor([ward])));
    expect(who).toEqual({
      kind: 'person',
      organisationId: ward,
      actor: {
        accountId: person.accountId,
        name: 'Người Cửa (mẫu)',
        role: 'leader',
        isPlatformAdmin: false,
        provenAt: expect.any(Date),
      },
    });
  });
  it('ask for whom, when that is open, and give no wider view meanwhile', async () => {
    const cookie = await cookieFor([ward, paper]);
    expect(await sentTo(mustBeSignedIn(asking('/lam-viec/bao-cao', cookie)))).toBe(
      '/chon-don-vi?tiep=%2Flam-viec%2Fbao-cao',
    );
    expect((await mustHaveAccount(asking('/chon-don-vi', cookie))).who).toEqual({ kind: 'public' });
    const acting = (await actFor(new Headers({ cookie }), paper)).setCookies[0]!.split(';')[0];
    expect((await mustBeSignedIn(asking('/lam-viec', acting))).who).toMatchObject({ organisationId: paper });
    expect(await sentTo(mustBeSignedIn(asking('/lam-viec', await cookieFor([]))))).toContain('/chon-don-vi');
  });
  it('send whoever must add a second step to the page where they do, and leave that one open', async () => {
    const cookie = await cookieFor([ward]);
    await perform(personOf(ward, 'leader'), requireSecondStep, { isRequired: true });
    expect(await sentTo(mustBeSignedIn(asking('/en/lam-viec/bao-cao', cookie)))).toBe(
      '/en/lam-viec/tai-khoan/buoc-hai',
    );
    expect(await sentTo(mustBeSignedIn(asking('/lam-viec', cookie, 'POST')))).toBe('/lam-viec/tai-khoan/buoc-hai');
    expect((await mustHaveAccount(asking('/lam-viec/tai-khoan/buoc-hai', cookie))).person.mustAddSecondStep).toBe(true);
    await perform(personOf(ward, 'leader'), requireSecondStep, { isRequired: false });
    expect((await mustBeSignedIn(asking('/lam-viec', cookie))).who).toMatchObject({ organisationId: ward });
    const crown = await cookieFor([], true);
    await perform(SYSTEM, requireSecondStep, { isRequired: true });
    expect(await sentTo(mustBeAdministrator(asking('/lam-viec/quan-tri', crown)))).toBe('/lam-viec/tai-khoan/buoc-hai');
    await perform(SYSTEM, requireSecondStep, { isRequired: false });
  });
  it('open administration to administrators only', async () => {
    await expect(mustBeAdministrator(asking('/lam-viec/quan-tri', await cookieFor([ward])))).rejects.toMatchObject({
      code: 'not-administrator',
      status: 403,
    });
    const cookie = await cookieFor([], true);
    const { who } = await mustBeAdministrator(asking('/lam-viec/quan-tri', cookie));
    expect(who).toMatchObject({ kind: 'system', actor: { isPlatformAdmin: true } });
    expect(await sentTo(mustBeSignedIn(asking('/lam-viec/bao-cao', cookie)))).toBe('/lam-viec/quan-tri');
  });
});
