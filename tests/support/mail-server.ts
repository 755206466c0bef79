// A real mail server (smtp-server) on 127.0.0.1 that keeps what it gets, in every mood that mail servers have.
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { tlsCertificate } from './tls-certificate.ts';

export interface Arrived {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
  readonly user: string | null;
  readonly isSecure: boolean;
}

/** Codes are answers of RFC 5321: `{ recipient: 550 }` refuses readers, and so on. */
export type MailMood =
  | 'well'
  | 'silent-greeting'
  | 'silent-after-data'
  | 'cut-after-data'
  | { readonly sender: number }
  | { readonly recipient: number; readonly only?: string; readonly words?: string }
  | { readonly content: number };

export interface MailServerForTests {
  readonly port: number;
  /** PEM that its certificate leads to. */
  readonly certificate: string;
  readonly arrived: Arrived[];
  mood: MailMood;
  connections: number;
  /** Asked when all of a letter is there, before it is answered. */
  beforeAnswer: (() => Promise<void> | void) | null;
  mails(): Promise<Email[]>;
  close(): Promise<void>;
}

export interface MailServerChoice {
  readonly security: 'tls' | 'starttls' | 'none';
  readonly signIn?: { readonly user: string; readonly password: string };
  readonly certificateFor?: string;
}

const answer = (responseCode: number, words = 'khong nhan') => Object.assign(new Error(words), { responseCode });

export async function startMailServer({
  security,
  signIn,
  certificateFor,
}: MailServerChoice): Promise<MailServerForTests> {
  const pair = tlsCertificate(certificateFor);
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    ...pair,
    secure: security === 'tls',
    authOptional: signIn === undefined,
    disabledCommands: [...(security === 'none' ? ['STARTTLS'] : []), ...(signIn ? [] : ['AUTH'])],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect(_session, done) {
      state.connections += 1;
      if (state.mood !== 'silent-greeting') done();
    },
    onAuth({ username, password }, _session, done) {
      if (username === signIn?.user && password === signIn?.password) done(null, { user: username });
      else done(answer(535, '5.7.8 mat khau sai'));
    },
    onMailFrom(_address, _session, done) {
      const { mood } = state;
      done(typeof mood === 'object' && 'sender' in mood ? answer(mood.sender) : null);
    },
    onRcptTo({ address }, _session, done) {
      const { mood } = state;
      const refuses =
        typeof mood === 'object' && 'recipient' in mood && (mood.only === undefined || mood.only === address);
      done(refuses ? answer(mood.recipient, mood.words) : null);
    },
    onData(stream, session, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', async () => {
        const { mood } = state;
        if (typeof mood === 'object' && 'content' in mood) return done(answer(mood.content));
        state.arrived.push({
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(pieces),
          user: session.user ?? null,
          isSecure: session.secure,
        });
        await state.beforeAnswer?.();
        if (mood === 'cut-after-data') for (const socket of sockets) socket.destroy();
        else if (mood !== 'silent-after-data') done();
      });
    },
  });
  // Clients that hang up are part of what is tried.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const state: MailServerForTests = {
    port: (server.server.address() as AddressInfo).port,
    certificate: pair.cert,
    arrived: [],
    mood: 'well',
    connections: 0,
    beforeAnswer: null,
    mails: () => Promise.all(state.arrived.map(({ raw }) => PostalMime.parse(raw))),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => server.close(done));
    },
  };
  return state;
}
