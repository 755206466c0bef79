import type { Context } from '../../../platform/context/index.ts';
import type { ByAmendment } from '../../programmes/index.ts';
import type { AddCommitments } from '../input.ts';
import { insertCommitments } from '../store.ts';
import { insistItFits, writable } from './check.ts';

/** Adds one or many commitments behind those there. Returns their ids in order. One entry: `commitment.added`. */
export async function addCommitments(ctx: Context, input: AddCommitments & ByAmendment): Promise<{ ids: string[] }> {
  const programme = await writable(ctx, input.programmeId, input.reason, input.byAmendment);
  for (const commitment of input.commitments) insistItFits(programme, commitment);
  const ids = await insertCommitments(ctx, programme.id, input.commitments);
  await ctx.journal({
    what: 'commitment.added',
    objectKind: ids.length === 1 ? 'commitment' : 'programme',
    objectId: ids.length === 1 ? ids[0]! : programme.id,
    programmeId: programme.id,
    reason: input.reason ?? null,
    data: { count: ids.length, texts: input.commitments.slice(0, 20).map(({ text }) => text.slice(0, 120)) },
    after: input.commitments,
  });
  return { ids };
}
