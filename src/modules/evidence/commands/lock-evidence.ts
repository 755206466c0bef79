import type { Context } from '../../../platform/context/index.ts';
import type { LockEvidenceInput } from '../input.ts';
import { extendLock } from '../store.ts';

/**
 * Called while a report is frozen, in its transaction and under its journal entry: decisions on evidence up to that
 * day are from then on marked as made after the freeze. Days once locked stay locked.
 */
export async function lockEvidence(ctx: Context, input: LockEvidenceInput): Promise<void> {
  await extendLock(ctx.db, input.programmeId, input.lockedTo);
}
