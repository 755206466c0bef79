// A file that people take home. Server only.

interface FileToSend {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
}

/** Always an attachment from a sandbox: nothing of it runs or is shown as a page of ours. */
export function fileAnswer(file: FileToSend): Response {
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
