import { consult, perform, type Context, type ReadContext, type Who } from '../../../platform/context/index.ts';
import { keepFile, recordFile } from '../../../platform/files/index.ts';
import { contentHash } from '../../../platform/journal/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { lockEvidence } from '../../evidence/index.ts';
import type { ReportContent } from '../content-shape.ts';
import type { FreezeReport } from '../input.ts';
import { reportCan, REPORT_FORMATS, type ReportFormat } from '../model.ts';
import { writerVersion } from '../paper/writer.ts';
import { may } from '../policy.ts';
import { fileName, MEDIA_TYPES, printAll } from '../print-report.ts';
import { changedMeanwhile, markFrozen } from '../store.ts';
import { contentOf, factsOf, storedReport, type StoredReport } from '../stored-report.ts';
import type { KeptFile } from '../view.ts';

const TRIES = 3;

/**
 * Freezes a report: content, hash and files stay as they are now, and the evidence of its days is marked as counted.
 * Files are written before the transaction, since that takes seconds; when the data have changed meanwhile, all is done
 * again. Entry: `report.frozen`. Refuses as `reportCan.freeze` says; 409 `data-changing` when the data do not hold still.
 */
export async function freezeReport(who: Who, input: FreezeReport): Promise<{ contentSha256: string }> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const { content } = await consult(who, (ctx) => freezable(ctx, input));
    const printed = await printAll(content, { isDraft: false });
    for (const file of printed) await keepFile(file.bytes);
    const files = printed.map(({ format, bytes, sha256 }) => ({ format, size: bytes.length, sha256 }));
    const sha256 = contentHash(content);
    if (await perform(who, commitFreeze, { ...input, sha256, files })) return { contentSha256: sha256.toString('hex') };
  }
  throw new Refusal(
    'data-changing',
    say(
      'Số liệu thay đổi liên tục trong lúc chốt. Hãy thử lại sau ít phút.',
      'The data kept changing while the report was being frozen. Try again in a few minutes.',
    ),
    409,
  );
}

async function freezable(
  ctx: ReadContext,
  input: FreezeReport,
): Promise<{ report: StoredReport; content: ReportContent }> {
  const report = await storedReport(ctx, input.reportId);
  insist(may(ctx, 'freeze', report.organisationId), 403);
  const today = dayInVietNam(ctx.now);
  const earlyReason = report.periodTo >= today ? (input.reason ?? null) : null;
  const { content } = await contentOf(ctx, report, earlyReason);
  insist(reportCan.freeze(factsOf(report, content), { today, reason: earlyReason }));
  if (report.version !== input.version) throw changedMeanwhile();
  return { report, content };
}

interface Printed extends FreezeReport {
  readonly sha256: Buffer;
  readonly files: readonly { readonly format: ReportFormat; readonly size: number; readonly sha256: string }[];
}

/** False when the data are no longer those that the files were written from. */
async function commitFreeze(ctx: Context, input: Printed): Promise<boolean> {
  const { report, content } = await freezable(ctx, input);
  if (!contentHash(content).equals(input.sha256)) return false;
  const files: Partial<Record<ReportFormat, KeptFile>> = {};
  for (const { format, size, sha256 } of input.files) {
    const name = fileName(content, format, false);
    const fileId = await recordFile(ctx.db, {
      organisationId: report.organisationId,
      programmeId: report.programmeId,
      sha256: Buffer.from(sha256, 'hex'),
      size,
      mediaType: MEDIA_TYPES[format],
      name,
    });
    files[format] = { fileId, name, size, sha256 };
  }
  const contentSha256 = input.sha256.toString('hex');
  await markFrozen(ctx, report.id, report.version, {
    content,
    contentSha256: input.sha256,
    writerVersion: writerVersion(),
    files: files as Record<ReportFormat, KeptFile>,
    earlyReason: content.edition.earlyReason,
  });
  const lockedTo = report.periodTo < content.asOf ? report.periodTo : content.asOf;
  await lockEvidence(ctx, { programmeId: report.programmeId, lockedTo });
  await ctx.journal({
    what: 'report.frozen',
    objectKind: 'report',
    objectId: report.id,
    programmeId: report.programmeId,
    data: {
      quarter: report.quarter,
      edition: report.edition,
      organisationId: report.organisationId,
      contentSha256,
      files: Object.fromEntries(REPORT_FORMATS.map((format) => [format, files[format]?.sha256 ?? null])),
    },
    before: { state: 'draft' },
    after: { state: 'frozen', contentSha256 },
    reason: content.edition.earlyReason,
  });
  return true;
}
