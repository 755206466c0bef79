import { Form, redirect } from 'react-router';
import { houseTime } from '../../platform/database/index.ts';
import { keptForm, proveAgain, waysToProve } from '../../modules/accounts/index.ts';
import { FRESH_MINUTES, isFresh } from '../../platform/context/index.ts';
import { localPath, mustHaveAccount } from '../asking.ts';
import { attempt } from '../forms.ts';
import { defineWords, inLanguage, languageOf, useSay, useTo, useWords } from '../language.ts';
import { ActionButton, ButtonLink, Card, FormNotice, Notice, Page, PageHeader, TextField } from '../ui/index.ts';
import type { Route } from './+types/prove-again';
import { notTakenHere } from './answers.ts';
import { signOnProblem } from './sign-on-links.tsx';
import { PasskeyButton } from './passkey-button.tsx';

export const handle = { scriptless: false };

export async function loader({ request }: Route.LoaderArgs) {
  const { person } = await mustHaveAccount(request);
  const params = new URL(request.url).searchParams;
  const token = params.get('giu');
  const kept = token === null ? null : await keptForm(request.headers, token);
  return {
    name: person.name,
    email: person.email,
    isExample: person.isExample,
    minutes: FRESH_MINUTES,
    isFresh: isFresh({ provenAt: new Date(person.provenAt) }, houseTime()),
    ways: await waysToProve(request.headers),
    next: localPath(params.get('tiep')),
    signOnProblem: signOnProblem(params.get('mot-cua')),
    token,
    kept:
      kept && token ? { sendTo: withKept(kept.path, token), page: pageOf(kept.path), filesLost: kept.filesLost } : null,
  };
}

/** Forms are sent to the page they stand on, but for a mark of the router's own. */
function pageOf(path: string): string {
  return path.replace(/([?&])index=?(&|$)/, '$1').replace(/[?&]$/, '');
}

