import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { TakeBackReport } from '../input.ts';
import { reportCan } from '../model.ts';
import { may } from '../policy.ts';
import { changedMeanwhile, markDraftAgain } from '../store.ts';
import { storedReport, subjectOf } from '../stored-report.ts';

/**
 * Makes a draft again of a report that is before the parties; what they have said of it stays in the record, but speaks of
 * that content alone. Entry: `report.taken-back`.
 */
export async function takeBackReport(ctx: Context, input: TakeBackReport): Promise<void> {
  const report = await storedReport(ctx, input.reportId);
  insist(may(ctx, 'freeze', report.organisationId), 403);
  insist(reportCan.takeBack(report));
  if (report.version !== input.version) throw changedMeanwhile();
  await markDraftAgain(ctx, report.id, report.version);
  await ctx.journal({
    what: 'report.taken-back',
    objectKind: 'report',
    objectId: report.id,
    ...(report.programmeId ? { programmeId: report.programmeId } : {}),
    data: { ...subjectOf(report), edition: report.edition, organisationId: report.organisationId },
    before: { state: 'offered', contentSha256: report.offeredSha256?.toString('hex') ?? null },
    after: { state: 'draft' },
  });
}
