// Writes clippings with their captures, files, fingerprints and standing among reprints.
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/database/index.ts';
import { recordFile } from '../../../platform/files/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import type { ClippingKind, PublishedOrigin } from '../model.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';

export interface NewClipping {
  readonly outletId: string | null;
  readonly organisationId: string;
  readonly programmeId: string | null;
  readonly sourceId: string | null;
  readonly kind: ClippingKind;
  readonly address: string | null;
  readonly canonicalAddress: string | null;
  readonly addressKey: string | null;
  readonly title: string;
  readonly summary: string | null;
  readonly author: string | null;
  readonly section: string | null;
  readonly credit: string | null;
  readonly issue: string | null;
  readonly page: string | null;
  readonly text: string;
  readonly syllableCount: number;
  readonly publishedAt: Date;
  readonly publishedOrigin: PublishedOrigin;
  readonly publishedConfidence: number;
  readonly enteredBy: string | null;
}

/** Null when the outlet already has a clipping of that address. */
export async function insertClipping(db: Transaction, clipping: NewClipping): Promise<string | null> {
  const row = await db
    .insertInto('clipping')
    .values({
      outlet_id: clipping.outletId,
      organisation_id: clipping.organisationId,
      programme_id: clipping.programmeId,
      source_id: clipping.sourceId,
      kind: clipping.kind,
      address: clipping.address,
      canonical_address: clipping.canonicalAddress,
      address_key: clipping.addressKey,
      title: clipping.title,
      summary: clipping.summary,
      author: clipping.author,
      section: clipping.section,
      credit: clipping.credit,
      issue: clipping.issue,
      page: clipping.page,
      text: clipping.text,
      syllable_count: clipping.syllableCount,
      published_at: clipping.publishedAt,
      published_origin: clipping.publishedOrigin,
      published_confidence: clipping.publishedConfidence,
      entered_by: clipping.enteredBy,
    })
    .onConflict((conflict) => conflict.columns(['outlet_id', 'address_key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function insertCapture(
  db: Transaction,
  capture: {
    clippingId: string;
    organisationId: string;
    capturedAt: Date;
    finalAddress: string;
    status: number;
    mediaType: string | null;
    bodySha256: Buffer;
    textSha256: Buffer;
    warcSha256: Buffer;
    warcSize: number;
  },
): Promise<string> {
  // The bytes are listed with all other stored files too, so that backup and sweep know them.
  await recordFile(db, {
    organisationId: capture.organisationId,
    programmeId: null,
    sha256: capture.warcSha256,
    size: capture.warcSize,
    mediaType: 'application/warc',
    name: `${capture.clippingId}.warc.gz`,
  });
  const { id } = await db
    .insertInto('capture')
    .values({
      clipping_id: capture.clippingId,
      organisation_id: capture.organisationId,
      captured_at: capture.capturedAt,
      final_address: capture.finalAddress,
      status: capture.status,
      media_type: capture.mediaType,
      body_sha256: capture.bodySha256,
      text_sha256: capture.textSha256,
      warc_sha256: capture.warcSha256,
      warc_size: capture.warcSize,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertClippingFile(
  db: Transaction,
  file: {
    clippingId: string;
    fileId: string;
    programmeId: string;
    sha256: Buffer;
    size: number;
    mediaType: string;
    name: string;
    cleaned: boolean;
    position: number;
  },
): Promise<void> {
  await db
    .insertInto('clipping_file')
    .values({
      clipping_id: file.clippingId,
      file_id: file.fileId,
      programme_id: file.programmeId,
      sha256: file.sha256,
      size: file.size,
      media_type: file.mediaType,
      name: file.name,
      cleaned: file.cleaned,
      position: file.position,
    })
    .execute();
}

export async function insertFingerprint(db: Transaction, clippingId: string, hashes: Int32Array): Promise<void> {
  if (hashes.length === 0) return;
  await sql`insert into clipping_fingerprint (hash, clipping_id)
    select hash, ${clippingId}::uuid from unnest(${[...hashes]}::int4[]) as hash on conflict do nothing`.execute(db);
}

export async function markRelated(db: Transaction, clippingId: string): Promise<void> {
  await db
    .updateTable('clipping')
    .set({ related_at: sql`now()` })
    .where('id', '=', clippingId)
    .execute();
}

export interface Standing {
  readonly originalId: string | null;
  readonly containment: number | null;
  readonly reasons: readonly Sentence[];
  readonly madeBy: 'machine' | 'person' | null;
}

/** Puts a clipping behind an original, or on its own. With `version`, refuses when it changed meanwhile. */
export async function setStanding(
  db: Transaction,
  clippingId: string,
  standing: Standing,
  version?: number,
): Promise<void> {
  let update = db
    .updateTable('clipping')
    .set((eb) => ({
      original_id: standing.originalId,
      reprint_containment: standing.containment,
      reprint_reasons: standing.originalId === null ? null : JSON.stringify(standing.reasons),
      reprint_made_by: standing.madeBy,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', clippingId);
  if (version !== undefined) update = update.where('version', '=', version);
  const { numUpdatedRows } = await update.executeTakeFirst();
  if (numUpdatedRows !== 1n) throw changedMeanwhile();
}
