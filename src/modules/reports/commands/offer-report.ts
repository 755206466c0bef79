import type { Context } from '../../../platform/context/index.ts';
import { contentHash } from '../../../platform/journal/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { OfferReport } from '../input.ts';
import { reportCan } from '../model.ts';
import { may } from '../policy.ts';
import { changedMeanwhile, markOffered } from '../store.ts';
import { contentOf, factsOf, storedReport, subjectOf } from '../stored-report.ts';

/**
 * Puts a finished report before the other parties: from now on its content stands still, and they may give their opinion on
 * it. Refuses as `reportCan.offer` says. Entry: `report.offered`.
 */
export async function offerReport(ctx: Context, input: OfferReport): Promise<{ contentSha256: string }> {
  const report = await storedReport(ctx, input.reportId);
  insist(may(ctx, 'freeze', report.organisationId), 403);
  const today = dayInVietNam(ctx.now);
  const reason = report.span.to >= today ? (input.reason ?? null) : null;
  const { content } = await contentOf(ctx, report, reason);
  insist(reportCan.offer({ ...factsOf(report, content), scope: report.scope }, { today, reason }));
  if (report.version !== input.version) throw changedMeanwhile();
  const hash = contentHash(content);
  await markOffered(ctx, report.id, report.version, content, hash);
  const contentSha256 = hash.toString('hex');
  await ctx.journal({
    what: 'report.offered',
    objectKind: 'report',
    objectId: report.id,
    ...(report.programmeId ? { programmeId: report.programmeId } : {}),
    data: { ...subjectOf(report), edition: report.edition, organisationId: report.organisationId, contentSha256 },
    before: { state: 'draft' },
    after: { state: 'offered', contentSha256 },
    reason,
  });
  return { contentSha256 };
}
