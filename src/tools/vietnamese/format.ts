// How dates and numbers are written for people here. Times are those of Viet Nam (+07:00, no summer time).
import type { Language } from '../sentence/index.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const WEEKDAYS_VI = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

// Made once: making one takes longer than a hundred uses of it.
const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function parts(at: Date | string): { year: string; month: string; day: string; hour: string; minute: string } {
  const when = typeof at === 'string' ? new Date(at.length === 10 ? `${at}T00:00:00+07:00` : at) : at;
  const found: Record<string, string> = {};
  for (const piece of PARTS.formatToParts(when)) found[piece.type] = piece.value;
  return found as ReturnType<typeof parts>;
}

/** "20/11/2026". Takes a Date or an ISO string; a bare `YYYY-MM-DD` is a day in Viet Nam. */
export function formatDate(at: Date | string): string {
  const { day, month, year } = parts(at);
  return `${day}/${month}/${year}`;
}

/** "09:30, 20/11/2026" */
export function formatDateTime(at: Date | string): string {
  const { hour, minute } = parts(at);
  return `${hour}:${minute}, ${formatDate(at)}`;
}

/** "thứ Sáu, 20/11/2026", in English "Friday, 20/11/2026" */
export function formatLongDate(at: Date | string, language: Language = 'vi'): string {
  const { day, month, year } = parts(at);
  const weekday = new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay();
  const english = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  const name = (language === 'vi' ? WEEKDAYS_VI : english)[weekday];
  return `${name}, ${day}/${month}/${year}`;
}

const NUMBERS = new Map<string, Intl.NumberFormat>();

/** "1.234,5" in Vietnamese, "1,234.5" in English; at most `decimals` digits after the mark. */
export function formatNumber(value: number, language: Language = 'vi', decimals = 1): string {
  const key = `${language} ${decimals}`;
  let format = NUMBERS.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: decimals });
    NUMBERS.set(key, format);
  }
  return format.format(value);
}
