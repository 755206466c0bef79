import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { takeBackChangeInput, type TakeBackChange } from '../input.ts';
import { mayTakeBack } from '../policy.ts';
import { undoChange } from '../record-change.ts';

/** Takes a change back: every body is exactly as before it, and what followed it returns by the same tasks. */
export async function takeBackChange(ctx: Context, input: TakeBackChange): Promise<void> {
  const { id, reason } = takeBackChangeInput.parse(input);
  insist(mayTakeBack(ctx), 403);
  await undoChange(ctx, id, reason);
}
