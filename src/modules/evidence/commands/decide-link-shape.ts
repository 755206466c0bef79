import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { LinkShapeInput } from '../input.ts';
import { notThere } from '../not-there.ts';
import { may } from '../policy.ts';
import { sourceOf } from '../source-of.ts';
import { startReadingAfresh, upsertShapeDecision } from '../store.ts';

/** Says whether links of a form lead to articles, for all section pages of the outlet; the source is read again at once. */
export async function decideLinkShape(ctx: Context, input: LinkShapeInput): Promise<void> {
  insist(may(ctx, 'manage-sources'), 403);
  const source = await sourceOf(ctx, input.sourceId);
  const seen = await ctx.db
    .selectFrom('outlet_link_shape')
    .select(['shape', 'organisation_id as organisationId'])
    .where('outlet_id', '=', source.outletId)
    .where('shape', '=', input.shape)
    .executeTakeFirst();
  if (!seen) throw notThere('link');
  const before = await ctx.db
    .selectFrom('link_shape_decision')
    .select('is_article as isArticle')
    .where('outlet_id', '=', source.outletId)
    .where('shape', '=', input.shape)
    .executeTakeFirst();
  await upsertShapeDecision(ctx.db, {
    outletId: source.outletId,
    organisationId: seen.organisationId,
    shape: input.shape,
    isArticle: input.isArticle,
    decidedBy: ctx.actor.accountId,
    decidedFor: ctx.organisation,
  });
  await startReadingAfresh(ctx.db, source.id);
  await ctx.journal({
    what: 'link-shape.decided',
    objectKind: 'source',
    objectId: source.id,
    data: { outletId: source.outletId, shape: input.shape, isArticle: input.isArticle },
    ...(before ? { before: { isArticle: before.isArticle } } : {}),
    after: { isArticle: input.isArticle },
  });
}
