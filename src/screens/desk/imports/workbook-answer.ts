import { print } from '../../../platform/press/index.ts';
import type { Sheet } from '../../../tools/papers/index.ts';

/** A workbook to download. Server only. */
export async function workbookAnswer(sheets: readonly Sheet[], name: string): Promise<Response> {
  const bytes = await print({ format: 'xlsx', sheets });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      // RFC 6266: the plain name for old programs, the UTF-8 one for the others.
      'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
