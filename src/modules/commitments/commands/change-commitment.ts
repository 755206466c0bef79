import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { ByAmendment } from '../../programmes/index.ts';
import type { ChangeCommitment } from '../input.ts';
import { commitmentCan } from '../model.ts';
import { commitmentView } from '../queries.ts';
import { updateCommitment } from '../store.ts';
import { insistItFits, writable } from './check.ts';

/** Rewrites a commitment; its place in the agreement's text stays. Entry: `commitment.changed`. */
export async function changeCommitment(ctx: Context, input: ChangeCommitment & ByAmendment): Promise<void> {
  const commitment = await commitmentView(ctx, input.id);
  const programme = await writable(ctx, commitment.programmeId, input.reason, input.byAmendment);
  insist(commitmentCan.change(commitment));
  insistItFits(programme, input);
  await updateCommitment(ctx, programme.id, input);
  await ctx.journal({
    what: 'commitment.changed',
    objectKind: 'commitment',
    objectId: commitment.id,
    programmeId: programme.id,
    reason: input.reason ?? null,
    data: { from: commitment.text.slice(0, 200), to: input.text.slice(0, 200) },
    before: commitment,
    after: input,
  });
}
