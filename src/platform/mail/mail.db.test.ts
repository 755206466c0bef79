// Letters from the act to the mailbox, against a real mail server: what arrives, what waits, what is given up, and what a
// worker that dies leaves behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { startMailServer, type MailServerForTests } from '../../../tests/support/mail-server.ts';
import { consult, perform, type Who } from '../context/index.ts';
import { addressOf, APP_ROLE } from '../database/roles.ts';
import { say } from '../../tools/sentence/index.ts';
import {
  deliverLetters,
  enqueueLetter,
  lettersView,
  letterStates,
  mailServerInput,
  mailServerView,
  setMailServer,
  tryMailServer,
  useMail,
  withdrawLetter,
  type Letter,
} from './index.ts';

const database = useTestDatabase();
const PASSWORD = 'mật khẩu của thư';
const SECRET_LINK = '/loi-moi/chi-nguoi-nhan-biet';
let server: MailServerForTests;
let body = '';
let other = '';
let count = 0;

beforeAll(async () => {
  useMail({ publicAddress: 'https://cau-noi.example' });
  server = await startMailServer({ security: 'starttls', signIn: { user: 'cau-noi', password: PASSWORD } });
  await database.owner.query(`begin; select set_config('caunoi.journalled', pg_current_xact_id()::text, true);
    insert into organisation (kind, name, search_key) values
      ('authority', 'UBND phường Gửi Thư (mẫu)', 'a'), ('authority', 'UBND phường Bên Cạnh (mẫu)', 'b'); commit`);
  const { rows } = await database.owner.query<{ id: string }>('select id from organisation order by search_key');
  [body, other] = rows.map(({ id }) => id) as [string, string];
});
afterAll(() => server.close());
beforeEach(async () => {
  await set();
});
afterEach(async () => {
  server.mood = 'well';
  server.beforeAnswer = null;
  server.arrived.length = 0;
  await database.owner.query('delete from mail_letter; delete from mail_progress');
});

async function set(more: Record<string, unknown> = {}): Promise<void> {
  const { version } = await consult(SYSTEM, mailServerView);
  const input = mailServerInput.parse({
    version,
    isOn: 'on',
    host: 'localhost',
    port: server.port,
    ownNetwork: 'on',
    certificate: server.certificate,
    userName: 'cau-noi',
    password: PASSWORD,
    senderName: 'Cầu Nối (mẫu)',
    senderAddress: 'cau-noi@dong-thu.example',
    perMinute: 600,
    ...more,
  });
  await perform(SYSTEM, setMailServer, input);
}

const letter = (more: Partial<Letter> = {}): Letter => ({
  purpose: 'invitation',
  to: { address: `nguoi-${(count += 1)}@noi.example`, name: 'Đặng Thị Ngân (mẫu)' },
  expiresAt: new Date(Date.now() + 3_600_000),
  words: (link) => ({
    subject: say('Lời mời', 'Invitation'),
    parts: [{ kind: 'link', words: say('Mở', 'Open'), to: link(SECRET_LINK) }],
  }),
  ...more,
});
const write = async (more: Partial<Letter> = {}, who: Who = SYSTEM) => perform(who, enqueueLetter, letter(more));
const TIMES = { setUpMs: 2_000, silenceMs: 2_000, letterMs: 2_000 };
const deliver = () => deliverLetters(undefined, TIMES);
const stateOf = async (id: string) => (await consult(SYSTEM, (ctx) => letterStates(ctx, [id]))).get(id);
/** What waits until later waits no longer. */
const timePasses = () =>
  database.owner.query(`update mail_letter set next_attempt_at = now() - interval '1 second' where state = 'queued';
    update mail_letter set claimed_until = now() - interval '1 second' where state = 'sending';
    update mail_progress set next_attempt_at = now() - interval '1 second'`);

