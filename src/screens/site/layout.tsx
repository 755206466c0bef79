import { Link, Outlet, useLocation } from 'react-router';
import { readConfig } from '../../platform/config/index.ts';
import { defineWords, inLanguage, useLanguage, useTo, useWords } from '../language.ts';
import type { Route } from './+types/layout';

/** Public pages need no script; the root leaves them out. */
export const handle = { scriptless: true };

export function loader() {
  return { house: readConfig(process.env).publicAddress };
}

const WORDS = defineWords({
  vi: {
    skip: 'Đến nội dung chính',
    tagline: 'Mỗi cam kết đã ký, truy được đến bằng chứng đã đăng',
    programmes: 'Các chương trình',
    contacts: 'Đầu mối',
    places: 'Địa danh',
    how: 'Cách tính',
    work: 'Vào làm việc',
    other: 'English',
    duties: 'Đúng hạn',
    register: 'Sổ kinh phí',
    data: 'Dữ liệu mở',
    journal: 'Điểm chốt của nhật ký',
    privacy: 'Dữ liệu cá nhân',
    verify: 'Kiểm tra văn bản',
    nav: 'Các trang',
  },
  en: {
    skip: 'Skip to content',
    tagline: 'Every signed commitment, traced to published proof',
    programmes: 'Programmes',
    contacts: 'Contacts',
    places: 'Places',
    how: 'How it counts',
    work: 'Sign in to work',
    other: 'Tiếng Việt',
    duties: 'In time',
    register: 'Money',
    data: 'Open data',
    journal: 'Checkpoints of the journal',
    privacy: 'Personal data',
    verify: 'Check a paper',
    nav: 'Pages',
  },
});

export default function SiteLayout({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const to = useTo();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const inBoth = (language: 'vi' | 'en') => loaderData.house + inLanguage(pathname, language) + search;
  return (
    <div className="flex min-h-dvh flex-col">
      {/* React moves these into the head. */}
      <link rel="alternate" hrefLang="vi" href={inBoth('vi')} />
      <link rel="alternate" hrefLang="en" href={inBoth('en')} />
      <link rel="alternate" hrefLang="x-default" href={inBoth('vi')} />
      <a href="#noi-dung" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-paper focus:p-3">
        {w.skip}
      </a>
      <header className="border-b border-line">
        <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 py-3 sm:px-6">
          <Link to={to('/')} className="text-xl font-bold text-primary no-underline">
            Cầu Nối
          </Link>
          <nav aria-label={w.nav}>
            <ul className="flex flex-wrap items-center gap-x-5 gap-y-1">
              <li>
                <Link to={to('/chuong-trinh')}>{w.programmes}</Link>
              </li>
              <li>
                <Link to={to('/dung-han')}>{w.duties}</Link>
              </li>
              <li>
                <Link to={to('/so-kinh-phi')}>{w.register}</Link>
              </li>
              <li>
                <Link to={to('/dau-moi')}>{w.contacts}</Link>
              </li>
              <li>
                <Link to={to('/dia-danh')}>{w.places}</Link>
              </li>
              <li>
                <Link to={to('/cach-tinh')}>{w.how}</Link>
              </li>
              <li>
                <a href={to('/lam-viec')}>{w.work}</a>
              </li>
              <li>
                <a
                  href={inLanguage(pathname, language === 'vi' ? 'en' : 'vi') + search}
                  lang={language === 'vi' ? 'en' : 'vi'}
                >
                  {w.other}
                </a>
              </li>
            </ul>
          </nav>
        </div>
      </header>
      <main id="noi-dung" tabIndex={-1} className="flex-1 outline-none">
        <Outlet />
      </main>
      <footer className="border-t border-line bg-mist">
        <div className="mx-auto max-w-5xl px-4 py-6 text-sm text-quiet sm:px-6">
          Cầu Nối · {w.tagline} · <Link to={to('/du-lieu-mo')}>{w.data}</Link> ·{' '}
          <Link to={to('/nhat-ky')}>{w.journal}</Link> · <Link to={to('/quyen-rieng-tu')}>{w.privacy}</Link> ·{' '}
          <a href={to('/kiem-tra')}>{w.verify}</a>
        </div>
      </footer>
    </div>
  );
}
