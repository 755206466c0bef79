// What can go wrong with a mail server, as data: whose trouble it is, whether it passes, and the sentence for people. The
// server's own words are only ever shown to the administrator who tries it: they may name people.
import { say, type Sentence } from '../../tools/sentence/index.ts';

const WORDS = {
  'no-server': say(
    'Không tìm thấy máy chủ thư: tên máy không tra được.',
    'There is no such mail server: its name cannot be looked up.',
  ),
  'private-address': say(
    'Máy chủ thư có địa chỉ trong mạng nội bộ. Nếu đúng là máy của đơn vị, hãy đánh dấu ô “nằm trong mạng của đơn vị”.',
    'The mail server has a private address. If it is your own machine, tick “in our own network”.',
  ),
  'no-connection': say(
    'Không nối được tới máy chủ thư: sai cổng, máy tắt hoặc tường lửa chặn.',
    'The mail server cannot be reached: wrong port, machine off, or a firewall.',
  ),
  'too-slow': say('Máy chủ thư không trả lời kịp.', 'The mail server did not answer in time.'),
  'not-ready': say('Máy chủ thư chưa nhận thư lúc này.', 'The mail server takes no mail at the moment.'),
  'no-mail-server': say(
    'Máy ở cổng này không trả lời như một máy chủ thư. Hãy xem lại cổng và cách bảo mật.',
    'What answers at this port is no mail server. Check the port and the kind of security.',
  ),
  'no-starttls': say(
    'Máy chủ thư không có STARTTLS ở cổng này; mật khẩu và thư không được gửi trần. Thử TLS ngay từ đầu (thường cổng 465).',
    'The mail server offers no STARTTLS at this port, and nothing is sent in the clear. Try TLS from the start (port 465 as a rule).',
  ),
  'bad-certificate': say(
    'Chứng thư của máy chủ thư không hợp lệ: sai tên máy, hết hạn, hoặc do nơi cấp mà Cầu Nối không biết. Máy của đơn vị: dán chứng thư gốc vào ô bên dưới.',
    'The certificate of the mail server is not valid: another name, expired, or by an unknown authority. For your own machine paste its root certificate.',
  ),
  'tls-failed': say(
    'Không lập được kết nối bảo mật với máy chủ thư. Hãy xem lại cổng và cách bảo mật.',
    'No secure connection could be made with the mail server. Check the port and the kind of security.',
  ),
  'sign-in': say(
    'Máy chủ thư không nhận tên hoặc mật khẩu này.',
    'The mail server does not take this user or password.',
  ),
  'sign-in-later': say('Máy chủ thư chưa cho đăng nhập lúc này.', 'The mail server lets nobody sign in at the moment.'),
  'sign-in-needed': say(
    'Máy chủ thư đòi đăng nhập: hãy nhập tên và mật khẩu.',
    'The mail server asks for a sign-in: enter user and password.',
  ),
  'password-lost': say(
    'Mật khẩu không mở được ở máy này (dữ liệu đã chuyển nhà?). Hãy nhập lại.',
    'The password cannot be opened in this house (was it moved?). Enter it again.',
  ),
  sender: say(
    'Máy chủ thư không cho gửi bằng địa chỉ người gửi này.',
    'The mail server does not let this sender address send.',
  ),
  recipient: say('Máy chủ thư không nhận địa chỉ người nhận.', 'The mail server does not take the reader’s address.'),
  content: say('Máy chủ thư không nhận thư này.', 'The mail server does not take this letter.'),
  cut: say('Kết nối với máy chủ thư đứt giữa chừng.', 'The connection to the mail server was cut.'),
  'too-late': say('Đã quá hạn: thư không còn ý nghĩa.', 'Too late: the letter tells nothing any more.'),
  unreadable: say(
    'Nội dung thư không mở được ở máy này (dữ liệu đã chuyển nhà?).',
    'What the letter says cannot be opened in this house (was it moved?).',
  ),
  'not-set-up': say('Chưa khai báo máy chủ thư.', 'No mail server is set up.'),
  'taken-back': say('Việc mà thư nói tới đã được rút lại.', 'What the letter tells of was taken back.'),
} as const satisfies Record<string, Sentence>;

export type MailProblemCode = keyof typeof WORDS;

/** As kept in the database. `answer`: the server's number, such as `550 5.1.1`, never its words. */
export interface MailProblem {
  readonly code: MailProblemCode;
  readonly answer: string | null;
}

export interface MailFailure extends MailProblem {
  /** `server`: no letter can go now; `letter`: this one cannot. */
  readonly blame: 'server' | 'letter';
  /** Trying the same again gains nothing. */
  readonly isPermanent: boolean;
  /** All of the letter was handed over and no answer came: nobody knows whether it arrived. */
  readonly mayHaveArrived: boolean;
  /** The server's own words; for the administrator who tries it, kept nowhere. */
  readonly said: string | null;
}

export function problemSentence({ code, answer }: MailProblem): Sentence {
  const words = WORDS[code];
  return answer === null ? words : say(`${words.vi} (${answer})`, `${words.en} (${answer})`);
}

export function isProblemCode(code: string): code is MailProblemCode {
  return Object.hasOwn(WORDS, code);
}
