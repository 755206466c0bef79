// Which requests are limited, and what whoever asks too often is told. Stands before everything that costs work.
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { sessionTokenIn } from '../modules/accounts/index.ts';
import type { Limited } from '../platform/config/index.ts';
import type { RequestCounter } from '../platform/limits/index.ts';

/** Papers and packages that are put together when they are asked for. */
const EXPORT = /\.(csv|xlsx|zip|docx|pdf|json|atom|vcf)$|\/tep\/[a-z]+$|\/xem$/;

function kindOf(c: Context): Limited | null {
  const { method, path } = c.req;
  if (method !== 'GET' && method !== 'HEAD') {
    if (method === 'OPTIONS') return null;
    return c.req.header('content-type')?.startsWith('multipart/form-data') ? 'uploads' : 'changes';
  }
  const page = path.replace(/\.data$/, '');
  if (isDesk(page) && EXPORT.test(page)) return 'exports';
  return c.req.query('tim') || page.endsWith('/tim') ? 'searches' : null;
}

const isDesk = (path: string) => /^(\/en)?\/lam-viec(\/|$)/.test(path);

/** The address a request came from; behind a proxy that is trusted, the proxy's word counts. */
export function addressOf(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded ?? getConnInfo(c).remote.address ?? '';
}

/** `counter` null: nothing is limited. */
export function limitRequests(counter: RequestCounter | null, trustProxy: boolean) {
  const refusal = (c: Context, kind: Limited): Response | null => {
    const person = sessionTokenIn(c.req.raw.headers);
    const seconds = counter?.count(kind, person, addressOf(c, trustProxy)) ?? null;
    return seconds === null ? null : tooOften(c, seconds);
  };
  return {
    /** Before the routes. */
    async everything(c: Context, next: () => Promise<void>): Promise<Response | void> {
      const kind = kindOf(c);
      return (kind === null ? null : refusal(c, kind)) ?? next();
    },
    /** Before a public page that has to be made. */
    page: (c: Context): Response | null => (isDesk(c.req.path) || kindOf(c) !== null ? null : refusal(c, 'pages')),
  };
}

function tooOften(c: Context, seconds: number): Response {
  return c.text(
    `Có quá nhiều yêu cầu trong một phút. Hãy đợi ${seconds} giây rồi thử lại; bấm “Quay lại” để giữ những gì đã nhập. / ` +
      `Too many requests within a minute. Wait ${seconds} seconds, then try again; go back to keep what you have typed.`,
    429,
    { 'Retry-After': String(seconds), 'Cache-Control': 'no-store' },
  );
}
