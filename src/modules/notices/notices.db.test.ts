// Checkpoints that leave the machine, digests that tell no more than the person may see, and the way out of both.
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkpointOfAll } from '../../../tests/support/checkpoints.ts';
import { personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { startMailServer, type MailServerForTests } from '../../../tests/support/mail-server.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import { journalKeys, useJournalSigner } from '../../platform/journal/index.ts';
import { deliverLetters, mailServerInput, mailServerView, setMailServer, useMail } from '../../platform/mail/index.ts';
import { addDays, dayInVietNam } from '../../tools/calendar/index.ts';
import { say } from '../../tools/sentence/index.ts';
import { openCheckpoint, readVerifierKey, signerOf, verifierKeyText } from '../../tools/transparency-log/index.ts';
import { createAccount } from '../accounts/index.ts';
import { registerOrganisation } from '../organisations/index.ts';
import { countsOf, periodOf, writeDigest } from './digests.ts';
import {
  checkpointMailView,
  chooseDigest,
  deliverCheckpoints,
  digestView,
  openNotices,
  readStopLink,
  setCheckpointMail,
  stopLetters,
} from './index.ts';

const database = useTestDatabase();
let server: MailServerForTests;
let commune = '';
let paper = '';
let officer = '';
let ofHouse = 0;

const self = (accountId: string): Who => ({
  kind: 'system',
  reason: 'own personal data',
  actor: { accountId, name: 'Người thử (mẫu)', role: null, isPlatformAdmin: false },
});
const today = () => dayInVietNam(new Date());

async function setMail(isOn: boolean): Promise<void> {
  const { version } = await consult(SYSTEM, mailServerView);
  const input = {
    version,
    isOn,
    host: '127.0.0.1',
    port: server.port,
    security: 'none',
    ownNetwork: true,
    perMinute: 600,
  };
  await perform(
    SYSTEM,
    setMailServer,
    mailServerInput.parse({ ...input, senderName: 'Cầu Nối (mẫu)', senderAddress: 'cau-noi@dong-thu.example' }),
  );
}

beforeAll(async () => {
  useMail({ publicAddress: 'https://cau-noi.example' });
  const origin = 'cau-noi.example/nhat-ky';
  const signer = signerOf(origin, randomBytes(32));
  useJournalSigner({ origin, current: signer, former: [], keys: [readVerifierKey(verifierKeyText(signer))!] });
  server = await startMailServer({ security: 'none' });
  const body = async (kind: 'authority' | 'press', name: string) =>
    (await perform(SYSTEM, registerOrganisation, { kind, name })).id;
  commune = await body('authority', 'UBND xã Giữ Chốt (mẫu)');
  paper = await body('press', 'Báo Giữ Chốt (mẫu)');
  const account = await perform(SYSTEM, createAccount, {
    name: 'Lê Thị Tóm Tắt (mẫu)',
    email: 'tom-tat@noi.example',
    memberships: [
      { organisationId: commune, role: 'focal_officer' },
      { organisationId: paper, role: 'editor' },
    ],
  });
  officer = account.accountId;
  openNotices({
    inbox: {
      // Each asks as the person for one body: row-level security decides what is seen.
      ofPerson: async (ctx) => [
        { action: say('Đánh giá', 'Assess'), isLate: ctx.organisation === commune },
        ...(ctx.organisation === commune && ctx.actor.role === 'focal_officer'
          ? [{ action: say('Đối chiếu', 'Match'), isLate: false }]
          : []),
      ],
      ofHouse: async () => {
        ofHouse += 1;
        return [];
      },
    },
  });
});
afterAll(() => server.close());
beforeEach(() => setMail(true));
afterEach(async () => {
  server.arrived.length = 0;
  await database.owner.query(`begin; select set_config('caunoi.journalled', pg_current_xact_id()::text, true);
    delete from checkpoint_delivery; delete from checkpoint_subscription; delete from digest_choice; delete from mail_letter; commit`);
});

const subscribe = (organisationId: string, address: string, version = 0) =>
  perform(personOf(organisationId), setCheckpointMail, { version, address, isOn: true });
const mails = async () => {
  await deliverLetters();
  return server.mails();
};
/** What was sent today was sent yesterday. */
const aDayPasses = () => database.owner.query(`update checkpoint_delivery set day = day - 1`);

describe('the checkpoint by letter', () => {
  it('reaches both parties once a day when it has changed, signed, and checks out from the mail alone', async () => {
    await subscribe(commune, 'van-thu@xa.example');
    await subscribe(paper, 'toa-soan@bao.example');
    await checkpointOfAll(database);
    expect(await deliverCheckpoints(new Date())).toBe(2);
    expect(await deliverCheckpoints(new Date())).toBe(0);
    const arrived = await mails();
    expect(arrived.map(({ to }) => to?.[0]?.address).toSorted()).toEqual([
      'toa-soan@bao.example',
      'van-thu@xa.example',
    ]);
    const newest = await checkpointOfAll(database);
    const keys = await consult(SYSTEM, (ctx) => journalKeys(ctx.db));
    for (const mail of arrived) {
      const text = mail.text!.replaceAll('\r\n', '\n');
      const note = text.slice(text.indexOf('\ncau-noi.example/nhat-ky\n') + 1, text.indexOf('\n\n====='));
      const opened = openCheckpoint(
        note,
        keys.map((key) => readVerifierKey(key)!),
      );
      expect(opened?.signedBy).toHaveLength(1);
      expect(opened!.checkpoint.size).toBeLessThanOrEqual(newest.size);
      expect(text).toContain('https://cau-noi.example/nhat-ky');
      expect(text.indexOf('Kính gửi')).toBeLessThan(text.indexOf('This is the checkpoint'));
    }
    // The next day nothing has changed: the journal itself was not touched by delivering.
    const before = await checkpointOfAll(database);
    await database.owner.query('update checkpoint_delivery set checkpoint_size = $1', [before.size]);
    await aDayPasses();
    expect(await deliverCheckpoints(new Date())).toBe(0);
    expect((await checkpointOfAll(database)).size).toBe(before.size);
    // Something happened, and the night's signing came: both get the new one.
    await perform(self(officer), chooseDigest, { rhythm: 'none' });
    await checkpointOfAll(database);
    expect(await deliverCheckpoints(new Date())).toBe(2);
  });

  it('is the body’s own choice, told to it alone, and kept as a line for each day', async () => {
    await expect(
      perform(personOf(commune, 'clerk'), setCheckpointMail, { version: 0, address: 'a@xa.example', isOn: true }),
    ).rejects.toMatchObject({ code: 'not-your-role' });
    await subscribe(commune, 'van-thu@xa.example');
    await expect(subscribe(commune, 'khac@xa.example', 7)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await checkpointOfAll(database);
    await deliverCheckpoints(new Date());
    await mails();
    expect(await consult(personOf(commune), checkpointMailView)).toMatchObject({
      address: 'van-thu@xa.example',
      isOn: true,
      deliveries: [{ day: today(), letter: { state: 'sent', mayBeDouble: false } }],
    });
    expect(await consult(personOf(paper), checkpointMailView)).toMatchObject({
      address: '',
      isOn: false,
      deliveries: [],
    });
    const { rows } = await database.owner.query<{ text: string }>(
      `select to_jsonb(j)::text as text from journal_entry j where what like 'checkpoint-mail.%'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ text }) => text).join()).not.toContain('@');
  });

  it('waits without a trace while mail is off, and two workers write one letter', async () => {
    await subscribe(commune, 'van-thu@xa.example');
    await setMail(false);
    expect(await deliverCheckpoints(new Date())).toBe(0);
    await setMail(true);
    await checkpointOfAll(database);
    const now = new Date();
    const done = await Promise.all([deliverCheckpoints(now), deliverCheckpoints(now), deliverCheckpoints(now)]);
    expect(done.toSorted()).toEqual([0, 0, 1]);
    expect(await mails()).toHaveLength(1);
  });
});

describe('the digest', () => {
  it('is off until chosen, counts by kind of work for each body, and names nothing', async () => {
    expect(await consult(self(officer), digestView)).toMatchObject({ rhythm: 'none', mailIsOn: true });
    expect(await writeDigest(officer)).toBe(false);
    await perform(self(officer), chooseDigest, { rhythm: 'daily' });
    expect(await writeDigest(officer)).toBe(true);
    expect(await writeDigest(officer)).toBe(false);
    const [mail] = await mails();
    expect(mail!.subject).toBe('Cầu Nối: 3 việc đang chờ / Cầu Nối: 3 waiting');
    const text = mail!.text!.replaceAll('\r\n', '\n');
    expect(text.slice(0, text.indexOf('Mở Việc'))).toBe(
      'UBND xã Giữ Chốt (mẫu):\n\n- Đánh giá: 1 việc, 1 quá hạn\n- Đối chiếu: 1 việc\n\nBáo Giữ Chốt (mẫu):\n\n- Đánh giá: 1 việc\n\n',
    );
    expect(text).toContain('https://cau-noi.example/lam-viec\n');
    // What waits for administrators is nobody else's.
    expect(ofHouse).toBe(0);
  });

  it('is for oneself alone', async () => {
    const standIn = { ...self(officer), actor: { ...(self(officer) as { actor: object }).actor } } as Who & {
      actor: object;
    };
    const inStead = { ...standIn, actor: { ...standIn.actor, onBehalfOf: { accountId: 'x', maySign: false } } } as Who;
    await expect(perform(inStead, chooseDigest, { rhythm: 'daily' })).rejects.toMatchObject({ code: 'own-only' });
    await expect(perform(SYSTEM, chooseDigest, { rhythm: 'daily' })).rejects.toMatchObject({ code: 'own-only' });
  });

  it('is not for people of the example', async () => {
    const { accountId } = await perform(SYSTEM, createAccount, {
      name: 'Người Mẫu (mẫu)',
      email: 'mau@noi.example',
      isExample: true,
      exampleKey: 'tom-tat-mau',
      memberships: [{ organisationId: commune, role: 'leader' }],
    });
    await perform(self(accountId), chooseDigest, { rhythm: 'daily' });
    expect(await writeDigest(accountId)).toBe(false);
  });

  it('covers a day or a week from Monday', () => {
    expect(periodOf('daily', '2026-11-22')).toBe('2026-11-22');
    for (const [day, monday] of [
      ['2026-11-22', '2026-11-16'],
      ['2026-11-23', '2026-11-23'],
      ['2027-01-01', '2026-12-28'],
    ])
      expect(periodOf('weekly', day!)).toBe(monday);
    expect(addDays(periodOf('weekly', '2026-11-22'), 7)).toBe('2026-11-23');
    expect(countsOf([])).toEqual([]);
  });
});

describe('the link in a letter', () => {
  const linkIn = (mail: { headers: { key: string; value: string }[] }) => {
    const header = mail.headers.find(({ key }) => key === 'list-unsubscribe')!.value;
    return new URL(header.slice(1, -1)).pathname.replace('/thu/thoi-nhan/', '');
  };

  it('stops such letters at once, again and again without more', async () => {
    await subscribe(commune, 'van-thu@xa.example');
    await perform(self(officer), chooseDigest, { rhythm: 'weekly' });
    await deliverCheckpoints(new Date());
    await writeDigest(officer);
    const letters = await mails();
    const tokens = letters.map(linkIn);
    letters.forEach(({ text }, at) => expect(text).toContain(`/thu/thoi-nhan/${tokens[at]}`));
    const kinds = [];
    for (const token of [...tokens, ...tokens]) kinds.push(await perform(SYSTEM, stopLetters, token));
    expect(kinds.toSorted()).toEqual(['checkpoint', 'checkpoint', 'digest', 'digest']);
    expect(await consult(personOf(commune), checkpointMailView)).toMatchObject({ isOn: false, stoppedByReader: true });
    expect(await consult(self(officer), digestView)).toMatchObject({ rhythm: 'none' });
    const { rows } = await database.owner.query(
      `select from journal_entry where what in ('checkpoint-mail.stopped', 'digest.stopped')`,
    );
    expect(rows).toHaveLength(2);
    // The body chose another address since: the old letter's link is not for that one.
    await subscribe(commune, 'moi@xa.example', 2);
    await perform(
      SYSTEM,
      stopLetters,
      tokens.find((token) => readStopLink(token)?.kind === 'checkpoint')!,
    );
    expect((await consult(personOf(commune), checkpointMailView)).isOn).toBe(true);
  });

  it('cannot be made or changed by anybody', async () => {
    await perform(self(officer), chooseDigest, { rhythm: 'daily' });
    await writeDigest(officer);
    const token = linkIn((await mails())[0]!);
    for (const at of [0, 30, token.length - 2]) {
      const other = token[at] === 'A' ? 'B' : 'A';
      expect(readStopLink(token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
    }
    for (const wrong of ['', 'x', 'x'.repeat(90), `${token}=`, officer])
      await expect(perform(SYSTEM, stopLetters, wrong)).rejects.toMatchObject({ status: 404 });
  });
});
