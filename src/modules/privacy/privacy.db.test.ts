import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkpointOfAll } from '../../../tests/support/checkpoints.ts';
import { personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import {
  givePlaces,
  openJournalKey,
  useJournalSigner,
  verifyJournal,
  type JournalSigner,
} from '../../platform/journal/index.ts';
import { createAccount, endMembership, peopleOf, signIn } from '../accounts/index.ts';
import { registerOrganisation } from '../organisations/index.ts';
import {
  addDayOff,
  allRequests,
  answerRequest,
  askAboutOwnData,
  carryOutCopy,
  carryOutErasure,
  copyAsJson,
  copyAsPage,
  enterPaperRequest,
  extendRequest,
  ownRequests,
  removeDayOff,
  takeInPaper,
  takenInRequests,
  takeOwnCopy,
} from './index.ts';

const database = useTestDatabase();
const PASSWORD = 'bến sông có ba cây gạo';
let body = '';
let made = 0;
let signer: JournalSigner;

beforeAll(async () => {
  body = (await perform(SYSTEM, registerOrganisation, { kind: 'press', name: 'Báo Riêng (mẫu)' })).id;
  const folder = await mkdtemp(join(tmpdir(), 'caunoi-key-'));
  signer = await openJournalKey(join(folder, 'key.json'), 'test.example/nhat-ky');
  useJournalSigner(signer);
});

async function person(name = 'Người Riêng (mẫu)') {
  const email = `rieng${++made}@noi.example`;
  const { accountId } = await perform(SYSTEM, createAccount, {
    name,
    email,
    password: PASSWORD,
    memberships: [{ organisationId: body, role: 'reporter' }],
  });
  const actor = { accountId, name, role: null, isPlatformAdmin: false, provenAt: new Date() };
  const who: Who = { kind: 'system', reason: 'own data', actor };
  return { accountId, email, who };
}
const leave = async (accountId: string) => {
  const member = (await consult(SYSTEM, (ctx) => peopleOf(ctx, body))).find((one) => one.accountId === accountId)!;
  await perform(SYSTEM, endMembership, { membershipId: member.membershipId, version: member.version });
};

describe('a request', () => {
  it('is asked once, has its days, and is refused with a ground', async () => {
    const { who } = await person();
    const { requestId } = await perform(who, askAboutOwnData, { kind: 'erase', note: '' });
    await expect(perform(who, askAboutOwnData, { kind: 'erase', note: '' })).rejects.toMatchObject({
      code: 'open-already',
    });
    const [request] = await consult(who, ownRequests);
    expect(request).toMatchObject({ id: requestId, state: 'received', isLate: false });
    expect(request!.carryOutBy > request!.answerBy).toBe(true);
    await expect(
      perform(SYSTEM, answerRequest, { requestId, version: 1, answer: 'refuse', ground: '' }),
    ).rejects.toThrow(/Hãy nêu căn cứ/);
    await perform(SYSTEM, answerRequest, { requestId, version: 1, answer: 'refuse', ground: 'Điều 19 (mẫu)' });
    await expect(perform(SYSTEM, answerRequest, { requestId, version: 1, answer: 'accept' })).rejects.toMatchObject({
      code: 'answered-already',
    });
    expect((await consult(who, ownRequests))[0]).toMatchObject({ state: 'refused', ground: 'Điều 19 (mẫu)' });
  });

  it('is handled by administrators, and seen by nobody else', async () => {
    const asker = await person();
    const stranger = await person();
    const { requestId } = await perform(asker.who, askAboutOwnData, { kind: 'copy', note: '' });
    await expect(
      perform(stranger.who, answerRequest, { requestId, version: 1, answer: 'accept' }),
    ).rejects.toMatchObject({
      code: 'not-administrator',
    });
    await expect(consult(stranger.who, allRequests)).rejects.toMatchObject({ code: 'not-administrator' });
    expect(await consult(stranger.who, ownRequests)).toEqual([]);
    const standIn: Who = {
      ...asker.who,
      kind: 'system',
      reason: 'own data',
      actor: {
        accountId: asker.accountId,
        name: '',
        role: null,
        isPlatformAdmin: false,
        onBehalfOf: { accountId: stranger.accountId, maySign: true },
      },
    };
    await expect(perform(standIn, takeOwnCopy, undefined)).rejects.toMatchObject({ code: 'own-only' });
  });

  it('passes over days off that administrators keep', async () => {
    await perform(SYSTEM, addDayOff, { day: '2030-02-04', name: 'Tết (mẫu)' });
    await expect(perform(SYSTEM, addDayOff, { day: '2030-02-04', name: 'Tết (mẫu)' })).rejects.toMatchObject({
      code: 'day-known',
    });
    await perform(SYSTEM, removeDayOff, { day: '2030-02-04' });
    await expect(perform(SYSTEM, removeDayOff, { day: '2030-02-04' })).rejects.toMatchObject({ code: 'no-day' });
  });
});

describe('the copy', () => {
  it('holds what is held and no secret', async () => {
    const { email, who, accountId } = await person('Người Có Dữ Liệu (mẫu)');
    await signIn({ email, password: PASSWORD }, new Headers({ 'user-agent': 'Firefox on trial' }));
    const copy = await perform(who, takeOwnCopy, undefined);
    const text = Buffer.from(copyAsJson(copy)).toString();
    expect(text).toContain(email);
    expect(text).toContain('Firefox on trial');
    const { rows } = await database.owner.query<{ token: string; password: string }>(
      `select s.token, c.password from person_session s join person_credential c using (account_id) where account_id = $1`,
      [accountId],
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { token, password } of rows) {
      expect(text).not.toContain(token);
      expect(text).not.toContain(password);
    }
    expect(copy.tables.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['person_account', 'person_session', 'membership']),
    );
    const page = Buffer.from(copyAsPage({ ...copy, name: '<b>x</b>' })).toString();
    expect(page).toContain('&lt;b&gt;x&lt;/b&gt;');
    expect(page).toContain(email);
  });

  it('is made for a paper as well', async () => {
    const { email, accountId } = await person();
    const { requestId } = await perform(SYSTEM, enterPaperRequest, { kind: 'copy', email, note: 'Đơn số 1 (mẫu)' });
    await expect(perform(SYSTEM, carryOutCopy, { requestId, version: 1 })).rejects.toMatchObject({
      code: 'not-accepted',
    });
    await perform(SYSTEM, answerRequest, { requestId, version: 1, answer: 'accept' });
    await perform(SYSTEM, extendRequest, { requestId, version: 2, reason: 'Cần tìm hồ sơ giấy (mẫu)' });
    const copy = await perform(SYSTEM, carryOutCopy, { requestId, version: 3 });
    expect(copy.tables.find(({ table }) => table === 'person_account')?.rows).toMatchObject([{ id: accountId, email }]);
  });
});

