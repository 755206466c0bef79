import { reportFile, reportFormatInput } from '../../../modules/reports/index.ts';
import { mustBeSignedIn } from '../../asking.ts';
import { idIn, orRefused } from '../found.ts';
import type { Route } from './+types/file';

/** The report as DOCX, PDF or XLSX: frozen bytes as kept, a draft made now. */
export async function loader({ request, params }: Route.LoaderArgs) {
  const { who } = await mustBeSignedIn(request);
  const id = idIn(params.reportId);
  const format = reportFormatInput.safeParse(params.format);
  if (!format.success) throw new Response(null, { status: 404 });
  const file = await orRefused(reportFile(who, id, format.data));
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.mediaType,
      // RFC 6266: the plain name for old programs, the UTF-8 one for the others.
      'Content-Disposition': `attachment; filename="${file.name.replace(/[^\w.-]/g, '-')}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
