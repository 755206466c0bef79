// "Gửi thư thử": one letter at once with the saved settings, and exactly what went wrong. Only here are the server's own words
// shown, to the administrator who asked, and kept nowhere.
import { randomUUID } from 'node:crypto';
import { houseTime } from '../database/index.ts';
import { consult, perform, type Who } from '../context/index.ts';
import { composeLetter } from '../../tools/letter/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { problemSentence } from './failures.ts';
import { machineName, publicLink } from './house-address.ts';
import { messageBytes } from './message.ts';
import { mustSetMail, sendingServer } from './server-settings.ts';
import { isFailure, openSession, USUAL_SMTP_TIMES, type SmtpTimes } from './smtp.ts';

export interface MailTrial {
  /** Null: the server has taken the letter. */
  readonly problem: Sentence | null;
  readonly said: string | null;
  readonly milliseconds: number;
}

/** Throws Refusal 403 for others than administrators. One entry: `mail-server.tried`, without the address. */
export async function tryMailServer(
  who: Who,
  to: string,
  times: SmtpTimes = { ...USUAL_SMTP_TIMES, silenceMs: 20_000, letterMs: 20_000 },
): Promise<MailTrial> {
  const began = performance.now();
  const set = await consult(who, (ctx) => {
    mustSetMail(ctx);
    return sendingServer(ctx.db);
  });
  const told = async (code: string, problem: Sentence | null, said: string | null): Promise<MailTrial> => {
    await perform(
      who,
      (ctx) =>
        ctx.journal({
          what: 'mail-server.tried',
          objectKind: 'mail-server',
          objectId: 'mail-server',
          data: { outcome: code },
        }),
      null,
    );
    return { problem, said, milliseconds: Math.round(performance.now() - began) };
  };
  if (set === null) return told('not-set-up', problemSentence({ code: 'not-set-up', answer: null }), null);
  if ('code' in set) return told(set.code, problemSentence(set), null);
  const session = await openSession(set.server, machineName(), times);
  if (isFailure(session)) return told(session.code, problemSentence(session), session.said);
  try {
    const bytes = await messageBytes(set.sender, {
      ...composeLetter(TRIAL),
      id: randomUUID(),
      createdAt: houseTime(),
      to: { address: to, name: null },
      unsubscribe: null,
    });
    const failure = await session.send({ from: set.sender.address, to }, bytes);
    return failure === null ? told('taken', null, null) : told(failure.code, problemSentence(failure), failure.said);
  } finally {
    session.close();
  }
}

const TRIAL = {
  subject: say('Thư thử từ Cầu Nối', 'Trial letter from Cầu Nối'),
  get parts() {
    return [
      {
        kind: 'paragraph' as const,
        words: say(
          'Nếu anh chị đọc được thư này với đủ dấu tiếng Việt (ă â đ ê ô ơ ư, ngã: ẵ ễ ỗ ữ) thì máy chủ thư đã khai báo đúng.',
          'If you can read this letter with all Vietnamese marks (ă â đ ê ô ơ ư, ẵ ễ ỗ ữ), the mail server is set up well.',
        ),
      },
      { kind: 'link' as const, words: say('Mở Cầu Nối', 'Open Cầu Nối'), to: publicLink('/') },
    ];
  },
};
