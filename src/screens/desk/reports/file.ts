import { reportFile, reportFormatInput } from '../../../modules/reports/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { fileAnswer } from '../file-answer.ts';
import { idIn, orRefused } from '../found.ts';
import type { Route } from './+types/file';

/** The report as DOCX, PDF or XLSX: frozen bytes as kept, a draft made now. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.reportId);
  const format = reportFormatInput.safeParse(params.format);
  if (!format.success) throw new Response(null, { status: 404 });
  return fileAnswer(await orRefused(reportFile(who, id, format.data)));
}
