// Reads of reports; each returns views. Row-level security decides which rows the asker has.
import type { ReadContext } from '../../platform/context/index.ts';
import { dayInVietNam, type Day, type Period } from '../../tools/calendar/index.ts';
import type { Answer } from '../../tools/sentence/index.ts';
import { organisationsByIds } from '../organisations/index.ts';
import { fullPlaceName, placesByIds } from '../places/index.ts';
import { programmesByIds, programmeView } from '../programmes/index.ts';
import type { ListReports } from './input.ts';
import {
  reportCan,
  signOffCan,
  TEXT_PARTS,
  type ReportKind,
  type ReportScopeKind,
  type ReportSpan,
  type ReportState,
  type TextPart,
} from './model.ts';
import { may, type ReportAct } from './policy.ts';
import { unknownFigures } from './stated-figures.ts';
import { opinionsOf, othersAsked } from './sign-off-queries.ts';
import { contentOf, factsOf, storedReport, type StoredReport } from './stored-report.ts';
import type { ScopeChoice } from './scope.ts';
import type { ReportLine, ReportView } from './view.ts';

export const REPORTS_PER_PAGE = 25;

const LINE = [
  'id',
  'scope',
  'programme_id',
  'scope_place_id',
  'organisation_id',
  'period_kind',
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
  scope: ReportScopeKind;
  programme_id: string | null;
  scope_place_id: string | null;
  organisation_id: string;
  period_kind: ReportKind;
  period_from: Day;
  period_to: Day;
  state: ReportState;
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
  if (filter.scope) query = query.where('scope', '=', filter.scope);
  if (filter.kind) query = query.where('period_kind', '=', filter.kind);
  if (filter.year)
    query = query.where('period_from', '<=', `${filter.year}-12-31`).where('period_to', '>=', `${filter.year}-01-01`);
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(total / REPORTS_PER_PAGE));
  const page = Math.min(filter.page ?? 1, pages);
  const rows = await query
    .select(LINE)
    .orderBy('period_to', 'desc')
    .orderBy('period_from')
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
    rows.flatMap((row) => row.programme_id ?? []),
  );
  const places = await placesByIds(
    ctx,
    rows.flatMap((row) => row.scope_place_id ?? []),
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
  const subjectOf = (row: LineRow): string => {
    const place = places.get(row.scope_place_id ?? '');
    if (row.scope === 'programme') return programmes.get(row.programme_id ?? '')?.title ?? '';
    return (place ? fullPlaceName(place) : bodies.get(row.organisation_id)?.name) ?? '';
  };
  return rows.map((row) => ({
    id: row.id,
    scope: row.scope,
    subject: subjectOf(row),
    programmeId: row.programme_id,
    placeId: row.scope_place_id,
    organisationId: row.organisation_id,
    organisationName: bodies.get(row.organisation_id)?.name ?? '',
    span: { kind: row.period_kind, from: row.period_from, to: row.period_to },
    state: row.state,
    edition: row.edition,
    datedOn: row.dated_on,
    frozenAt: row.frozen_at?.toISOString() ?? null,
    isReplaced: later.some((one) => one.replaces_id === row.id),
    version: row.version,
  }));
}

/** All editions of one report: same issuer, scope and period. */
function editionsOf(ctx: ReadContext, { scope, programmeId, placeId, organisationId }: ScopeChoice, span: ReportSpan) {
  return ctx.db
    .selectFrom('report')
    .where('organisation_id', '=', organisationId)
    .where('scope', '=', scope)
    .where('programme_id', 'is not distinct from', programmeId)
    .where('scope_place_id', 'is not distinct from', placeId)
    .where('period_kind', '=', span.kind)
    .where('period_from', '=', span.from)
    .where('period_to', '=', span.to);
}

/** The newest edition of an organisation's report of that period, draft or frozen; null when there is none. */
export async function newestReport(ctx: ReadContext, scope: ScopeChoice, span: ReportSpan): Promise<string | null> {
  const row = await editionsOf(ctx, scope, span).select('id').orderBy('edition', 'desc').executeTakeFirst();
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
    await editionsOf(ctx, report, report.span).select(LINE).orderBy('edition').execute(),
  );
  const line = editions.find((one) => one.id === id);
  if (!line) throw new Error(`report ${id} is not among its own editions`);
  const allowed = (act: ReportAct, then: Answer): Answer => {
    const answer = may(ctx, act, report.organisationId);
    return answer.yes ? then : answer;
  };
  const edited = report.state !== 'draft' ? [] : TEXT_PARTS.filter((part) => report.texts[part] !== undefined);
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
    contentSha256: (report.frozen ?? report.offered)?.contentSha256.toString('hex') ?? null,
    writerVersion: report.frozen?.writerVersion ?? null,
    files: report.frozen?.files ?? null,
    mayChange: allowed('write', reportCan.change(facts)),
    mayFreeze: allowed('freeze', reportCan.freeze(facts, { today })),
    mayReplace: allowed('write', reportCan.replace(facts, report)),
    ...(await signOffView(
      ctx,
      report,
      allowed('freeze', reportCan.offer({ ...facts, scope: report.scope }, { today })),
    )),
    mayTakeBack: allowed('freeze', reportCan.takeBack(report)),
    needsReason: report.span.to >= today,
    editions,
  };
}

/** What the other parties have said, whom it still waits for, and whether the asker may speak. */
async function signOffView(ctx: ReadContext, report: StoredReport, mayOffer: Answer) {
  const opinions = await opinionsOf(ctx, report);
  const others = await othersAsked(ctx, report);
  const own = ctx.organisation;
  const mayOpine = signOffCan.opine({
    state: report.state,
    isIssuer: own === report.organisationId,
    isParty: others.some((party) => party.organisationId === own),
    hasSpoken: opinions.some((one) => one.organisationId === own),
  });
  const people = report.programmeId && own ? (await programmeView(ctx, report.programmeId)).people : [];
  const ownPeople = people.filter((person) => person.organisationId === own);
  const signer = ownPeople.find((person) => person.role === 'signatory') ?? ownPeople[0];
  return {
    opinions,
    waitsFor: others
      .filter((party) => !opinions.some((one) => one.organisationId === party.organisationId))
      .map((party) => party.name),
    mayOffer,
    mayOpine: mayOpine.yes && own ? may(ctx, 'opine', own) : mayOpine,
    proposedSigner: signer?.name && signer.title ? { name: signer.name, title: signer.title } : null,
  };
}

/** The frozen reports of a programme and period that stand: the newest edition of each issuer, of any kind unless one is asked for. */
export async function frozenReports(
  ctx: ReadContext,
  choice: { programmeId: string; period: Period; kind?: ReportKind },
): Promise<{ id: string; organisationId: string }[]> {
  const rows = await ctx.db
    .selectFrom('report')
    .select(['id', 'organisation_id'])
    .where('programme_id', '=', choice.programmeId)
    .where('period_from', '=', choice.period.from)
    .where('period_to', '=', choice.period.to)
    .where('state', '=', 'frozen')
    .$if(choice.kind !== undefined, (query) => query.where('period_kind', '=', choice.kind!))
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
