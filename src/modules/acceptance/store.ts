// The only file that writes the tables of minutes.
import { sql } from 'kysely';
import type { Context } from '../../platform/context/index.ts';
import type { KeptFile } from '../../platform/press/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { MinutesFormat, MinutesKind, MinutesMoney, MinutesState } from './model.ts';
import type { MinutesContent } from './paper/content-shape.ts';

const NEXT_VERSION = sql<number>`version + 1`;

export function changedMeanwhile(): Refusal {
  return new Refusal(
    'changed-meanwhile',
    say(
      'Biên bản này vừa được người khác sửa. Trang đã lấy bản mới nhất, còn những gì anh chị nhập vẫn ở trong ô. Hãy so lại rồi gửi nếu vẫn đúng.',
      'Somebody else has just changed these minutes. The page has the newest state and what you typed is still in its fields. Compare, then send again if it still holds.',
    ),
    409,
  );
}

interface Texts {
  money?: MinutesMoney | null;
  prices?: string;
  vat_note?: string | null;
  payment_reference?: string | null;
  remarks?: string | null;
  carried_over?: string | null;
  changes?: string | null;
  commitment_id?: string | null;
  period_from?: Day;
  period_to?: Day;
}

interface Columns extends Texts {
  state?: MinutesState;
  number_ordinal?: number | null;
  file_notation?: string | null;
  place?: string | null;
  dated_on?: Day | null;
  returned_reason?: string | null;
  proposed_at?: Date | null;
  content?: string | null;
  content_sha256?: Buffer | null;
}

interface NewMinutes {
  readonly programmeId: string;
  readonly kind: MinutesKind;
  readonly organisationId: string;
  readonly side: string;
  readonly from: Day;
  readonly to: Day;
  readonly commitmentId: string | null;
  readonly place: string | null;
  readonly edition?: number;
  readonly replacesId?: string;
  readonly texts?: Texts;
}

/** Null when the minutes to be replaced have a later edition already. */
export async function insertMinutes(ctx: Context, minutes: NewMinutes): Promise<string | null> {
  const row = await ctx.db
    .insertInto('acceptance_minutes')
    .values({
      ...minutes.texts,
      programme_id: minutes.programmeId,
      kind: minutes.kind,
      organisation_id: minutes.organisationId,
      side: minutes.side,
      period_from: minutes.from,
      period_to: minutes.to,
      commitment_id: minutes.commitmentId,
      place: minutes.place,
      edition: minutes.edition ?? 1,
      replaces_id: minutes.replacesId ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Changes columns and counts the version up. Refuses with 409 when the version seen is no longer the newest. */
export async function updateMinutes(ctx: Context, id: string, version: number, columns: Columns): Promise<void> {
  const done = await ctx.db
    .updateTable('acceptance_minutes')
    .set({ ...columns, version: NEXT_VERSION })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
}

export async function deleteMinutesRow(ctx: Context, id: string, version: number): Promise<void> {
  const done = await ctx.db
    .deleteFrom('acceptance_minutes')
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (done.numDeletedRows !== 1n) throw changedMeanwhile();
}

export async function insertConsent(
  ctx: Context,
  minutes: { readonly id: string; readonly programmeId: string },
  consent: {
    readonly side: string;
    readonly organisationId: string;
    readonly contentSha256: Buffer;
    readonly byPaper: string | null;
  },
): Promise<void> {
  await ctx.db
    .insertInto('acceptance_consent')
    .values({
      minutes_id: minutes.id,
      programme_id: minutes.programmeId,
      side: consent.side,
      organisation_id: consent.organisationId,
      content_sha256: consent.contentSha256,
      by_paper: consent.byPaper,
      account_id: ctx.actor.accountId,
      at: ctx.now,
    })
    .execute();
}

export async function deleteConsents(ctx: Context, minutesId: string): Promise<void> {
  await ctx.db.deleteFrom('acceptance_consent').where('minutes_id', '=', minutesId).execute();
}

export async function markFrozen(
  ctx: Context,
  minutes: { readonly id: string; readonly version: number },
  frozen: {
    readonly content: MinutesContent;
    readonly contentSha256: Buffer;
    readonly writerVersion: string;
    readonly files: Readonly<Record<MinutesFormat, KeptFile>>;
    readonly pages: number;
  },
): Promise<void> {
  const done = await ctx.db
    .updateTable('acceptance_minutes')
    .set({
      state: 'frozen',
      content: JSON.stringify(frozen.content),
      content_sha256: frozen.contentSha256,
      writer_version: frozen.writerVersion,
      files: JSON.stringify(frozen.files),
      pages: frozen.pages,
      frozen_at: ctx.now,
      frozen_by: ctx.actor.accountId,
      version: NEXT_VERSION,
    })
    .where('id', '=', minutes.id)
    .where('version', '=', minutes.version)
    .where('state', '=', 'agreed')
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
}
