import { Form, Link, redirect, useSearchParams } from 'react-router';
import {
  clearSecondStep,
  clearSecondStepInput,
  findAccounts,
  setAdministrator,
  setAdministratorInput,
} from '../../../modules/accounts/index.ts';
import { ADMINISTRATOR_WORDS, ROLE_WORDS } from '../../../modules/accounts/model.ts';
import { organisationsByIds } from '../../../modules/organisations/index.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { mustBeAdministrator } from '../../asking.ts';
import { attempt, notTaken, readForm } from '../../forms.ts';
import { defineWords, inLanguage, languageOf, useLanguage, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  Badge,
  ButtonLink,
  DataTable,
  Empty,
  FormNotice,
  Notice,
  Page,
  PageHeader,
  Pager,
  TextField,
  type Column,
} from '../../ui/index.ts';
import type { Route } from './+types/accounts';

export async function loader({ request }: Route.LoaderArgs) {
  const { who } = await mustBeAdministrator(request);
  const params = new URL(request.url).searchParams;
  const search = params.get('tim')?.slice(0, 200) ?? '';
  return consult(who, async (ctx) => {
    const found = await findAccounts(ctx, { search, page: Number(params.get('trang')) || 1 });
    const ids = found.accounts.flatMap((one) => one.memberships.map((held) => held.organisationId));
    const names = await organisationsByIds(ctx, ids);
    const accounts = found.accounts.map((one) => ({
      ...one,
      memberships: one.memberships.map((held) => ({ ...held, name: names.get(held.organisationId)?.name ?? '' })),
    }));
    return { ...found, accounts, search };
  });
}

export async function action({ request }: Route.ActionArgs) {
  const { who, language } = await mustBeAdministrator(request);
  const form = await request.formData();
  if (form.get('viec') === 'xoa-buoc-hai') {
    const cleared = readForm(form, clearSecondStepInput, language);
    if (!cleared.ok) return notTaken(cleared.problem);
    const done = await attempt(form, () => perform(who, clearSecondStep, cleared.value));
    if (!done.ok) return notTaken(done.problem, done.status);
    return redirect(inLanguage('/lam-viec/quan-tri?da=xoa-buoc-hai', language));
  }
  const read = readForm(form, setAdministratorInput, language);
  if (!read.ok) return notTaken(read.problem);
  const done = await attempt(form, () => perform(who, setAdministrator, read.value));
  if (!done.ok) return notTaken(done.problem, done.status);
  return redirect(inLanguage('/lam-viec/quan-tri?da=quan-tri', language));
}

const WORDS = defineWords({
  vi: {
    licence: 'Giấy phép dữ liệu',
    personalData: 'Dữ liệu cá nhân',
    title: 'Quản trị hệ thống',
    lead: 'Tài khoản và đơn vị. Người mới vào bằng lời mời, gửi từ trang của đơn vị.',
    bodies: 'Đơn vị và lời mời',
    places: 'Địa danh',
    conversions: 'Chuyển đổi đơn vị',
    readingHelper: 'Trợ lý đọc văn bản',
    timeStamps: 'Dấu thời gian',
    mail: 'Thư',
    signIn: 'Cách đăng nhập',
    status: 'Tình trạng dữ liệu',
    search: 'Tên hoặc thư điện tử',
    find: 'Tìm',
    found: 'tài khoản',
    table: 'Tài khoản',
    name: 'Họ và tên',
    email: 'Thư điện tử',
    roles: 'Vai trò',
    since: 'Có từ',
    administrator: 'Quản trị',
    make: 'Giao quyền quản trị',
    end: 'Thôi quyền quản trị',
    done: 'Đã đổi quyền quản trị; có hiệu lực ngay.',
    secondStep: 'Bước thứ hai',
    clear: 'Xóa bước thứ hai',
    cleared: 'Đã xóa bước thứ hai và kết thúc mọi phiên của người đó.',
    example: 'Mẫu',
    none: 'Không có tài khoản nào khớp',
    noneHint: 'Hãy thử ít chữ hơn.',
    pages: 'Các trang',
    before: 'Trang trước',
    after: 'Trang sau',
    of: 'trên',
  },
  en: {
    licence: 'Data licence',
    personalData: 'Personal data',
    title: 'Platform administration',
    lead: 'Accounts and bodies. New people come by an invitation, made on the page of their body.',
    bodies: 'Bodies and invitations',
    places: 'Places',
    conversions: 'Convert bodies',
    readingHelper: 'Reading helper',
    timeStamps: 'Time stamps',
    mail: 'Mail',
    signIn: 'Ways to sign in',
    status: 'Safety of the data',
    search: 'Name or e-mail address',
    find: 'Find',
    found: 'accounts',
    table: 'Accounts',
    name: 'Full name',
    email: 'E-mail address',
    roles: 'Roles',
    since: 'Since',
    administrator: 'Administrator',
    make: 'Make administrator',
    end: 'End administrator',
    done: 'Changed; it holds at once.',
    secondStep: 'Second step',
    clear: 'Clear the second step',
    cleared: 'The second step is cleared and every session of that person has ended.',
    example: 'Example',
    none: 'No account matches',
    noneHint: 'Try fewer letters.',
    pages: 'Pages',
    before: 'Previous page',
    after: 'Next page',
    of: 'of',
  },
});

