// Terms told in months: "từ tháng 3/2025 đến hết tháng 12/2027", "từ tháng 5 đến tháng 11 năm 2026".
import { findAll, words, type Source } from './folded-text.ts';
import type { Span, Term } from './model.ts';

const SPAN_MONTHS = words(
  'từ (?:đầu |giữa |cuối )?tháng (?<fromMonth>\\d{1,2})(?:(?: ?[/.-] ?|,? năm )(?<fromYear>20\\d{2}))?(?: cho)? ?(?:-|đến|tới)(?: hết)?(?: tháng)? (?<toMonth>\\d{1,2})(?: ?[/.-] ?|,? năm )(?<toYear>20\\d{2})',
);

/** From the first day of the one month to the last day of the other; a first month without a year is of the last one's. */
export function monthTerms(source: Source, within: Span): (Span & { term: Term })[] {
  return findAll(SPAN_MONTHS, source.fold, within).flatMap(({ start, end, found }) => {
    const { fromMonth, fromYear, toMonth, toYear } = found.groups as Record<string, string | undefined>;
    const [first, last] = [Number(fromMonth), Number(toMonth)];
    if (first < 1 || first > 12 || last < 1 || last > 12) return [];
    const from = `${fromYear ?? toYear}-${String(first).padStart(2, '0')}-01`;
    const lastDay = new Date(Date.UTC(Number(toYear), last, 0)).getUTCDate();
    const to = `${toYear}-${String(last).padStart(2, '0')}-${lastDay}`;
    return from <= to ? [{ start, end, term: { from, to } }] : [];
  });
}
