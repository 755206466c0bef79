// Answers of open data: readable from any page of any site, kept like pages.
import { publicPage } from '../../platform/web/index.ts';

/** `ids`: whose changes make it old; 'any' for lists. */
export function openJson(body: unknown, ids: readonly string[] | 'any', type = 'application/json'): Response {
  return openText(JSON.stringify(body), ids, type);
}

export function openText(text: string, ids: readonly string[] | 'any', type: string): Response {
  return new Response(text, {
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Access-Control-Allow-Origin': '*', ...publicPage(ids) },
  });
}

/** A file made while it is sent; it is not kept in memory. */
export function openStream(body: ReadableStream<Uint8Array>, type: string, name: string): Response {
  return new Response(body, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'no-store',
    },
  });
}
