// Terms told in months, quarters or halves: "từ tháng 3/2025 đến hết tháng 12/2027", "từ tháng 5 đến tháng 11 năm 2026",
// "từ quý II/2026 đến hết quý IV/2027", "6 tháng cuối năm 2026".
import { findAll, words, type Source } from './folded-text.ts';
import type { Span, Term } from './model.ts';
import { numberOf } from './number-words.ts';

const YEAR = '(?: ?[/.-] ?|,? năm ?)';
const MONTH = '\\d{1,2}|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp';
/** Also "(10/2025 - 10/2026)" and "từ tháng 8/2023 đến hết nhiệm kỳ (tháng 6/2025)". */
const SPAN_MONTHS = words(
  `(?:từ )?(?:(?:ngày )?(?:đầu |giữa |cuối )(?:tiên )?(?:của )?)?tháng (?<fromMonth>${MONTH})(?:${YEAR}(?<fromYear>20\\d{2}))?(?: cho)? ?(?:-|đến|tới)(?: hết| cuối| đầu| ngày cuối(?: cùng)?)?(?: của)?(?: [^.,;()\\d]{3,60} \\()?(?: ?tháng)? ?(?<toMonth>${MONTH})${YEAR}(?<toYear>20\\d{2})`,
);
const BARE_MONTHS = words(
  '(?<![\\d/.-])(?<fromMonth>\\d{1,2})[/.](?<fromYear>20\\d{2}) ?(?:-|đến|tới) ?(?<toMonth>\\d{1,2})[/.](?<toYear>20\\d{2})',
);
const ONE_QUARTER = words(
  `(?<!(?:từ|đến|tới|hết|sang|trong) )quý (?<quarter>i{1,3}|iv|[1-4])${YEAR}(?<year>20\\d{2})(?! ?(?:-|đến|tới))`,
);
const SPAN_QUARTERS = words(
  `(?:từ )?quý (?<fromQuarter>i{1,3}|iv|[1-4])(?:${YEAR}(?<fromYear>20\\d{2}))?(?: cho)? ?(?:-|đến|tới|và|,)(?: hết)?(?: quý)? (?<toQuarter>i{1,3}|iv|[1-4])${YEAR}(?<toYear>20\\d{2})`,
);
/** "6 tháng đầu năm 2026", "chín tháng cuối năm 2026". */
const PART = words('(?<count>\\d{1,2}|ba|bốn|năm|sáu|bảy|tám|chín) tháng (?<part>đầu|cuối) (?:năm )?(?<year>20\\d{2})');
const QUARTERS = ['i', 'ii', 'iii', 'iv'];

type Found = Span & { term: Term };

/** From the first day of the one month to the last day of the other; a first month without a year is of the last one's. */
export function monthTerms(source: Source, within: Span): Found[] {
  const months = [...findAll(SPAN_MONTHS, source.fold, within), ...findAll(BARE_MONTHS, source.fold, within)].flatMap(
    ({ start, end, found }) => {
      const { fromMonth, fromYear, toMonth, toYear } = found.groups as Record<string, string | undefined>;
      return between(
        { start, end },
        [Number(fromYear ?? toYear), monthOf(fromMonth!)],
        [Number(toYear), monthOf(toMonth!)],
      );
    },
  );
  const quarters = findAll(SPAN_QUARTERS, source.fold, within).flatMap(({ start, end, found }) => {
    const { fromQuarter, fromYear, toQuarter, toYear } = found.groups as Record<string, string | undefined>;
    const [first, last] = [quarter(fromQuarter!), quarter(toQuarter!)];
    return between({ start, end }, [Number(fromYear ?? toYear), first * 3 - 2], [Number(toYear), last * 3]);
  });
  const parts = findAll(PART, source.fold, within).flatMap(({ start, end, found }) => {
    const { count, part, year: written } = found.groups as { count: string; part: string; year: string };
    const [year, months] = [Number(written), numberOf(count)];
    return between({ start, end }, [year, part === 'đầu' ? 1 : 13 - months], [year, part === 'đầu' ? months : 12]);
  });
  const single = [...quarters, ...parts].length > 0 ? [] : findAll(ONE_QUARTER, source.fold, within);
  const one = single.flatMap(({ start, end, found }) => {
    const [year, at] = [Number(found.groups!['year']), quarter(found.groups!['quarter']!)];
    return between({ start, end }, [year, at * 3 - 2], [year, at * 3]);
  });
  return [...months, ...quarters, ...parts, ...one];
}

/** "3", "ba", "giêng". */
export function monthOf(written: string): number {
  return written === 'giêng' ? 1 : written === 'chạp' ? 12 : numberOf(written);
}

function quarter(written: string): number {
  return QUARTERS.indexOf(written) + 1 || Number(written);
}

function between(span: Span, [fromYear, first]: [number, number], [toYear, last]: [number, number]): Found[] {
  if (first < 1 || first > 12 || last < 1 || last > 12) return [];
  const from = `${fromYear}-${String(first).padStart(2, '0')}-01`;
  const to = lastDayOf(toYear, last);
  return from <= to ? [{ ...span, term: { from, to } }] : [];
}

/** The last day of a month, 1–12. */
export function lastDayOf(year: number, month: number): string {
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${day}`;
}
