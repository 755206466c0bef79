// Files of papers that belong to a programme: signed papers, consents, authority documents, liquidation.
import type { Context, ReadContext } from '../../platform/context/index.ts';
import { readStoredFile, recordUpload, storedFile } from '../../platform/files/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { programmeView } from './queries.ts';

/** Bytes that are stored already; see platform/files. */
export interface KeptPaper {
  readonly sha256: Buffer;
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
}

/** Adds the file to the programme, for all its parties to see. The change that names it journals. Returns its id. */
export async function recordPaper(ctx: Context, programmeId: string, paper: KeptPaper): Promise<string> {
  const programme = await programmeView(ctx, programmeId);
  return recordUpload(ctx.db, {
    organisationId: ctx.organisation ?? programme.createdByOrganisationId,
    programmeId,
    sha256: paper.sha256,
    size: paper.size,
    mediaType: paper.mediaType,
    name: paper.name,
  });
}

/** The file with its bytes. Refuses with 404 when the programme has none such that the asker may see. */
export async function programmePaper(
  ctx: ReadContext,
  programmeId: string,
  fileId: string,
): Promise<{ bytes: Buffer; mediaType: string; name: string; sha256: string }> {
  const file = await storedFile(ctx.db, fileId);
  if (!file || file.programmeId !== programmeId)
    throw new Refusal('no-such-file', say('Không có tệp này.', 'There is no such file.'), 404);
  const { mediaType, name, sha256 } = file;
  return { bytes: await readStoredFile(sha256), mediaType, name, sha256: sha256.toString('hex') };
}
