import type { Context } from '../../../platform/context/index.ts';
import { renewProgramme } from '../../programmes/index.ts';
import type { RenewWithCommitments } from '../input.ts';
import { carryOver } from './carry-over.ts';

/**
 * Drafts the renewal of a programme and carries the chosen commitments over, in one transaction: both happen or neither.
 * Renewing without any commitment is allowed: the next term may be written anew.
 */
export async function renewWithCommitments(
  ctx: Context,
  input: RenewWithCommitments,
): Promise<{ id: string; slug: string }> {
  const { commitments, ...facts } = input;
  const renewal = await renewProgramme(ctx, facts);
  await carryOver(ctx, { fromProgrammeId: input.id, toProgrammeId: renewal.id, commitments });
  return renewal;
}
