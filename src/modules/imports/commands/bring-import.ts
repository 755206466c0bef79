import type { Context } from '../../../platform/context/index.ts';
import { recordUpload } from '../../../platform/files/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { may } from '../policy.ts';
import type { ReadUpload } from '../read-upload.ts';
import { insertImport } from '../store.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Keeps an uploaded table for checking. One entry: `programme-import.brought`. */
export async function bringImport(ctx: Context, upload: ReadUpload): Promise<{ id: string }> {
  insist(may(ctx), 403);
  if (!ctx.organisation)
    throw new Refusal('no-organisation', say('Hãy chọn đơn vị trước.', 'Choose an organisation first.'), 403);
  const { name, sheets, file } = upload;
  const organisationId = ctx.organisation;
  const fileId = await recordUpload(ctx.db, { ...file, organisationId, name, mediaType: XLSX });
  const id = await insertImport(ctx, { organisationId, name, sha256: file.sha256, fileId, sheets });
  await ctx.journal({
    what: 'programme-import.brought',
    objectKind: 'programme-import',
    objectId: id,
    data: { name, rows: sheets.map((sheet) => ({ sheet: sheet.key, rows: sheet.rows.length })) },
    after: sheets,
  });
  return { id };
}
