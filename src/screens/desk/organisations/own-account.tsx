import { Form, redirect } from 'react-router';
import {
  changePassword,
  changePasswordInput,
  endOtherSessions,
  endOwnSession,
  ownSessions,
} from '../../../modules/accounts/index.ts';
import { ADMINISTRATOR_WORDS, ROLE_WORDS, SHORTEST_PASSWORD } from '../../../modules/accounts/model.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import { mustHaveAccount } from '../../asking.ts';
import { goOn, notTakenHere } from '../../entrance/answers.ts';
import { attempt, readForm } from '../../forms.ts';
import { defineWords, inLanguage, languageOf, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Badge,
  ButtonLink,
  DataTable,
  Definitions,
  FormNotice,
  Notice,
  Page,
  PageHeader,
  Section,
  TextField,
  type Column,
} from '../../ui/index.ts';
import type { Route } from './+types/own-account';
import { browserName } from './browser-name.ts';

export async function loader({ request }: Route.LoaderArgs) {
  const { person } = await mustHaveAccount(request);
  const sessions = await ownSessions(request.headers);
  return {
    person,
    sessions: sessions.map((one) => ({ ...one, browser: one.browser ? browserName(one.browser) : null })),
    sessionEnded: new URL(request.url).searchParams.get('da') === 'ket-thuc-phien',
  };
}

export async function action({ request }: Route.ActionArgs) {
  const { language } = await mustHaveAccount(request);
  const form = await request.formData();
  if (form.get('viec') === 'ket-thuc-phien-khac') {
    const ended = await attempt(form, () => endOtherSessions(request.headers));
    if (!ended.ok) return notTakenHere(ended.problem, ended.status);
    return redirect(inLanguage('/lam-viec/tai-khoan?da=ket-thuc-phien', language));
  }
  if (form.get('viec') === 'ket-thuc-phien') {
    const session = form.get('sessionId');
    const done = await attempt(form, () => endOwnSession(request.headers, typeof session === 'string' ? session : ''));
    if (!done.ok) return notTakenHere(done.problem, done.status);
    return redirect(inLanguage('/lam-viec/tai-khoan?da=ket-thuc-phien', language));
  }
  const read = readForm(form, changePasswordInput, language);
  if (!read.ok) return notTakenHere(read.problem, 400);
  const changed = await attempt(form, () => changePassword(request.headers, read.value));
  if (!changed.ok) return notTakenHere(changed.problem, changed.status);
  return goOn(inLanguage('/dang-nhap?da=doi-mat-khau', language), changed.value.setCookies);
}

