import type { Context } from '../../../platform/context/index.ts';
import { keepFile, recordUpload } from '../../../platform/files/index.ts';
import { takenIn } from '../../../tools/file-content/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { programmeView } from '../../programmes/index.ts';
import type { AddCeremonyFiles } from '../input.ts';
import { ceremonyCan } from '../model.ts';
import { insertCeremonyFile } from '../store.ts';
import { checked } from './check.ts';

const MOST_FILES = 10;

export interface PreparedCeremonyFile {
  readonly sha256: Buffer;
  readonly size: number;
  readonly mediaType: string;
  readonly extension: string;
  readonly isCleaned: boolean;
}

/** Judges, cleans and keeps the bytes, before the transaction that names them. Throws the refusals of `takenIn`, no-file. */
export async function prepareCeremonyFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<PreparedCeremonyFile[]> {
  if (files.length === 0 || files.length > MOST_FILES)
    throw new Refusal(
      'no-file',
      say(`Hãy chọn từ 1 đến ${MOST_FILES} tệp.`, `Choose between 1 and ${MOST_FILES} files.`),
      400,
    );
  const judged = files.map((file) => takenIn(file));
  const prepared: PreparedCeremonyFile[] = [];
  for (const { bytes, kind, cleaned } of judged) {
    const kept = await keepFile(bytes);
    prepared.push({ ...kept, mediaType: kind.mediaType, extension: kind.extension, isCleaned: cleaned });
  }
  return prepared;
}

/** Adds photos or papers under generated names. Entry: `ceremony.files-added`. */
export async function addCeremonyFiles(
  ctx: Context,
  input: AddCeremonyFiles & { readonly files: readonly PreparedCeremonyFile[] },
): Promise<void> {
  const ceremony = await checked(ctx, input.id, 'add-files', ceremonyCan.change);
  const { createdByOrganisationId } = await programmeView(ctx, ceremony.programmeId);
  const organisationId = ctx.organisation ?? createdByOrganisationId;
  for (const [at, file] of input.files.entries()) {
    const fileId = await recordUpload(ctx.db, {
      organisationId,
      programmeId: ceremony.programmeId,
      sha256: file.sha256,
      size: file.size,
      mediaType: file.mediaType,
      name: `le-ky-${ceremony.heldOn}-${at + 1}.${file.extension}`,
    });
    await insertCeremonyFile(ctx, ceremony, {
      fileId,
      caption: input.caption,
      isCleaned: file.isCleaned,
      organisationId,
    });
  }
  await ctx.journal({
    what: 'ceremony.files-added',
    objectKind: 'ceremony',
    objectId: input.id,
    programmeId: ceremony.programmeId,
    data: { heldOn: ceremony.heldOn, count: input.files.length, title: input.caption },
    after: { caption: input.caption, files: input.files.map((file) => file.sha256.toString('hex')) },
  });
}
