// The rows: which organisation holds which bytes under which name. Row-level security decides who sees a row.
import type { Transaction } from '../database/index.ts';

export interface StoredFile {
  readonly id: string;
  readonly organisationId: string;
  readonly programmeId: string | null;
  readonly sha256: Buffer;
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
}

/** Adds the row for bytes that keepFile has stored. The change that names the file must be journalled by the caller. */
export async function recordFile(
  db: Transaction,
  file: Omit<StoredFile, 'id' | 'programmeId'> & { readonly programmeId?: string | null },
): Promise<string> {
  const { id } = await db
    .insertInto('stored_file')
    .values({
      organisation_id: file.organisationId,
      programme_id: file.programmeId ?? null,
      sha256: file.sha256,
      size: file.size,
      media_type: file.mediaType,
      name: file.name,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The row, or null when there is none that the asker may see. */
export async function storedFile(db: Transaction, id: string): Promise<StoredFile | null> {
  const row = await db
    .selectFrom('stored_file')
    .select([
      'id',
      'organisation_id as organisationId',
      'programme_id as programmeId',
      'sha256',
      'size',
      'media_type as mediaType',
      'name',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
