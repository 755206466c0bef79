import { planFile, planFormatInput, planMetadata } from '../../../modules/planning/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { fileAnswer } from '../file-answer.ts';
import { idIn, orRefused } from '../found.ts';
import type { Route } from './+types/plan-file';

/** The plan as DOCX, PDF or XLSX, or the metadata beside it as XML. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.planId);
  const format = planFormatInput.safeParse(params.format);
  if (!format.success) throw new Response(null, { status: 404 });
  return fileAnswer(await orRefused(format.data === 'xml' ? planMetadata(who, id) : planFile(who, id, format.data)));
}
