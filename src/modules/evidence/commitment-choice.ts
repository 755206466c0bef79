import type { ReadContext } from '../../platform/context/index.ts';
import { insist, no } from '../../tools/sentence/index.ts';
import { commitmentView, planAction } from '../commitments/index.ts';
import { notThere } from './not-there.ts';

/** The commitment belongs to the programme and stands, and the plan's action, if any, belongs to the commitment. */
export async function insistCommitment(
  ctx: ReadContext,
  programmeId: string,
  commitmentId: string,
  planActionId: string | null,
): Promise<void> {
  const commitment = await commitmentView(ctx, commitmentId);
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
