import { Link, Outlet, useLocation } from 'react-router';
import { defineWords, inLanguage, useLanguage, useTo, useWords } from '../language.ts';

/** Coming in works without any script. */
export const handle = { scriptless: true };

const WORDS = defineWords({
  vi: { skip: 'Đến nội dung chính', other: 'English' },
  en: { skip: 'Skip to content', other: 'Tiếng Việt' },
});

export default function EntranceLayout() {
  const w = useWords(WORDS);
  const to = useTo();
  const language = useLanguage();
  const { pathname, search } = useLocation();
  return (
    <div className="flex min-h-dvh flex-col bg-mist">
      <a href="#noi-dung" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-paper focus:p-3">
        {w.skip}
      </a>
      <header className="border-b border-line bg-paper">
        <div className="mx-auto flex max-w-5xl items-center justify-between gap-6 px-4 py-3 sm:px-6">
          <Link to={to('/')} className="text-xl font-bold text-primary no-underline">
            Cầu Nối
          </Link>
          <a
            href={inLanguage(pathname, language === 'vi' ? 'en' : 'vi') + search}
            lang={language === 'vi' ? 'en' : 'vi'}
          >
            {w.other}
          </a>
        </div>
      </header>
      <main id="noi-dung" tabIndex={-1} className="flex-1 outline-none">
        <Outlet />
      </main>
    </div>
  );
}
