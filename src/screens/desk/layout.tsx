import { Form, Link, NavLink, Outlet, useLocation } from 'react-router';
import { mustHaveAccount } from '../asking.ts';
import { formatDate } from '../../tools/vietnamese/index.ts';
import { defineWords, inLanguage, useLanguage, useTo, useWords } from '../language.ts';
import { classes, Pending, useSubmitOnce } from '../ui/index.ts';
import { SearchBox } from './search/search-box.tsx';
import type { Route } from './+types/layout';

export async function loader({ request }: Route.LoaderArgs) {
  const { person } = await mustHaveAccount(request);
  return {
    name: person.name,
    organisationName: person.actingFor?.organisationName ?? null,
    severalOrganisations: person.memberships.length > 1 || person.standIns.length > 0,
    onBehalfOf: person.onBehalfOf,
    isPlatformAdmin: person.isPlatformAdmin,
  };
}

const WORDS = defineWords({
  vi: {
    skip: 'Đến nội dung chính',
    nav: 'Các mục làm việc',
    inbox: 'Việc cần làm',
    hub: 'Toàn cảnh',
    programmes: 'Chương trình',
    search: 'Tìm kiếm',
    agreements: 'Văn bản',
    queue: 'Đối chiếu',
    evidence: 'Bằng chứng',
    reports: 'Báo cáo',
    sources: 'Nguồn tin',
    duties: 'Đúng hạn',
    organisation: 'Đơn vị',
    administration: 'Quản trị',
    more: 'Thêm',
    actingFor: 'Làm việc thay mặt',
    change: 'Đổi đơn vị',
    inStead: 'làm thay',
    until: 'đến hết',
    account: 'Tài khoản',
    signOut: 'Đăng xuất',
    other: 'English',
    site: 'Trang công khai',
    loading: 'Đang tải',
  },
  en: {
    skip: 'Skip to content',
    nav: 'Work areas',
    inbox: 'To do',
    hub: 'Overview',
    programmes: 'Programmes',
    search: 'Search',
    agreements: 'Texts',
    queue: 'Matching',
    evidence: 'Evidence',
    reports: 'Reports',
    sources: 'Sources',
    duties: 'In time',
    organisation: 'Organisation',
    administration: 'Administration',
    more: 'More',
    actingFor: 'Acting for',
    change: 'Change organisation',
    inStead: 'in the stead of',
    until: 'until',
    account: 'Account',
    signOut: 'Sign out',
    other: 'Tiếng Việt',
    site: 'Public site',
    loading: 'Loading',
  },
});

const MAIN = [
  ['/lam-viec', 'inbox'],
  ['/lam-viec/toan-canh', 'hub'],
  ['/lam-viec/chuong-trinh', 'programmes'],
  ['/lam-viec/doi-chieu', 'queue'],
  ['/lam-viec/bao-cao', 'reports'],
] as const;
const OTHER = [
  ['/lam-viec/tim', 'search'],
  ['/lam-viec/van-ban', 'agreements'],
  ['/lam-viec/bang-chung', 'evidence'],
  ['/lam-viec/nguon', 'sources'],
  ['/lam-viec/dung-han', 'duties'],
  ['/lam-viec/to-chuc', 'organisation'],
] as const;

const LINK =
  'rounded-md text-ink no-underline hover:bg-soft aria-[current=page]:bg-soft aria-[current=page]:font-semibold aria-[current=page]:text-primary';

const RAIL = 'block px-3 py-2';

export default function DeskLayout({ loaderData }: Route.ComponentProps) {
  useSubmitOnce();
  const w = useWords(WORDS);
  const to = useTo();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const elsewhere = (className: string) => (
    <>
      <Link to={to('/')} reloadDocument className={className}>
        {w.site}
      </Link>
      <a
        href={inLanguage(pathname, language === 'vi' ? 'en' : 'vi') + search}
        lang={language === 'vi' ? 'en' : 'vi'}
        className={className}
      >
        {w.other}
      </a>
    </>
  );
  const other = [
    ...OTHER,
    ...(loaderData.isPlatformAdmin ? ([['/lam-viec/quan-tri', 'administration']] as const) : []),
  ];
  const links = (items: readonly (readonly [string, keyof typeof w])[], className: string) =>
    items.map(([path, word]) => (
      <li key={path}>
        <NavLink to={to(path)} end={path === '/lam-viec'} className={classes(LINK, className)}>
          {w[word]}
        </NavLink>
      </li>
    ));
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_1fr]">
      <Pending>{w.loading}</Pending>
      <a href="#noi-dung" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-paper focus:p-3">
        {w.skip}
      </a>
      <nav aria-label={w.nav} className="hidden border-r border-line bg-mist lg:block">
        <div className="sticky top-0 flex h-dvh flex-col gap-6 overflow-y-auto p-4">
          <Link to={to('/lam-viec')} className="px-3 text-xl font-bold text-primary no-underline">
            Cầu Nối
          </Link>
          <ul className="flex flex-col gap-1">{links(MAIN, RAIL)}</ul>
          <ul className="flex flex-col gap-1 border-t border-line pt-4">{links(other, RAIL)}</ul>
        </div>
      </nav>
      <div className="flex min-w-0 flex-col pb-20 lg:pb-0">
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2 text-sm sm:px-6">
          <p className="min-w-0">
            {loaderData.organisationName ? (
              <>
                <span className="text-quiet">{w.actingFor}: </span>
                <strong>{loaderData.organisationName}</strong>
                {loaderData.onBehalfOf ? (
                  <strong className="text-caution">
                    {` · ${w.inStead} ${loaderData.onBehalfOf.name} ${w.until} ${formatDate(loaderData.onBehalfOf.endsOn)}`}
                  </strong>
                ) : null}
                {loaderData.severalOrganisations ? (
                  <>
                    {' · '}
                    <Link to={to('/chon-don-vi')}>{w.change}</Link>
                  </>
                ) : null}
              </>
            ) : null}
          </p>
          <SearchBox />
          <div className="flex flex-wrap items-center gap-x-4 max-lg:w-full max-lg:justify-between">
            <Link to={to('/lam-viec/tai-khoan')} className="inline-flex min-h-11 items-center">
              {loaderData.name}
            </Link>
            {elsewhere('inline-flex min-h-11 items-center max-lg:hidden')}
            <Form method="post" action={to('/dang-xuat')}>
              <button type="submit" className="min-h-11 cursor-pointer text-primary underline underline-offset-4">
                {w.signOut}
              </button>
            </Form>
          </div>
        </header>
        <main id="noi-dung" tabIndex={-1} className="min-w-0 flex-1 outline-none">
          <Outlet />
        </main>
      </div>
      <nav aria-label={w.nav} className="fixed inset-x-0 bottom-0 z-40 border-t border-line bg-paper lg:hidden">
        <ul className="grid grid-cols-6 text-center text-[0.6875rem] wrap-normal">
          {links(MAIN, 'flex h-14 items-center justify-center px-0.5')}
          <li>
            <details className="group relative">
              <summary className="flex h-14 list-none items-center justify-center [&::-webkit-details-marker]:hidden">
                {w.more}
              </summary>
              <ul className="absolute right-1 bottom-15 w-48 rounded-lg border border-line bg-paper p-2 text-left text-base shadow-lg">
                {links(other, RAIL)}
                <li className="mt-1 border-t border-line pt-1">{elsewhere(LINK)}</li>
              </ul>
            </details>
          </li>
        </ul>
      </nav>
    </div>
  );
}