describe('erasure', () => {
  it('takes the person out, leaves the number, and every proof of the journal holds', async () => {
    const { accountId, email, who } = await person('Người Sẽ Xóa (mẫu)');
    await signIn({ email, password: PASSWORD }, new Headers());
    const { requestId } = await perform(who, askAboutOwnData, { kind: 'erase', note: '' });
    await perform(SYSTEM, answerRequest, { requestId, version: 1, answer: 'accept' });
    await expect(perform(SYSTEM, carryOutErasure, { requestId, version: 2 })).rejects.toMatchObject({
      code: 'still-member',
    });
    await leave(accountId);
    await givePlaces();
    await checkpointOfAll(database);
    const before = await verifyJournal(signer.keys);
    expect(before).toMatchObject({ fault: null, waiting: 0 });
    await perform(SYSTEM, carryOutErasure, { requestId, version: 2 });
    const { rows } = await database.owner.query<{ found: string }>(
      `select 'account' as found from person_account where email = $1 or name = 'Người Sẽ Xóa (mẫu)'
       union all select 'session' from person_session where account_id = $2
       union all select 'credential' from person_credential where account_id = $2
       union all select 'invitation' from invitation where email = $1`,
      [email, accountId],
    );
    expect(rows).toEqual([]);
    await expect(signIn({ email, password: PASSWORD }, new Headers())).rejects.toMatchObject({ name: 'Refusal' });
    await givePlaces();
    await checkpointOfAll(database);
    const after = await verifyJournal(signer.keys);
    expect(after).toMatchObject({ fault: null, waiting: 0 });
    expect(after.entries).toBeGreaterThan(before.entries);
    const { rows: entries } = await database.owner.query('select data from journal_entry where object_id = $1', [
      requestId,
    ]);
    expect(JSON.stringify(entries)).not.toContain(email);
    expect((await consult(SYSTEM, allRequests)).find(({ id }) => id === requestId)).toMatchObject({
      state: 'carried_out',
    });
  });
});

