import type { Context, ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { commitmentsOf, planOf, targetsOf } from '../../commitments/index.ts';
import { programmeView, sideOf, type ProgrammeView } from '../../programmes/index.ts';
import { namedProgramme, sideName } from '../../programmes/model.ts';
import type { StartPlan } from '../input.ts';
import { planCan, proposeLines, yearWithin, type PlanLine } from '../model.ts';
import { insertPlan } from '../store.ts';
import { lineOf } from '../stored-lines.ts';
import { insistParty } from './check.ts';

/**
 * Drafts the plan of a year from what was promised; the draft is its author's alone. Entry: `yearly-plan.started`, which
 * names no programme for that reason. Refuses (`plan-there`) when the year has a plan already.
 */
export async function startPlan(ctx: Context, input: StartPlan): Promise<{ id: string }> {
  const programme = await programmeView(ctx, input.programmeId);
  insistParty(ctx, programme, 'write');
  const organisationId = ctx.organisation ?? programme.createdByOrganisationId;
  const side = sideOf(programme, organisationId);
  if (!side)
    throw new Refusal(
      'not-a-party',
      say('Chỉ đơn vị là một bên của chương trình mới lập kế hoạch.', 'Only a party of the programme may plan.'),
      403,
    );
  insist(planCan.start(programme, input.year));
  const lines = await proposedLines(ctx, programme, input.year);
  const id = await insertPlan(ctx, {
    programmeId: programme.id,
    year: input.year,
    edition: 1,
    replacesId: null,
    changes: null,
    organisationId,
    side,
    isJoint: true,
    purpose: purposeOf(programme, input.year),
    arrangements: arrangementsOf(programme),
    place: programme.place,
    lines,
  });
  if (id === null)
    throw new Refusal(
      'plan-there',
      say(
        `Năm ${input.year} đã có kế hoạch, hoặc bên kia đang soạn. Muốn sửa kế hoạch đã ban hành, hãy lập bản mới.`,
        `The year ${input.year} has a plan already, or the other side is drafting one. To change an issued plan, start a new edition.`,
      ),
      409,
    );
  await ctx.journal({
    what: 'yearly-plan.started',
    objectKind: 'yearly-plan',
    objectId: id,
    data: { year: input.year, count: lines.length },
    after: { lines },
  });
  return { id };
}

/** What stands and what was promised for the year. */
export async function proposedLines(ctx: ReadContext, programme: ProgrammeView, year: number): Promise<PlanLine[]> {
  const period = yearWithin(year, programme.term);
  if (!period) return [];
  return proposeLines({
    period,
    today: dayInVietNam(ctx.now),
    commitments: await commitmentsOf(ctx, programme.id),
    targets: await targetsOf(ctx, programme.id, period),
    actions: await standingLines(ctx, programme.id, year),
    leads: programme.parties.filter((party) => party.isLead),
  });
}

/** The actions of the year as lines, cancelled ones left out. */
export async function standingLines(ctx: ReadContext, programmeId: string, year: number): Promise<PlanLine[]> {
  const actions = await planOf(ctx, programmeId, { from: `${year}-01-01`, to: `${year}-12-31` });
  return actions
    .filter((action) => action.state !== 'cancelled')
    .map((action) => lineOf({ ...action, actionId: action.id }));
}

function purposeOf(programme: ProgrammeView, year: number): string {
  return [
    `- Cụ thể hóa các cam kết trong ${namedProgramme(programme)} thành việc của năm ${year}.`,
    '- Mỗi việc rõ nội dung, số lượng, thời gian, đơn vị chủ trì và đơn vị phối hợp.',
  ].join('\n');
}

function arrangementsOf(programme: ProgrammeView): string {
  const leads = programme.parties
    .filter((party) => party.isLead)
    .map(
      (party) => `- ${sideName(party.side).vi} (${party.name}) thực hiện các việc được phân công chủ trì, phối hợp.`,
    );
  return [
    ...leads,
    '- Đầu mối của các bên theo dõi tiến độ, đối chiếu kết quả theo quý; việc phát sinh thì lập bản mới của kế hoạch.',
  ].join('\n');
}
