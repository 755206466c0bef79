// A paper that comes with a form: judged and kept before the command that names it. Server only.
import { prepareUploads } from '../../../modules/evidence/index.ts';
import type { KeptPaper } from '../../../modules/programmes/index.ts';

/** The file of the field, or null when none was chosen. Throws Refusal as prepareUploads does. */
export async function paperIn(form: FormData, field: string, name = 'van-ban'): Promise<KeptPaper | null> {
  const file = form.get(field);
  if (!(file instanceof File) || file.size === 0) return null;
  const [kept] = await prepareUploads([{ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }]);
  const { sha256, size, mediaType, name: prepared } = kept!;
  return { sha256, size, mediaType, name: `${name}.${prepared.split('.').at(-1)}` };
}
