import { beforeAll, describe, expect, it } from 'vitest';
import { personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { asOrganisation } from '../../platform/database/index.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import { mailServerInput, setMailServer, useMail } from '../../platform/mail/index.ts';
import { registerOrganisation } from '../organisations/index.ts';
import {
  acceptInvitation,
  changeRole,
  createAccount,
  endMembership,
  findAccounts,
  invitationOf,
  invitePerson,
  namesOf,
  openInvitations,
  peopleOf,
  setAdministrator,
  signIn,
  whoIs,
  withdrawInvitation,
  type Entered,
  type Role,
} from './index.ts';

const database = useTestDatabase();
const PASSWORD = 'bến sông có ba cây gạo';
let ward = '';
let paper = '';
let stranger = '';

beforeAll(async () => {
  const body = async (kind: 'authority' | 'press', name: string) =>
    (await perform(SYSTEM, registerOrganisation, { kind, name })).id;
  ward = await body('authority', 'UBND phường Người (mẫu)');
  paper = await body('press', 'Báo Người (mẫu)');
  stranger = await body('press', 'Báo Lạ (mẫu)');
});

let made = 0;
async function member(organisationId: string, role: Role, name = 'Người Thử (mẫu)') {
  const email = `nguoi${++made}@noi.example`;
  const { accountId } = await perform(SYSTEM, createAccount, {
    name,
    email,
    password: PASSWORD,
    memberships: [{ organisationId, role }],
  });
  return { accountId, email };
}
const headersOf = (entered: Entered) =>
  new Headers({ cookie: entered.setCookies.map((line) => line.split(';')[0]).join('; ') });
const people = (who: Who, organisationId: string) => consult(who, (ctx) => peopleOf(ctx, organisationId));
const freshBody = async () =>
  (await perform(SYSTEM, registerOrganisation, { kind: 'authority', name: `UBND xã Số ${++made} (mẫu)` })).id;

describe('an invitation', () => {
  it('is sent by a lead, opens an account once, and leaves no trace of the person in the journal', async () => {
    const invited = { name: 'Văn thư Mới (mẫu)', email: 'VanThu@Noi.example', role: 'clerk' as const };
    await expect(perform(personOf(ward, 'clerk'), invitePerson, invited)).rejects.toMatchObject({
      code: 'not-your-role',
    });
    const { token } = await perform(personOf(ward, 'leader'), invitePerson, invited);
    expect(await invitationOf(token)).toMatchObject({
      organisationName: 'UBND phường Người (mẫu)',
      role: 'clerk',
      email: 'vanthu@noi.example',
      canAccept: { yes: true },
    });
    await expect(
      acceptInvitation({ token, name: 'Văn thư Mới', password: 'matkhau123' }, new Headers()),
    ).rejects.toMatchObject({
      code: 'password-known',
    });
    const entered = await acceptInvitation({ token, name: 'Văn thư Mới', password: PASSWORD }, new Headers());
    expect(await whoIs(headersOf(entered))).toMatchObject({
      email: 'vanthu@noi.example',
      actingFor: { organisationId: ward, role: 'clerk' },
    });
    await expect(acceptInvitation({ token, name: 'Kẻ khác', password: PASSWORD }, new Headers())).rejects.toMatchObject(
      {
        code: 'invitation-used',
      },
    );
    const { rows } = await database.owner.query<{ what: string; text: string }>(
      `select what, data::text || coalesce(reason, '') as text from journal_entry where what like 'invitation.%' order by id`,
    );
    expect(rows.map((row) => row.what)).toEqual(['invitation.sent', 'invitation.accepted']);
    expect(rows.map((row) => row.text).join(' ')).not.toMatch(/noi\.example|Văn thư/i);
  });
  it('tells whoever sends it nothing of whether the address has an account elsewhere', async () => {
    const elsewhere = await member(await freshBody(), 'leader');
    const leader = personOf(ward, 'leader');
    const said = async (email: string) => {
      const result = await perform(leader, invitePerson, { name: 'Người Được Mời (mẫu)', email, role: 'clerk' });
      const { rows } = await database.owner.query(
        `select data, reason from journal_entry where what = 'invitation.sent' order by id desc limit 1`,
      );
      return { keys: Object.keys(result).toSorted(), entry: rows[0] };
    };
    const known = await said(elsewhere.email);
    const unknown = await said('chua-ai-biet@noi.example');
    expect(unknown).toEqual(known);
  });

  it('keeps the word of its link nowhere', async () => {
    const { token } = await perform(personOf(ward), invitePerson, {
      name: 'Ai đó',
      email: 'aido@noi.example',
      role: 'clerk',
    });
    const { rows } = await database.owner.query<{ found: boolean }>(
      `select exists (select from invitation i where to_jsonb(i)::text like '%' || $1 || '%')
           or exists (select from journal_entry j where to_jsonb(j)::text like '%' || $1 || '%') as found`,
      [token],
    );
    expect(rows[0]!.found).toBe(false);
  });
  it('goes by mail when mail is set up, and the letter ends with the invitation', async () => {
    const invite = () =>
      perform(personOf(ward), invitePerson, { name: 'Thư Đến (mẫu)', email: 'thuden@noi.example', role: 'clerk' });
    const letters = async () =>
      (
        await database.owner.query<{ key: string; state: string; sealed: Buffer | null }>(
          `select key, state, sealed from mail_letter where to_address = 'thuden@noi.example' order by created_at`,
        )
      ).rows;
    expect(await invite()).toMatchObject({ isMailed: false });
    expect(await letters()).toMatchObject([{ state: 'suppressed', sealed: null }]);
    useMail({ publicAddress: 'https://cau-noi.example' });
    const input = {
      version: 0,
      isOn: true,
      host: 'thu.noi.example',
      senderName: 'Cầu Nối',
      senderAddress: 'a@noi.example',
    };
    await perform(SYSTEM, setMailServer, mailServerInput.parse(input));
    const { token, invitationId, isMailed } = await invite();
    expect(isMailed).toBe(true);
    const [, second] = await letters();
    expect(second).toMatchObject({ key: `invitation:${invitationId}`, state: 'queued' });
    expect(second!.sealed!.includes(token)).toBe(false);
    const third = await invite();
    expect((await letters()).map(({ state }) => state)).toEqual(['suppressed', 'suppressed', 'queued']);
    await perform(personOf(ward), withdrawInvitation, { invitationId: third.invitationId });
    expect((await letters()).map(({ state }) => state)).toEqual(['suppressed', 'suppressed', 'suppressed']);
    await perform(SYSTEM, setMailServer, mailServerInput.parse({ ...input, version: 1, isOn: false }));
  });
  it('adds a role to an account that exists, by its own password', async () => {
    const { accountId, email } = await member(paper, 'editor');
    const { token } = await perform(personOf(ward), invitePerson, { name: 'Tên khác', email, role: 'focal_officer' });
    await expect(
      acceptInvitation({ token, name: 'Tên khác', password: 'một mật khẩu khác hẳn' }, new Headers()),
    ).rejects.toMatchObject({
      code: 'wrong-sign-in',
    });
    const entered = await acceptInvitation({ token, name: 'Tên khác', password: PASSWORD }, new Headers());
    const person = await whoIs(headersOf(entered));
    expect(person).toMatchObject({ accountId, name: 'Người Thử (mẫu)', actingFor: { organisationId: ward } });
    expect(person!.memberships).toHaveLength(2);
  });
  it('is replaced, withdrawn, and runs out', async () => {
    const invite = async () =>
      perform(personOf(ward), invitePerson, { name: 'Chờ Mãi', email: 'chomai@noi.example', role: 'clerk' });
    const first = await invite();
    const second = await invite();
    expect((await invitationOf(first.token)).canAccept).toMatchObject({ code: 'invitation-withdrawn' });
    const open = await consult(personOf(ward), (ctx) => openInvitations(ctx, ward));
    expect(open.filter((one) => one.email === 'chomai@noi.example').map((one) => one.id)).toEqual([
      second.invitationId,
    ]);
    await expect(
      perform(personOf(paper), withdrawInvitation, { invitationId: second.invitationId }),
    ).rejects.toMatchObject({ code: 'no-invitation' });
    await perform(personOf(ward), withdrawInvitation, { invitationId: second.invitationId });
    expect((await invitationOf(second.token)).canAccept).toMatchObject({ code: 'invitation-withdrawn' });
    const third = await invite();
    await database.owner.query(
      `begin; select set_config('caunoi.journalled', pg_current_xact_id()::text, true);
       update invitation set expires_at = now() where id = '${third.invitationId}'; commit`,
    );
    await expect(
      acceptInvitation({ token: third.token, name: 'Muộn', password: PASSWORD }, new Headers()),
    ).rejects.toMatchObject({
      code: 'invitation-expired',
    });
    await expect(invitationOf('x'.repeat(43))).rejects.toMatchObject({ code: 'no-invitation', status: 404 });
  });
  it('gives newsroom roles in newsrooms only, and none to members', async () => {
    const invite = (who: Who, email: string, role: Role) => perform(who, invitePerson, { name: 'Ai đó', email, role });
    await expect(invite(personOf(ward), 'bt@noi.example', 'editor')).rejects.toMatchObject({
      code: 'role-does-not-fit',
    });
    await expect(invite(personOf(paper), 'bt@noi.example', 'editor')).resolves.toHaveProperty('token');
    const { email } = await member(paper, 'reporter');
    await expect(invite(personOf(paper), email, 'editor')).rejects.toMatchObject({ code: 'already-member' });
    // Whether somebody has an account elsewhere is not told.
    await expect(invite(personOf(ward), email, 'clerk')).resolves.toHaveProperty('token');
  });
  it('into another body is for administrators', async () => {
    const input = { name: 'Ai đó', email: 'moi@noi.example', role: 'clerk' as const, organisationId: paper };
    await expect(perform(personOf(ward), invitePerson, input)).rejects.toMatchObject({ code: 'not-own-organisation' });
    const { accountId } = await member(ward, 'leader');
    const actor = { accountId, name: 'Quản trị', role: null, isPlatformAdmin: false };
    const system: Who = { kind: 'system', reason: 'test', actor };
    await expect(perform(system, invitePerson, input)).rejects.toMatchObject({ code: 'not-own-organisation' });
    await expect(
      perform({ ...system, actor: { ...actor, isPlatformAdmin: true } }, invitePerson, input),
    ).resolves.toHaveProperty('token');
  });
});

describe('roles', () => {
  it('change at once, and end at once', async () => {
    const body = await freshBody();
    await member(body, 'leader');
    const clerk = await member(body, 'clerk');
    const headers = headersOf(await signIn({ email: clerk.email, password: PASSWORD }, new Headers()));
    const line = async () => (await people(personOf(body), body)).find((one) => one.accountId === clerk.accountId)!;
    const { membershipId } = await line();
    const change = { membershipId, role: 'focal_officer' as const, version: 1 };
    await expect(perform(personOf(paper), changeRole, change)).rejects.toMatchObject({ code: 'no-membership' });
    await expect(perform(personOf(body, 'clerk'), changeRole, change)).rejects.toMatchObject({ code: 'not-your-role' });
    await perform(personOf(body), changeRole, change);
    expect((await whoIs(headers))!.actingFor!.role).toBe('focal_officer');
    await expect(perform(personOf(body), changeRole, { ...change, role: 'clerk' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    await perform(personOf(body), endMembership, { membershipId, version: 2 });
    expect(await whoIs(headers)).toMatchObject({ memberships: [], actingFor: null });
    expect(await line()).toBeUndefined();
  });
  it('never leave a body without a lead, also when two step down at once', async () => {
    const body = await freshBody();
    await member(body, 'focal_officer');
    await member(body, 'leader');
    await member(body, 'clerk');
    const leads = (await people(SYSTEM, body)).filter((one) => one.role !== 'clerk');
    const both = await Promise.allSettled(
      leads.map(({ membershipId, version }) => perform(personOf(body), endMembership, { membershipId, version })),
    );
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [last] = (await people(SYSTEM, body)).filter((one) => one.role !== 'clerk');
    await expect(
      perform(personOf(body), changeRole, { membershipId: last!.membershipId, role: 'clerk', version: last!.version }),
    ).rejects.toMatchObject({ code: 'last-lead' });
  });
  it('cannot be taken from inside an organisation by a direct write', async () => {
    const { accountId } = await member(paper, 'reporter');
    await expect(
      asOrganisation(ward, (db) =>
        db.insertInto('membership').values({ account_id: accountId, organisation_id: ward, role: 'leader' }).execute(),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('people of a body', () => {
  it('are known to it with addresses, to partners by name, to strangers not at all', async () => {
    const own = await freshBody();
    const officer = await member(own, 'focal_officer', 'Đầu mối Riêng (mẫu)');
    const editor = await member(paper, 'editor', 'Biên tập Riêng (mẫu)');
    const partner = async () => (await people(personOf(own), paper)).find((one) => one.accountId === editor.accountId);
    expect((await people(personOf(own), own))[0]).toMatchObject({ name: 'Đầu mối Riêng (mẫu)', email: officer.email });
    expect(await partner()).toBeUndefined();
    expect(await consult(personOf(own), (ctx) => namesOf(ctx, [editor.accountId, null]))).toEqual(new Map());

    await database.owner.query(
      `begin; select set_config('caunoi.journalled', pg_current_xact_id()::text, true);
       with p as (insert into programme (slug, title, search_key, kind, state, created_by_organisation_id)
         values ('thu-nguoi', 'Chương trình thử', 'chuong trinh thu', 'programme', 'in_force', '${own}') returning id)
       insert into programme_party (programme_id, organisation_id, side)
         select id, o::uuid, s from p, (values ('${own}', 'A'), ('${paper}', 'B')) as v (o, s); commit`,
    );
    expect(await partner()).toMatchObject({ name: 'Biên tập Riêng (mẫu)', email: null, role: 'editor' });
    const names = await consult(personOf(own), (ctx) => namesOf(ctx, [editor.accountId, officer.accountId]));
    expect(names.get(editor.accountId)).toBe('Biên tập Riêng (mẫu)');
    expect(await people(personOf(stranger), paper)).toEqual([]);
    expect(await people({ kind: 'public' }, paper)).toEqual([]);
  });
});

describe('administrators', () => {
  it('are made by administrators, and one always remains', async () => {
    const first = await perform(SYSTEM, createAccount, {
      name: 'Quản trị Một',
      email: 'qt1@noi.example',
      isPlatformAdmin: true,
    });
    const second = await member(ward, 'leader');
    const actor = (accountId: string, isPlatformAdmin: boolean): Who => ({
      kind: 'system',
      reason: 'test',
      actor: { accountId, name: '', role: null, isPlatformAdmin, provenAt: new Date() },
    });
    const crown = { accountId: second.accountId, isPlatformAdmin: true };
    await expect(perform(actor(second.accountId, false), setAdministrator, crown)).rejects.toMatchObject({
      code: 'not-administrator',
    });
    await expect(perform(personOf(ward, 'leader'), setAdministrator, crown)).rejects.toMatchObject({
      code: 'not-administrator',
    });
    await perform(actor(first.accountId, true), setAdministrator, crown);
    await perform(actor(second.accountId, true), setAdministrator, {
      accountId: first.accountId,
      isPlatformAdmin: false,
    });
    await expect(
      perform(actor(second.accountId, true), setAdministrator, { accountId: second.accountId, isPlatformAdmin: false }),
    ).rejects.toMatchObject({ code: 'last-administrator' });
  });
  it('find accounts; others may not', async () => {
    const { email } = await member(ward, 'clerk', 'Tìm Tôi (mẫu)');
    const found = await consult(SYSTEM, (ctx) => findAccounts(ctx, { search: 'tìm tôi' }));
    expect(found.accounts).toMatchObject([{ email, memberships: [{ organisationId: ward, role: 'clerk' }] }]);
    expect((await consult(SYSTEM, (ctx) => findAccounts(ctx, { search: '%' }))).total).toBe(0);
    await expect(consult(personOf(ward), (ctx) => findAccounts(ctx, {}))).rejects.toMatchObject({ status: 403 });
  });
  it('cannot make two accounts of one address', async () => {
    const { email } = await member(ward, 'clerk');
    await expect(perform(SYSTEM, createAccount, { name: 'Hai', email: email.toUpperCase() })).rejects.toMatchObject({
      code: 'account-known',
    });
  });
});
