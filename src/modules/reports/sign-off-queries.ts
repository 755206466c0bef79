// The opinions of the other parties on a report, as rows and as part of what is frozen.
import type { ReadContext } from '../../platform/context/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { organisationsByIds } from '../organisations/index.ts';
import { programmeView, type PartyView } from '../programmes/index.ts';
import type { ReportSignOff } from './content-shape.ts';
import { reportName, type ReportSpan } from './model.ts';
import type { StoredReport } from './stored-report.ts';
import type { OpinionView, ReportToSignOff } from './view.ts';

/** Of the content as it was put before the parties, and as frozen. In the order in which they were given. */
export async function opinionsOf(ctx: ReadContext, report: StoredReport): Promise<OpinionView[]> {
  const hashes = [report.frozen?.contentSha256, report.offeredSha256].flatMap((hash) => hash ?? []);
  if (hashes.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('report_opinion')
    .selectAll()
    .where('report_id', '=', report.id)
    .where('content_sha256', 'in', hashes)
    .orderBy('given_at')
    .execute();
  const bodies = await organisationsByIds(
    ctx,
    rows.map((row) => row.organisation_id),
  );
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    organisation: bodies.get(row.organisation_id)?.name ?? '',
    side: row.side,
    opinion: row.opinion,
    statement: row.statement,
    signerName: row.signer_name,
    signerTitle: row.signer_title,
    on: dayInVietNam(row.given_at),
    isPrinted: report.frozen !== null && report.offeredSha256?.equals(row.content_sha256) === true,
  }));
}

/** The parties that are asked: all of today besides the issuer. */
export async function othersAsked(ctx: ReadContext, report: StoredReport): Promise<PartyView[]> {
  if (report.programmeId === null) return [];
  const { parties } = await programmeView(ctx, report.programmeId);
  return parties.filter((party) => party.organisationId !== report.organisationId);
}

/** For freezing: each other party with its word, or that it gave none. Undefined for a report that was not put before them. */
export async function signOffOf(ctx: ReadContext, report: StoredReport): Promise<ReportSignOff | undefined> {
  if (!report.offered) return undefined;
  const given = await opinionsOf(ctx, report);
  const others = await othersAsked(ctx, report);
  const spoken = given.map(({ organisationId: _id, isPrinted: _printed, ...one }) => one);
  const silent = others
    .filter((party) => !given.some((one) => one.organisationId === party.organisationId))
    .map((party) => ({
      organisation: party.name,
      side: party.side,
      opinion: null,
      statement: null,
      signerName: null,
      signerTitle: null,
      on: null,
    }));
  return {
    offeredOn: report.offered.on,
    offeredSha256: report.offered.contentSha256.toString('hex'),
    opinions: [...spoken, ...silent].toSorted((a, b) => (a.side === b.side ? 0 : a.side < b.side ? -1 : 1)),
  };
}

/** Reports of partners that wait for a word of the acting organisation, the longest waiting first. */
export async function reportsToSignOff(ctx: ReadContext): Promise<ReportToSignOff[]> {
  const own = ctx.organisation;
  if (!own) return [];
  const rows = await ctx.db
    .selectFrom('report')
    .select(['id', 'organisation_id', 'programme_id', 'period_kind', 'period_from', 'period_to', 'offered_at'])
    .where('state', '=', 'offered')
    .where('organisation_id', '<>', own)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('report_opinion as o')
            .select('o.id')
            .whereRef('o.report_id', '=', 'report.id')
            .whereRef('o.content_sha256', '=', 'report.offered_sha256')
            .where('o.organisation_id', '=', own),
        ),
      ),
    )
    .orderBy('offered_at')
    .limit(200)
    .execute();
  const bodies = await organisationsByIds(
    ctx,
    rows.map((row) => row.organisation_id),
  );
  const found: ReportToSignOff[] = [];
  for (const row of rows) {
    const programme = await programmeView(ctx, row.programme_id ?? '');
    // A body that has handed its place over is asked no more: its successor is.
    if (!programme.parties.some((party) => party.organisationId === own)) continue;
    const span: ReportSpan = { kind: row.period_kind, from: row.period_from, to: row.period_to };
    found.push({
      id: row.id,
      name: reportName(span),
      programmeTitle: programme.title,
      issuer: bodies.get(row.organisation_id)?.name ?? '',
      since: dayInVietNam(row.offered_at ?? ctx.now),
    });
  }
  return found;
}