const WORDS = defineWords({
  vi: {
    title: 'Tài khoản của tôi',
    name: 'Họ và tên',
    email: 'Thư điện tử',
    roles: 'Vai trò',
    password: 'Đổi mật khẩu',
    passwordHint: `Ít nhất ${SHORTEST_PASSWORD} ký tự. Đổi xong, mọi phiên kết thúc và phải đăng nhập lại ở mọi nơi.`,
    current: 'Mật khẩu hiện tại',
    fresh: 'Mật khẩu mới',
    change: 'Đổi mật khẩu',
    examplePassword: 'Tài khoản mẫu vào bằng một lần bấm, không có mật khẩu.',
    sessions: 'Các phiên đang mở',
    sessionsHint: 'Thấy phiên lạ thì kết thúc phiên đó rồi đổi mật khẩu.',
    browser: 'Trình duyệt',
    address: 'Địa chỉ mạng',
    started: 'Bắt đầu',
    seen: 'Dùng gần đây',
    here: 'Phiên này',
    end: 'Kết thúc phiên',
    endOthers: 'Kết thúc mọi phiên khác',
    secondStep: 'Đăng nhập hai bước và khóa đăng nhập',
    standIn: 'Làm thay khi vắng',
    links: 'Liên kết đã gửi',
    ownData: 'Dữ liệu của tôi',
    digest: 'Tóm tắt việc bằng thư',
    ended: 'Phiên đã kết thúc.',
    unknown: 'Không rõ',
  },
  en: {
    title: 'My account',
    name: 'Full name',
    email: 'E-mail address',
    roles: 'Roles',
    password: 'Change password',
    passwordHint: `At least ${SHORTEST_PASSWORD} characters. Afterwards every session ends and you sign in anew everywhere.`,
    current: 'Current password',
    fresh: 'New password',
    change: 'Change password',
    examplePassword: 'Example accounts come in by one click and have no password.',
    sessions: 'Open sessions',
    sessionsHint: 'If one is not yours, end it and change your password.',
    browser: 'Browser',
    address: 'Network address',
    started: 'Begun',
    seen: 'Last used',
    here: 'This session',
    end: 'End session',
    endOthers: 'End all other sessions',
    secondStep: 'Two-step sign-in and passkeys',
    standIn: 'Standing in during absence',
    links: 'Links given',
    ownData: 'My data',
    digest: 'Digest by mail',
    ended: 'The session has ended.',
    unknown: 'Not known',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function OwnAccount({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const say = useSay();
  const to = useTo();
  const { person, sessions } = loaderData;
  const roles = [
    ...person.memberships.map((one) => `${say(ROLE_WORDS[one.role])} – ${one.organisationName}`),
    ...(person.isPlatformAdmin ? [say(ADMINISTRATOR_WORDS)] : []),
  ];
  return (
    <Page>
      <PageHeader
        title={w.title}
        actions={
          <>
            <ButtonLink to={to('/lam-viec/tai-khoan/buoc-hai')}>{w.secondStep}</ButtonLink>
            <ButtonLink to={to('/lam-viec/tai-khoan/lam-thay')}>{w.standIn}</ButtonLink>
            <ButtonLink to={to('/lam-viec/lien-ket')}>{w.links}</ButtonLink>
            <ButtonLink to={to('/lam-viec/tai-khoan/thu')}>{w.digest}</ButtonLink>
            <ButtonLink to={to('/lam-viec/tai-khoan/du-lieu')}>{w.ownData}</ButtonLink>
          </>
        }
      />
      {loaderData.sessionEnded && !actionData ? <Notice tone="done">{w.ended}</Notice> : null}
      <FormNotice problem={actionData ? say(actionData.problem) : null} />
      <Definitions
        rows={[
          [w.name, person.name],
          [w.email, person.email],
          [w.roles, roles.join('; ')],
        ]}
      />
      <Section title={w.password} id="mat-khau">
        {person.isExample ? (
          <p className="text-quiet">{w.examplePassword}</p>
        ) : (
          <Form method="post" className="flex max-w-lg flex-col gap-4">
            <input type="hidden" name="viec" value="doi-mat-khau" />
            <input type="hidden" name="username" autoComplete="username" value={person.email} readOnly />
            <TextField
              label={w.current}
              name="current"
              type="password"
              autoComplete="current-password"
              required
              problem={actionData?.fields['current']}
            />
            <TextField
              label={w.fresh}
              name="password"
              type="password"
              autoComplete="new-password"
              required
              hint={w.passwordHint}
              problem={actionData?.fields['password']}
            />
            <div>
              <ActionButton>{w.change}</ActionButton>
            </div>
          </Form>
        )}
      </Section>
      <Section title={w.sessions} id="phien">
        <p className="text-quiet">{w.sessionsHint}</p>
        <DataTable
          caption={w.sessions}
          rows={sessions}
          rowKey={(row) => row.id}
          columns={[
            { title: w.browser, names: true, cell: (row) => row.browser ?? w.unknown },
            { title: w.address, cell: (row) => row.address ?? w.unknown },
            { title: w.started, cell: (row) => formatDateTime(row.startedAt) },
            { title: w.seen, cell: (row) => formatDateTime(row.lastSeenAt) },
            endColumn(w),
          ]}
        />
        {sessions.length > 1 ? (
          <Form method="post">
            <ActionButton tone="plain" name="viec" value="ket-thuc-phien-khac">
              {w.endOthers}
            </ActionButton>
          </Form>
        ) : null}
      </Section>
    </Page>
  );
}

type Session = Awaited<ReturnType<typeof loader>>['sessions'][number];

function endColumn(w: { readonly end: string; readonly here: string }): Column<Session> {
  return {
    title: w.end,
    cell: (row) =>
      row.isCurrent ? (
        <Badge tone="done">{w.here}</Badge>
      ) : (
        <Form method="post">
          <input type="hidden" name="viec" value="ket-thuc-phien" />
          <input type="hidden" name="sessionId" value={row.id} />
          <ActionButton tone="plain">{w.end}</ActionButton>
        </Form>
      ),
  };
}
