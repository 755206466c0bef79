import { fileNotationInput, reportFile, reportFormatInput, reportMetadata } from '../../../modules/reports/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { fileAnswer } from '../file-answer.ts';
import { idIn, orRefused } from '../found.ts';
import type { Route } from './+types/file';

/** The report as DOCX, PDF or XLSX: frozen bytes as kept, a draft made now; or the metadata beside a frozen one as XML. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.reportId);
  const format = reportFormatInput.safeParse(params.format);
  if (!format.success) throw new Response(null, { status: 404 });
  const notation = fileNotationInput.parse(new URL(request.url).searchParams.get('ho-so')) ?? null;
  return fileAnswer(
    await orRefused(format.data === 'xml' ? reportMetadata(who, id, notation) : reportFile(who, id, format.data)),
  );
}
