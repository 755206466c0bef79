import { createHash } from 'node:crypto';
import type { Context } from '../../../platform/context/index.ts';
import { recordUpload } from '../../../platform/files/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import type { BroughtAs } from '../model.ts';
import { may } from '../policy.ts';
import type { ReadText } from '../read-brought.ts';
import { reviewOf } from '../review.ts';
import { insertAgreement } from '../store.ts';

export interface BringAgreement {
  readonly broughtAs: BroughtAs;
  readonly name: string;
  readonly address: string | null;
  readonly publishedOn: string | null;
  /** Made outside of the transaction by readBrought. */
  readonly read: ReadText;
}

/** Keeps a text that was read, with the proposal as the first state of its review. One entry: `agreement.brought`. */
export async function bringAgreement(ctx: Context, input: BringAgreement): Promise<{ id: string }> {
  insist(may(ctx), 403);
  if (!ctx.organisation) {
    throw new Refusal('no-organisation', say('Hãy chọn đơn vị trước.', 'Choose an organisation first.'), 403);
  }
  const { reading, file } = input.read;
  const fileId = file ? await recordUpload(ctx.db, { ...file, organisationId: ctx.organisation }) : null;
  const id = await insertAgreement(ctx, {
    organisationId: ctx.organisation,
    broughtAs: input.broughtAs,
    name: input.name,
    address: input.address,
    fileId,
    publishedOn: input.publishedOn ?? reading.publishedOn,
    text: reading.text,
    textSha256: createHash('sha256').update(reading.text).digest(),
    proposal: reading,
    review: reviewOf(reading, input.name),
  });
  await ctx.journal({
    what: 'agreement.brought',
    objectKind: 'agreement',
    objectId: id,
    data: { name: input.name, as: input.broughtAs, commitments: reading.commitments.length },
    after: { text: reading.text },
  });
  return { id };
}
