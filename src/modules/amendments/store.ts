// The only file that writes the tables of amendments. Versions are written by the database alone.
import { sql } from 'kysely';
import type { Context } from '../../platform/context/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { ProgrammeContent } from './content.ts';
import type { AnswerAmendment, ConfirmContent, DraftAmendment } from './input.ts';
import type { Operation } from './operations.ts';

export async function insertAmendment(
  ctx: Context,
  given: DraftAmendment & { base: ProgrammeContent; organisationId: string; side: string },
): Promise<string> {
  const { id } = await ctx.db
    .insertInto('amendment')
    .values({
      programme_id: given.programmeId,
      kind: given.kind,
      rationale: given.rationale,
      base: JSON.stringify(given.base),
      author_organisation_id: given.organisationId,
      author_side: given.side,
      created_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Changes columns and counts the version up. Refuses with 409 when the version seen is no longer the newest. */
export async function updateAmendment(
  ctx: Context,
  id: string,
  version: number,
  columns: {
    kind?: string;
    rationale?: string;
    operations?: readonly Operation[];
    base?: ProgrammeContent;
    state?: string;
    number?: number;
    proposed_at?: Date;
    closed_at?: Date;
    closed_reason?: string;
    symbol?: string | null;
    signed_on?: string;
    effective_on?: string;
    effective_reason?: string | null;
    signatories?: readonly unknown[];
    paper_file_id?: string | null;
    in_effect_at?: Date;
  },
): Promise<void> {
  const { operations, base, signatories, ...plain } = columns;
  const done = await ctx.db
    .updateTable('amendment')
    .set({
      ...(plain as Record<string, never>),
      ...(operations ? { operations: JSON.stringify(operations) } : {}),
      ...(base ? { base: JSON.stringify(base) } : {}),
      ...(signatories ? { signatories: JSON.stringify(signatories) } : {}),
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
}

export async function deleteAmendment(ctx: Context, id: string, version: number): Promise<void> {
  const done = await ctx.db
    .deleteFrom('amendment')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numDeletedRows !== 1n) throw changedMeanwhile();
}

/** The number that the next proposed amendment of the programme gets; takers wait for each other. */
export async function nextNumber(ctx: Context, programmeId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`amendment-number ${programmeId}`}, 0))`.execute(ctx.db);
  const { last } = await ctx.db
    .selectFrom('amendment')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('programme_id', '=', programmeId)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
}

export async function insertConsent(
  ctx: Context,
  programmeId: string,
  given: AnswerAmendment & { side: string; organisationId: string; recordedByAuthor: boolean; fileId: string | null },
): Promise<void> {
  await ctx.db
    .insertInto('amendment_consent')
    .values({
      programme_id: programmeId,
      amendment_id: given.id,
      side: given.side,
      answer: given.answer,
      given_on: given.givenOn,
      person_name: given.personName,
      person_title: given.personTitle ?? null,
      reason: given.reason ?? null,
      organisation_id: given.organisationId,
      recorded_by_author: given.recordedByAuthor,
      file_id: given.fileId,
      account_id: ctx.actor.accountId,
      at: ctx.now,
    })
    .execute();
}

export async function insertConfirmation(
  ctx: Context,
  given: ConfirmContent & { edition: number; side: string; organisationId: string },
): Promise<void> {
  await ctx.db
    .insertInto('content_confirmation')
    .values({
      programme_id: given.programmeId,
      edition: given.edition,
      side: given.side,
      organisation_id: given.organisationId,
      answer: given.answer,
      comment: given.comment ?? null,
      account_id: ctx.actor.accountId,
      at: ctx.now,
    })
    .execute();
}

export async function insertSignedPaper(
  ctx: Context,
  given: { programmeId: string; fileId: string; organisationId: string },
): Promise<void> {
  await ctx.db
    .insertInto('signed_paper')
    .values({
      programme_id: given.programmeId,
      file_id: given.fileId,
      organisation_id: given.organisationId,
      account_id: ctx.actor.accountId,
      at: ctx.now,
    })
    .execute();
}

/** Takes what the programme says now as its next version; returns the number. */
export async function makeVersion(
  ctx: Context,
  programmeId: string,
  amendmentId: string,
  inForceFrom: string,
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select app.make_programme_version(${programmeId}::uuid, ${amendmentId}::uuid, ${inForceFrom}::date) as number
  `.execute(ctx.db);
  return rows[0]!.number;
}

function changedMeanwhile(): Refusal {
  return new Refusal(
    'changed-meanwhile',
    say(
      'Sửa đổi này vừa được người khác cập nhật. Trang đã lấy bản mới nhất, còn những gì anh chị nhập vẫn ở trong ô. Hãy xem rồi gửi lại nếu vẫn đúng.',
      'Somebody else has just changed this amendment. The page has the newest state and what you typed is still in its fields. Look, then send again if it still holds.',
    ),
    409,
  );
}
