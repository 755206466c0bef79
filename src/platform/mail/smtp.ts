// One conversation with a mail server (RFC 5321). nodemailer speaks it; the connection is ours, so that the rule of which
// machines may be talked to holds, and whatever goes wrong becomes a MailFailure here.
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Refusal } from '../../tools/sentence/index.ts';
import { openSocket } from '../outside/index.ts';
import type { MailFailure, MailProblemCode } from './failures.ts';

export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly ownNetwork: boolean;
  readonly certificate: string | null;
  readonly signIn: { readonly user: string; readonly password: string } | null;
}

export interface SmtpTimes {
  /** For the connection, the greeting and TLS, each. */
  readonly setUpMs: number;
  /** Without a word of the server. */
  readonly silenceMs: number;
  /** For one letter, whatever happens. */
  readonly letterMs: number;
}

export const USUAL_SMTP_TIMES: SmtpTimes = { setUpMs: 15_000, silenceMs: 45_000, letterMs: 90_000 };

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

export interface SmtpSession {
  /** Null: the server has taken it. After a failure the session is closed. */
  send(envelope: Envelope, message: Buffer): Promise<MailFailure | null>;
  close(): void;
}

type Step = 'set-up' | 'sign-in' | 'send';

/** What nodemailer's errors say of themselves. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly originalCode?: string;
}

/** Connects and signs in. `name` is how this machine calls itself. */
export async function openSession(
  server: MailServer,
  name: string,
  times: SmtpTimes = USUAL_SMTP_TIMES,
): Promise<SmtpSession | MailFailure> {
  const { host, port, security, ownNetwork, certificate, signIn } = server;
  let socket;
  try {
    socket = await openSocket({ host, port, ownNetwork, timeoutMs: times.setUpMs });
  } catch (error) {
    if (error instanceof Refusal) return ofRefusal(error);
    throw error;
  }
  const connection = new SMTPConnection({
    connection: socket,
    host,
    port,
    name,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: times.setUpMs,
    greetingTimeout: times.setUpMs,
    socketTimeout: times.silenceMs,
    socketCloseTimeout: 1_000,
    tls: { minVersion: 'TLSv1.2', ...(certificate === null ? {} : { ca: certificate }) },
  });
  let onEnd: (error: SmtpError) => void = () => undefined;
  connection.on('error', (error: SmtpError) => onEnd(error));
  connection.on('end', () => onEnd(new Error('the connection ended')));
  /** One step of the conversation; the end of the connection ends it. */
  const step = (within: number, work: (done: (error?: Error | null) => void) => void) =>
    new Promise<SmtpError | null>((done) => {
      const clock = setTimeout(() => {
        done(Object.assign(new Error('the clock ran out'), { code: 'ETIMEDOUT' }));
        connection.close();
      }, within);
      const end = (error: SmtpError | null) => {
        clearTimeout(clock);
        done(error);
      };
      onEnd = end;
      work((error) => end(error ?? null));
    });
  const unmet = await step(times.setUpMs * 2, (done) => connection.connect(done));
  if (unmet) {
    connection.close();
    return failureOf('set-up', unmet, false);
  }
  if (signIn) {
    const refused = await step(times.silenceMs, (done) =>
      connection.login({ user: signIn.user, pass: signIn.password }, done),
    );
    if (refused) {
      connection.close();
      return failureOf('sign-in', refused, false);
    }
  }
  return {
    async send(envelope, message) {
      let isHandedOver = false;
      const content = Readable.from([message]);
      content.once('end', () => {
        isHandedOver = true;
      });
      const failed = await step(times.letterMs, (done) =>
        connection.send({ from: envelope.from, to: [envelope.to], size: message.length }, content, done),
      );
      if (!failed) return null;
      // What the two sides think of an envelope that broke off need not be the same.
      connection.close();
      return failureOf('send', failed, isHandedOver);
    },
    close() {
      onEnd = () => undefined;
      connection.quit();
    },
  };
}

export function isFailure(opened: SmtpSession | MailFailure): opened is MailFailure {
  return 'code' in opened;
}

const OF_REFUSAL: Readonly<Record<string, MailProblemCode>> = {
  'dns-failed': 'no-server',
  'private-address': 'private-address',
  'too-slow': 'too-slow',
};

function ofRefusal(refusal: Refusal): MailFailure {
  return serverFailure(OF_REFUSAL[refusal.code] ?? 'no-connection', null, null);
}

function serverFailure(code: MailProblemCode, answer: string | null, said: string | null): MailFailure {
  return { code, answer, said, blame: 'server', isPermanent: false, mayHaveArrived: false };
}

/** `550 5.1.1` out of `550 5.1.1 <somebody@…> unknown`. */
function answerOf(error: SmtpError): string | null {
  const found = /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3}))?/.exec(error.response ?? '');
  return found ? [found[1], found[2]].filter(Boolean).join(' ') : null;
}

function failureOf(step: Step, error: SmtpError, isHandedOver: boolean): MailFailure {
  const answer = answerOf(error);
  const said = error.response?.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, 300) ?? null;
  const number = error.responseCode ?? 0;
  const original = error.originalCode ?? error.code ?? '';
  if (/CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ALTNAME/.test(`${original} ${error.code ?? ''}`))
    return serverFailure('bad-certificate', null, null);
  if (error.code === 'ETLS' && error.command === 'STARTTLS') return serverFailure('no-starttls', answer, said);
  if (error.code === 'ETLS' || /^(?:EPROTO|ERR_SSL|ERR_TLS)/.test(original))
    return serverFailure('tls-failed', null, null);
  if (number === 530) return serverFailure('sign-in-needed', answer, said);
  if (step === 'send' && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE')) {
    if (error.command === 'MAIL FROM') return serverFailure(number >= 500 ? 'sender' : 'not-ready', answer, said);
    const isPolicy = error.command === 'RCPT TO' && /^5\d\d 5\.7\./.test(answer ?? '');
    return {
      code: error.command === 'RCPT TO' || number === 0 ? 'recipient' : 'content',
      answer,
      said,
      blame: 'letter',
      // A refusal by policy (relaying, reputation) is often mended by the administrator: it is tried again.
      isPermanent: (number >= 500 || number === 0) && !isPolicy,
      mayHaveArrived: false,
    };
  }
  const mayHaveArrived = isHandedOver && number === 0;
  if (error.code === 'ETIMEDOUT') return { ...serverFailure('too-slow', answer, said), mayHaveArrived };
  if (step === 'sign-in' && error.code === 'EAUTH')
    return serverFailure(number >= 500 || number === 0 ? 'sign-in' : 'sign-in-later', answer, said);
  if (step === 'set-up' && error.code === 'EPROTOCOL')
    return serverFailure(/^[45]\d\d/.test(answer ?? '') ? 'not-ready' : 'no-mail-server', answer, said);
  return { ...serverFailure('cut', answer, said), mayHaveArrived };
}
