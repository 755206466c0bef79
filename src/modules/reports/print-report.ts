// The files of a report, written from its content alone.
import { codeCarried, paperFileName, print, printFile, type PrintedFile } from '../../platform/press/index.ts';
import { PAPER_CSS } from '../../tools/papers/index.ts';
import { slugOf } from '../programmes/index.ts';
import type { ReportContent } from './content-shape.ts';
import { REPORT_FORMATS, spanSlug, type ReportFormat } from './model.ts';
import { spanIn } from './phrases.ts';
import { reportPaper } from './paper/report-paper.ts';
import { reportSheets } from './paper/report-sheets.ts';

/** Throws the writer's Refusal when the paper lacks what every paper needs. */
export function printReport(
  content: ReportContent,
  format: ReportFormat,
  options: { isDraft: boolean },
): Promise<PrintedFile<ReportFormat>> {
  return format === 'xlsx'
    ? printFile({
        format: 'xlsx',
        sheets: reportSheets(content, options.isDraft),
        ...(options.isDraft ? {} : codeCarried(content)),
      })
    : printFile({ format, paper: reportPaper(content, options.isDraft) });
}

export function printAll(content: ReportContent, options: { isDraft: boolean }): Promise<PrintedFile<ReportFormat>[]> {
  return Promise.all(REPORT_FORMATS.map((format) => printReport(content, format, options)));
}

/** For looking at on screen: the paper as HTML and its style sheet. */
export async function previewOf(content: ReportContent, options: { isDraft: boolean }) {
  const bytes = await print({ format: 'html', paper: reportPaper(content, options.isDraft) });
  return { html: new TextDecoder().decode(bytes), css: PAPER_CSS };
}

/** "bao-cao-quy-3-2026-<slug>.docx" */
export function fileName(content: ReportContent, format: ReportFormat | 'xml', isDraft: boolean): string {
  return paperFileName({
    what: `bao-cao-${spanSlug(spanIn(content))}`,
    slug: content.programme?.slug ?? slugOf(content.scope?.name ?? content.issuer.name),
    edition: content.edition.number,
    extension: format,
    isDraft,
  });
}
