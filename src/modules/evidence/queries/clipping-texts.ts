// What can be found in clippings, for rooms that look through them.
import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/context/index.ts';

export interface ClippingText {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly text: string;
  readonly outletId: string | null;
  readonly organisationId: string;
  /** Of uploaded evidence: the programme whose parties alone see it. */
  readonly programmeId: string | null;
  readonly publishedAt: Date;
  readonly foundAt: Date;
}

/** Those that the asker sees, in no order. */
export async function clippingTexts(ctx: ReadContext, ids: readonly string[]): Promise<ClippingText[]> {
  if (ids.length === 0) return [];
  return ctx.db
    .selectFrom('clipping')
    .select([
      'id',
      'title',
      'summary',
      'text',
      'outlet_id as outletId',
      'organisation_id as organisationId',
      'programme_id as programmeId',
      'published_at as publishedAt',
      'found_at as foundAt',
    ])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute();
}

/** In the order of ids, which is that of their making. */
export async function clippingIdsAfter(ctx: ReadContext, after: string | null, most: number): Promise<string[]> {
  let query = ctx.db.selectFrom('clipping').select('id').orderBy('id').limit(most);
  if (after !== null) query = query.where('id', '>', after);
  return (await query.execute()).map((row) => row.id);
}

/** Clippings that serve a programme or one of its commitments, suggested or confirmed; those matched last first. */
export async function clippingIdsServing(
  ctx: ReadContext,
  served: { readonly programmeId?: string | undefined; readonly commitmentId?: string | undefined },
  most: number,
): Promise<string[]> {
  let query = ctx.db
    .selectFrom('match')
    .select('clipping_id as id')
    .where('state', '<>', 'rejected')
    .groupBy('clipping_id')
    .orderBy((eb) => eb.fn.max('created_at'), 'desc')
    .limit(most);
  if (served.programmeId) query = query.where('programme_id', '=', served.programmeId);
  if (served.commitmentId) query = query.where('commitment_id', '=', served.commitmentId);
  return (await query.execute()).map((row) => row.id);
}
