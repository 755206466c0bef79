import { Form, redirect } from 'react-router';
import { awaitsCode, finishSignIn, passkeysWork, signOut } from '../../modules/accounts/index.ts';
import { localPath } from '../asking.ts';
import { attempt } from '../forms.ts';
import { defineWords, inLanguage, languageOf, useSay, useTo, useWords } from '../language.ts';
import { ActionButton, Card, FormNotice, Page, TextField } from '../ui/index.ts';
import type { Route } from './+types/second-step';
import { goOn, invitationPath, notTakenHere } from './answers.ts';
import { PasskeyButton } from './passkey-button.tsx';

export const handle = { scriptless: false };

const languageIn = (request: Request) => languageOf(new URL(request.url).pathname);

function wayOn(params: URLSearchParams, request: Request): string {
  const language = languageIn(request);
  return (
    invitationPath(params.get('loi-moi'), language) ??
    localPath(params.get('tiep')) ??
    inLanguage('/lam-viec', language)
  );
}

export async function loader({ request }: Route.LoaderArgs) {
  if (!(await awaitsCode(request.headers))) throw redirect(inLanguage('/dang-nhap', languageIn(request)));
  return { next: wayOn(new URL(request.url).searchParams, request), passkeys: passkeysWork() };
}

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const language = languageIn(request);
  if (form.get('viec') === 'thoi') {
    return goOn(inLanguage('/dang-nhap', language), (await signOut(request.headers)).setCookies);
  }
  const code = form.get('code');
  const entered = await attempt(form, () =>
    finishSignIn({ code: typeof code === 'string' ? code : '' }, request.headers),
  );
  if (!entered.ok) return notTakenHere(entered.problem, entered.status);
  return goOn(wayOn(new URL(request.url).searchParams, request), entered.value.setCookies);
}

const WORDS = defineWords({
  vi: {
    title: 'Bước thứ hai',
    lead: 'Mật khẩu đúng. Hãy gõ mã sáu chữ số đang hiện trên ứng dụng xác thực, hoặc một mã dự phòng.',
    code: 'Mã',
    enter: 'Đăng nhập',
    passkey: 'Dùng khóa đăng nhập',
    stop: 'Thôi, đăng nhập bằng tài khoản khác',
  },
  en: {
    title: 'Second step',
    lead: 'The password is right. Type the six-digit code that your authenticator app shows now, or a recovery code.',
    code: 'Code',
    enter: 'Sign in',
    passkey: 'Use a passkey',
    stop: 'Stop and sign in with another account',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function SecondStep({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const say = useSay();
  const to = useTo();
  return (
    <Page>
      <div className="mx-auto flex w-full max-w-lg flex-col gap-6">
        <h1>{w.title}</h1>
        <p>{w.lead}</p>
        <FormNotice problem={actionData ? say(actionData.problem) : null} />
        <Card>
          <Form method="post" className="flex flex-col gap-4">
            <TextField label={w.code} name="code" autoComplete="one-time-code" required maxLength={40} />
            <div>
              <ActionButton>{w.enter}</ActionButton>
            </div>
          </Form>
        </Card>
        {loaderData.passkeys ? (
          <PasskeyButton purpose="second-step" next={loaderData.next}>
            {w.passkey}
          </PasskeyButton>
        ) : null}
        <Form method="post" action={to('/dang-nhap/buoc-hai')}>
          <ActionButton tone="quiet" name="viec" value="thoi">
            {w.stop}
          </ActionButton>
        </Form>
      </div>
    </Page>
  );
}