describe('a letter', () => {
  it('arrives once, over TLS, signed in, with its words, and its words are not kept', async () => {
    const { id, state } = await write();
    expect(state).toBe('queued');
    const { rows } = await database.owner.query<{ sealed: Buffer }>('select sealed from mail_letter');
    expect(rows[0]!.sealed.includes('loi-moi')).toBe(false);
    expect(await deliver()).toEqual({ sent: 1, failed: 0, later: 0 });
    expect(await deliver()).toEqual({ sent: 0, failed: 0, later: 0 });
    const [mail] = await server.mails();
    expect(server.arrived).toMatchObject([{ from: 'cau-noi@dong-thu.example', user: 'cau-noi', isSecure: true }]);
    expect(mail).toMatchObject({
      from: { name: 'Cầu Nối (mẫu)' },
      to: [{ name: 'Đặng Thị Ngân (mẫu)' }],
      messageId: `<${id}@dong-thu.example>`,
    });
    expect(mail!.text).toContain(`https://cau-noi.example${SECRET_LINK}`);
    expect(await stateOf(id)).toMatchObject({ state: 'sent', problem: null, mayBeDouble: false });
    expect((await database.owner.query('select from mail_letter where sealed is not null')).rowCount).toBe(0);
    expect((await consult(SYSTEM, mailServerView)).lastSuccessAt).not.toBeNull();
  });

  it('is there if and only if the act is, and once for a key', async () => {
    const act = perform(
      SYSTEM,
      async (ctx) => {
        await enqueueLetter(ctx, letter());
        throw new Error('thought better of it');
      },
      null,
    );
    await expect(act).rejects.toThrow('thought better of it');
    expect((await write({ key: 'mot-lan' })).state).toBe('queued');
    expect((await write({ key: 'mot-lan' })).state).toBe('known');
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect((await write({ key: 'mot-lan' })).state).toBe('known');
  });

  it('is only said to be suppressed while mail is off, without its words', async () => {
    await set({ isOn: '' });
    const { id, state } = await write({
      words: () => {
        throw new Error('nobody needs the words');
      },
    });
    expect(state).toBe('suppressed');
    expect(await stateOf(id)).toMatchObject({ state: 'suppressed', problem: { code: 'not-set-up' } });
    await set();
    expect(await deliver()).toEqual({ sent: 0, failed: 0, later: 0 });
  });

  it('does not leave when what it tells of was taken back or is too late', async () => {
    const { id } = await write({ key: 'rut-lai' });
    const late = await write({ expiresAt: new Date(Date.now() - 1_000) });
    await perform(SYSTEM, withdrawLetter, 'rut-lai');
    expect(await deliver()).toEqual({ sent: 0, failed: 0, later: 0 });
    expect(await stateOf(id)).toMatchObject({ state: 'suppressed', problem: { code: 'taken-back' } });
    expect(await stateOf(late.id)).toMatchObject({ state: 'failed', problem: { code: 'too-late' } });
  });

  it('is seen by the body that wrote it alone; the server by administrators alone', async () => {
    const { id } = await write({ organisationId: body }, personOf(body));
    const seen = (who: Who) => consult(who, async (ctx) => (await letterStates(ctx, [id])).size);
    expect([await seen(personOf(body)), await seen(personOf(other)), await seen({ kind: 'public' })]).toEqual([
      1, 0, 0,
    ]);
    await expect(write({ organisationId: other }, personOf(body))).rejects.toThrow('row-level security');
    const leader = personOf(body, 'leader');
    await expect(consult(leader, mailServerView)).rejects.toMatchObject({ status: 403 });
    await expect(consult(leader, (ctx) => lettersView(ctx))).rejects.toMatchObject({ status: 403 });
    await expect(perform(personOf(body), setMailServer, mailServerInput.parse({ version: 0 }))).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe('a letter that is not taken', () => {
  it('ends when the answer is for good, and keeps the number of the answer, not its words', async () => {
    server.mood = { recipient: 550, only: 'khong-con@noi.example', words: '5.1.1 khong-con@noi.example la ai' };
    const gone = await write({ to: { address: 'khong-con@noi.example' } });
    const good = await write();
    expect(await deliver()).toEqual({ sent: 1, failed: 1, later: 0 });
    expect(await stateOf(gone.id)).toMatchObject({
      state: 'failed',
      problem: { code: 'recipient', answer: '550 5.1.1' },
    });
    expect(await stateOf(good.id)).toMatchObject({ state: 'sent' });
    const { rows } = await database.owner.query<{ problem: unknown }>('select problem from mail_letter');
    expect(JSON.stringify(rows)).not.toContain('la ai');
  });

  it('waits ever longer when the answer is for now, and goes then', async () => {
    server.mood = { content: 451 };
    const { id } = await write();
    for (const minutes of [1, 2, 4]) {
      expect(await deliver()).toEqual({ sent: 0, failed: 0, later: 1 });
      const { rows } = await database.owner.query<{ wait: number }>(
        'select extract(epoch from next_attempt_at - now()) / 60 as wait from mail_letter',
      );
      expect(Number(rows[0]!.wait)).toBeCloseTo(minutes, 0);
      expect(await deliver()).toEqual({ sent: 0, failed: 0, later: 0 });
      await timePasses();
    }
    server.mood = 'well';
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(await stateOf(id)).toMatchObject({ state: 'sent', problem: null });
  });

  it('loses no try while the server itself is the trouble, which administrators are told', async () => {
    await set({ password: 'sai' });
    const { id } = await write();
    expect(await deliver()).toEqual({ sent: 0, failed: 0, later: 0 });
    expect(await consult(SYSTEM, mailServerView)).toMatchObject({ problem: { code: 'sign-in', answer: '535 5.7.8' } });
    const { rows } = await database.owner.query<{ tries: number; state: string }>(
      'select tries, state from mail_letter',
    );
    expect(rows).toEqual([{ tries: 0, state: 'queued' }]);
    // Nobody asks the server again before its time, and a mended setting is tried at once.
    const before = server.connections;
    await deliver();
    expect(server.connections).toBe(before);
    await set();
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(await stateOf(id)).toMatchObject({ state: 'sent' });
    expect((await consult(SYSTEM, mailServerView)).problem).toBeNull();
  });
});

describe('the one window', () => {
  it('is a connection that ends after all was handed over: sent again with the same Message-ID, and marked', async () => {
    server.mood = 'cut-after-data';
    const { id } = await write();
    expect(await deliver()).toMatchObject({ later: 1 });
    expect(await stateOf(id)).toMatchObject({ state: 'queued', mayBeDouble: true, problem: { code: 'cut' } });
    server.mood = 'well';
    await timePasses();
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(await stateOf(id)).toMatchObject({ state: 'sent', mayBeDouble: true });
    expect(new Set((await server.mails()).map(({ messageId }) => messageId)).size).toBe(1);
    expect(server.arrived[0]!.raw).toEqual(server.arrived[1]!.raw);
  });

  it('is a worker killed between sending and marking: no letter is lost, and only that one is sent twice', async () => {
    const { id } = await write();
    const next = await write();
    const worker = spawn(
      process.execPath,
      [
        fileURLToPath(new URL('../../../tests/support/mail-worker.ts', import.meta.url)),
        JSON.stringify(addressOf(APP_ROLE, database.ownerAddress)),
      ],
      { stdio: 'ignore' },
    );
    // The server has the letter; the worker dies before it hears so.
    server.beforeAnswer = async () => {
      worker.kill('SIGKILL');
      await once(worker, 'exit');
    };
    await once(worker, 'exit');
    server.beforeAnswer = null;
    expect(server.arrived).toHaveLength(1);
    expect((await stateOf(id))?.state).toBe('sending');
    // Another worker leaves it alone until it must be dead.
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(await stateOf(next.id)).toMatchObject({ state: 'sent', mayBeDouble: false });
    await timePasses();
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(await stateOf(id)).toMatchObject({ state: 'sent', mayBeDouble: true });
    const ids = (await server.mails()).map(({ messageId }) => messageId);
    expect(ids).toEqual([id, next.id, id].map((one) => `<${one}@dong-thu.example>`));
    const { letters } = await consult(SYSTEM, (ctx) => lettersView(ctx));
    expect(letters.filter(({ mayBeDouble }) => mayBeDouble).map((one) => one.id)).toEqual([id]);
  });

  it('two workers at once send each letter once', async () => {
    for (let at = 0; at < 6; at += 1) await write();
    const done = await Promise.all([deliver(), deliver(), deliver()]);
    expect(done.reduce((sum, { sent }) => sum + sent, 0)).toBe(6);
    expect(new Set((await server.mails()).map(({ messageId }) => messageId)).size).toBe(6);
    expect(server.arrived).toHaveLength(6);
  });
});

describe('the settings', () => {
  it('give the password to nobody and to no other server', async () => {
    const view = await consult(SYSTEM, mailServerView);
    expect(view.hasPassword).toBe(true);
    expect(JSON.stringify(view)).not.toContain(PASSWORD);
    const { rows } = await database.owner.query<{ data: unknown }>(
      `select data from journal_entry where what = 'mail-server.changed'`,
    );
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
    expect(JSON.stringify(rows)).not.toContain('@');
    await expect(set({ password: '', host: 'thu-khac.example' })).rejects.toMatchObject({
      code: 'password-of-another-server',
    });
    await set({ password: '' });
    await expect(set({ version: 1 })).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(set({ security: 'none', ownNetwork: '' })).rejects.toMatchObject({ code: 'not-in-the-clear' });
    await expect(set({ senderAddress: '' })).rejects.toMatchObject({ code: 'incomplete' });
  });

  it('are tried with exactly what went wrong', async () => {
    const trial = () => tryMailServer(SYSTEM, 'quan-tri@noi.example', TIMES);
    expect(await trial()).toMatchObject({ problem: null });
    expect((await server.mails())[0]!.text).toContain('ẵ ễ ỗ ữ');
    server.mood = { recipient: 550, words: '5.1.1 khong co hop thu nay' };
    const refused = await trial();
    expect(refused.problem!.vi).toContain('550 5.1.1');
    expect(refused.said).toContain('khong co hop thu nay');
    await set({ certificate: '' });
    expect((await trial()).problem!.vi).toContain('Chứng thư');
    await expect(tryMailServer(personOf(body), 'x@noi.example')).rejects.toMatchObject({ status: 403 });
  });
});
