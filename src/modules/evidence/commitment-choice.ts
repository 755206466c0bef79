import type { ReadContext } from '../../platform/context/index.ts';
import { insist, no, YES, type Answer } from '../../tools/sentence/index.ts';
import { commitmentView, planAction } from '../commitments/index.ts';
import { programmeView, stillParty } from '../programmes/index.ts';

import { unitsOn } from './meaning.ts';
import { notThere } from './not-there.ts';

/**
 * The asker still acts in the programme, the commitment belongs to it and stands, and the plan's action, if any, belongs to
 * the commitment.
 */
export async function insistCommitment(
  ctx: ReadContext,
  programmeId: string,
  commitmentId: string,
  planActionId: string | null,
): Promise<void> {
  const commitment = await commitmentView(ctx, commitmentId);
  insist(stillParty(await programmeView(ctx, commitment.programmeId), ctx.organisation), 403);
  if (commitment.programmeId !== programmeId) throw notThere('commitment');
  if (commitment.droppedAt !== null) {
    insist(
      no(
        'commitment-dropped',
        'Cam kết này đã bỏ nên không nhận bằng chứng nữa.',
        'This commitment was dropped and takes no more evidence.',
      ),
    );
  }
  if (planActionId === null) return;
  const action = await planAction(ctx, planActionId);
  if (action.commitmentId !== commitmentId) {
    insist(
      no(
        'action-of-other-commitment',
        'Việc trong kế hoạch thuộc cam kết khác.',
        'The planned action belongs to another commitment.',
      ),
      400,
    );
  }
}

/** A topic of a match is one of its commitment's. */
export async function insistTopic(ctx: ReadContext, commitmentId: string, topicId: string | null): Promise<void> {
  if (topicId === null) return;
  const { topicIds } = await commitmentView(ctx, commitmentId);
  insist(
    topicIds.includes(topicId)
      ? YES
      : no(
          'topic-of-other-commitment',
          'Chủ đề này không thuộc cam kết.',
          'This topic does not belong to the commitment.',
        ),
    400,
  );
}

/** What counts must say in which unit, where its commitment has targets in several. */
export async function settledUnit(
  ctx: ReadContext,
  choice: {
    readonly programmeId: string;
    readonly commitmentId: string;
    readonly unit: string | null;
    readonly day: string;
  },
): Promise<Answer> {
  if (choice.unit !== null) return YES;
  const units = await unitsOn(ctx, choice.programmeId, choice.commitmentId, choice.day);
  if (units.length < 2) return YES;
  return no(
    'which-unit',
    `Cam kết có chỉ tiêu theo nhiều đơn vị tính (${units.join('; ')}). Hãy chọn đơn vị cho bằng chứng này.`,
    `The commitment has targets in several units (${units.join('; ')}). Choose the unit of this evidence.`,
  );
}
