// Small pieces of official Vietnamese that texts and papers share.
import type { Day } from '../../tools/calendar/index.ts';
import { formatDate, formatNumber } from '../../tools/vietnamese/index.ts';
import { STATUS_WORDS } from '../commitments/model.ts';
import { namedProgramme, sideName } from '../programmes/model.ts';
import type { ReportCommitment, ReportData, ReportGoal, ReportStated } from './content-shape.ts';
import { comparedWith, NO_TARGET_WORDS, REACH_UNIT_WORDS, type MachineStatus, type ReportSpan } from './model.ts';

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

type When = 'actual' | 'before' | 'lastYear';

/** "2 bài, 1 video"; figures without a unit as they are. Parts of nothing are left out, unless there is nothing at all: "0 bài". */
export function countedWords(commitment: ReportCommitment, when: When = 'actual'): string {
  const { units = [] } = commitment;
  const found = units.filter((one) => (one[when] ?? 0) > 0);
  const named = units.filter((one) => one.unit !== null);
  const shown = found.length > 0 ? found : named;
  return countedWordsUntil2({ ...commitment, units: shown.length > 0 ? shown : units.slice(0, 1) }, when);
}

/** Each unit with its figure, also 0: as contents of version 2 are printed. In version 1 everything was one sum. */
export function countedWordsUntil2(commitment: ReportCommitment, when: When = 'actual'): string {
  const value = commitment[when] ?? null;
  const { units } = commitment;
  if (value === null) return '–';
  if (!units || units.length === 0) return figure(value);
  if (units.length === 1 && units[0]!.unit === null) return figure(value);
  return units.map((one) => `${figure(one[when] ?? 0)} ${one.unit ?? 'chưa rõ đơn vị'}`).join(', ');
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

export function sidesIn(data: Pick<ReportData, 'parties' | 'programmes'>): string[] {
  const parties = [...data.parties, ...(data.programmes ?? []).flatMap((one) => one.parties)];
  return [...new Set(parties.map((party) => party.side))].toSorted();
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

/** "tăng 3 (60%)", "giảm 2 (40%)", "không đổi"; without a share when there was nothing before. */
export function changeWithShare(now: number, before: number): string {
  const share = shareOfChange(now, before);
  return share === null || now === before ? change(now, before) : `${change(now, before)} (${figure(share)}%)`;
}

/** Percent by which a figure rose or fell, one decimal, never negative; null when there was nothing before. */
export function shareOfChange(now: number, before: number): number | null {
  return before > 0 ? Math.round((Math.abs(now - before) / before) * 1000) / 10 : null;
}

/** Of what the report speaks, within a sentence. */
export function subjectWords(data: Pick<ReportData, 'scope' | 'programme'>): string {
  if (data.programme) return namedProgramme(data.programme);
  const name = data.scope?.name ?? '';
  return data.scope?.kind === 'place'
    ? `các chương trình phối hợp truyền thông tại ${name}`
    : `các chương trình phối hợp truyền thông của ${name}`;
}

/** The reported period with its kind; reports before version 3 were quarterly. */
export function spanIn({ period }: Pick<ReportData, 'period'>): ReportSpan {
  return { kind: period.kind ?? 'quarter', from: period.from, to: period.to };
}

/** "quý II năm 2026"; days alone are told as "kỳ trước (từ ngày … đến ngày …)". */
export function periodWords(period: { readonly name: string }, otherwise: string): string {
  return period.name.startsWith('từ ngày') ? `${otherwise} (${period.name})` : period.name;
}

/** Whether the report compares with the same days a year earlier at all. */
export function comparesLastYear(data: Pick<ReportData, 'version' | 'period'>): boolean {
  return data.version === 3 && comparedWith(spanIn(data)).lastYear !== null;
}

/** "12.000 lượt xem trên Báo … (Báo … cung cấp; nguồn: …, ngày 01/10/2026)" */
export function statedWords(one: ReportStated): string {
  const source = `${one.organisation} nêu; nguồn: ${one.source}, ngày ${formatDate(one.sourceOn)}`;
  if (one.kind !== 'reach' || one.quantity === null || one.unit === null) return `${one.text ?? ''} (${source})`;
  const said = `${figure(one.quantity)} ${REACH_UNIT_WORDS[one.unit].vi} trên ${one.channel ?? ''}`;
  return `${said}${one.text ? `: ${one.text}` : ''} (${source})`;
}

/** "tháng 7/2026" */
export function monthWords(month: string): string {
  return `tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;
}
