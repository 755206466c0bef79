// Every figure, share, change and day that the data of a report bear out.
import type { Day } from '../../tools/calendar/index.ts';
import type { ReportContent } from './content-shape.ts';
import { frameOf } from './frame.ts';
import { shareOfChange } from './phrases.ts';

export const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;

export interface Known {
  readonly numbers: ReadonlySet<number>;
  /** "3/4" */
  readonly pairs: ReadonlySet<string>;
  readonly percents: ReadonlySet<number>;
  /** By how much figures rose or fell. */
  readonly changePercents: ReadonlySet<number>;
  /** "tăng 3", "giảm 12,5%" with the figure as JavaScript writes it. */
  readonly changes: ReadonlySet<string>;
  /** By `YYYY-MM`. */
  readonly months: ReadonlyMap<string, ReadonlySet<number>>;
  readonly days: ReadonlySet<Day>;
}

/** "1.234,5" → 1234.5; "03" → 3 */
export function valueOf(text: string): number {
  return Number(text.replaceAll('.', '').replace(',', '.'));
}

export function figuresIn(text: string): number[] {
  return [...text.matchAll(new RegExp(NUMBER, 'gu'))].map((match) => valueOf(match[0]));
}

export function knownFigures(content: ReportContent): Known {
  const found = new Gathered();
  ofTotals(content, found);
  for (const one of [content.counts.outlets, content.counts.formats, content.counts.topics].flat())
    found.number(one.counted, one.reprints, one.counted + one.reprints);
  for (const one of content.commitments) ofCommitment(one, found);
  for (const one of content.stated ?? []) {
    if (one.quantity !== null) found.number(one.quantity);
    found.number(...figuresIn(`${one.text ?? ''} ${one.source}`));
    found.day(one.from, one.to, one.sourceOn);
  }
  for (const step of frameOf(content)) {
    found.number(step.counted, step.commitments, ...step.units.map((one) => one.quantity));
  }
  const { next, period, before, lastYear, programme, programmes = [] } = content;
  for (const goal of next.goals) found.number(...goal.parts.map((part) => part.quantity));
  for (const action of next.actions) found.number(...figuresIn(action.title));
  found.number(next.goals.length, next.actions.length, programmes.length);
  found.day(content.asOf, content.official.datedOn);
  for (const one of [period, before, lastYear, next]) found.day(one?.from, one?.to);
  for (const one of programme ? [programme, ...programmes] : programmes)
    found.day(one.termFrom, one.termTo, one.signedOn);
  for (const one of programmes) found.number(one.figures.counted, one.figures.reprints, one.commitments, one.met);
  for (const one of [...next.goals, ...content.commitments.flatMap((given) => given.goals)])
    found.day(one.from, one.to);
  for (const one of [...next.actions, ...content.commitments.flatMap((given) => given.actions)])
    found.day(one.dueOn, one.doneOn);
  for (const row of [...content.annex, ...content.earlier]) found.day(row.publishedOn, row.countsOn);
  ofMonths(content, found);
  return found;
}

class Gathered implements Known {
  readonly numbers = new Set<number>();
  readonly pairs = new Set<string>();
  readonly percents = new Set<number>();
  readonly changePercents = new Set<number>();
  readonly changes = new Set<string>();
  readonly months = new Map<string, Set<number>>();
  readonly days = new Set<Day>();

  number(...values: readonly (number | undefined)[]): void {
    for (const value of values) if (value !== undefined) this.numbers.add(value);
  }

  day(...days: readonly (Day | null | undefined)[]): void {
    for (const day of days) if (day) this.days.add(day);
  }

  percent(value: number): void {
    this.percents.add(value).add(Math.round(value));
  }

  /** A figure and what it was: both, their difference, its direction and its share. */
  change(now: number, before: number): void {
    this.number(now, before);
    const difference = Math.round(Math.abs(now - before) * 100) / 100;
    if (difference === 0) return;
    const word = now > before ? 'tăng' : 'giảm';
    const share = shareOfChange(now, before);
    this.number(difference);
    this.changes.add(`${word} ${difference}`);
    if (share === null) return;
    this.changePercents.add(share).add(Math.round(share));
    this.changes.add(`${word} ${share}%`).add(`${word} ${Math.round(share)}%`);
  }
}

function ofTotals(content: ReportContent, found: Gathered): void {
  const { totals } = content;
  found.number(...Object.values(totals));
  for (const past of [content.before, content.lastYear])
    if (past)
      for (const key of ['counted', 'reprints', 'texts', 'gathered'] as const)
        found.change(totals[key] ?? 0, past.figures[key] ?? 0);
  for (const key of ['met', 'partiallyMet', 'notMet', 'scheduled', 'withoutTarget'] as const) {
    found.pairs.add(`${totals[key]}/${totals.commitments}`);
    if (totals.commitments > 0) found.percent(Math.round((totals[key] / totals.commitments) * 1000) / 10);
  }
  for (const list of Object.values(content.counts))
    for (const one of list ?? [])
      if (totals.counted > 0) found.percent(Math.round((one.counted / totals.counted) * 1000) / 10);
  found.pairs.add(`${totals.actionsDone}/${totals.actionsDue}`);
  if (totals.actionsDue > 0) found.percent(Math.round((totals.actionsDone / totals.actionsDue) * 1000) / 10);
  for (const list of Map.groupBy(content.commitments, (one) => one.obliged).values()) found.number(list.length);
}

function ofCommitment(one: ReportContent['commitments'][number], found: Gathered): void {
  found.number(one.actual, one.counted, one.reprints, one.suggested);
  for (const unit of one.units ?? []) {
    found.change(unit.actual, unit.before);
    if (unit.lastYear !== undefined) found.change(unit.actual, unit.lastYear);
  }
  if (one.before !== null) found.change(one.actual, one.before);
  if (one.lastYear !== null && one.lastYear !== undefined) found.change(one.actual, one.lastYear);
  for (const goal of one.goals) {
    found.number(goal.actual, goal.quantity, Math.max(0, goal.quantity - goal.actual));
    found.number(...goal.parts.map((part) => part.quantity));
    found.pairs.add(`${goal.actual}/${goal.quantity}`);
    found.percent(goal.share);
  }
  const said = [
    one.text,
    ...one.actions.map((action) => action.title),
    ...one.assessments.map((given) => given.comment),
  ];
  for (const text of said) found.number(...figuresIn(text ?? ''));
}

/** How many, and how much of each unit, counted in each month. */
function ofMonths({ counts, annex }: ReportContent, found: Gathered): void {
  for (const { name, counted, reprints } of counts.months ?? []) {
    const known = new Set([counted, reprints]);
    const rows = annex.filter((row) => row.counted && row.countsOn?.startsWith(name));
    for (const list of Map.groupBy(rows, (row) => row.unit ?? null).values())
      known.add(Math.round(list.reduce((total, row) => total + row.quantity, 0) * 100) / 100).add(list.length);
    for (const list of Map.groupBy(rows, (row) => row.commitmentNo).values()) known.add(list.length);
    found.months.set(name, known);
    found.number(...known);
  }
}
