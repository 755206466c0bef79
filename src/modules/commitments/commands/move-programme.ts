import type { Context } from '../../../platform/context/index.ts';
import { changeState, type ChangeState } from '../../programmes/index.ts';
import { commitmentCount } from '../queries.ts';

/** Moves a programme one step, knowing whether it has commitments: nothing is signed or put in force without any. */
export async function moveProgramme(ctx: Context, input: ChangeState): Promise<void> {
  const hasCommitments = (await commitmentCount(ctx, input.id)) > 0;
  await changeState(ctx, { ...input, hasCommitments });
}
