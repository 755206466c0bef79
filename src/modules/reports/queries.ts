// Reads of reports; each returns views. Row-level security decides which rows the asker has.
import type { ReadContext } from '../../platform/context/index.ts';
import { addDays, dayInVietNam, quarterOf, quarterPeriod, type Day, type Period } from '../../tools/calendar/index.ts';
import type { Answer } from '../../tools/sentence/index.ts';
import { organisationsByIds } from '../organisations/index.ts';
import { programmesByIds, programmesInOrder, sideOf } from '../programmes/index.ts';
import type { ListReports } from './input.ts';
import { reportCan, TEXT_PARTS, type TextPart } from './model.ts';
import { may, type ReportAct } from './policy.ts';
import { unknownFigures } from './stated-figures.ts';
import { contentOf, factsOf, storedReport } from './stored-report.ts';
import type { ReportDue, ReportLine, ReportView } from './view.ts';

export const REPORTS_PER_PAGE = 25;

const LINE = [
  'id',
  'programme_id',
  'organisation_id',
  'period_from',
  'period_to',
  'state',
  'edition',
  'dated_on',
  'frozen_at',
  'version',
] as const;

interface LineRow {
  id: string;
  programme_id: string;
  organisation_id: string;
  period_from: Day;
  period_to: Day;
  state: 'draft' | 'frozen';
  edition: number;
  dated_on: Day | null;
  frozen_at: Date | null;
  version: number;
}

/** One page, the newest period first. */
export async function listReports(
  ctx: ReadContext,
  filter: ListReports = {},
): Promise<{ rows: ReportLine[]; total: number; page: number; pages: number }> {
  let query = ctx.db.selectFrom('report');
  if (filter.programmeId) query = query.where('programme_id', '=', filter.programmeId);
  if (filter.organisationId) query = query.where('organisation_id', '=', filter.organisationId);
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.quarter) query = query.where('period_from', '=', quarterPeriod(filter.quarter).from);
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(total / REPORTS_PER_PAGE));
  const page = Math.min(filter.page ?? 1, pages);
  const rows = await query
    .select(LINE)
    .orderBy('period_from', 'desc')
    .orderBy('programme_id')
    .orderBy('organisation_id')
    .orderBy('edition', 'desc')
    .limit(REPORTS_PER_PAGE)
    .offset((page - 1) * REPORTS_PER_PAGE)
    .execute();
  return { rows: await linesOf(ctx, rows), total, page, pages };
}

async function linesOf(ctx: ReadContext, rows: readonly LineRow[]): Promise<ReportLine[]> {
  if (rows.length === 0) return [];
  const programmes = await programmesByIds(
    ctx,
    rows.map((row) => row.programme_id),
  );
  const bodies = await organisationsByIds(
    ctx,
    rows.map((row) => row.organisation_id),
  );
  const later = await ctx.db
    .selectFrom('report')
    .select('replaces_id')
    .where('state', '=', 'frozen')
    .where(
      'replaces_id',
      'in',
      rows.map((row) => row.id),
    )
    .execute();
  return rows.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    programmeTitle: programmes.get(row.programme_id)?.title ?? '',
    organisationId: row.organisation_id,
    organisationName: bodies.get(row.organisation_id)?.name ?? '',
    quarter: quarterOf(row.period_from),
    periodFrom: row.period_from,
    periodTo: row.period_to,
    state: row.state,
    edition: row.edition,
    datedOn: row.dated_on,
    frozenAt: row.frozen_at?.toISOString() ?? null,
    isReplaced: later.some((one) => one.replaces_id === row.id),
    version: row.version,
  }));
}

/** The newest edition of an organisation's report of that period, draft or frozen; null when there is none. */
export async function newestReport(
  ctx: ReadContext,
  programmeId: string,
  organisationId: string,
  period: Period,
): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('report')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('organisation_id', '=', organisationId)
    .where('period_from', '=', period.from)
    .where('period_to', '=', period.to)
    .orderBy('edition', 'desc')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The report with its whole content. Refuses with 404 when there is none that the asker may see. */
