import type { ReadContext } from '../../platform/context/index.ts';
import type { SourceKind, SourceState } from './model.ts';
import { notThere } from './not-there.ts';

export interface SourceFacts {
  readonly id: string;
  readonly outletId: string;
  readonly address: string;
  readonly kind: SourceKind;
  readonly state: SourceState;
  readonly everyMinutes: number;
  readonly movedTo: string | null;
  readonly version: number;
}

/** What commands on a source start from. Refuses with 404 when there is none that the asker may see. */
export async function sourceOf(ctx: ReadContext, id: string): Promise<SourceFacts> {
  const source = await ctx.db
    .selectFrom('source')
    .select([
      'id',
      'outlet_id as outletId',
      'address',
      'kind',
      'state',
      'every_minutes as everyMinutes',
      'moved_to as movedTo',
      'version',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!source) throw notThere('source');
  return source;
}
