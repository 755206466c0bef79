import { Link, useLocation } from 'react-router';

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  readonly words: { readonly label: string; readonly before: string; readonly after: string; readonly of: string };
  /** Query parameter that carries the page. */
  readonly name?: string;
}

/** Links to the page before and after; the other parameters of the address stay. */
export function Pager({ page, pages, words, name = 'trang' }: PagerProps) {
  const { pathname, search } = useLocation();
  if (pages <= 1) return null;
  const to = (target: number) => {
    const params = new URLSearchParams(search);
    params.set(name, String(target));
    return `${pathname}?${params.toString()}`;
  };
  return (
    <nav aria-label={words.label} className="flex items-center justify-between gap-4 py-2">
      {page > 1 ? <Link to={to(page - 1)} rel="prev">{`‹ ${words.before}`}</Link> : <span />}
      <span className="text-sm text-quiet">{`${page} ${words.of} ${pages}`}</span>
      {page < pages ? <Link to={to(page + 1)} rel="next">{`${words.after} ›`}</Link> : <span />}
    </nav>
  );
}
