// What a report covers in time: its kind and its days, how that is named and written, and which periods it is compared
// with. Pure; screens may use it.
import {
  addDays,
  isDay,
  periodName,
  quarterOf,
  quarterPeriod,
  type Day,
  type Period,
  type Quarter,
} from '../../tools/calendar/index.ts';
import { Refusal, say, type Sentence } from '../../tools/sentence/index.ts';
import { formatDate } from '../../tools/vietnamese/index.ts';

export const REPORT_KINDS = ['quarter', 'half_year', 'year', 'interim', 'final', 'span'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_KIND_WORDS: Record<ReportKind, Sentence> = {
  quarter: say('báo cáo quý', 'quarterly report'),
  half_year: say('báo cáo sáu tháng', 'half-yearly report'),
  year: say('báo cáo năm', 'yearly report'),
  interim: say('báo cáo sơ kết', 'interim review'),
  final: say('báo cáo tổng kết', 'final review'),
  span: say('báo cáo một khoảng thời gian', 'report of any span'),
};

export interface ReportSpan extends Period {
  readonly kind: ReportKind;
}

/** As asked for: reviews may leave their days to the programme's term. */
export interface SpanChoice {
  readonly kind: ReportKind;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** In addresses, forms and on the command line; reviews and free spans: `so-ket:FROM..TO`, `tong-ket:FROM..TO`, `FROM..TO`. */
const REVIEW_WORDS = { 'so-ket': 'interim', 'tong-ket': 'final' } as const;
export const SPAN_FORMS = '2026-Q3, 2026-H1, 2026, so-ket, tong-ket, 2026-01-01..2026-05-31';

/** Null for what is no span. `so-ket` and `tong-ket` alone take their days from the term. */
export function spanOf(text: string): SpanChoice | null {
  const quarter = /^\d{4}-Q[1-4]$/.exec(text);
  if (quarter) return { kind: 'quarter', ...quarterPeriod(text) };
  const half = /^(\d{4})-H([12])$/.exec(text);
  if (half) return halfYear(half[1]!, half[2] === '1' ? 1 : 2);
  if (/^\d{4}$/.test(text)) return { kind: 'year', from: `${text}-01-01`, to: `${text}-12-31` };
  const parts = /^(?:(so-ket|tong-ket)(?::|$))?(?:(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2}))?$/.exec(text);
  if (!parts || text === '') return null;
  const [, review, from, to] = parts;
  if (from !== undefined && (!isDay(from) || !isDay(to!) || from > to!)) return null;
  if (review === undefined) return from === undefined ? null : { kind: 'span', from, to: to! };
  return { kind: REVIEW_WORDS[review as keyof typeof REVIEW_WORDS], from: from ?? null, to: to ?? null };
}

function halfYear(year: string, half: 1 | 2): ReportSpan {
  const kind = 'half_year';
  return half === 1
    ? { kind, from: `${year}-01-01`, to: `${year}-06-30` }
    : { kind, from: `${year}-07-01`, to: `${year}-12-31` };
}

/** The other way round; what `spanOf` reads. */
export function spanText(span: ReportSpan): string {
  const year = span.from.slice(0, 4);
  switch (span.kind) {
    case 'quarter':
      return quarterOf(span.from);
    case 'half_year':
      return `${year}-H${span.from.slice(5, 7) === '01' ? 1 : 2}`;
    case 'year':
      return year;
    case 'interim':
      return `so-ket:${span.from}..${span.to}`;
    case 'final':
      return `tong-ket:${span.from}..${span.to}`;
    case 'span':
      return `${span.from}..${span.to}`;
  }
}

export function quarterSpan(quarter: Quarter): ReportSpan {
  return { kind: 'quarter', ...quarterPeriod(quarter) };
}

/** "quý III năm 2026", "sáu tháng đầu năm 2026", "năm 2026", else the days: "từ ngày … đến ngày …". */
export function spanName(span: ReportSpan): Sentence {
  const year = span.from.slice(0, 4);
  switch (span.kind) {
    case 'quarter':
      return periodName(quarterOf(span.from));
    case 'half_year':
      return span.from.slice(5, 7) === '01'
        ? say(`sáu tháng đầu năm ${year}`, `the first half of ${year}`)
        : say(`sáu tháng cuối năm ${year}`, `the second half of ${year}`);
    case 'year':
      return say(`năm ${year}`, `the year ${year}`);
    case 'interim':
    case 'final':
    case 'span':
      if (span.kind === 'span' && wholeMonths(span) === 1) {
        const month = Number(span.from.slice(5, 7));
        return say(`tháng ${month} năm ${year}`, `month ${month} of ${year}`);
      }
      return say(
        `từ ngày ${formatDate(span.from)} đến ngày ${formatDate(span.to)}`,
        `from ${formatDate(span.from)} to ${formatDate(span.to)}`,
      );
  }
}

/** A period by its calendar name, else by its two days: "quý III năm 2026", "01/07/2026–15/08/2026". */
export function shortPeriod(period: Period): string {
  const span = calendarSpan(period);
  return span.kind === 'span' && wholeMonths(span) !== 1
    ? `${formatDate(span.from)}–${formatDate(span.to)}`
    : spanName(span).vi;
}

/** What the report is called: "báo cáo quý III năm 2026", "báo cáo sơ kết từ ngày …". */
export function reportName(span: ReportSpan): Sentence {
  const name = spanName(span);
  if (span.kind === 'interim' || span.kind === 'final') {
    const { vi, en } = REPORT_KIND_WORDS[span.kind];
    return say(`${vi} ${name.vi}`, `${en} ${name.en}`);
  }
  return say(`báo cáo ${name.vi}`, `report, ${name.en}`);
}

/** "quy-3-2026", "6-thang-dau-2026", "nam-2026", "so-ket-20260101-20260630": for names of files. */
export function spanSlug(span: ReportSpan): string {
  const year = span.from.slice(0, 4);
  const days = `${span.from.replaceAll('-', '')}-${span.to.replaceAll('-', '')}`;
  switch (span.kind) {
    case 'quarter':
      return `quy-${quarterOf(span.from).slice(6)}-${year}`;
    case 'half_year':
      return `6-thang-${span.from.slice(5, 7) === '01' ? 'dau' : 'cuoi'}-${year}`;
    case 'year':
      return `nam-${year}`;
    case 'interim':
      return `so-ket-${days}`;
    case 'final':
      return `tong-ket-${days}`;
    case 'span':
      return days;
  }
}

interface OpenTerm {
  readonly from: Day | null;
  readonly to: Day | null;
}

/**
 * The days of what was asked for. A review without days runs from the first day of the term to today (sơ kết) or to the
 * term's last day (tổng kết). Refuses 422 `span-needs-days` when the term does not say them.
 */
export function settledSpan(choice: SpanChoice, term: OpenTerm, today: Day): ReportSpan {
  const from = choice.from ?? term.from;
  const to = choice.to ?? (choice.kind === 'interim' ? earlier(today, term.to) : term.to);
  if (from === null || to === null || from > to)
    throw new Refusal(
      'span-needs-days',
      say(
        'Thời hạn chưa cho biết kỳ này từ ngày nào đến ngày nào. Hãy nhập từ ngày, đến ngày.',
        'The term does not say the days of this period. Give its first and last day.',
      ),
    );
  return { kind: choice.kind, from, to };
}

function earlier(day: Day, other: Day | null): Day {
  return other !== null && other < day ? other : day;
}

/** The calendar periods of a kind that have begun by that day, newest first. */
export function lastSpans(kind: 'quarter' | 'half_year' | 'year', today: Day, count: number): ReportSpan[] {
  const found: ReportSpan[] = [];
  let day = today;
  while (found.length < count) {
    const span = spanAround(kind, day);
    found.push(span);
    day = addDays(span.from, -1);
  }
  return found;
}

/** The calendar period of a kind that holds a day. */
export function spanAround(kind: 'quarter' | 'half_year' | 'year', day: Day): ReportSpan {
  const year = day.slice(0, 4);
  if (kind === 'quarter') return quarterSpan(quarterOf(day));
  if (kind === 'half_year') return halfYear(year, day.slice(5, 7) <= '06' ? 1 : 2);
  return { kind, from: `${year}-01-01`, to: `${year}-12-31` };
}

/** Any period under the name that calendars have for it. */
export function calendarSpan(period: Period): ReportSpan {
  const kinds = new Map<number | null, ReportKind>([
    [3, 'quarter'],
    [6, 'half_year'],
    [12, 'year'],
  ]);
  const months = wholeMonths(period);
  const kind = months !== null && (Number(period.from.slice(5, 7)) - 1) % months === 0 ? kinds.get(months) : undefined;
  return { kind: kind ?? 'span', from: period.from, to: period.to };
}

export interface Compared {
  /** The period of equal length right before. */
  readonly before: ReportSpan;
  /** The same days a year earlier; null when that is the period before itself, or the span is longer than a year. */
  readonly lastYear: ReportSpan | null;
  readonly next: ReportSpan;
}

/** The periods beside a span. What consists of whole months moves by months, anything else by days. */
export function comparedWith(span: ReportSpan): Compared {
  const { kind } = span;
  const months = wholeMonths(span);
  const move = (way: 1 | -1): ReportSpan => {
    if (months !== null) return shifted(span, way * months);
    const days = daysIn(span);
    return { kind: 'span', from: addDays(span.from, way * days), to: addDays(span.to, way * days) };
  };
  const year = shifted(span, -12);
  const before = move(-1);
  const calendar = kind === 'quarter' || kind === 'half_year' || kind === 'year';
  const named = (one: ReportSpan): ReportSpan => ({ ...one, kind: calendar ? kind : 'span' });
  return {
    before: named(before),
    lastYear: year.to >= span.from || year.from === before.from ? null : named(year),
    next: named(move(1)),
  };
}

function daysIn(period: Period): number {
  return Math.round((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000) + 1;
}

/** How many whole months a period is made of; null when it begins or ends within one. */
function wholeMonths({ from, to }: Period): number | null {
  if (!from.endsWith('-01') || !addDays(to, 1).endsWith('-01')) return null;
  const months = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from) + 1;
}

/** By calendar months; a last day of a month stays one, and days that a month lacks become its last. */
function shifted(span: ReportSpan, months: number): ReportSpan {
  return { kind: span.kind, from: movedDay(span.from, months), to: movedDay(span.to, months) };
}

function movedDay(day: Day, months: number): Day {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(at / 12), at % 12];
  const last = new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
  if (addDays(day, 1).endsWith('-01')) return last;
  const same = `${last.slice(0, 8)}${day.slice(8)}`;
  return same > last ? last : same;
}

/** Months that a period touches: `YYYY-MM`, oldest first. */
export function monthsOf({ from, to }: Period): string[] {
  const found: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = movedDay(`${month}-01`, 1).slice(0, 7))
    found.push(month);
  return found;
}
