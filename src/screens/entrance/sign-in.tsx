import { Form, redirect } from 'react-router';
import { exampleSignIns, passkeysWork, signIn, signInAsExample, signOnChoices } from '../../modules/accounts/index.ts';
import { ADMINISTRATOR_WORDS, ROLE_WORDS } from '../../modules/accounts/model.ts';
import { askedBy, localPath } from '../asking.ts';
import { attempt } from '../forms.ts';
import { defineWords, inLanguage, languageOf, useSay, useWords } from '../language.ts';
import { ActionButton, Card, FormNotice, Notice, Page, Section, TextField } from '../ui/index.ts';
import type { Route } from './+types/sign-in';
import { goOn, notTakenHere } from './answers.ts';
import { SignOnLinks, signOnProblem } from './sign-on-links.tsx';
import { PasskeyButton } from './passkey-button.tsx';

export const handle = { scriptless: false };

export async function loader({ request }: Route.LoaderArgs) {
  const { person, language } = await askedBy(request);
  const params = new URL(request.url).searchParams;
  const next = localPath(params.get('tiep'));
  if (person) throw redirect(next ?? inLanguage('/lam-viec', language));
  return {
    examples: await exampleSignIns(),
    next,
    passkeys: passkeysWork(),
    signOn: await signOnChoices(),
    signOnProblem: signOnProblem(params.get('mot-cua')),
    wayOn: next ?? inLanguage('/lam-viec', language),
    passwordChanged: params.get('da') === 'doi-mat-khau',
  };
}

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const key = text('key');
  const entered = await attempt(form, () =>
    key === ''
      ? signIn({ email: text('email'), password: text('password') }, request.headers)
      : signInAsExample(key, request.headers),
  );
  if (!entered.ok) return notTakenHere(entered.problem, entered.status);
  const language = languageOf(new URL(request.url).pathname);
  if (entered.value.awaitsCode) {
    const next = localPath(text('tiep'));
    const page = inLanguage('/dang-nhap/buoc-hai', language);
    return goOn(next ? `${page}?tiep=${encodeURIComponent(next)}` : page, entered.value.setCookies);
  }
  return goOn(localPath(text('tiep')) ?? inLanguage('/lam-viec', language), entered.value.setCookies);
}

const WORDS = defineWords({
  vi: {
    title: 'Đăng nhập',
    email: 'Thư điện tử',
    password: 'Mật khẩu',
    enter: 'Đăng nhập',
    passkey: 'Đăng nhập bằng khóa đăng nhập',
    changed: 'Mật khẩu đã đổi và mọi phiên đã kết thúc. Mời đăng nhập lại.',
    noAccount: 'Chưa có tài khoản? Đầu mối của đơn vị hoặc quản trị hệ thống sẽ gửi lời mời.',
    examples: 'Vào thử bằng người mẫu',
    examplesHint: 'Đây là bản mẫu: đơn vị và người đều hư cấu, dữ liệu có thể xóa bất cứ lúc nào.',
    as: 'Vào với vai trò',
  },
  en: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    enter: 'Sign in',
    passkey: 'Sign in with a passkey',
    changed: 'The password is changed and every session has ended. Please sign in again.',
    noAccount: 'No account yet? The focal officer of your organisation or an administrator sends an invitation.',
    examples: 'Try it as an example person',
    examplesHint: 'This is an example: bodies and people are invented, and its data may be emptied at any time.',
    as: 'Enter as',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const say = useSay();
  const email = actionData?.values['email'];
  return (
    <Page>
      <div className="mx-auto flex w-full max-w-3xl flex-col gap-8">
        <h1>{w.title}</h1>
        {loaderData.passwordChanged && !actionData ? <Notice tone="done">{w.changed}</Notice> : null}
        <FormNotice
          problem={
            actionData ? say(actionData.problem) : loaderData.signOnProblem ? say(loaderData.signOnProblem) : null
          }
        />
        {loaderData.examples.length > 0 ? (
          <Section title={w.examples} id="mau">
            <p className="text-quiet">{w.examplesHint}</p>
            <ul className="grid gap-3 sm:grid-cols-2">
              {loaderData.examples.map((one) => {
                const role = say(one.role ? ROLE_WORDS[one.role] : ADMINISTRATOR_WORDS);
                return (
                  <li key={one.key}>
                    <Form method="post" className="h-full">
                      <Next to={loaderData.next} />
                      <button
                        type="submit"
                        name="key"
                        value={one.key}
                        className="flex h-full w-full cursor-pointer flex-col gap-1 rounded-lg border border-line-strong bg-paper p-4 text-left hover:border-primary hover:bg-soft"
                      >
                        <span className="font-semibold text-primary">
                          <span className="sr-only">{`${w.as}: `}</span>
                          {role}
                        </span>
                        <span>{one.name}</span>
                        {one.organisationName ? (
                          <span className="text-sm text-quiet">{one.organisationName}</span>
                        ) : null}
                      </button>
                    </Form>
                  </li>
                );
              })}
            </ul>
          </Section>
        ) : null}
        <Card className="max-w-lg">
          <Form method="post" className="flex flex-col gap-4">
            <Next to={loaderData.next} />
            <TextField
              label={w.email}
              name="email"
              type="email"
              autoComplete="username"
              required
              defaultValue={typeof email === 'string' ? email : ''}
            />
            <TextField label={w.password} name="password" type="password" autoComplete="current-password" required />
            <div>
              <ActionButton>{w.enter}</ActionButton>
            </div>
          </Form>
        </Card>
        <SignOnLinks
          choices={loaderData.signOn}
          query={loaderData.next ? `?tiep=${encodeURIComponent(loaderData.next)}` : ''}
        />
        {loaderData.passkeys ? (
          <PasskeyButton purpose="sign-in" next={loaderData.wayOn}>
            {w.passkey}
          </PasskeyButton>
        ) : null}
        <p className="text-quiet">{w.noAccount}</p>
      </div>
    </Page>
  );
}

function Next({ to }: { readonly to: string | null }) {
  return to ? <input type="hidden" name="tiep" value={to} /> : null;
}
