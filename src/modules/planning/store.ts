// The only file that writes the tables of yearly plans.
import { sql } from 'kysely';
import type { Context } from '../../platform/context/index.ts';
import type { KeptFile } from '../../platform/press/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { PlanFormat, PlanLine, PlanState } from './model.ts';
import type { PlanContent } from './paper/content-shape.ts';

const NEXT_VERSION = sql<number>`version + 1`;

export function changedMeanwhile(): Refusal {
  return new Refusal(
    'changed-meanwhile',
    say(
      'Kế hoạch này vừa được người khác sửa. Trang đã lấy bản mới nhất, còn những gì anh chị nhập vẫn ở trong ô. Hãy so lại rồi gửi nếu vẫn đúng.',
      'Somebody else has just changed this plan. The page has the newest state and what you typed is still in its fields. Compare, then send again if it still holds.',
    ),
    409,
  );
}

export interface NewPlan {
  readonly programmeId: string;
  readonly year: number;
  readonly edition: number;
  readonly replacesId: string | null;
  readonly changes: string | null;
  readonly organisationId: string;
  readonly side: string;
  readonly isJoint: boolean;
  readonly purpose: string | null;
  readonly arrangements: string | null;
  readonly place: string | null;
  readonly lines: readonly PlanLine[];
}

/** Null when the year has an open plan already, or an edition of that number. */
export async function insertPlan(ctx: Context, plan: NewPlan): Promise<string | null> {
  const row = await ctx.db
    .insertInto('yearly_plan')
    .values({
      programme_id: plan.programmeId,
      year: plan.year,
      edition: plan.edition,
      replaces_id: plan.replacesId,
      changes: plan.changes,
      organisation_id: plan.organisationId,
      side: plan.side,
      is_joint: plan.isJoint,
      purpose: plan.purpose,
      arrangements: plan.arrangements,
      place: plan.place,
      lines: JSON.stringify(plan.lines),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

interface Columns {
  state?: PlanState;
  is_joint?: boolean;
  purpose?: string | null;
  arrangements?: string | null;
  changes?: string | null;
  lines?: string;
  number_ordinal?: number | null;
  file_notation?: string | null;
  place?: string | null;
  dated_on?: string | null;
  returned_reason?: string | null;
  proposed_at?: Date | null;
}

/** Changes columns and counts the version up. Refuses with 409 when the version seen is no longer the newest. */
export async function updatePlan(ctx: Context, id: string, version: number, columns: Columns): Promise<void> {
  const done = await ctx.db
    .updateTable('yearly_plan')
    .set({ ...columns, version: NEXT_VERSION })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
}

export async function deletePlanRow(ctx: Context, id: string, version: number): Promise<void> {
  const done = await ctx.db
    .deleteFrom('yearly_plan')
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (done.numDeletedRows !== 1n) throw changedMeanwhile();
}

export async function insertConsent(
  ctx: Context,
  plan: { readonly id: string; readonly programmeId: string },
  consent: { readonly side: string; readonly organisationId: string; readonly byPaper: string | null },
): Promise<void> {
  await ctx.db
    .insertInto('yearly_plan_consent')
    .values({
      plan_id: plan.id,
      programme_id: plan.programmeId,
      side: consent.side,
      organisation_id: consent.organisationId,
      by_paper: consent.byPaper,
      account_id: ctx.actor.accountId,
      at: ctx.now,
    })
    .execute();
}

export async function deleteConsents(ctx: Context, planId: string): Promise<void> {
  await ctx.db.deleteFrom('yearly_plan_consent').where('plan_id', '=', planId).execute();
}

export async function markIssued(
  ctx: Context,
  plan: { readonly id: string; readonly version: number },
  issued: {
    readonly lines: readonly PlanLine[];
    readonly content: PlanContent;
    readonly contentSha256: Buffer;
    readonly writerVersion: string;
    readonly files: Readonly<Record<PlanFormat, KeptFile>>;
    readonly pages: number;
  },
): Promise<void> {
  const done = await ctx.db
    .updateTable('yearly_plan')
    .set({
      state: 'issued',
      lines: JSON.stringify(issued.lines),
      content: JSON.stringify(issued.content),
      content_sha256: issued.contentSha256,
      writer_version: issued.writerVersion,
      files: JSON.stringify(issued.files),
      pages: issued.pages,
      issued_at: ctx.now,
      issued_by: ctx.actor.accountId,
      version: NEXT_VERSION,
    })
    .where('id', '=', plan.id)
    .where('version', '=', plan.version)
    .where('state', '=', 'agreed')
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
}
