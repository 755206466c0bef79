import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { messageBytes, type Message } from './message.ts';

const SENDER = { name: 'Cầu Nối – tỉnh Đồng Thử (mẫu)', address: 'cau-noi@dong-thu.example' };
const LETTER: Message = {
  id: '01930000-0000-7000-8000-000000000001',
  createdAt: new Date('2026-11-20T01:00:00Z'),
  to: { address: 'ngan@noi.example', name: 'Đặng Thị Thúy Ngân (mẫu)' },
  subject: 'Lời mời vào Cầu Nối / Invitation to Cầu Nối',
  text: 'Kính gửi chị Ngân,\n\nhttps://noi.example/loi-moi/abc\n.\nFrom dòng này\n',
  html: '<!doctype html><p lang="vi">Kính gửi chị Ngân</p>',
  unsubscribe: 'https://noi.example/thu/thoi-nhan/xyz',
};
const HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'message-id',
  'mime-version',
  'subject',
  'to',
];
const read = async (message: Message, sender = SENDER) => PostalMime.parse(await messageBytes(sender, message));

describe('the bytes of a letter', () => {
  it('keep Vietnamese names and words, and the marks by which receivers know it', async () => {
    const mail = await read(LETTER);
    expect(mail.from).toMatchObject(SENDER);
    expect(mail.to).toMatchObject([LETTER.to]);
    expect(mail.subject).toBe(LETTER.subject);
    expect(mail.text?.replaceAll('\r\n', '\n')).toBe(LETTER.text);
    expect(mail.html?.trim()).toBe(LETTER.html);
    expect(mail.messageId).toBe(`<${LETTER.id}@dong-thu.example>`);
    expect(mail.headers.map(({ key }) => key).toSorted()).toEqual(HEADERS);
    expect(mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe(`<${LETTER.unsubscribe}>`);
  });

  it('are seven-bit lines that every server takes, and the same each time', async () => {
    const bytes = await messageBytes(SENDER, LETTER);
    expect(bytes.every((byte) => byte < 128)).toBe(true);
    expect(
      Math.max(
        ...bytes
          .toString('latin1')
          .split('\r\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(998);
    expect(await messageBytes(SENDER, LETTER)).toEqual(bytes);
  });

  it('promise no one-click answer where the house has no https', async () => {
    const { headers } = await read({ ...LETTER, unsubscribe: 'http://127.0.0.1:3000/thu/thoi-nhan/xyz' });
    expect(headers.map(({ key }) => key)).not.toContain('list-unsubscribe-post');
  });

  it('have no header and no reader but their own, whatever names and subjects are', async () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        'Ngân\r\nBcc: ai-do@noi.example',
        'a" <x@y.example>, "b',
        'x\n\n<script>',
        '=?utf-8?B?DQpCY2M6IHhAeS5leGFtcGxl?=',
        '\u2028To: x@y.example',
        'đ'.repeat(400),
      ),
    );
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (toName, senderName, subject) => {
        const mail = await read(
          { ...LETTER, subject, to: { ...LETTER.to, name: toName } },
          { ...SENDER, name: senderName },
        );
        const keys = mail.headers.map(({ key }) => key).filter((key) => key !== 'subject');
        expect(keys.toSorted()).toEqual(HEADERS.filter((key) => key !== 'subject'));
        expect(mail.to?.map(({ address }) => address)).toEqual([LETTER.to.address]);
        expect(mail.from?.address).toBe(SENDER.address);
        expect(mail.html?.trim()).toBe(LETTER.html);
      }),
      { numRuns: 40, seed: 29 },
    );
  });
});
