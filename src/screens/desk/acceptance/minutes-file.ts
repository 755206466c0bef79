import { minutesFile, minutesFormatInput, minutesMetadata } from '../../../modules/acceptance/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { fileAnswer } from '../file-answer.ts';
import { idIn, orRefused } from '../found.ts';
import type { Route } from './+types/minutes-file';

/** The minutes as DOCX, PDF or XLSX, or the metadata beside them as XML. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.minutesId);
  const format = minutesFormatInput.safeParse(params.format);
  if (!format.success) throw new Response(null, { status: 404 });
  return fileAnswer(
    await orRefused(format.data === 'xml' ? minutesMetadata(who, id) : minutesFile(who, id, format.data)),
  );
}
