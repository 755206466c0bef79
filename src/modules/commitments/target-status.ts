// What a piece of evidence counts for, and what the count makes of a target. Pure: screens, reports and the public page all
// judge by these rules.
import { addDays, type Day, type Period } from '../../tools/calendar/index.ts';
import { unitAmong } from '../../tools/result-units/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { formatDate, formatNumber } from '../../tools/vietnamese/index.ts';
import type { Standstill } from '../programmes/index.ts';
import type { AssessmentStatus } from './model.ts';

export interface Promised {
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly unit: string;
  readonly quantity: number;
}

/** Something that counts: `unit` null when nobody has said it. */
export interface Piece {
  readonly unit: string | null;
  readonly day: Day;
  readonly quantity: number;
}

/** Sums of quantities with two decimals, without the dust of binary fractions. */
export function sumOf(quantities: readonly number[]): number {
  return Math.round(quantities.reduce((total, one) => total + one, 0) * 100) / 100;
}

/**
 * The unit in which a piece counts, as the commitment's targets write it: one of those in force on its day, else of all. Its
 * own unit when no target takes it; null when nobody has said it and there are several to choose from.
 */
export function unitCounted(piece: Pick<Piece, 'unit' | 'day'>, targets: readonly Promised[]): string | null {
  return unitAmong(piece.unit, unitsInForce(targets, piece.day)) ?? piece.unit;
}

/** The different units of the targets in force on a day, or of all where none is. */
export function unitsInForce(targets: readonly Promised[], day: Day): string[] {
  const then = targets.filter((target) => isWithin(day, { from: target.periodFrom, to: target.periodTo }));
  return [...new Set((then.length > 0 ? then : targets).map((target) => target.unit))];
}

/** What counts toward one target: pieces of its days in its unit, each already in the unit in which it counts. */
export function countedFor(target: Promised, pieces: readonly Piece[], until: Day = target.periodTo): number {
  const to = until < target.periodTo ? until : target.periodTo;
  return sumOf(
    pieces
      .filter((piece) => piece.unit === target.unit && piece.day >= target.periodFrom && piece.day <= to)
      .map((piece) => piece.quantity),
  );
}

export interface TargetStatus {
  /** OCDS: scheduled until due, then met, partially met (something, but short) or not met (nothing). */
  readonly status: AssessmentStatus;
  readonly counted: number;
  readonly quantity: number;
  /** 0 when met. */
  readonly missing: number;
  /** Percent, one decimal. */
  readonly share: number;
  /** The last day to deliver: the end of the period, moved by the days on which the programme stood still. Null while it does. */
  readonly dueOn: Day | null;
  /** Due and short: since which day, and for how many days. */
  readonly overdue: { readonly since: Day; readonly days: number } | null;
  /** Days within the target's time on which the programme stood still. */
  readonly suspendedDays: number;
  /** "còn thiếu 2 bài, quá hạn 12 ngày" */
  readonly words: Sentence;
}

export function targetStatus(
  target: Promised,
  counted: number,
  today: Day,
  standstills: readonly Standstill[] = [],
): TargetStatus {
  const missing = Math.max(0, sumOf([target.quantity, -counted]));
  const { dueOn, suspendedDays } = dueAfter(target, today, standstills);
  const isDue = dueOn !== null && dueOn < today;
  const status = missing === 0 ? 'met' : !isDue ? 'scheduled' : counted > 0 ? 'partially_met' : 'not_met';
  const since = isDue && missing > 0 ? addDays(dueOn, 1) : null;
  const overdue = since === null ? null : { since, days: daysBetween(since, today) + 1 };
  const found = {
    status,
    counted,
    quantity: target.quantity,
    missing,
    share: Math.round((counted / target.quantity) * 1000) / 10,
    dueOn,
    overdue,
    suspendedDays,
  } as const;
  return { ...found, words: wordsOf(found, target.unit) };
}

/** The end of the period, moved on by each day within it (as moved) on which the programme stood still. */
function dueAfter(target: Promised, today: Day, standstills: readonly Standstill[]) {
  let dueOn: Day | null = target.periodTo;
  let suspendedDays = 0;
  for (const { from, to } of standstills.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (dueOn === null || from > dueOn) break;
    const last = to ?? today;
    const first = from < target.periodFrom ? target.periodFrom : from;
    if (last < first) continue;
    const days = daysBetween(first, last) + 1;
    suspendedDays += days;
    dueOn = to === null ? null : addDays(dueOn, days);
  }
  return { dueOn, suspendedDays };
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function wordsOf(found: Omit<TargetStatus, 'words'>, unit: string): Sentence {
  const figure = (value: number, language: 'vi' | 'en') => formatNumber(value, language, 2);
  const still = found.suspendedDays;
  const vi: string[] = [];
  const en: string[] = [];
  if (found.missing === 0) {
    vi.push('đủ chỉ tiêu');
    en.push('target reached');
  } else {
    vi.push(`còn thiếu ${figure(found.missing, 'vi')} ${unit}`);
    en.push(`${figure(found.missing, 'en')} ${unit} missing`);
    if (found.overdue) {
      vi.push(`quá hạn ${found.overdue.days} ngày`);
      en.push(`${found.overdue.days} days overdue`);
    } else if (found.dueOn === null) {
      vi.push('chương trình đang tạm dừng nên chưa tính hạn');
      en.push('the programme is suspended, so nothing falls due');
    } else {
      vi.push(`hạn ${formatDate(found.dueOn)}`);
      en.push(`due ${formatDate(found.dueOn)}`);
    }
  }
  if (still > 0 && found.dueOn !== null) {
    vi.push(`hạn đã lùi ${still} ngày tạm dừng`);
    en.push(`moved by ${still} days of suspension`);
  }
  return say(vi.join(', '), en.join(', '));
}

/** A commitment is judged by all its targets that are due; null without any target. */
export function statusOfAll(statuses: readonly AssessmentStatus[]): AssessmentStatus | null {
  if (statuses.length === 0) return null;
  const due = statuses.filter((status) => status !== 'scheduled');
  if (due.length === 0) return 'scheduled';
  if (due.every((status) => status === 'met')) return 'met';
  return due.some((status) => status !== 'not_met') ? 'partially_met' : 'not_met';
}

export function isWithin(day: Day, period: Period): boolean {
  return day >= period.from && day <= period.to;
}
