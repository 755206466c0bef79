import { Form, useParams } from 'react-router';
import { acceptInvitation, acceptInvitationInput, invitationOf, signOnChoices } from '../../modules/accounts/index.ts';
import { ROLE_WORDS, SHORTEST_PASSWORD } from '../../modules/accounts/model.ts';
import { formatLongDate } from '../../tools/vietnamese/index.ts';
import { askedBy } from '../asking.ts';
import { attempt, readForm } from '../forms.ts';
import { defineWords, inLanguage, languageOf, useLanguage, useSay, useTo, useWords } from '../language.ts';
import { ActionButton, ButtonLink, Card, Definitions, FormNotice, Notice, Page, TextField } from '../ui/index.ts';
import type { Route } from './+types/invitation';
import { goOn, notTakenHere } from './answers.ts';
import { SignOnLinks } from './sign-on-links.tsx';

export async function loader({ request, params }: Route.LoaderArgs) {
  const { person } = await askedBy(request);
  const invitation = await invitationOf(params.token);
  return {
    invitation,
    signedInAs: person?.name ?? null,
    // Whoever is signed in with that address needs no password to accept.
    isOwn: person?.email === invitation.email,
    signOn: await signOnChoices(),
  };
}

export async function action({ request, params }: Route.ActionArgs) {
  const { language } = await askedBy(request);
  const form = await request.formData();
  const read = readForm(form, acceptInvitationInput.omit({ token: true }), language);
  if (!read.ok) return notTakenHere(read.problem, 400);
  const entered = await attempt(form, () => acceptInvitation({ token: params.token, ...read.value }, request.headers));
  if (!entered.ok) return notTakenHere(entered.problem, entered.status);
  const on = entered.value.awaitsCode ? `/dang-nhap/buoc-hai?loi-moi=${params.token}` : '/lam-viec';
  return goOn(inLanguage(on, language), entered.value.setCookies);
}

const WORDS = defineWords({
  vi: {
    title: 'Lời mời vào Cầu Nối',
    organisation: 'Đơn vị mời',
    role: 'Vai trò',
    email: 'Thư điện tử',
    until: 'Nhận trước',
    name: 'Họ và tên',
    password: 'Mật khẩu',
    passwordHint: `Ít nhất ${SHORTEST_PASSWORD} ký tự; một câu tiếng Việt dễ nhớ là tốt nhất. Nếu địa chỉ này đã có tài khoản Cầu Nối, hãy gõ mật khẩu của tài khoản đó.`,
    accept: 'Nhận lời mời',
    signIn: 'Đến trang đăng nhập',
    signedIn: 'Đang đăng nhập với tên',
    signedInHint: 'Nhận lời mời sẽ kết thúc phiên đó trên trình duyệt này.',
  },
  en: {
    title: 'Invitation to Cầu Nối',
    organisation: 'Invited by',
    role: 'Role',
    email: 'E-mail address',
    until: 'Accept before',
    name: 'Full name',
    password: 'Password',
    passwordHint: `At least ${SHORTEST_PASSWORD} characters; a short sentence is best. If this address has a Cầu Nối account already, type the password of that account.`,
    accept: 'Accept the invitation',
    signIn: 'Go to sign-in',
    signedIn: 'Signed in as',
    signedInHint: 'Accepting ends that session in this browser.',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }, { name: 'robots', content: 'noindex' }];
}

export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const say = useSay();
  const to = useTo();
  const language = useLanguage();
  const { invitation, signedInAs, isOwn, signOn } = loaderData;
  const { token } = useParams();
  const name = actionData?.values['name'];
  return (
    <Page>
      <div className="mx-auto flex w-full max-w-2xl flex-col gap-6">
        <h1>{w.title}</h1>
        <Card>
          <Definitions
            rows={[
              [w.organisation, <strong key="o">{invitation.organisationName}</strong>],
              [w.role, say(ROLE_WORDS[invitation.role])],
              [w.email, invitation.email],
              [w.until, formatLongDate(invitation.expiresAt, language)],
            ]}
          />
        </Card>
        {signedInAs && !isOwn && invitation.canAccept.yes ? (
          <Notice tone="caution" title={`${w.signedIn}: ${signedInAs}`}>
            {w.signedInHint}
          </Notice>
        ) : null}
        <FormNotice problem={actionData ? say(actionData.problem) : null} />
        {invitation.canAccept.yes && isOwn ? (
          <Form method="post">
            <ActionButton>{w.accept}</ActionButton>
          </Form>
        ) : invitation.canAccept.yes ? (
          <Form method="post" className="flex flex-col gap-4">
            <input type="hidden" name="username" autoComplete="username" value={invitation.email} readOnly />
            <TextField
              label={w.name}
              name="name"
              autoComplete="name"
              required
              defaultValue={typeof name === 'string' ? name : invitation.name}
              problem={actionData?.fields['name']}
            />
            <TextField
              label={w.password}
              name="password"
              type="password"
              autoComplete="new-password"
              required
              hint={w.passwordHint}
              problem={actionData?.fields['password']}
            />
            <div>
              <ActionButton>{w.accept}</ActionButton>
            </div>
          </Form>
        ) : (
          <Notice tone="caution" title={say(invitation.canAccept.why)}>
            <ButtonLink to={to('/dang-nhap')} tone="quiet">
              {w.signIn}
            </ButtonLink>
          </Notice>
        )}
        {invitation.canAccept.yes && !isOwn ? (
          <SignOnLinks choices={signOn} query={`?loi-moi=${token}`} accepts />
        ) : null}
      </div>
    </Page>
  );
}