export function meta({ location }: Route.MetaArgs) {
  return [{ title: `${WORDS[languageOf(location.pathname)].title} – Cầu Nối` }];
}

export default function Accounts({ loaderData, actionData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const say = useSay();
  const to = useTo();
  const language = useLanguage();
  const [params] = useSearchParams();
  const { accounts } = loaderData;
  return (
    <Page wide>
      <PageHeader
        title={w.title}
        lead={w.lead}
        actions={
          <>
            <ButtonLink to={to('/lam-viec/quan-tri/don-vi')}>{w.bodies}</ButtonLink>
            <ButtonLink to={to('/lam-viec/quan-tri/chuyen-doi')}>{w.conversions}</ButtonLink>
            <ButtonLink to={to('/lam-viec/quan-tri/dia-danh')}>{w.places}</ButtonLink>
            <ButtonLink to={to('/lam-viec/quan-tri/may-doc')}>{w.readingHelper}</ButtonLink>
            <ButtonLink to={to('/lam-viec/quan-tri/dau-thoi-gian')}>{w.timeStamps}</ButtonLink>
            <ButtonLink to={to('/lam-viec/quan-tri/thu')}>{w.mail}</ButtonLink>
            <ButtonLink to={to('/lam-viec/quan-tri/dang-nhap')}>{w.signIn}</ButtonLink>
            <ButtonLink to={to('/lam-viec/quan-tri/tinh-trang')}>{w.status}</ButtonLink>
            <ButtonLink to={to('/lam-viec/quan-tri/giay-phep')}>{w.licence}</ButtonLink>
            <ButtonLink to={to('/lam-viec/quan-tri/du-lieu-ca-nhan')}>{w.personalData}</ButtonLink>
          </>
        }
      />
      {params.get('da') === 'quan-tri' && !actionData ? <Notice tone="done">{w.done}</Notice> : null}
      {params.get('da') === 'xoa-buoc-hai' && !actionData ? <Notice tone="done">{w.cleared}</Notice> : null}
      <FormNotice problem={actionData ? say(actionData.problem) : null} />
      <search>
        <Form method="get" className="flex flex-wrap items-end gap-3">
          <div className="min-w-60 flex-1">
            <TextField label={w.search} name="tim" type="search" defaultValue={loaderData.search} />
          </div>
          <ActionButton tone="plain">{w.find}</ActionButton>
        </Form>
      </search>
      <p>{`${formatNumber(loaderData.total, language)} ${w.found}`}</p>
      {accounts.length === 0 ? (
        <Empty title={w.none}>{w.noneHint}</Empty>
      ) : (
        <DataTable caption={w.table} rows={accounts} rowKey={(row) => row.accountId} columns={columnsOf(w, say, to)} />
      )}
      <Pager
        page={loaderData.page}
        pages={loaderData.pages}
        words={{ label: w.pages, before: w.before, after: w.after, of: w.of }}
      />
    </Page>
  );
}

type Account = Awaited<ReturnType<typeof loader>>['accounts'][number];
type Words = (typeof WORDS)['vi'];

function columnsOf(w: Words, say: (sentence: Sentence) => string, to: (path: string) => string): Column<Account>[] {
  return [
    {
      title: w.name,
      names: true,
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-2">
          {row.name}
          {row.isPlatformAdmin ? <Badge tone="info">{say(ADMINISTRATOR_WORDS)}</Badge> : null}
          {row.isExample ? <Badge>{w.example}</Badge> : null}
        </span>
      ),
    },
    { title: w.email, cell: (row) => row.email },
    {
      title: w.roles,
      cell: (row) =>
        row.memberships.length === 0 ? (
          '—'
        ) : (
          <ul>
            {row.memberships.map((held) => (
              <li key={held.organisationId}>
                {say(ROLE_WORDS[held.role])}
                {' – '}
                <Link to={to(`/lam-viec/quan-tri/don-vi/${held.organisationId}`)}>{held.name}</Link>
              </li>
            ))}
          </ul>
        ),
    },
    {
      title: w.secondStep,
      cell: (row) =>
        row.hasSecondStep ? (
          <Form method="post">
            <input type="hidden" name="accountId" value={row.accountId} />
            <ActionButton
              tone="quiet"
              name="viec"
              value="xoa-buoc-hai"
              className="whitespace-nowrap"
              aria-label={`${w.clear}: ${row.name}`}
            >
              {w.clear}
            </ActionButton>
          </Form>
        ) : (
          '—'
        ),
    },
    { title: w.since, cell: (row) => formatDate(row.createdAt), className: 'whitespace-nowrap' },
    {
      title: w.administrator,
      cell: (row) => (
        <Form method="post">
          <input type="hidden" name="accountId" value={row.accountId} />
          <input type="hidden" name="isPlatformAdmin" value={row.isPlatformAdmin ? 'false' : 'true'} />
          <ActionButton
            tone="quiet"
            className="whitespace-nowrap"
            aria-label={`${row.isPlatformAdmin ? w.end : w.make}: ${row.name}`}
          >
            {row.isPlatformAdmin ? w.end : w.make}
          </ActionButton>
        </Form>
      ),
    },
  ];
}
