// How clippings stand to each other: all reprints of a text stand behind one original.
import type { ReadContext } from '../../../platform/context/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import { notThere } from '../not-there.ts';

export interface StandingFacts {
  readonly id: string;
  readonly version: number;
  readonly originalId: string | null;
  readonly containment: number | null;
  readonly reasons: readonly Sentence[];
  readonly madeBy: 'machine' | 'person' | null;
}

function rows(ctx: ReadContext) {
  return ctx.db
    .selectFrom('clipping')
    .select([
      'id',
      'version',
      'original_id as originalId',
      'reprint_containment as containment',
      'reprint_reasons as reasons',
      'reprint_made_by as madeBy',
    ]);
}

/** Refuses with 404 when there is none that the asker may see. */
export async function standingOf(ctx: ReadContext, id: string): Promise<StandingFacts> {
  const row = await rows(ctx).where('id', '=', id).executeTakeFirst();
  if (!row) throw notThere('clipping');
  return { ...row, reasons: (row.reasons ?? []) as Sentence[] };
}

/** The reprints behind a clipping. */
export async function behind(ctx: ReadContext, id: string): Promise<StandingFacts[]> {
  const found = await rows(ctx).where('original_id', '=', id).orderBy('id').execute();
  return found.map((row) => ({ ...row, reasons: (row.reasons ?? []) as Sentence[] }));
}
