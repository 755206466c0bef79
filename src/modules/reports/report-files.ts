// The files of a report: as kept, or made now from a draft; and the check of a frozen report against itself. Writing takes
// its time, so it happens outside of any transaction.
import { consult, type Who } from '../../platform/context/index.ts';
import { readStoredFile } from '../../platform/files/index.ts';
import { checkFrozen, MEDIA_TYPES, type Regenerated } from '../../platform/press/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { ReportContent } from './content-shape.ts';
import type { ReportFormat } from './model.ts';
import { writerVersion } from './paper/writer.ts';
import { fileName, previewOf, printReport } from './print-report.ts';
import { contentOf, storedReport } from './stored-report.ts';
import type { ReportFile } from './view.ts';

/** Of a frozen report the kept bytes; of a draft a file made now that says that it is a draft. */
export async function reportFile(who: Who, reportId: string, format: ReportFormat): Promise<ReportFile> {
  const { report, content } = await consult(who, (ctx) => withContent(ctx, reportId));
  if (!report.frozen) return draftFile(content, format);
  const { sha256, name } = report.frozen.files[format];
  return { bytes: await readStoredFile(Buffer.from(sha256, 'hex')), mediaType: MEDIA_TYPES[format], name };
}

/** A file of content that nobody has frozen. */
export async function draftFile(content: ReportContent, format: ReportFormat): Promise<ReportFile> {
  const { bytes } = await printReport(content, format, { isDraft: true });
  return { bytes, mediaType: MEDIA_TYPES[format], name: fileName(content, format, true) };
}

export async function reportPreview(who: Who, reportId: string): Promise<{ html: string; css: string }> {
  const { report, content } = await consult(who, (ctx) => withContent(ctx, reportId));
  return previewOf(content, { isDraft: !report.frozen });
}

async function withContent(ctx: Parameters<typeof storedReport>[0], reportId: string) {
  const report = await storedReport(ctx, reportId);
  return { report, content: (await contentOf(ctx, report)).content };
}

/** Makes the files of a frozen report anew from its content and compares. Refuses for a draft (`not-frozen`). */
export async function regenerate(who: Who, reportId: string): Promise<Regenerated<ReportFormat>> {
  const { frozen } = await consult(who, (ctx) => storedReport(ctx, reportId));
  if (!frozen)
    throw new Refusal(
      'not-frozen',
      say('Báo cáo chưa chốt nên chưa có gì để so.', 'The report is not frozen; there is nothing to compare with.'),
    );
  return checkFrozen({
    content: frozen.content,
    contentSha256: frozen.contentSha256,
    writerThen: frozen.writerVersion,
    writerNow: writerVersion(),
    files: frozen.files,
    print: (content, format) => printReport(content, format, { isDraft: false }),
  });
}
