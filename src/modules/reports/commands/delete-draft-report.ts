import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { DeleteDraftReport } from '../input.ts';
import { no } from '../../../tools/sentence/index.ts';
import { may } from '../policy.ts';
import { removeDraft } from '../store.ts';
import { storedReport, subjectOf } from '../stored-report.ts';

/** Deletes a draft; nobody but its issuer has seen it. Entry: `report.draft-deleted`. */
export async function deleteDraftReport(ctx: Context, input: DeleteDraftReport): Promise<void> {
  const report = await storedReport(ctx, input.reportId);
  insist(may(ctx, 'write', report.organisationId), 403);
  if (report.state !== 'draft')
    insist(no('frozen', 'Báo cáo đã chốt thì không xóa được.', 'A frozen report cannot be deleted.'));
  await removeDraft(ctx, report.id, input.version);
  await ctx.journal({
    what: 'report.draft-deleted',
    objectKind: 'report',
    objectId: report.id,
    data: { ...subjectOf(report), edition: report.edition },
    before: { texts: report.texts, fields: report.fields },
  });
}
