// Which reports an organisation owes: the last ended period of each programme's cadence, and the review of what has ended.
import type { ReadContext } from '../../platform/context/index.ts';
import { addDays, dayInVietNam, type Day } from '../../tools/calendar/index.ts';
import { programmesInOrder, sideOf, type Cadence, type ProgrammeRow } from '../programmes/index.ts';
import { calendarSpan, spanAround, spanText, type ReportSpan } from './span.ts';
import type { ReportDue } from './view.ts';

/** A final review is asked for so long after the end; later it is history. */
const REVIEW_DAYS = 184;

/**
 * Programmes in force of the acting organisation whose last ended period (by cadence; quarters when none is said) it has
 * not frozen yet, and programmes ended in the last half year without its final review. Those due first come first.
 * Empty for the program itself and the public.
 */
export async function reportsDue(ctx: ReadContext, most = Number.POSITIVE_INFINITY): Promise<ReportDue[]> {
  const own = ctx.organisation;
  if (!own) return [];
  const today = dayInVietNam(ctx.now);
  const oldest = lastEnded('year', today).from;
  const begun = await ctx.db
    .selectFrom('report')
    .select(['id', 'programme_id', 'state', 'period_kind', 'period_from', 'period_to'])
    .where('organisation_id', '=', own)
    .where('scope', '=', 'programme')
    .where((on) => on.or([on('period_to', '>=', oldest), on('period_kind', '=', 'final')]))
    .execute();
  const keyOf = (programmeId: string, span: ReportSpan) =>
    span.kind === 'final' ? `${programmeId} final` : `${programmeId} ${spanText(span)}`;
  const frozen = new Set<string>();
  const drafts = new Map<string, string>();
  for (const row of begun) {
    const key = keyOf(row.programme_id ?? '', { kind: row.period_kind, from: row.period_from, to: row.period_to });
    if (row.state === 'frozen') frozen.add(key);
    else drafts.set(key, row.id);
  }
  const due: ReportDue[] = [];
  const perPage = most === Number.POSITIVE_INFINITY ? 10_000 : 200;
  for (let page = 1; due.length < most; page++) {
    // Whoever acts for an organisation sees, of programmes begun, those that it takes part in.
    const rows = await programmesInOrder(ctx, { state: ['in_force', 'ended'], sort: 'title', perPage, page });
    for (const row of rows) {
      // A body that has handed its place over reports no more: its successor does.
      if (due.length >= most || sideOf(row, own) === null) continue;
      const span = owed(row, today);
      if (span === null || frozen.has(keyOf(row.id, span))) continue;
      const draftId = drafts.get(keyOf(row.id, span)) ?? null;
      due.push({ programmeId: row.id, programmeTitle: row.title, span, since: addDays(span.to, 1), draftId });
    }
    if (rows.length < perPage) break;
  }
  return due.toSorted((a, b) => (a.since === b.since ? 0 : a.since < b.since ? -1 : 1));
}

function owed({ state, term, cadence }: ProgrammeRow, today: Day): ReportSpan | null {
  if (state === 'ended')
    return term.from !== null && term.to !== null && term.to < today && term.to >= addDays(today, -REVIEW_DAYS)
      ? { kind: 'final', from: term.from, to: term.to }
      : null;
  const span = lastEnded(cadence ?? 'quarter', today);
  const concerned = (term.from === null || term.from <= span.to) && (term.to === null || term.to >= span.from);
  return concerned ? span : null;
}

function lastEnded(cadence: Cadence, today: Day): ReportSpan {
  if (cadence === 'month') {
    const to = addDays(`${today.slice(0, 7)}-01`, -1);
    return calendarSpan({ from: `${to.slice(0, 7)}-01`, to });
  }
  return spanAround(cadence, addDays(spanAround(cadence, today).from, -1));
}
