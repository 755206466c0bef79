// The bytes of one letter. They follow from the letter alone, so that a second try sends the same ones, with the same
// Message-ID: by it receivers tell doubles (RFC 5322 §3.6.4).
import MailComposer from 'nodemailer/lib/mail-composer';
import { oneLine, type LetterText } from '../../tools/letter/index.ts';

export interface Sender {
  readonly name: string;
  readonly address: string;
}

export interface Message extends LetterText {
  readonly id: string;
  readonly createdAt: Date;
  readonly to: { readonly address: string; readonly name: string | null };
  /** Address under which the reader stops such letters with one click (RFC 8058). */
  readonly unsubscribe: string | null;
}

export function messageId(id: string, sender: Pick<Sender, 'address'>): string {
  return `<${id}@${sender.address.slice(sender.address.lastIndexOf('@') + 1)}>`;
}

export function messageBytes(sender: Sender, message: Message): Promise<Buffer> {
  const { to, unsubscribe } = message;
  return new MailComposer({
    from: { name: oneLine(sender.name, 120), address: sender.address },
    to: { name: oneLine(to.name ?? '', 120), address: to.address },
    subject: oneLine(message.subject),
    text: message.text,
    html: message.html,
    messageId: messageId(message.id, sender),
    date: message.createdAt,
    headers: {
      // Nobody's absence note answers it (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe === null ? {} : { 'List-Unsubscribe': `<${unsubscribe}>` }),
      ...(unsubscribe?.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
    baseBoundary: message.id,
    textEncoding: 'B',
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
