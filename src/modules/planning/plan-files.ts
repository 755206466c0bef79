// The files of a yearly plan: as kept, or made now from a draft; the metadata beside; and the check of an issued plan against
// itself. Writing takes its time, so it happens outside of any transaction.
import { consult, type Who } from '../../platform/context/index.ts';
import { readStoredFile } from '../../platform/files/index.ts';
import {
  checkFrozen,
  codeCarried,
  MEDIA_TYPES,
  paperFileName,
  print,
  printFile,
  type PrintedFile,
  type Regenerated,
} from '../../platform/press/index.ts';
import { PAPER_CSS, toMetadataXml } from '../../tools/papers/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { addressees, describedPaper, headOf } from '../programmes/index.ts';
import { PLAN_FORMATS, type PlanFormat } from './model.ts';
import { planWithContent } from './paper/compose.ts';
import type { PlanContent } from './paper/content-shape.ts';
import { PLAN, planPaper, planSheets, planSummary } from './paper/plan-paper.ts';
import { writerVersion } from './paper/writer.ts';
import type { MadeFile } from './view.ts';

export function printPlan(
  content: PlanContent,
  format: PlanFormat,
  isDraft: boolean,
): Promise<PrintedFile<PlanFormat>> {
  return format === 'xlsx'
    ? printFile({ format: 'xlsx', sheets: planSheets(content, isDraft), ...(isDraft ? {} : codeCarried(content)) })
    : printFile({ format, paper: planPaper(content, isDraft) });
}

export function printAll(content: PlanContent): Promise<PrintedFile<PlanFormat>[]> {
  return Promise.all(PLAN_FORMATS.map((format) => printPlan(content, format, false)));
}

/** "ke-hoach-2026-<slug>.docx" */
export function planFileName(content: PlanContent, extension: string, isDraft: boolean): string {
  return paperFileName({
    what: `ke-hoach-${content.year}`,
    slug: content.programme.slug,
    edition: content.edition.number,
    extension,
    isDraft,
  });
}

/** Of an issued plan the kept bytes; else a file made now that says that it is a draft. */
export async function planFile(who: Who, id: string, format: PlanFormat): Promise<MadeFile> {
  const { plan, content } = await consult(who, (ctx) => planWithContent(ctx, id));
  const mediaType = MEDIA_TYPES[format];
  if (plan.issued) {
    const { sha256, name } = plan.issued.files[format];
    return { bytes: await readStoredFile(Buffer.from(sha256, 'hex')), mediaType, name };
  }
  const { bytes } = await printPlan(content, format, true);
  return { bytes, mediaType, name: planFileName(content, format, true) };
}

/** The paper as HTML and its style sheet. */
export async function planPreview(who: Who, id: string): Promise<{ html: string; css: string }> {
  const { plan, content } = await consult(who, (ctx) => planWithContent(ctx, id));
  const bytes = await print({ format: 'html', paper: planPaper(content, plan.issued === null) });
  return { html: new TextDecoder().decode(bytes), css: PAPER_CSS };
}

/** The data of Decree 30/2020, Annex VI that go beside an issued plan. Refuses when something it needs is unknown. */
export async function planMetadata(who: Who, id: string): Promise<MadeFile> {
  const { plan, content } = await consult(who, (ctx) => planWithContent(ctx, id));
  const { issuers, official, programme } = content;
  if (!plan.issued || !official.datedOn) throw notIssued();
  const xml = toMetadataXml(
    describedPaper({
      parties: issuers,
      kindName: PLAN,
      symbol: headOf(issuers, PLAN).symbol,
      ordinal: official.ordinal,
      fileNotation: official.fileNotation,
      datedOn: official.datedOn,
      summary: planSummary(content),
      pages: plan.issued.pages,
      to: addressees(issuers, programme.parties),
    }),
  );
  return {
    bytes: new TextEncoder().encode(xml),
    mediaType: 'application/xml',
    name: planFileName(content, 'xml', false),
  };
}

/** Makes the files of an issued plan anew from its content and compares. Refuses for others (`not-issued`). */
export async function regeneratePlan(who: Who, id: string): Promise<Regenerated<PlanFormat>> {
  const { plan, content } = await consult(who, (ctx) => planWithContent(ctx, id));
  if (!plan.issued) throw notIssued();
  return checkFrozen({
    content,
    contentSha256: Buffer.from(plan.issued.contentSha256, 'hex'),
    writerThen: plan.issued.writerVersion,
    writerNow: writerVersion(),
    files: plan.issued.files,
    print: (issued, format) => printPlan(issued, format, false),
  });
}

function notIssued(): Refusal {
  return new Refusal('not-issued', say('Kế hoạch chưa ban hành.', 'The plan is not issued yet.'));
}
