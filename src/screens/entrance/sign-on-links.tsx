import { say, type Sentence } from '../../tools/sentence/index.ts';
import { defineWords, useTo, useWords } from '../language.ts';

const WORDS = defineWords({
  vi: { by: (name: string) => `Đăng nhập qua ${name}`, accept: (name: string) => `Nhận lời mời qua ${name}` },
  en: { by: (name: string) => `Sign in through ${name}`, accept: (name: string) => `Accept through ${name}` },
});

/** What did not work, for the page that the person is sent back to. */
export const SIGN_ON_PROBLEMS: Readonly<Record<string, Sentence>> = {
  'sign-on-away': say(
    'Hệ thống đăng nhập kia hiện không trả lời. Hãy đăng nhập bằng mật khẩu, hoặc thử lại sau ít phút.',
    'The other sign-in system does not answer at the moment. Use your password, or try again in a few minutes.',
  ),
  'sign-on-refused': say(
    'Đăng nhập qua hệ thống khác chưa thành. Hãy thử lại từ đầu, hoặc dùng mật khẩu.',
    'Signing in through the other system did not work. Try again from the beginning, or use your password.',
  ),
  'not-invited': say(
    'Tài khoản ở hệ thống kia chưa gắn với tài khoản nào ở đây. Hãy mở thư mời của đơn vị, hoặc đăng nhập bằng mật khẩu.',
    'Your account there belongs to no account here. Open the invitation of your organisation, or use your password.',
  ),
  'no-sign-on': say(
    'Cách đăng nhập này không dùng được. Hãy đăng nhập bằng mật khẩu hoặc báo quản trị.',
    'This way to sign in does not work. Use your password, or tell the administrator.',
  ),
};

/** The sentence for a word in the address; of any other refusal, that it did not work. */
export function signOnProblem(code: string | null): Sentence | null {
  return code === null ? null : (SIGN_ON_PROBLEMS[code] ?? SIGN_ON_PROBLEMS['sign-on-refused']!);
}

/** One link for each provider that the administrator has named; `query` says what for. */
export function SignOnLinks({
  choices,
  query,
  accepts = false,
}: {
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly query: string;
  readonly accepts?: boolean;
}) {
  const w = useWords(WORDS);
  const to = useTo();
  if (choices.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-3">
      {choices.map((one) => (
        <li key={one.id}>
          <a
            href={to(`/dang-nhap/mot-cua/${one.id}${query}`)}
            className="inline-flex min-h-11 items-center rounded-md border border-line-strong bg-paper px-4 py-2 font-semibold text-primary no-underline hover:border-primary hover:bg-soft"
          >
            {accepts ? w.accept(one.name) : w.by(one.name)}
          </a>
        </li>
      ))}
    </ul>
  );
}
