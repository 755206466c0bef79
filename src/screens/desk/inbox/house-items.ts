// All that waits for platform administrators, whatever body they act for. Server only.
import type { ReadContext } from '../../../platform/context/index.ts';
import type { InboxItem } from './inbox-items.ts';
import { mailItems } from './mail-items.ts';
import { safetyItems } from './safety-items.ts';
import { watchItems } from './watch-items.ts';

/** Asked in scope system. */
export async function houseItems(ctx: ReadContext): Promise<InboxItem[]> {
  return [...(await safetyItems(ctx)), ...(await watchItems(ctx)), ...(await mailItems(ctx))];
}
