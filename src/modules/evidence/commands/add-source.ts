import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { canonicalAddress } from '../../../tools/web-address/index.ts';
import { checkAddress } from '../fetchable.ts';
import type { AddSourceInput } from '../input.ts';
import { notThere } from '../not-there.ts';
import { may } from '../policy.ts';
import { insertSource } from '../store.ts';

/** From the next minute on the worker reads it. Either side of a programme may name a public address of an outlet. */
export async function addSource(ctx: Context, input: AddSourceInput): Promise<{ sourceId: string }> {
  insist(may(ctx, 'manage-sources'), 403);
  const outlet = await ctx.db
    .selectFrom('outlet')
    .select(['id', 'organisation_id'])
    .where('id', '=', input.outletId)
    .executeTakeFirst();
  if (!outlet) throw notThere('outlet');
  const address = canonicalAddress(input.address);
  insist(checkAddress(address), 400);
  const sourceId = await insertSource(ctx.db, {
    outletId: outlet.id,
    organisationId: outlet.organisation_id,
    kind: input.kind,
    address,
    everyMinutes: input.everyMinutes,
  });
  if (sourceId === null) {
    throw new Refusal(
      'source-exists',
      say('Địa chỉ này đã được theo dõi cho kênh đăng đó.', 'This address is watched for that outlet already.'),
      409,
    );
  }
  await ctx.journal({
    what: 'source.added',
    objectKind: 'source',
    objectId: sourceId,
    data: { outletId: outlet.id, address, kind: input.kind, everyMinutes: input.everyMinutes },
    after: { outletId: outlet.id, address, kind: input.kind, everyMinutes: input.everyMinutes },
  });
  return { sourceId };
}
