import { consult, perform, type Context, type ReadContext, type Who } from '../../../platform/context/index.ts';
import { contentHash } from '../../../platform/journal/index.ts';
import { freeze, recordFrozenFiles, type FrozenFile } from '../../../platform/press/index.ts';
import { applyPlan } from '../../commitments/index.ts';
import type { PlanStep } from '../input.ts';
import { planCan, type PlanFormat } from '../model.ts';
import { planWithContent } from '../paper/compose.ts';
import type { PlanContent } from '../paper/content-shape.ts';
import { writerVersion } from '../paper/writer.ts';
import { planFileName, printAll } from '../plan-files.ts';
import { markIssued } from '../store.ts';
import type { PlanView } from '../view.ts';
import { checked } from './check.ts';

/**
 * Issues an agreed plan: content, hash and files stay as they are now, and its lines become plan actions (entry
 * `plan-action.planned`). Entry: `yearly-plan.issued`. Refuses as `planCan.issue` says.
 */
export async function issuePlan(who: Who, input: PlanStep): Promise<{ contentSha256: string }> {
  const contentSha256 = await freeze<PlanContent, PlanFormat>({
    compose: async () => (await consult(who, (ctx) => issuable(ctx, input))).content,
    print: (content) => printAll(content),
    commit: (frozen) => perform(who, commitIssue, { ...input, ...frozen }),
  });
  return { contentSha256 };
}

async function issuable(ctx: ReadContext, input: PlanStep): Promise<{ plan: PlanView; content: PlanContent }> {
  await checked(ctx, input, 'write', planCan.issue);
  return planWithContent(ctx, input.id);
}

interface Printed extends PlanStep {
  readonly sha256: Buffer;
  readonly files: readonly FrozenFile<PlanFormat>[];
}

/** False when the plan is no longer the one that the files were written from. */
async function commitIssue(ctx: Context, input: Printed): Promise<boolean> {
  const { plan, content } = await issuable(ctx, input);
  if (!contentHash(content).equals(input.sha256)) return false;
  const edition = plan.edition > 1 ? `, bản ${plan.edition}` : '';
  const ids = await applyPlan(ctx, {
    programmeId: plan.programmeId,
    lines: plan.lines,
    dropped: (plan.difference?.dropped ?? []).flatMap((line) => (line.actionId ? [line.actionId] : [])),
    reason: `Theo kế hoạch năm ${plan.year}${edition}`,
  });
  const files = await recordFrozenFiles(ctx.db, input.files, {
    organisationId: plan.organisationId,
    programmeId: plan.programmeId,
    nameOf: (format) => planFileName(content, format, false),
  });
  await markIssued(ctx, plan, {
    lines: plan.lines.map((line, at) => ({ ...line, actionId: ids[at] ?? null })),
    content,
    contentSha256: input.sha256,
    writerVersion: writerVersion(),
    files,
    pages: input.files.find((file) => file.format === 'pdf')?.pages ?? 1,
  });
  await ctx.journal({
    what: 'yearly-plan.issued',
    objectKind: 'yearly-plan',
    objectId: plan.id,
    programmeId: plan.programmeId,
    data: {
      year: plan.year,
      edition: plan.edition,
      count: plan.lines.length,
      contentSha256: input.sha256.toString('hex'),
      files: { docx: files.docx.sha256, pdf: files.pdf.sha256, xlsx: files.xlsx.sha256 },
    },
    before: { state: plan.state },
    after: { state: 'issued', contentSha256: input.sha256.toString('hex') },
  });
  return true;
}
