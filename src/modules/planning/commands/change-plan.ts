import type { Context } from '../../../platform/context/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import { commitmentsOf, planOf } from '../../commitments/index.ts';
import { programmeView } from '../../programmes/index.ts';
import type { ChangePlan } from '../input.ts';
import { planCan } from '../model.ts';
import { updatePlan } from '../store.ts';
import { lineOf } from '../stored-lines.ts';
import { checked } from './check.ts';

/** Rewrites the whole draft at once. Entry: `yearly-plan.changed`, without the programme: the draft is its author's alone. */
export async function changePlan(ctx: Context, input: ChangePlan): Promise<void> {
  const { plan } = await checked(ctx, input, 'write', planCan.change);
  const lines = input.lines.map(lineOf).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  await insistLinesFit(ctx, plan.programmeId, plan.year, lines);
  await updatePlan(ctx, plan.id, input.version, {
    state: 'draft',
    is_joint: input.isJoint,
    purpose: input.purpose ?? null,
    arrangements: input.arrangements ?? null,
    changes: plan.edition > 1 ? (input.changes ?? plan.changes) : null,
    lines: JSON.stringify(lines),
  });
  await ctx.journal({
    what: 'yearly-plan.changed',
    objectKind: 'yearly-plan',
    objectId: plan.id,
    data: { year: plan.year, count: lines.length },
    before: { lines: plan.lines, purpose: plan.purpose, arrangements: plan.arrangements, isJoint: plan.isJoint },
    after: { lines, purpose: input.purpose, arrangements: input.arrangements, isJoint: input.isJoint },
  });
}

/** Lines of the programme's own commitments and actions, by its parties, in the year; no action twice. */
async function insistLinesFit(
  ctx: Context,
  programmeId: string,
  year: number,
  lines: readonly ReturnType<typeof lineOf>[],
): Promise<void> {
  const commitments = new Set((await commitmentsOf(ctx, programmeId, { includeDropped: true })).map((one) => one.id));
  const actions = new Set((await planOf(ctx, programmeId)).map((action) => action.id));
  const { parties } = await programmeView(ctx, programmeId);
  const bodies = new Set(parties.map((party) => party.organisationId));
  const used = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const isTwice = line.actionId !== null && used.has(line.actionId);
    if (line.actionId) used.add(line.actionId);
    const fits =
      commitments.has(line.commitmentId) && (line.actionId === null || actions.has(line.actionId)) && !isTwice;
    insist(
      fits
        ? YES
        : no(
            'line-unknown',
            `Dòng ${at + 1} (“${line.title}”) không thuộc cam kết, việc nào của chương trình này.`,
            `Line ${at + 1} (“${line.title}”) belongs to no commitment or action of this programme.`,
          ),
    );
    insist(
      bodies.has(line.ownerOrganisationId) &&
        (line.partnerOrganisationId === null || bodies.has(line.partnerOrganisationId)) &&
        line.ownerOrganisationId !== line.partnerOrganisationId
        ? YES
        : no(
            'line-owner',
            `Dòng ${at + 1} (“${line.title}”): đơn vị chủ trì và đơn vị phối hợp phải là hai bên khác nhau của chương trình.`,
            `Line ${at + 1} (“${line.title}”): lead and partner must be two different parties of the programme.`,
          ),
    );
    insist(
      line.dueOn.startsWith(String(year))
        ? YES
        : no(
            'line-year',
            `Dòng ${at + 1} (“${line.title}”): thời hạn phải trong năm ${year}.`,
            `Line ${at + 1} (“${line.title}”): it must be due in ${year}.`,
          ),
    );
  }
}
