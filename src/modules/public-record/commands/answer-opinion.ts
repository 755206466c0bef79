import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { programmeView, sideOf } from '../../programmes/index.ts';
import type { AnswerOpinion } from '../input.ts';
import { opinionCan } from '../model.ts';
import { insertAnswer } from '../opinion-store.ts';
import { opinionsOfOutside } from '../opinions.ts';
import { may } from '../policy.ts';

/** A side answers an outside opinion, in public; answers are only added. Entry: `outside-opinion.answered`. */
export async function answerOpinion(
  ctx: Context,
  input: AnswerOpinion & { readonly programmeId: string },
): Promise<void> {
  const programme = await programmeView(ctx, input.programmeId);
  insist(may(ctx, 'answer-opinion'), 403);
  const opinion = (await opinionsOfOutside(ctx, programme.id)).find((one) => one.id === input.opinionId);
  if (!opinion) throw new Refusal('no-opinion', say('Không có ý kiến này.', 'There is no such opinion.'), 404);
  const side = sideOf(programme, ctx.organisation);
  insist(opinionCan.answer({ isWithdrawn: opinion.withdrawn !== null, side }));
  await insertAnswer(ctx, {
    opinionId: opinion.id,
    programmeId: programme.id,
    organisationId: ctx.organisation!,
    side: side!,
    text: input.text,
  });
  await ctx.journal({
    what: 'outside-opinion.answered',
    objectKind: 'outside-opinion',
    objectId: opinion.id,
    programmeId: programme.id,
    data: { side },
    after: { text: input.text },
  });
}
