import { readConfig } from '../../../platform/config/index.ts';
import { consult, perform, type Context, type ReadContext, type Who } from '../../../platform/context/index.ts';
import { checkpoints, contentHash } from '../../../platform/journal/index.ts';
import { freeze, recordFrozenFiles, type FrozenFile } from '../../../platform/press/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { lockEvidence } from '../../evidence/index.ts';
import type { ReportContent } from '../content-shape.ts';
import type { FreezeReport } from '../input.ts';
import { reportCan, REPORT_FORMATS, type ReportFormat } from '../model.ts';
import { writerVersion } from '../paper/writer.ts';
import { may } from '../policy.ts';
import { fileName, printAll } from '../print-report.ts';
import { changedMeanwhile, markFrozen } from '../store.ts';
import { signOffOf } from '../sign-off-queries.ts';
import { contentOf, factsOf, storedReport, subjectOf, type StoredReport } from '../stored-report.ts';

/**
 * Freezes a report: content, hash and files stay as they are now, and the evidence of its days is marked as counted.
 * Entry: `report.frozen`. Refuses as `reportCan.freeze` says; 409 `data-changing` when the data do not hold still.
 */
export async function freezeReport(who: Who, input: FreezeReport): Promise<{ contentSha256: string }> {
  // The checkpoint that the files name; the journal may grow while they are written.
  let journal: Checkpoint | undefined;
  const contentSha256 = await freeze<ReportContent, ReportFormat>({
    compose: () =>
      consult(who, async (ctx) => {
        const [newest] = await checkpoints(ctx.db, { limit: 1 });
        journal = newest && { size: newest.size, root: newest.root };
        return (await freezable(ctx, input, journal)).content;
      }),
    print: (content) => printAll(content, { isDraft: false }),
    commit: (frozen) => perform(who, commitFreeze, { ...input, ...frozen, journal }),
  });
  return { contentSha256 };
}

type Checkpoint = NonNullable<ReportContent['journal']>;

async function freezable(
  ctx: ReadContext,
  input: FreezeReport,
  journal: Checkpoint | undefined,
): Promise<{ report: StoredReport; content: ReportContent }> {
  const report = await storedReport(ctx, input.reportId);
  insist(may(ctx, 'freeze', report.organisationId), 403);
  const today = dayInVietNam(ctx.now);
  // What was put before the parties is frozen with the reason that it gave.
  const given = report.offered ? report.offered.content.edition.earlyReason : (input.reason ?? null);
  const earlyReason = report.span.to >= today ? given : null;
  const { content: told } = await contentOf(ctx, report, earlyReason);
  const signOff = await signOffOf(ctx, report);
  const content = {
    ...told,
    ...(signOff ? { signOff } : {}),
    ...(journal ? { journal } : {}),
    verifyAt: readConfig(process.env).publicAddress,
  };
  insist(reportCan.freeze(factsOf(report, content), { today, reason: earlyReason }));
  if (report.version !== input.version) throw changedMeanwhile();
  return { report, content };
}

interface Printed extends FreezeReport {
  readonly sha256: Buffer;
  readonly files: readonly FrozenFile<ReportFormat>[];
  readonly journal: Checkpoint | undefined;
}

/** False when the data are no longer those that the files were written from. */
async function commitFreeze(ctx: Context, input: Printed): Promise<boolean> {
  const { report, content } = await freezable(ctx, input, input.journal);
  if (!contentHash(content).equals(input.sha256)) return false;
  const files = await recordFrozenFiles(ctx.db, input.files, {
    organisationId: report.organisationId,
    programmeId: report.programmeId,
    nameOf: (format) => fileName(content, format, false),
  });
  const contentSha256 = input.sha256.toString('hex');
  await markFrozen(ctx, report.id, report.version, {
    content,
    contentSha256: input.sha256,
    writerVersion: writerVersion(),
    files,
    earlyReason: content.edition.earlyReason,
  });
  const lockedTo = report.span.to < content.asOf ? report.span.to : content.asOf;
  // A report over several programmes is read by its issuer alone, so the partners' evidence stays open.
  if (report.programmeId) await lockEvidence(ctx, { programmeId: report.programmeId, lockedTo });
  await ctx.journal({
    what: 'report.frozen',
    objectKind: 'report',
    objectId: report.id,
    ...(report.programmeId ? { programmeId: report.programmeId } : {}),
    data: {
      ...subjectOf(report),
      edition: report.edition,
      organisationId: report.organisationId,
      contentSha256,
      files: Object.fromEntries(REPORT_FORMATS.map((format) => [format, files[format].sha256])),
    },
    before: { state: report.state },
    after: { state: 'frozen', contentSha256 },
    reason: content.edition.earlyReason,
  });
  return true;
}
