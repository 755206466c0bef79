import type { Context } from '../../../platform/context/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import { programmeView } from '../../programmes/index.ts';
import { assessmentRule } from '../deadlines.ts';
import type { SetAssessmentDays } from '../input.ts';
import { may } from '../policy.ts';
import { putAssessmentRule } from '../store.ts';

/** Sets how many days after a period each side has for its opinion. Opinions given before keep the deadline they had. */
export async function setAssessmentDays(ctx: Context, input: SetAssessmentDays): Promise<void> {
  const programme = await programmeView(ctx, input.programmeId);
  insist(may(ctx, 'assess'), 403);
  insist(
    programme.state === 'liquidated'
      ? no(
          'liquidated',
          'Chương trình đã thanh lý nên thời hạn đánh giá không đổi được nữa.',
          'The programme is liquidated; the deadline no longer changes.',
        )
      : YES,
  );
  const { days, reason } = await assessmentRule(ctx, programme.id);
  await putAssessmentRule(ctx, input);
  await ctx.journal({
    what: 'assessment-rule.set',
    objectKind: 'programme',
    objectId: programme.id,
    programmeId: programme.id,
    reason: input.reason,
    data: { from: days, to: input.days },
    before: { days, reason },
    after: { days: input.days, reason: input.reason },
  });
}
