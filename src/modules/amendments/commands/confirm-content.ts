import type { Context } from '../../../platform/context/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import { programmeView } from '../../programmes/index.ts';
import type { ConfirmContent } from '../input.ts';
import { may } from '../policy.ts';
import { insertConfirmation } from '../store.ts';
import { ownSide } from './check.ts';

/**
 * The own side says whether what was recorded as signed (parties, term, commitments) is what it signed. The newest answer
 * counts. Entry: `content.confirmed` or `content.objected`.
 */
export async function confirmContent(ctx: Context, input: ConfirmContent): Promise<void> {
  const programme = await programmeView(ctx, input.programmeId);
  insist(may(ctx, 'write'), 403);
  const own = ownSide(ctx, programme);
  const { edition } = programme;
  if (edition === null) {
    insist(
      no('not-in-force', 'Chương trình chưa được ghi nhận đã ký.', 'The programme is not recorded as signed yet.'),
    );
    return;
  }
  insist(
    programme.state === 'liquidated'
      ? no('wrong-state', 'Chương trình đã thanh lý.', 'The programme is liquidated.')
      : YES,
  );
  await insertConfirmation(ctx, { ...input, ...own, edition });
  await ctx.journal({
    ...(input.answer === 'confirms'
      ? { what: 'content.confirmed', fourEyes: { act: 'content.confirmed', about: programme.id } }
      : { what: 'content.objected' }),
    objectKind: 'programme',
    objectId: programme.id,
    programmeId: programme.id,
    reason: input.comment ?? null,
    data: { side: own.side, edition },
    after: input,
  });
}