function withKept(path: string, token: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}giu=${encodeURIComponent(token)}`;
}

export async function action({ request }: Route.ActionArgs) {
  const { language } = await mustHaveAccount(request);
  const form = await request.formData();
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const code = text('code');
  const done = await attempt(form, () =>
    proveAgain(request.headers, code === undefined ? { password: text('password') ?? '-' } : { code }),
  );
  if (!done.ok) return notTakenHere(done.problem, done.status);
  const token = text('giu');
  const here = inLanguage('/xac-nhan-lai', language);
  if (token) return redirect(`${here}?giu=${encodeURIComponent(token)}`);
  return redirect(localPath(text('tiep') ?? null) ?? here);
}

const WORDS = defineWords({
  vi: {
    title: 'Xác nhận đó là anh chị',
    lead: (minutes: number) =>
      `Ký, chấp nhận, xóa và đổi cách đăng nhập cần xác nhận lại, để không ai làm thay khi anh chị rời máy. Xác nhận có hiệu lực ${minutes} phút.`,
    waits: 'Biểu mẫu anh chị vừa gửi vẫn còn nguyên. Xác nhận xong, bấm gửi tiếp.',
    fresh: 'Đã xác nhận.',
    freshHint: 'Biểu mẫu vẫn như anh chị đã điền.',
    sendOn: 'Gửi tiếp biểu mẫu',
    filesLost: 'Tệp đính kèm quá lớn nên không giữ được: sau khi gửi tiếp, hãy chọn lại tệp.',
    back: 'Quay lại trang đó, không gửi',
    desk: 'Về trang làm việc',
    gone: 'Biểu mẫu đã được gửi hoặc đã chờ quá 30 phút.',
    password: 'Mật khẩu',
    byPassword: 'Xác nhận bằng mật khẩu',
    code: 'Mã của ứng dụng xác thực hoặc mã dự phòng',
    byCode: 'Xác nhận bằng mã',
    byPasskey: 'Xác nhận bằng khóa đăng nhập',
    bySignOn: 'Xác nhận qua hệ thống đăng nhập một lần',
    none: 'Anh chị đăng nhập qua hệ thống khác nên ở đây chưa có gì để xác nhận. Hãy đăng xuất rồi đăng nhập lại; biểu mẫu sẽ không còn.',
  },
  en: {
    title: 'Confirm that it is you',
    lead: (minutes: number) =>
      `Signing, accepting, deleting and changing how you sign in ask you to confirm, so that nobody does it while you are away from your desk. It holds for ${minutes} minutes.`,
    waits: 'The form you just sent is kept as it was. Confirm, then send it on.',
    fresh: 'Confirmed.',
    freshHint: 'The form is as you filled it in.',
    sendOn: 'Send the form on',
    filesLost: 'The attached files were too large to keep: choose them again after sending on.',
    back: 'Back to that page without sending',
    desk: 'To the desk',
    gone: 'The form was sent already or has waited for more than 30 minutes.',
    password: 'Password',
    byPassword: 'Confirm by password',
    code: 'Code of the authenticator app, or a recovery code',
    byCode: 'Confirm by code',
    byPasskey: 'Confirm by passkey',
    bySignOn: 'Confirm through single sign-on',
    none: 'You signed in through another system, so there is nothing to confirm with here. Sign out and in again; the form will be gone.',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function ProveAgain({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const say = useSay();
  const to = useTo();
  const { kept, ways, token } = loaderData;
  const hidden = (
    <>
      {token ? <input type="hidden" name="giu" value={token} /> : null}
      {loaderData.next ? <input type="hidden" name="tiep" value={loaderData.next} /> : null}
    </>
  );
  return (
    <Page>
      <div className="mx-auto flex w-full max-w-2xl flex-col gap-6">
        <PageHeader title={w.title} over={loaderData.name} lead={w.lead(loaderData.minutes)} />
        <FormNotice
          problem={
            actionData ? say(actionData.problem) : loaderData.signOnProblem ? say(loaderData.signOnProblem) : null
          }
        />
        {token && !kept ? <Notice tone="caution">{w.gone}</Notice> : null}
        {kept?.filesLost ? <Notice tone="caution">{w.filesLost}</Notice> : null}
        {loaderData.isFresh ? (
          <>
            <Notice tone="done" title={w.fresh}>
              {kept ? w.freshHint : null}
            </Notice>
            {kept ? (
              <Form method="post" action={kept.sendTo} reloadDocument>
                <input type="hidden" name="gui-tiep" value="1" />
                <ActionButton>{w.sendOn}</ActionButton>
              </Form>
            ) : null}
          </>
        ) : (
          <>
            {kept ? <Notice>{w.waits}</Notice> : null}
            {ways.password ? (
              <Card>
                <Form method="post" className="flex flex-col gap-4">
                  {hidden}
                  <input type="hidden" name="username" autoComplete="username" value={loaderData.email} readOnly />
                  <TextField
                    label={w.password}
                    name="password"
                    type="password"
                    autoComplete="current-password"
                    required
                  />
                  <div>
                    <ActionButton>{w.byPassword}</ActionButton>
                  </div>
                </Form>
              </Card>
            ) : null}
            {ways.code ? (
              <Card>
                <Form method="post" className="flex flex-col gap-4">
                  {hidden}
                  <TextField label={w.code} name="code" autoComplete="one-time-code" required maxLength={40} />
                  <div>
                    <ActionButton tone="plain">{w.byCode}</ActionButton>
                  </div>
                </Form>
              </Card>
            ) : null}
            {ways.signOn ? (
              <ButtonLink
                reloadDocument
                to={to(`/dang-nhap/mot-cua/${ways.signOn}?xac-nhan${token ? `&giu=${token}` : ''}`)}
              >
                {w.bySignOn}
              </ButtonLink>
            ) : null}
            {ways.passkey ? <PasskeyButton purpose="confirm">{w.byPasskey}</PasskeyButton> : null}
            {ways.password || ways.code || ways.passkey || ways.signOn ? null : (
              <Notice tone="caution">{w.none}</Notice>
            )}
          </>
        )}
        <p>
          {kept ? (
            <ButtonLink to={kept.page} tone="quiet">
              {w.back}
            </ButtonLink>
          ) : (
            <ButtonLink to={to('/lam-viec')} tone="quiet">
              {w.desk}
            </ButtonLink>
          )}
        </p>
      </div>
    </Page>
  );
}