describe('a paper that an officer takes in', () => {
  const officer = (organisationId = body, role = 'clerk') => personOf(organisationId, role, OFFICER);
  const paper = (accountId: string, more: object = {}) => ({
    kind: 'copy' as const,
    accountId,
    paperNumber: '12/ĐN',
    handedInOn: '2026-01-05',
    note: '',
    ...more,
  });
  let OFFICER = '';
  beforeAll(async () => {
    OFFICER = (await person('Văn thư Riêng (mẫu)')).accountId;
  });

  it('runs from the day it was handed in, is seen by that body and answered by administrators', async () => {
    const { accountId } = await person('Người Nộp Đơn (mẫu)');
    const { requestId } = await perform(officer(), takeInPaper, paper(accountId));
    const mine = (await consult(officer(), takenInRequests)).find((one) => one.id === requestId)!;
    // Monday: two working days, then ten days.
    expect(mine).toMatchObject({
      name: 'Người Nộp Đơn (mẫu)',
      paperNumber: '12/ĐN',
      handedInOn: '2026-01-05',
      answerBy: '2026-01-07',
      carryOutBy: '2026-01-15',
      isLate: true,
      state: 'received',
    });
    await expect(perform(officer(), answerRequest, { requestId, version: 1, answer: 'accept' })).rejects.toMatchObject({
      status: 403,
    });
    await perform(SYSTEM, answerRequest, { requestId, version: 1, answer: 'accept' });
    expect(await perform(SYSTEM, carryOutCopy, { requestId, version: 2 })).toMatchObject({
      name: 'Người Nộp Đơn (mẫu)',
    });
    expect((await consult(officer(), takenInRequests)).find((one) => one.id === requestId)).toMatchObject({
      state: 'carried_out',
      isLate: false,
    });
    const { rows } = await database.owner.query(
      `select data, organisation_id from journal_entry where object_id = $1 and what = 'privacy.request-received'`,
      [requestId],
    );
    expect(rows).toEqual([{ data: { cameBy: 'paper' }, organisation_id: body }]);
  });

  it('is taken from those who left too, once, and never of others or ahead of time', async () => {
    const left = await person('Người Đã Nghỉ (mẫu)');
    await leave(left.accountId);
    await perform(officer(), takeInPaper, paper(left.accountId, { kind: 'erase' }));
    await expect(perform(officer(), takeInPaper, paper(left.accountId, { kind: 'erase' }))).rejects.toMatchObject({
      code: 'open-already',
    });
    await expect(
      perform(officer(), takeInPaper, paper(left.accountId, { handedInOn: '2999-01-01' })),
    ).rejects.toMatchObject({ code: 'handed-in-in-future' });
    const other = (await perform(SYSTEM, registerOrganisation, { kind: 'authority', name: 'UBND xã Khác Hẳn (mẫu)' }))
      .id;
    await expect(perform(officer(other), takeInPaper, paper(left.accountId))).rejects.toMatchObject({ status: 404 });
    expect(await consult(officer(other), takenInRequests)).toEqual([]);
    for (const role of ['reporter', 'editor'])
      await expect(perform(officer(body, role), takeInPaper, paper(left.accountId))).rejects.toMatchObject({
        status: 403,
      });
    await expect(consult(officer(body, 'reporter'), takenInRequests)).rejects.toMatchObject({ status: 403 });
  });

  it('stands in the copy of the person it is of, not in that of whoever entered it', async () => {
    const asker = await person('Người Có Đơn (mẫu)');
    await perform(officer(), takeInPaper, paper(asker.accountId, { paperNumber: 'số của người có đơn' }));
    const copyOf = async (who: Who) => JSON.stringify(await perform(who, takeOwnCopy, undefined));
    expect(await copyOf(asker.who)).toContain('số của người có đơn');
    const actor = { accountId: OFFICER, name: '', role: null, isPlatformAdmin: false, provenAt: new Date() };
    expect(await copyOf({ kind: 'system', reason: 'own data', actor })).not.toContain('số của người có đơn');
  });
});
