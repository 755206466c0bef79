import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { giveLink, type GivenLink, type GiveLink } from '../../accounts/index.ts';
import { notThere } from '../not-there.ts';
import { outletCan } from '../outlet-word.ts';
import type { ClippingInput } from '../input.ts';
import { deleteConfirmation, insertConfirmation } from '../store.ts';

/** The body of the outlet says itself that the item is theirs. */
export async function confirmAsOutlet(ctx: Context, { clippingId }: ClippingInput): Promise<void> {
  const facts = await outletFacts(ctx, clippingId);
  insist(outletCan.confirm(facts, ctx, clippingId), 403);
  await insertConfirmation(ctx.db, {
    clippingId,
    organisationId: facts.organisationId,
    by: ctx.actor.accountId,
    at: ctx.now,
  });
  await ctx.journal({
    what: 'clipping.confirmed-by-outlet',
    objectKind: 'clipping',
    objectId: clippingId,
    after: { confirmed: true },
  });
}

/** Lets somebody of the outlet without an account confirm this one item. Entry: `link.given`. */
export async function giveOutletLink(ctx: Context, input: ClippingInput & GiveLink): Promise<GivenLink> {
  const { clippingId, ...given } = input;
  insist(outletCan.confirm(await outletFacts(ctx, clippingId), ctx), 403);
  return giveLink(ctx, { purpose: 'clipping-confirm', subjectId: clippingId, programmeId: null }, given);
}

export async function withdrawAsOutlet(ctx: Context, { clippingId }: ClippingInput): Promise<void> {
  const facts = await outletFacts(ctx, clippingId);
  insist(outletCan.withdraw(facts, ctx), 403);
  await deleteConfirmation(ctx.db, clippingId);
  await ctx.journal({
    what: 'clipping.confirmation-withdrawn',
    objectKind: 'clipping',
    objectId: clippingId,
    before: { confirmed: true },
    after: { confirmed: false },
  });
}

async function outletFacts(ctx: Context, clippingId: string) {
  const row = await ctx.db
    .selectFrom('clipping')
    .leftJoin('clipping_confirmation', 'clipping_confirmation.clipping_id', 'clipping.id')
    .select([
      'clipping.kind',
      'clipping.organisation_id as organisationId',
      'clipping_confirmation.confirmed_at as confirmedAt',
    ])
    .where('clipping.id', '=', clippingId)
    .executeTakeFirst();
  if (!row) throw notThere('clipping');
  return { kind: row.kind, organisationId: row.organisationId, isConfirmed: row.confirmedAt !== null };
}
