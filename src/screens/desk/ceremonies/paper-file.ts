import {
  ceremonyPaperFile,
  ceremonyPaperFormatInput,
  ceremonyPaperMetadata,
} from '../../../modules/ceremonies/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { fileAnswer } from '../file-answer.ts';
import { idIn, orRefused } from '../found.ts';
import type { Route } from './+types/paper-file';
import { paperKindIn } from './paper-kind.ts';

/** The invitation or the minutes as DOCX or PDF, or the metadata beside them as XML. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.ceremonyId);
  const kind = paperKindIn(params.kind);
  const format = ceremonyPaperFormatInput.safeParse(params.format);
  if (!format.success) throw new Response(null, { status: 404 });
  return fileAnswer(
    await orRefused(
      format.data === 'xml' ? ceremonyPaperMetadata(who, id, kind) : ceremonyPaperFile(who, id, kind, format.data),
    ),
  );
}
