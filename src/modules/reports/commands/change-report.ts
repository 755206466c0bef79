import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { ReportTexts } from '../content-shape.ts';
import type { ChangeReport } from '../input.ts';
import { reportCan, TEXT_PARTS } from '../model.ts';
import { may } from '../policy.ts';
import { changedMeanwhile, updateDraft } from '../store.ts';
import { contentOf, factsOf, storedReport } from '../stored-report.ts';

/** Changes texts and official fields of a draft. A text equal to the composed one follows the data. Entry: `report.changed`. */
export async function changeReport(ctx: Context, input: ChangeReport): Promise<void> {
  const report = await storedReport(ctx, input.reportId);
  insist(may(ctx, 'write', report.organisationId), 403);
  const { content, composed } = await contentOf(ctx, report);
  insist(reportCan.change(factsOf(report, content)));
  if (report.version !== input.version) throw changedMeanwhile();
  const { reportId, version, texts: given, ...fields } = input;
  const texts: Partial<ReportTexts> = {};
  for (const part of TEXT_PARTS) {
    const text = given?.[part] === undefined ? report.texts[part] : given[part];
    if (text && text !== composed[part]) texts[part] = text;
  }
  await updateDraft(ctx, reportId, version, { texts, fields: defined(fields) });
  await ctx.journal({
    what: 'report.changed',
    objectKind: 'report',
    objectId: reportId,
    data: {
      texts: TEXT_PARTS.filter((part) => texts[part] !== report.texts[part]),
      fields: Object.keys(defined(fields)),
    },
    before: { texts: report.texts, fields: report.fields },
    after: { texts, fields: { ...report.fields, ...defined(fields) } },
  });
}

/** Without the members that were not given. */
function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
