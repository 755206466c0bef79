import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist, no, Refusal, YES } from '../../../tools/sentence/index.ts';
import { programmeView, sideOf } from '../../programmes/index.ts';
import { assessmentRule, opinionDue } from '../deadlines.ts';
import type { AssessCommitment } from '../input.ts';
import { commitmentCan } from '../model.ts';
import { may } from '../policy.ts';
import { assessmentsOf, commitmentView } from '../queries.ts';
import { insertAssessment } from '../store.ts';

/**
 * Records what the acting organisation's own side thinks of a commitment in a period. Never replaces: the newest of a
 * side counts, older ones stay. Entry: `commitment.assessed`.
 */
export async function assessCommitment(ctx: Context, input: AssessCommitment): Promise<{ id: string }> {
  const commitment = await commitmentView(ctx, input.commitmentId);
  const programme = await programmeView(ctx, commitment.programmeId);
  insist(may(ctx, 'assess'), 403);
  const side = sideOf(programme, ctx.organisation);
  const period = { from: input.periodFrom, to: input.periodTo };
  insist(
    period.from <= period.to
      ? YES
      : no('period-backwards', 'Kỳ phải bắt đầu trước khi kết thúc.', 'A period begins before it ends.'),
  );
  const said = await assessmentsOf(ctx, programme.id, period, commitment.id);
  const answer = commitmentCan.assess(commitment, {
    side,
    status: input.status,
    stance: input.stance,
    comment: input.comment ?? null,
    periodFrom: period.from,
    today: dayInVietNam(ctx.now),
    programmeState: programme.state,
    statedByOther: said.some((item) => item.side !== side),
    delivers: side !== null && (commitment.obliged === side || commitment.obliged === 'both'),
    disputedByOther: said.some((item) => item.side !== side && item.latest.stance === 'disputes'),
  });
  if (!side || !ctx.organisation || !answer.yes)
    throw answer.yes
      ? new Error('an assessment was allowed without a side')
      : new Refusal(answer.code, answer.why, answer.code === 'not-a-party' ? 403 : 422);
  const dueOn = opinionDue(period.to, await assessmentRule(ctx, programme.id));
  const id = await insertAssessment(ctx, programme.id, { ...input, organisationId: ctx.organisation, side, dueOn });
  const before = said.find((item) => item.side === side)?.latest;
  await ctx.journal({
    what: 'commitment.assessed',
    fourEyes: { act: 'commitment.assessed', about: commitment.id },
    objectKind: 'commitment',
    objectId: commitment.id,
    programmeId: programme.id,
    data: {
      text: commitment.text.slice(0, 200),
      side,
      status: input.status,
      stance: input.stance,
      was: before?.status ?? null,
      periodFrom: period.from,
      periodTo: period.to,
    },
    ...(before ? { before } : {}),
    after: input,
  });
  return { id };
}
