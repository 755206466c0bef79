import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { NewEdition } from '../input.ts';
import { reportCan, spanText } from '../model.ts';
import { may } from '../policy.ts';
import { changedMeanwhile, insertDraft } from '../store.ts';
import { contentOf, factsOf, storedReport } from '../stored-report.ts';

/**
 * A draft that will replace a frozen report; it says what changes and takes over texts and signer, but neither number nor
 * date. Entry: `report.edition-started`.
 */
export async function newEdition(ctx: Context, input: NewEdition): Promise<{ id: string }> {
  const report = await storedReport(ctx, input.reportId);
  insist(may(ctx, 'write', report.organisationId), 403);
  const { content } = await contentOf(ctx, report);
  insist(reportCan.replace(factsOf(report, content), report));
  const id = await insertDraft(ctx, {
    scope: report.scope,
    programmeId: report.programmeId,
    placeId: report.placeId,
    organisationId: report.organisationId,
    span: report.span,
    edition: report.edition + 1,
    replacesId: report.id,
    changes: input.changes,
    texts: report.texts,
    fields: { ...report.fields, ordinal: null, datedOn: null },
  });
  if (id === null) throw changedMeanwhile();
  await ctx.journal({
    what: 'report.edition-started',
    objectKind: 'report',
    objectId: id,
    data: { replaces: report.id, edition: report.edition + 1, span: spanText(report.span) },
    after: { state: 'draft', changes: input.changes },
    reason: input.changes,
  });
  return { id };
}
