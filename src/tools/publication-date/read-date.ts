// Dates as feeds and news pages write them: RFC 822, ISO 8601, asctime, and the many Vietnamese forms. A moment without
// a zone is Vietnamese time (+07:00): that is what a page here means, while Date() would take the server's zone.
import { MONTHS, zoneMinutes } from './words.ts';

export interface ReadDate {
  /** ISO 8601 in UTC with milliseconds, "2026-11-20T02:30:00.000Z". */
  readonly at: string;
  /** `day` when no time of day is written: `at` is then midnight of that day in its zone. */
  readonly precise: 'minute' | 'day';
  /** `assumed` when the text names no zone and +07:00 was taken. */
  readonly zone: 'stated' | 'assumed';
  /** The place of the date in the text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

interface DayFound {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

const VIET_NAM_MINUTES = 7 * 60;
const MONTH = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
const THANG = String.raw`(?:tháng|thg|th)\.?\s*(0?[1-9]|1[0-2]|giêng|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười một|mười hai|mười|chạp)`;

/** Each form: which groups hold year, month and day. Tried in this order; the first that is a real day wins. */
const FORMS: readonly { pattern: RegExp; order: 'ymd' | 'dmy' | 'mdy' }[] = [
  { pattern: /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, order: 'ymd' },
  { pattern: /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/g, order: 'ymd' },
  {
    pattern: new RegExp(String.raw`(?<!\d)(\d{1,2})\s+${THANG}\s*(?:,|năm|-|/)?\s*(\d{4})(?!\d)`, 'giu'),
    order: 'dmy',
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-]+${MONTH}\.?,?[\s-]+(\d{4}|\d{2})(?![\d:])`,
      'gi',
    ),
    order: 'dmy',
  },
  { pattern: new RegExp(String.raw`\b${MONTH}\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)`, 'gi'), order: 'mdy' },
  { pattern: /(?<![\d.])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/g, order: 'dmy' },
  { pattern: /(?<![\d.])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g, order: 'mdy' },
  { pattern: /(?<!\d)(\d{4})(\d{2})(\d{2})(?=T\d{4}|$)/g, order: 'ymd' },
];
/** asctime: "Sun Jan  4 16:29:06 PST 2004". */
const ASCTIME = new RegExp(
  String.raw`\b${MONTH}\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s*([a-z]{2,5}|[+-]\d{4})?\s+(\d{4})\b`,
  'i',
);
const CLOCK =
  /(?<![\d:/.-])(\d{1,2})\s?(?::|h|giờ)\s?(\d{2})(?:\s?(?::|'|phút|m)\s?(\d{2})(?!\d))?(?:[.,](\d{1,9}))?(?:\s?phút)?(?:\s*(am|pm|sa|ch|sáng|chiều|tối))?(?![\p{L}\d])/giu;
const ZONE =
  /^\s*[(|,-]?\s*(?:(z)(?![\p{L}\d])|((?:gmt|utc)\s*[+-]\s*\d{1,2}(?::?\d{2})?)|([+-]\d{2}:?\d{2})(?!\d)|([a-z]{2,5})(?!\p{L}))/iu;

/** Reads a text that is a date (an element or attribute made for it); null when it holds none. */
export function readDate(text: string): ReadDate | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 200) return null;
  return fromAsctime(trimmed) ?? findDate(trimmed) ?? fromMonth(trimmed);
}

/** The first date in a longer text, with the time of day beside it (at most 25 characters away); null when there is none. */
export function findDate(text: string): ReadDate | null {
  const normal = text
    .normalize('NFC')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[–—−]/g, '-');
  const day = findDay(normal);
  return day === null ? null : withClock(normal, day);
}

function findDay(text: string): DayFound | null {
  let best: DayFound | null = null;
  for (const { pattern, order } of FORMS) {
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      const day = asDay(found, order);
      if (day === null) continue;
      if (best === null || day.start < best.start) best = day;
      break;
    }
  }
  return best;
}

function asDay(found: RegExpExecArray, order: 'ymd' | 'dmy' | 'mdy'): DayFound | null {
  const [a, b, c] = [found[1] ?? '', found[2] ?? '', found[3] ?? ''];
  const [y, m, d] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  const year = fullYear(y);
  const month = MONTHS.get(m.toLowerCase()) ?? Number(m);
  const day = Number(d);
  if (!isRealDay(year, month, day)) return null;
  return { year, month, day, start: found.index, end: found.index + found[0].length };
}

/** RFC 2822 §4.3: two digits below 50 are 20xx, the others 19xx. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function isRealDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function withClock(text: string, day: DayFound): ReadDate {
  const after = text.slice(day.end, day.end + 45);
  const isoTime = /^T(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?/i.exec(after);
  if (isoTime) {
    return moment(day, isoTime, day.end + isoTime[0].length, text.slice(day.end + isoTime[0].length));
  }
  const next = firstClock(after, (at) => at <= 25 && isBridge(after.slice(0, at)));
  if (next) {
    const end = day.end + next.index + next[0].length;
    return moment(day, next, end, text.slice(end));
  }
  const from = Math.max(0, day.start - 45);
  const before = text.slice(from, day.start);
  const previous = lastClock(before);
  if (previous && isBridge(before.slice(previous.index + previous[0].length))) {
    const zoneBetween = before.slice(previous.index + previous[0].length);
    const zoneText = ZONE.test(zoneBetween) && zoneOf(zoneBetween) !== null ? zoneBetween : text.slice(day.end);
    return { ...moment(day, previous, day.end, zoneText), start: from + previous.index };
  }
  // "2026-11-20Z" and "2026-11-20+07:00" are days with a zone (XML Schema).
  const zone = /^(?:z|[+-]\d{2}:\d{2})(?!\d)/i.test(after) ? zoneOf(after) : null;
  const at = Date.UTC(day.year, day.month - 1, day.day) - (zone ?? VIET_NAM_MINUTES) * 60_000;
  return {
    at: new Date(at).toISOString(),
    precise: 'day',
    zone: zone === null ? 'assumed' : 'stated',
    start: day.start,
    end: day.end,
  };
}

/** What may stand between a date and its time of day: marks, a weekday, "ngày", "lúc", "vào", a zone in brackets. */
function isBridge(text: string): boolean {
  return /^(?:[\s,|•·;()-]|lúc|vào|at|ngày|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật|cn|t[2-7]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|gmt|utc|[+]\d{1,2}(?::?\d{2})?)*$/iu.test(
    text,
  );
}

function firstClock(text: string, accept: (at: number) => boolean): RegExpExecArray | null {
  CLOCK.lastIndex = 0;
  for (let found = CLOCK.exec(text); found !== null; found = CLOCK.exec(text)) {
    if (accept(found.index)) return found;
  }
  return null;
}

function lastClock(text: string): RegExpExecArray | null {
  CLOCK.lastIndex = 0;
  let last: RegExpExecArray | null = null;
  for (let found = CLOCK.exec(text); found !== null; found = CLOCK.exec(text)) last = found;
  return last;
}

function moment(day: DayFound, clock: RegExpExecArray, end: number, rest: string): ReadDate {
  const half = clock[5]?.toLowerCase();
  let hour = Number(clock[1]);
  const minute = Number(clock[2]);
  // A leap second and rubbish above 59 both become the last second of the minute.
  const second = Math.min(59, Number(clock[3] ?? 0));
  if (half !== undefined && /^(?:pm|ch|chiều|tối)$/.test(half) && hour < 12) hour += 12;
  if (half !== undefined && /^(?:am|sa|sáng)$/.test(half) && hour === 12) hour = 0;
  const milliseconds = Number(`0.${clock[4] ?? '0'}`) * 1000;
  const dayStart = Date.UTC(day.year, day.month - 1, day.day);
  if (hour > 24 || minute > 59) {
    const at = new Date(dayStart - VIET_NAM_MINUTES * 60_000).toISOString();
    return { at, precise: 'day', zone: 'assumed', start: day.start, end: day.end };
  }
  const zone = zoneOf(rest);
  const offset = (hour * 60 + minute - (zone ?? VIET_NAM_MINUTES)) * 60_000 + second * 1000 + Math.floor(milliseconds);
  return {
    at: new Date(dayStart + offset).toISOString(),
    precise: 'minute',
    zone: zone === null ? 'assumed' : 'stated',
    start: day.start,
    end,
  };
}

function zoneOf(rest: string): number | null {
  const found = ZONE.exec(rest);
  if (!found) return null;
  return zoneMinutes(found[1] ?? found[2] ?? found[3] ?? found[4] ?? '');
}

function fromAsctime(text: string): ReadDate | null {
  const found = ASCTIME.exec(text);
  if (!found) return null;
  const [, month, day, clock, zone, year] = found;
  return findDate(`${day} ${month} ${year} ${clock} ${zone ?? ''}`);
}

/** W3C-DTF allows a bare month or year; RFC 822 dates without a weekday or with odd marks were handled before. */
function fromMonth(text: string): ReadDate | null {
  const found = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
  if (!found || !isRealDay(Number(found[1]), Number(found[2] ?? 1), 1)) return null;
  return findDate(`${found[1]}-${found[2] ?? '01'}-01`);
}
