import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { canonicalAddress } from '../../../tools/web-address/index.ts';
import { checkAddress } from '../fetchable.ts';
import type { ChangeSourceInput } from '../input.ts';
import { may } from '../policy.ts';
import { sourceOf } from '../source-of.ts';
import { updateSource } from '../store.ts';

/** Another address or kind starts the reading afresh; another rhythm holds from the next reading on. */
export async function changeSource(ctx: Context, input: ChangeSourceInput): Promise<void> {
  insist(may(ctx, 'manage-sources'), 403);
  const source = await sourceOf(ctx, input.sourceId);
  const address = input.address === undefined ? source.address : canonicalAddress(input.address);
  if (address !== source.address) insist(checkAddress(address), 400);
  const kind = input.kind ?? source.kind;
  const everyMinutes = input.everyMinutes ?? source.everyMinutes;
  await updateSource(ctx.db, source.id, input.version, {
    address,
    kind,
    everyMinutes,
    startAfresh: address !== source.address || kind !== source.kind,
  });
  await ctx.journal({
    what: 'source.changed',
    objectKind: 'source',
    objectId: source.id,
    data: { address, kind, everyMinutes },
    before: { address: source.address, kind: source.kind, everyMinutes: source.everyMinutes },
    after: { address, kind, everyMinutes },
  });
}
