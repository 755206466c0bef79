// The rows that say whose a stored file is. Row-level security decides who sees them: the owner, and the parties of the
// programme when one is named.
import type { Transaction } from '../database/index.ts';

export interface NewStoredFile {
  readonly organisationId: string;
  readonly programmeId: string | null;
  readonly sha256: Buffer;
  readonly size: number;
  readonly mediaType: string;
  /** Shown when it is downloaded; 1 to 255 characters. */
  readonly name: string;
}

export interface StoredFileRow extends NewStoredFile {
  readonly id: string;
}

/** Call after `keepFile`, in the transaction that needs the file; the caller journals. Gives the file's id. */
export async function recordFile(db: Transaction, file: NewStoredFile): Promise<string> {
  const { id } = await db
    .insertInto('stored_file')
    .values({
      organisation_id: file.organisationId,
      programme_id: file.programmeId,
      sha256: file.sha256,
      size: file.size,
      media_type: file.mediaType,
      name: file.name,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Those of the files that the asker may see, by id. */
export async function fileRows(db: Transaction, ids: readonly string[]): Promise<Map<string, StoredFileRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db
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
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
