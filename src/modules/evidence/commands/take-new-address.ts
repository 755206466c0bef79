import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { checkAddress } from '../fetchable.ts';
import type { SourceInput } from '../input.ts';
import { may } from '../policy.ts';
import { sourceOf } from '../source-of.ts';
import { updateSource } from '../store.ts';

/** Takes over the address to which the server says the source has moved for good. */
export async function takeNewAddress(ctx: Context, input: SourceInput): Promise<void> {
  insist(may(ctx, 'manage-sources'), 403);
  const source = await sourceOf(ctx, input.sourceId);
  if (source.movedTo === null) {
    throw new Refusal('not-moved', say('Máy chủ không báo địa chỉ mới nào.', 'The server names no new address.'), 409);
  }
  insist(checkAddress(source.movedTo), 400);
  const taken = await ctx.db
    .selectFrom('source')
    .select('id')
    .where('outlet_id', '=', source.outletId)
    .where('address', '=', source.movedTo)
    .executeTakeFirst();
  if (taken) {
    throw new Refusal(
      'source-exists',
      say(
        'Địa chỉ mới đã được theo dõi như một nguồn khác; hãy xóa nguồn này.',
        'The new address is watched as another source already; remove this one.',
      ),
      409,
    );
  }
  await updateSource(ctx.db, source.id, input.version, { address: source.movedTo, startAfresh: true });
  await ctx.journal({
    what: 'source.changed',
    objectKind: 'source',
    objectId: source.id,
    data: { address: source.movedTo, kind: source.kind, everyMinutes: source.everyMinutes },
    before: { address: source.address },
    after: { address: source.movedTo },
    reason: 'moved for good',
  });
}
