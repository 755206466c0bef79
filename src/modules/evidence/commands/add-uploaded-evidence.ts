import type { Context } from '../../../platform/context/index.ts';
import { recordUpload } from '../../../platform/files/index.ts';
import { insist, say } from '../../../tools/sentence/index.ts';
import { nfc, syllables } from '../../../tools/vietnamese/index.ts';
import { insistCommitment } from '../commitment-choice.ts';
import { suggestedMeaning } from '../meaning.ts';
import type { AddUploadedEvidenceInput } from '../input.ts';
import { matchCan } from '../model.ts';
import { notThere } from '../not-there.ts';
import { may } from '../policy.ts';
import { factsFor } from '../queries/match-facts.ts';
import { insertClipping, insertClippingFile, insertMatch } from '../store.ts';
import type { PreparedFile } from '../uploads.ts';

const MOST_TEXT = 1_000_000;

export interface UploadedEvidence extends AddUploadedEvidenceInput {
  /** From `prepareUploads`, made before the transaction. */
  readonly files: readonly PreparedFile[];
}

/**
 * A printed page, a broadcast, or the record of a thing done, for one commitment of one programme. It waits until
 * another person confirms it. Text is taken from PDF and DOCX, but not from records: they may list people.
 */
export async function addUploadedEvidence(
  ctx: Context,
  input: UploadedEvidence,
): Promise<{ clippingId: string; matchId: string }> {
  insist(may(ctx, 'collect'), 403);
  await insistCommitment(ctx, input.programmeId, input.commitmentId, input.planActionId ?? null);
  const organisationId = await organisationOf(ctx, input);
  const publishedAt = new Date(`${input.publishedOn}T${input.publishedTime ?? '00:00'}:00+07:00`);
  const clippingFacts = { kind: input.kind, publishedAt };
  const { facts } = await factsFor(ctx, input.programmeId, 'suggested', clippingFacts);
  insist(matchCan.make(facts));

  const text =
    input.kind === 'record'
      ? ''
      : input.files
          .map((file) => file.text)
          .join('\n')
          .trim()
          .slice(0, MOST_TEXT);
  const clippingId = await insertClipping(ctx.db, {
    outletId: input.outletId ?? null,
    organisationId,
    programmeId: input.programmeId,
    sourceId: null,
    kind: input.kind,
    address: null,
    canonicalAddress: null,
    addressKey: null,
    title: nfc(input.title),
    summary: input.summary === undefined ? null : nfc(input.summary),
    author: input.author === undefined ? null : nfc(input.author),
    section: null,
    credit: null,
    issue: input.issue ?? null,
    page: input.page ?? null,
    text,
    syllableCount: syllables(text).length,
    publishedAt,
    publishedOrigin: 'typed',
    publishedConfidence: 1,
    enteredBy: ctx.actor.accountId,
  });
  // Without an address nothing can stand in its way.
  if (clippingId === null) throw new Error('an uploaded clipping was not inserted');
  for (const [position, file] of input.files.entries()) {
    const fileId = await recordUpload(ctx.db, {
      organisationId: ctx.organisation ?? organisationId,
      programmeId: input.programmeId,
      sha256: file.sha256,
      size: file.size,
      mediaType: file.mediaType,
      name: file.name,
    });
    await insertClippingFile(ctx.db, {
      clippingId,
      fileId,
      programmeId: input.programmeId,
      sha256: file.sha256,
      size: file.size,
      mediaType: file.mediaType,
      name: file.name,
      cleaned: file.cleaned,
      position,
    });
  }
  const meaning = await suggestedMeaning(ctx, {
    programmeId: input.programmeId,
    commitmentId: input.commitmentId,
    clippingId,
  });
  const matchId = await insertMatch(ctx.db, {
    programmeId: input.programmeId,
    commitmentId: input.commitmentId,
    planActionId: input.planActionId ?? null,
    clippingId,
    state: 'suggested',
    weight: 1,
    reasons: [
      say('người tải lên đã chọn cam kết này', 'chosen by the person who uploaded it'),
      ...(input.unit === undefined ? meaning.reasons : []),
    ],
    quantity: input.quantity,
    unit: input.unit ?? meaning.unit,
    topicId: meaning.topicId,
    madeBy: 'person',
  });
  if (matchId === null) throw new Error('a new clipping was matched already');
  await ctx.journal({
    what: 'clipping.uploaded',
    objectKind: 'clipping',
    objectId: clippingId,
    programmeId: input.programmeId,
    data: {
      kind: input.kind,
      commitmentId: input.commitmentId,
      matchId,
      files: input.files.map((file) => file.sha256.toString('hex')),
    },
    after: {
      title: input.title,
      publishedOn: input.publishedOn,
      publishedTime: input.publishedTime ?? null,
      quantity: input.quantity,
    },
  });
  return { clippingId, matchId };
}

/** Whose clipping it is: the outlet's organisation; of a record, the organisation that enters it. */
async function organisationOf(ctx: Context, input: AddUploadedEvidenceInput): Promise<string> {
  if (input.outletId === undefined) {
    if (ctx.organisation === null) throw new Error('a record needs the organisation that enters it');
    return ctx.organisation;
  }
  const outlet = await ctx.db
    .selectFrom('outlet')
    .select('organisation_id')
    .where('id', '=', input.outletId)
    .executeTakeFirst();
  if (!outlet) throw notThere('outlet');
  return outlet.organisation_id;
}
