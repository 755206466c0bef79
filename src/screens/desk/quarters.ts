// Which quarters a programme's pages offer, and the one asked for in the address.
import {
  addDays,
  quarterOf,
  quarterPeriod,
  quartersBetween,
  type Day,
  type Quarter,
} from '../../tools/calendar/index.ts';

/** The quarters of the term; of a term with an open end, from its known end to a year around today. */
export function quartersOf(term: { readonly from: Day | null; readonly to: Day | null }, today: Day): Quarter[] {
  const from = term.from ?? addDays(today, -365);
  const to = term.to ?? addDays(today, 365);
  return from <= to ? quartersBetween({ from, to }) : quartersBetween({ from: today, to: today });
}

/** The quarter in `?quy=`, when it is one of those offered. */
export function quarterIn(address: string, offered: readonly Quarter[]): Quarter | null {
  const asked = new URL(address).searchParams.get('quy');
  return offered.find((quarter) => quarter === asked) ?? null;
}

/** The quarter that people assess first: the last one that has ended, or the first of the term. */
export function quarterToAssess(offered: readonly Quarter[], today: Day): Quarter {
  const ended = offered.filter((quarter) => quarterPeriod(quarter).to < today);
  return ended.at(-1) ?? offered[0] ?? quarterOf(today);
}
