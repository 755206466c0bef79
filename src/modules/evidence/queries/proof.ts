// The bytes behind evidence, for downloading. Who may see the row may have the bytes.
import type { ReadContext } from '../../../platform/context/index.ts';
import { readStoredFile } from '../../../platform/files/index.ts';
import { notThere } from '../not-there.ts';

export interface ProofFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly name: string;
  /** Hex. */
  readonly sha256: string;
}

/** The WARC of a capture. Refuses with 404 `no-such-capture`, 500 `damaged-file`. */
export async function proofFile(ctx: ReadContext, captureId: string): Promise<ProofFile> {
  const row = await ctx.db
    .selectFrom('capture')
    .select(['warc_sha256', 'captured_at'])
    .where('id', '=', captureId)
    .executeTakeFirst();
  if (!row) throw notThere('capture');
  return {
    bytes: await readStoredFile(row.warc_sha256),
    mediaType: 'application/gzip',
    name: `ban-luu-${captureId}.warc.gz`,
    sha256: row.warc_sha256.toString('hex'),
  };
}

/** A file of uploaded evidence. To be served as an attachment only. Refuses with 404 `no-such-file`. */
export async function evidenceFile(ctx: ReadContext, clippingId: string, fileId: string): Promise<ProofFile> {
  const row = await ctx.db
    .selectFrom('clipping_file')
    .select(['sha256', 'media_type', 'name'])
    .where('clipping_id', '=', clippingId)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  if (!row) throw notThere('file');
  return {
    bytes: await readStoredFile(row.sha256),
    mediaType: row.media_type,
    name: row.name,
    sha256: row.sha256.toString('hex'),
  };
}
