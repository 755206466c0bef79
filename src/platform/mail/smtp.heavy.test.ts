// Against a real mail server: each way of going well, and each way of going wrong with its own name.
import { afterEach, describe, expect, it } from 'vitest';
import { startMailServer, type MailMood, type MailServerForTests } from '../../../tests/support/mail-server.ts';
import { isFailure, openSession, type MailServer, type SmtpSession } from './smtp.ts';

const SIGN_IN = { user: 'cau-noi', password: 'mật khẩu bí mật' };
const TIMES = { setUpMs: 400, silenceMs: 400, letterMs: 600 };
const MESSAGE = Buffer.from('From: a@noi.example\r\nTo: b@noi.example\r\nSubject: x\r\n\r\nxin chao\r\n.\r\nhet\r\n');
const ENVELOPE = { from: 'a@noi.example', to: 'b@noi.example' };

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one.close();
});

async function start(choice: Parameters<typeof startMailServer>[0]): Promise<MailServerForTests> {
  const server = await startMailServer(choice);
  opened.push(server);
  return server;
}
const at = (server: Pick<MailServerForTests, 'port' | 'certificate'>, more: Partial<MailServer> = {}): MailServer => ({
  host: 'localhost',
  port: server.port,
  security: 'none',
  ownNetwork: true,
  certificate: server.certificate,
  signIn: null,
  ...more,
});
const open = (server: MailServer) => openSession(server, 'noi.example', TIMES);
async function session(server: MailServer): Promise<SmtpSession> {
  const found = await open(server);
  if (isFailure(found)) throw new Error(`not opened: ${found.code} ${found.said}`);
  opened.push(found);
  return found;
}

describe('a conversation with a mail server', () => {
  it.each(['tls', 'starttls', 'none'] as const)(
    'goes well with %s, signed in, letter after letter',
    async (security) => {
      const server = await start({ security, signIn: SIGN_IN });
      const talk = await session(at(server, { security, signIn: SIGN_IN }));
      expect(await talk.send(ENVELOPE, MESSAGE)).toBeNull();
      expect(await talk.send({ ...ENVELOPE, to: 'c@noi.example' }, MESSAGE)).toBeNull();
      expect(server.connections).toBe(1);
      expect(server.arrived.map(({ raw }) => raw.equals(MESSAGE))).toEqual([true, true]);
      expect(server.arrived.map(({ to }) => to)).toEqual([['b@noi.example'], ['c@noi.example']]);
      expect(server.arrived[0]).toMatchObject({ user: 'cau-noi', isSecure: security !== 'none' });
    },
  );

  const answers: [string, MailMood, object][] = [
    [
      'a reader it does not know',
      { recipient: 550 },
      { code: 'recipient', blame: 'letter', isPermanent: true, answer: '550' },
    ],
    ['a full mailbox', { recipient: 452 }, { code: 'recipient', blame: 'letter', isPermanent: false, answer: '452' }],
    [
      'a reader refused by policy',
      { recipient: 554, words: '5.7.1 khong chuyen tiep' },
      { code: 'recipient', blame: 'letter', isPermanent: false, answer: '554 5.7.1' },
    ],
    ['a letter it does not like', { content: 554 }, { code: 'content', blame: 'letter', isPermanent: true }],
    ['a letter it cannot store now', { content: 451 }, { code: 'content', blame: 'letter', isPermanent: false }],
    ['a sender it does not let send', { sender: 553 }, { code: 'sender', blame: 'server' }],
    ['no letter at all now', { sender: 451 }, { code: 'not-ready', blame: 'server' }],
  ];
  it.each(answers)('tells apart: %s', async (_name, mood, expected) => {
    const server = await start({ security: 'none' });
    server.mood = mood;
    const talk = await session(at(server));
    expect(await talk.send(ENVELOPE, MESSAGE)).toMatchObject({ ...expected, mayHaveArrived: false });
  });

  it('does not know whether a letter arrived when the connection ends after all of it was handed over', async () => {
    const server = await start({ security: 'none' });
    for (const [mood, code] of [
      ['cut-after-data', 'cut'],
      ['silent-after-data', 'too-slow'],
    ] as const) {
      server.mood = mood;
      const talk = await session(at(server));
      expect(await talk.send(ENVELOPE, MESSAGE)).toMatchObject({ code, blame: 'server', mayHaveArrived: true });
    }
    expect(server.arrived).toHaveLength(2);
  });

  it('ends in time when the server says nothing', async () => {
    const server = await start({ security: 'none' });
    server.mood = 'silent-greeting';
    expect(await open(at(server))).toMatchObject({ code: 'too-slow', blame: 'server', mayHaveArrived: false });
  });

  it('names a wrong password, a missing one, and never repeats it', async () => {
    const server = await start({ security: 'starttls', signIn: SIGN_IN });
    const wrong = await open(at(server, { security: 'starttls', signIn: { ...SIGN_IN, password: 'sai rồi nhé' } }));
    expect(wrong).toMatchObject({ code: 'sign-in', blame: 'server', answer: '535 5.7.8' });
    expect(JSON.stringify(wrong)).not.toContain('sai rồi nhé');
    const talk = await session(at(server, { security: 'starttls' }));
    expect(await talk.send(ENVELOPE, MESSAGE)).toMatchObject({ code: 'sign-in-needed' });
  });

  it('sends nothing in the clear when TLS was asked for, and trusts no certificate but a good one', async () => {
    const plain = await start({ security: 'none', signIn: SIGN_IN });
    expect(await open(at(plain, { security: 'starttls', signIn: SIGN_IN }))).toMatchObject({ code: 'no-starttls' });
    expect(await open(at(plain, { security: 'tls' }))).toMatchObject({ code: expect.stringMatching(/^tls-failed$/) });
    for (const security of ['tls', 'starttls'] as const) {
      const server = await start({ security });
      expect(await open(at(server, { security, certificate: null }))).toMatchObject({ code: 'bad-certificate' });
      const other = await start({ security, certificateFor: 'thu-khac.example' });
      expect(await open(at(other, { security }))).toMatchObject({ code: 'bad-certificate' });
    }
  });

  it('goes to no private machine unless that is said, and says what is wrong with an address', async () => {
    const server = await start({ security: 'none' });
    expect(await open(at(server, { ownNetwork: false }))).toMatchObject({ code: 'private-address' });
    expect(await open(at(server, { host: 'khong-co.invalid' }))).toMatchObject({ code: 'no-server' });
    expect(await open(at(server, { port: 1 }))).toMatchObject({ code: 'no-connection' });
    expect(server.connections).toBe(0);
  });
});
