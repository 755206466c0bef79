import { useEffect, useRef } from 'react';
import { Form, useLocation, useSearchParams } from 'react-router';
import { defineWords, inLanguage, useTo, useWords } from '../../language.ts';
import { ASKED, SEARCH_PATH } from './search-filter.ts';

const WORDS = defineWords({
  vi: { label: 'Tìm trong mọi thứ anh chị được xem', short: 'Tìm tin bài, chương trình, cam kết…', go: 'Tìm' },
  en: { label: 'Search everything you may see', short: 'Search clippings, programmes, commitments…', go: 'Search' },
});

/** In the head of every desk page; Ctrl+K or ⌘K goes there. On the page of the search itself the large box stands instead. */
export function SearchBox() {
  const w = useWords(WORDS);
  const to = useTo();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      const wanted = box.current ?? document.querySelector<HTMLInputElement>(`main input[name="${ASKED}"]`);
      if (!wanted) return;
      event.preventDefault();
      wanted.focus();
      wanted.select();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  if (inLanguage(pathname, 'vi') === SEARCH_PATH) return null;
  return (
    <search className="order-last w-full lg:order-none lg:w-auto lg:max-w-md lg:flex-1">
      <Form method="get" action={to(SEARCH_PATH)} className="flex gap-2" key={params.get(ASKED)}>
        <input
          ref={box}
          type="search"
          name={ASKED}
          aria-label={w.label}
          aria-keyshortcuts="Control+K Meta+K"
          placeholder={w.short}
          maxLength={500}
          className="min-h-11 w-full min-w-0 rounded-md border border-line-strong bg-paper px-3 py-1 text-base text-ink"
        />
        <button
          type="submit"
          className="min-h-11 shrink-0 cursor-pointer whitespace-nowrap rounded-md border border-line-strong bg-paper px-4 font-medium hover:bg-mist"
        >
          {w.go}
        </button>
      </Form>
    </search>
  );
}
