import { renderToReadableStream } from 'react-dom/server';
import { isRouteErrorResponse, ServerRouter, type EntryContext, type RouterContextProvider } from 'react-router';
import { log } from '../platform/log/index.ts';
import { nonceContext } from '../platform/web/index.ts';

/** Renders whole pages: nothing here streams late, and the page cache wants finished bytes. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  let answer = status;
  const nonce = loadContext.get(nonceContext);
  const body = await renderToReadableStream(<ServerRouter context={routerContext} url={request.url} nonce={nonce} />, {
    signal: request.signal,
    nonce,
    onError(error: unknown) {
      answer = 500;
      log.error({ err: error }, 'a page could not be rendered');
    },
  });
  await body.allReady;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(body, { status: answer, headers });
}

export function handleError(error: unknown, { request }: { request: Request }): void {
  // A page that is not there, or takes no form, is an answer and no fault; anybody could fill the log with those.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  if (!request.signal.aborted) log.error({ err: error, path: new URL(request.url).pathname }, 'a page failed');
}
