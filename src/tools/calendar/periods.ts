// Days, quarters and periods as they count in Viet Nam (+07:00). A Day is `YYYY-MM-DD`; a Quarter is `YYYY-Qn`.
import type { Sentence } from '../sentence/index.ts';

export type Day = string;
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

/** Both ends are included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const OFFSET_MS = 7 * 3_600_000;

/** The day it is in Viet Nam at that moment. */
export function dayInVietNam(at: Date): Day {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** True for a real calendar day written `YYYY-MM-DD` (so not 2026-02-30). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function quarterOf(day: Day): Quarter {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-Q${Math.ceil(month / 3)}` as Quarter;
}

/** First and last day of a quarter. Throws RangeError when the text is not `YYYY-Qn`. */
export function quarterPeriod(quarter: string): Period {
  const found = /^(\d{4})-Q([1-4])$/.exec(quarter);
  if (!found) throw new RangeError(`not a quarter: ${quarter}`);
  const year = Number(found[1]);
  const first = (Number(found[2]) - 1) * 3;
  const end = new Date(Date.UTC(year, first + 3, 0)).toISOString().slice(0, 10);
  return { from: `${year}-${String(first + 1).padStart(2, '0')}-01`, to: end };
}

/** All quarters that touch the period, oldest first. */
export function quartersBetween(period: Period): Quarter[] {
  const found: Quarter[] = [];
  for (let quarter = quarterOf(period.from); ;) {
    found.push(quarter);
    const { to } = quarterPeriod(quarter);
    if (to >= period.to) return found;
    quarter = quarterOf(addDays(to, 1));
  }
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** "quý III năm 2026" / "quarter III of 2026" */
export function periodName(quarter: Quarter): Sentence {
  const roman = ROMAN[Number(quarter.slice(6)) - 1];
  const year = quarter.slice(0, 4);
  return { vi: `quý ${roman} năm ${year}`, en: `quarter ${roman} of ${year}` };
}
