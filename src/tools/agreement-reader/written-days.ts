// A day as texts write it: "12/3", "mồng 4 tháng 7 năm 2025", "ngày mười chín tháng một năm hai nghìn không trăm hai mươi sáu".
import { isDay, type Day } from '../calendar/index.ts';
import { findAll, words, type Source } from './folded-text.ts';
import type { Span } from './model.ts';
import { NUMBER, numberOf } from './number-words.ts';

const DAY = words(
  '(?:(?:sáng|trưa|chiều|tối)(?: nay)?,? ?)?(?:ngày )?\\(?(?:ngày )?(?:(?:mồng|mùng) )?(?<d>\\d{1,2})(?: ?[/.-] ?(?<m>\\d{1,2})(?: ?[/.-] ?(?<y>\\d{4})|/(?<short>\\d{2})(?!\\d))?| tháng (?<m2>\\d{1,2})(?:(?:,? năm | ?[/-] ?|, )(?<y2>\\d{4}))?)',
);
const YEAR_IN_WORDS = `hai (?:nghìn|ngàn)(?: không trăm)?(?: (?:linh|lẻ))? (?<y>${NUMBER})`;
/** The month in words, with its day and year in figures or in words: "ngày 16 tháng Ba năm 2026". */
const DAY_IN_WORDS = words(
  `(?:(?:sáng|trưa|chiều|tối),? )?(?:ngày )?(?:mồng |mùng )?(?<d>${NUMBER}) tháng (?<m>${NUMBER}|giêng|chạp)(?:(?: năm|,) (?:${YEAR_IN_WORDS}|(?<digits>20\\d{2})))?`,
);

const LENGTHS = /(?:trong|mỗi|sau|được|cứ) $/u;

export interface RawDay extends Span {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  /** Said with "ngày", "sáng", "chiều" … or in full: safely a date and no fraction or decree number. */
  readonly sure: boolean;
}

export function daysIn(source: Source, span: Span): RawDay[] {
  const days: RawDay[] = [];
  const written = source.fold.slice(span.start, span.end);
  if (!/\d|tháng/u.test(written)) return days;
  for (const { start, end, found } of findAll(DAY, source.fold, span)) {
    const group = found.groups ?? {};
    const day = Number(group['d']);
    const month = Number(group['m'] ?? group['m2']);
    const year = Number(group['y'] ?? group['y2'] ?? (group['short'] && `20${group['short']}`)) || null;
    if (day < 1 || day > 31 || month < 1 || month > 12) continue;
    const tail = source.fold.slice(end, end + 3);
    // 213/2020, 11-CT/TW, 24/7: numbers of papers, not days.
    if (/^[/.-]?\p{L}/u.test(tail.trim().slice(0, 2)) && /^[/-]/u.test(tail)) continue;
    const sure =
      /^(?:sáng|trưa|chiều|tối|ngày|\(ngày)/u.test(found[0].trim()) || year !== null || group['m2'] !== undefined;
    days.push({ start, end, day, month, year, sure });
  }
  if (!/tháng \p{L}/u.test(written)) return days;
  for (const { start, end, found } of findAll(DAY_IN_WORDS, source.fold, span)) {
    const { d, m, y, digits } = found.groups as Record<string, string | undefined> & { d: string; m: string };
    if (/\d/u.test(m) || LENGTHS.test(source.fold.slice(Math.max(0, start - 8), start))) continue;
    const year = digits ? Number(digits) : y === undefined ? null : 2000 + numberOf(y);
    const [day, month] = [numberOf(d), m === 'giêng' ? 1 : m === 'chạp' ? 12 : numberOf(m)];
    // "trong ba tháng ba buổi", "sáu tháng một lần": lengths of time, unless a day is said to be one.
    if (!/ngày|mồng|mùng|sáng|trưa|chiều|tối/u.test(found[0]) && year === null && !/^\d/u.test(d)) continue;
    if (day >= 1 && day <= 31 && month <= 12 && (year === null || year < 2100))
      days.push({ start, end, day, month, year, sure: true });
  }
  return days;
}

export function dayOf(year: number, raw: Pick<RawDay, 'day' | 'month'>): Day | null {
  const day = `${year}-${String(raw.month).padStart(2, '0')}-${String(raw.day).padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
