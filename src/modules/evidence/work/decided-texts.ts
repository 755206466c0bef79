// What people decided on clippings of a programme, with the words of those clippings: matching learns from it.
import type { ReadContext } from '../../../platform/context/index.ts';
import { decidedText, type Decision } from '../../../tools/matching/index.ts';

/** The newest ones; what is older was decided on other news. */
const MOST_DECISIONS = 400;
/** Enough to tell what a text is about. */
const TEXT_BEGINNING = 3_000;

/** `known`: decisions held already, whose texts need not be read again. Newest first. */
export async function decisionsOf(
  ctx: ReadContext,
  programmeId: string,
  known: readonly Decision[],
): Promise<Decision[]> {
  const rows = await ctx.db
    .selectFrom('match')
    .select(['clipping_id', 'commitment_id', 'state', 'made_by'])
    .where('programme_id', '=', programmeId)
    .where('state', 'in', ['confirmed', 'rejected'])
    .orderBy('decided_at', 'desc')
    .orderBy('id')
    .limit(MOST_DECISIONS)
    .execute();
  const texts = new Map(known.map((decision) => [decision.clippingId, decision.text]));
  const missing = [...new Set(rows.map((row) => row.clipping_id))].filter((id) => !texts.has(id));
  if (missing.length > 0) {
    const clippings = await ctx.db
      .selectFrom('clipping')
      .select(({ fn, ref, val }) => [
        'id',
        'title',
        'summary',
        fn<string>('left', [ref('text'), val(TEXT_BEGINNING)]).as('text'),
      ])
      .where('id', 'in', missing)
      .execute();
    for (const { id, title, summary, text } of clippings) {
      texts.set(id, decidedText({ title, sapo: summary ?? '', text }));
    }
  }
  return rows.map((row) => ({
    clippingId: row.clipping_id,
    commitmentId: row.commitment_id,
    confirmed: row.state === 'confirmed',
    suggested: row.made_by === 'machine',
    text: texts.get(row.clipping_id)!,
  }));
}
