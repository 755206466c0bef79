import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { addressKey, canonicalAddress } from '../../../tools/web-address/index.ts';
import { insistCommitment } from '../commitment-choice.ts';
import { checkAddress } from '../fetchable.ts';
import type { AddLinkInput } from '../input.ts';
import { notThere } from '../not-there.ts';
import { may } from '../policy.ts';
import { enqueuePages } from '../queue-names.ts';
import { insertFoundItems, updateFoundItem } from '../store.ts';

/**
 * A page that no source names. It is fetched by the worker at once; `known` tells that the outlet already has it. With a
 * commitment, a suggestion for it is made when the page is there.
 */
export async function addLinkByHand(
  ctx: Context,
  input: AddLinkInput,
): Promise<{ addressKey: string; clippingId: string | null }> {
  insist(may(ctx, 'collect'), 403);
  const outlet = await ctx.db
    .selectFrom('outlet')
    .select(['id', 'organisation_id'])
    .where('id', '=', input.outletId)
    .executeTakeFirst();
  if (!outlet) throw notThere('outlet');
  const address = canonicalAddress(input.address);
  insist(checkAddress(address), 400);
  if (input.programmeId !== undefined && input.commitmentId !== undefined) {
    await insistCommitment(ctx, input.programmeId, input.commitmentId, input.planActionId ?? null);
  }
  const key = addressKey(address);
  const held = await ctx.db
    .selectFrom('clipping')
    .select('id')
    .where('outlet_id', '=', outlet.id)
    .where('address_key', '=', key)
    .executeTakeFirst();
  if (held) {
    await ctx.journal(entry(outlet.id, key, input, held.id));
    return { addressKey: key, clippingId: held.id };
  }
  const wanted =
    input.programmeId !== undefined && input.commitmentId !== undefined
      ? {
          programmeId: input.programmeId,
          commitmentId: input.commitmentId,
          planActionId: input.planActionId ?? null,
          enteredBy: ctx.actor.accountId,
        }
      : null;
  const added = await insertFoundItems(ctx.db, [
    {
      outletId: outlet.id,
      organisationId: outlet.organisation_id,
      addressKey: key,
      address,
      sourceId: null,
      said: {},
      enteredBy: ctx.actor.accountId,
      ...wanted,
    },
  ]);
  if (!added.has(key)) {
    // Known but never fetched (given up, refused, or still waiting): a person's wish is a new beginning.
    await updateFoundItem(
      ctx.db,
      { outletId: outlet.id, addressKey: key },
      {
        state: 'waiting',
        attempts: 0,
        nextAttemptAt: ctx.now,
        askedAt: ctx.now,
        problem: null,
        ...(wanted ? { wanted } : {}),
      },
    );
  }
  // Known by another way of writing its address, it is fetched by that.
  const pages = await ctx.db
    .selectFrom('found_item')
    .select('address')
    .where('outlet_id', '=', outlet.id)
    .where('address_key', '=', key)
    .execute();
  await enqueuePages(ctx, pages);
  await ctx.journal(entry(outlet.id, key, input, null));
  return { addressKey: key, clippingId: null };
}

function entry(outletId: string, key: string, input: AddLinkInput, clippingId: string | null) {
  return {
    what: 'link.added' as const,
    objectKind: 'link',
    objectId: `${outletId}/${key}`.slice(0, 500),
    programmeId: input.programmeId ?? null,
    data: { outletId, address: input.address, commitmentId: input.commitmentId ?? null, clippingId },
    after: { outletId, address: input.address },
  };
}
