// The only file that writes the table `agreement`.
import type { Context } from '../../platform/context/index.ts';
import type { AgreementReading } from '../../tools/agreement-reader/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { AgreementState, BroughtAs, Review } from './model.ts';

export interface NewAgreement {
  readonly organisationId: string;
  readonly broughtAs: BroughtAs;
  readonly name: string;
  readonly address: string | null;
  readonly fileId: string | null;
  readonly publishedOn: string | null;
  readonly text: string;
  readonly textSha256: Buffer;
  readonly proposal: AgreementReading;
  readonly review: Review;
}

export async function insertAgreement(ctx: Context, fresh: NewAgreement): Promise<string> {
  const { text: _repeated, ...proposal } = fresh.proposal;
  const { id } = await ctx.db
    .insertInto('agreement')
    .values({
      organisation_id: fresh.organisationId,
      brought_as: fresh.broughtAs,
      name: fresh.name,
      address: fresh.address,
      file_id: fresh.fileId,
      published_on: fresh.publishedOn,
      text: fresh.text,
      text_sha256: fresh.textSha256,
      proposal: JSON.stringify(proposal),
      review: JSON.stringify(fresh.review),
      account_id: ctx.actor.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Throws Refusal `changed-meanwhile` when somebody saved since `version`. */
export async function updateAgreement(
  ctx: Context,
  id: string,
  version: number,
  change: { review?: Review; state?: AgreementState; programmeId?: string; droppedReason?: string },
): Promise<void> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('agreement')
    .set((row) => ({
      version: row('version', '+', 1),
      ...(change.review ? { review: JSON.stringify(change.review) } : {}),
      ...(change.state ? { state: change.state } : {}),
      ...(change.programmeId ? { programme_id: change.programmeId } : {}),
      ...(change.droppedReason ? { dropped_reason: change.droppedReason } : {}),
    }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return;
  throw new Refusal(
    'changed-meanwhile',
    say(
      'Người khác vừa lưu phần xem xét văn bản này. Phần anh chị nhập vẫn còn ở trang; hãy mở trang này ở thẻ khác để so, rồi lưu lại.',
      'Somebody saved the review of this text meanwhile. What you typed is still on the page; open it in another tab to compare, then save again.',
    ),
    409,
  );
}
