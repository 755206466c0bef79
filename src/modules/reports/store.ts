// The only file that writes the tables of this room.
import { sql } from 'kysely';
import type { Context } from '../../platform/context/index.ts';
import type { KeptFile } from '../../platform/press/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { ReportContent, ReportTexts } from './content-shape.ts';
import type { StateResult } from './input.ts';
import type { Opinion, ReportFormat, ReportSpan } from './model.ts';
import type { ScopeChoice } from './scope.ts';
import type { ReportFields } from './stored-report.ts';

export function changedMeanwhile(): Refusal {
  return new Refusal(
    'changed-meanwhile',
    say(
      'Báo cáo này vừa được người khác sửa. Trang đã lấy bản mới nhất, còn những gì anh chị nhập vẫn ở trong ô. Hãy so lại rồi gửi nếu vẫn đúng.',
      'Somebody else has just changed this report. The page has the newest state and what you typed is still in its fields. Compare, then send again if it still holds.',
    ),
    409,
  );
}

interface NewDraft extends ScopeChoice {
  readonly span: ReportSpan;
  readonly edition?: number;
  readonly replacesId?: string;
  readonly changes?: string;
  readonly texts?: Partial<ReportTexts>;
  readonly fields?: Partial<ReportFields>;
}

/** Null when a draft or an edition of that number is there already. */
export async function insertDraft(ctx: Context, draft: NewDraft): Promise<string | null> {
  const row = await ctx.db
    .insertInto('report')
    .values({
      scope: draft.scope,
      programme_id: draft.programmeId,
      scope_place_id: draft.placeId,
      organisation_id: draft.organisationId,
      period_kind: draft.span.kind,
      period_from: draft.span.from,
      period_to: draft.span.to,
      edition: draft.edition ?? 1,
      replaces_id: draft.replacesId ?? null,
      changes: draft.changes ?? null,
      texts: JSON.stringify(draft.texts ?? {}),
      ...(draft.fields ? columnsOf(draft.fields) : {}),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

function columnsOf(fields: Partial<ReportFields>) {
  const { ordinal, place, datedOn, addressedTo, recipients, signerName, signerTitle, signerAuthority, signerBody } =
    fields;
  return {
    ...(ordinal === undefined ? {} : { number_ordinal: ordinal }),
    ...(place === undefined ? {} : { place }),
    ...(datedOn === undefined ? {} : { dated_on: datedOn }),
    ...(addressedTo === undefined ? {} : { addressed_to: addressedTo && [...addressedTo] }),
    ...(recipients === undefined ? {} : { recipients: recipients && [...recipients] }),
    ...(signerName === undefined ? {} : { signer_name: signerName }),
    ...(signerTitle === undefined ? {} : { signer_title: signerTitle }),
    ...(signerAuthority === undefined ? {} : { signer_authority: signerAuthority }),
    ...(signerBody === undefined ? {} : { signer_body: signerBody }),
  };
}

export async function updateDraft(
  ctx: Context,
  id: string,
  version: number,
  change: { texts: Partial<ReportTexts>; fields: Partial<ReportFields> },
): Promise<void> {
  const done = await ctx.db
    .updateTable('report')
    .set({
      texts: JSON.stringify(change.texts),
      ...columnsOf(change.fields),
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
}

export async function markFrozen(
  ctx: Context,
  id: string,
  version: number,
  frozen: {
    content: ReportContent;
    contentSha256: Buffer;
    writerVersion: string;
    files: Readonly<Record<ReportFormat, KeptFile>>;
    earlyReason: string | null;
  },
): Promise<void> {
  const done = await ctx.db
    .updateTable('report')
    .set({
      state: 'frozen',
      content: JSON.stringify(frozen.content),
      content_sha256: frozen.contentSha256,
      writer_version: frozen.writerVersion,
      files: JSON.stringify(frozen.files),
      early_reason: frozen.earlyReason,
      frozen_at: ctx.now,
      frozen_by: ctx.actor.accountId,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '<>', 'frozen')
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
}

/** The content stands still from now on. */
export async function markOffered(
  ctx: Context,
  id: string,
  version: number,
  content: ReportContent,
  contentSha256: Buffer,
): Promise<void> {
  const done = await ctx.db
    .updateTable('report')
    .set({
      state: 'offered',
      content: JSON.stringify(content),
      content_sha256: contentSha256,
      offered_sha256: contentSha256,
      offered_at: ctx.now,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
}

export async function markDraftAgain(ctx: Context, id: string, version: number): Promise<void> {
  const done = await ctx.db
    .updateTable('report')
    .set({
      state: 'draft',
      content: null,
      content_sha256: null,
      offered_sha256: null,
      offered_at: null,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'offered')
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
}

interface NewOpinion {
  readonly reportId: string;
  readonly programmeId: string;
  readonly organisationId: string;
  readonly contentSha256: Buffer;
  readonly side: string;
  readonly opinion: Opinion;
  readonly statement: string | null;
  readonly signerName: string;
  readonly signerTitle: string;
}

/** In the place of what that organisation said of the same content before. */
export async function putOpinion(ctx: Context, opinion: NewOpinion): Promise<void> {
  await ctx.db
    .deleteFrom('report_opinion')
    .where('report_id', '=', opinion.reportId)
    .where('content_sha256', '=', opinion.contentSha256)
    .where('organisation_id', '=', opinion.organisationId)
    .execute();
  await ctx.db
    .insertInto('report_opinion')
    .values({
      report_id: opinion.reportId,
      programme_id: opinion.programmeId,
      organisation_id: opinion.organisationId,
      content_sha256: opinion.contentSha256,
      side: opinion.side,
      opinion: opinion.opinion,
      statement: opinion.statement,
      signer_name: opinion.signerName,
      signer_title: opinion.signerTitle,
      given_at: ctx.now,
      given_by: ctx.actor.accountId,
    })
    .execute();
}

export async function removeDraft(ctx: Context, id: string, version: number): Promise<void> {
  const done = await ctx.db
    .deleteFrom('report')
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (done.numDeletedRows !== 1n) throw changedMeanwhile();
}

export interface SourcedResult extends StateResult {
  readonly source: string;
  readonly sourceOn: Day;
}

export async function insertStatedResult(ctx: Context, organisationId: string, input: SourcedResult): Promise<string> {
  const { id } = await ctx.db
    .insertInto('stated_result')
    .values({
      programme_id: input.programmeId,
      organisation_id: organisationId,
      kind: input.kind,
      period_from: input.from,
      period_to: input.to,
      text: input.text,
      quantity: input.quantity,
      unit: input.unit,
      channel: input.channel,
      source: input.source,
      source_address: input.sourceAddress,
      source_on: input.sourceOn,
      stated_at: ctx.now,
      stated_by: ctx.actor.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** False when it is no longer there. */
export async function removeStatedResult(ctx: Context, id: string): Promise<boolean> {
  const done = await ctx.db.deleteFrom('stated_result').where('id', '=', id).executeTakeFirst();
  return done.numDeletedRows === 1n;
}
