// Small pieces of official Vietnamese that texts and papers share.
import type { Day } from '../../tools/calendar/index.ts';
import { formatDate, formatNumber } from '../../tools/vietnamese/index.ts';
import { STATUS_WORDS } from '../commitments/model.ts';
import { sideName } from '../programmes/model.ts';
import type { ReportCommitment, ReportData, ReportGoal } from './content-shape.ts';
import { NO_TARGET_WORDS, type MachineStatus } from './model.ts';

export function figure(value: number): string {
  return formatNumber(value, 'vi', 2);
}

export function statusWords(status: MachineStatus): string {
  return status === null ? NO_TARGET_WORDS.vi : STATUS_WORDS[status].vi;
}

/** "3 tin, 2 bài" */
export function promised(goal: Pick<ReportGoal, 'parts'>): string {
  return goal.parts.map((part) => `${figure(part.quantity)} ${part.unit}`).join(', ');
}

/** "4/12 bài"; several units share the evidence: "4/12 (8 tin, 4 bài)". */
export function reached(goal: ReportGoal): string {
  const [part, ...others] = goal.parts;
  return part && others.length === 0
    ? `${figure(goal.actual)}/${figure(goal.quantity)} ${part.unit}`
    : `${figure(goal.actual)}/${figure(goal.quantity)} (${promised(goal)})`;
}

/** "2 bài, 1 video"; figures without a unit as they are. In version 1 everything was one sum. */
export function countedWords(commitment: ReportCommitment, when: 'actual' | 'before' = 'actual'): string {
  const value = commitment[when];
  const { units } = commitment;
  if (value === null) return '–';
  if (!units || units.length === 0) return figure(value);
  if (units.length === 1 && units[0]!.unit === null) return figure(value);
  return units.map((one) => `${figure(one[when])} ${one.unit ?? 'chưa rõ đơn vị'}`).join(', ');
}

/** "từ ngày 01/07/2026 đến ngày 30/09/2026" */
export function span(period: { readonly from: Day; readonly to: Day }): string {
  return `từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.to)}`;
}

/** "tăng 3", "giảm 2", "không đổi" */
export function change(now: number, before: number): string {
  if (now === before) return 'không đổi';
  return now > before ? `tăng ${figure(now - before)}` : `giảm ${figure(before - now)}`;
}

/** Names of a side: "Ủy ban nhân dân xã …, Đảng ủy xã …". */
export function namesOf(data: Pick<ReportData, 'parties'>, side: string): string {
  return data.parties
    .filter((party) => party.side === side)
    .map((party) => party.name)
    .join(', ');
}

export function sidesIn(data: Pick<ReportData, 'parties'>): string[] {
  return [...new Set(data.parties.map((party) => party.side))].toSorted();
}

export function side(letter: string): string {
  return sideName(letter).vi;
}

/** "a", "a và b", "a, b và c" */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} và ${items.at(-1)}`;
}

/** Text cut at a word, for naming a commitment within a sentence. */
export function brief(text: string, most = 120): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line.replace(/[.;:,]+$/, '');
  const cut = line.lastIndexOf(' ', most);
  return `${line.slice(0, cut > most / 2 ? cut : most)}…`;
}

/** Commitments are often cut out of the middle of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
