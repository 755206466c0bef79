// Writes which kinds of links an outlet's pages have, and what people said of them.
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/database/index.ts';
import type { LinkGroup } from '../../../tools/feeds/index.ts';

export async function upsertLinkShapes(
  db: Transaction,
  outlet: { id: string; organisationId: string },
  groups: readonly LinkGroup[],
): Promise<void> {
  if (groups.length === 0) return;
  await db
    .insertInto('outlet_link_shape')
    .values(
      groups.map((group) => ({
        outlet_id: outlet.id,
        organisation_id: outlet.organisationId,
        shape: group.shape,
        looks_like_article: group.looksLikeArticle,
        links: group.links,
        examples: JSON.stringify(group.examples),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['outlet_id', 'shape']).doUpdateSet((eb) => ({
        looks_like_article: eb.ref('excluded.looks_like_article'),
        links: eb.ref('excluded.links'),
        examples: eb.ref('excluded.examples'),
        last_seen_at: sql<Date>`now()`,
      })),
    )
    .execute();
}

export async function upsertShapeDecision(
  db: Transaction,
  decision: {
    outletId: string;
    organisationId: string;
    shape: string;
    isArticle: boolean;
    decidedBy: string | null;
    decidedFor: string | null;
  },
): Promise<void> {
  await db
    .insertInto('link_shape_decision')
    .values({
      outlet_id: decision.outletId,
      organisation_id: decision.organisationId,
      shape: decision.shape,
      is_article: decision.isArticle,
      decided_by: decision.decidedBy,
      decided_for: decision.decidedFor,
    })
    .onConflict((conflict) =>
      conflict.columns(['outlet_id', 'shape']).doUpdateSet({
        is_article: decision.isArticle,
        decided_by: decision.decidedBy,
        decided_for: decision.decidedFor,
        decided_at: sql<Date>`now()`,
      }),
    )
    .execute();
}
