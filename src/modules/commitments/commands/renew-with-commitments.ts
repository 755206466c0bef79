import type { Context } from '../../../platform/context/index.ts';
import { renewProgramme, type RenewProgramme } from '../../programmes/index.ts';
import { carryOver } from './carry-over.ts';

/** Drafts the renewal of a programme and carries its commitments over, in one transaction: both happen or neither. */
export async function renewWithCommitments(ctx: Context, input: RenewProgramme): Promise<{ id: string; slug: string }> {
  const renewal = await renewProgramme(ctx, input);
  await carryOver(ctx, { fromProgrammeId: input.id, toProgrammeId: renewal.id });
  return renewal;
}