export async function reportView(ctx: ReadContext, id: string): Promise<ReportView> {
  const report = await storedReport(ctx, id);
  const { content, composed } = await contentOf(ctx, report);
  const facts = factsOf(report, content);
  const today = dayInVietNam(ctx.now);
  const editions = await linesOf(
    ctx,
    await ctx.db
      .selectFrom('report')
      .select(LINE)
      .where('programme_id', '=', report.programmeId)
      .where('organisation_id', '=', report.organisationId)
      .where('period_from', '=', report.periodFrom)
      .where('period_to', '=', report.periodTo)
      .orderBy('edition')
      .execute(),
  );
  const line = editions.find((one) => one.id === id);
  if (!line) throw new Error(`report ${id} is not among its own editions`);
  const allowed = (act: ReportAct, then: Answer): Answer => {
    const answer = may(ctx, act, report.organisationId);
    return answer.yes ? then : answer;
  };
  const edited = report.frozen ? [] : TEXT_PARTS.filter((part) => report.texts[part] !== undefined);
  const warnings: Partial<Record<TextPart, string[]>> = {};
  for (const part of edited) {
    const figures = unknownFigures(content.texts[part], content, composed[part]);
    if (figures.length > 0) warnings[part] = figures;
  }
  return {
    ...line,
    content,
    composed: Object.fromEntries(edited.map((part) => [part, composed[part]])),
    warnings,
    contentSha256: report.frozen?.contentSha256.toString('hex') ?? null,
    writerVersion: report.frozen?.writerVersion ?? null,
    files: report.frozen?.files ?? null,
    mayChange: allowed('write', reportCan.change(facts)),
    mayFreeze: allowed('freeze', reportCan.freeze(facts, { today })),
    mayReplace: allowed('write', reportCan.replace(facts, report)),
    needsReason: report.periodTo >= today,
    editions,
  };
}

const REPORTING = new Set(['quarter', null]);

/**
 * Programmes in force of the acting organisation that report each quarter (or say nothing of it) and whose last ended
 * quarter it has not frozen yet. Empty for the program itself and the public.
 */
export async function reportsDue(ctx: ReadContext, most = Number.POSITIVE_INFINITY): Promise<ReportDue[]> {
  const own = ctx.organisation;
  if (!own) return [];
  const thisQuarter = quarterPeriod(quarterOf(dayInVietNam(ctx.now)));
  const quarter = quarterOf(addDays(thisQuarter.from, -1));
  const period = quarterPeriod(quarter);
  const begun = await ctx.db
    .selectFrom('report')
    .select(['id', 'programme_id', 'state'])
    .where('organisation_id', '=', own)
    .where('period_from', '=', period.from)
    .where('period_to', '=', period.to)
    .execute();
  const frozen = new Set(begun.filter((report) => report.state === 'frozen').map((report) => report.programme_id));
  const drafts = new Map(begun.map((report) => [report.programme_id, report.id]));
  const due: ReportDue[] = [];
  const perPage = most === Number.POSITIVE_INFINITY ? 10_000 : 200;
  for (let page = 1; ; page++) {
    // Whoever acts for an organisation sees, of programmes in force, those that it takes part in.
    const rows = await programmesInOrder(ctx, { state: ['in_force'], sort: 'title', perPage, page });
    for (const { id, title, term, cadence, parties } of rows) {
      const concerned =
        // A body that has handed its place over reports no more: its successor does.
        sideOf({ parties }, own) !== null &&
        REPORTING.has(cadence) &&
        (term.from === null || term.from <= period.to) &&
        (term.to === null || term.to >= period.from);
      if (!concerned || frozen.has(id)) continue;
      const draftId = drafts.get(id) ?? null;
      due.push({ programmeId: id, programmeTitle: title, quarter, since: addDays(period.to, 1), draftId });
      if (due.length >= most) return due;
    }
    if (rows.length < perPage) return due;
  }
}

/** The frozen reports of a quarter that stand: the newest edition of each issuer. */
export async function frozenReports(
  ctx: ReadContext,
  choice: { programmeId: string; period: Period },
): Promise<{ id: string; organisationId: string }[]> {
  const rows = await ctx.db
    .selectFrom('report')
    .select(['id', 'organisation_id'])
    .where('programme_id', '=', choice.programmeId)
    .where('period_from', '=', choice.period.from)
    .where('period_to', '=', choice.period.to)
    .where('state', '=', 'frozen')
    .orderBy('organisation_id')
    .orderBy('edition', 'desc')
    .execute();
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    if (seen.has(row.organisation_id)) return [];
    seen.add(row.organisation_id);
    return [{ id: row.id, organisationId: row.organisation_id }];
  });
}
