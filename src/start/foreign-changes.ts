// Against changes that other sites ask a person's browser for (OWASP ASVS 5.0, 3.5). It stands before every route, so no route
// can forget it; the session cookie is SameSite=Lax besides.
import type { Context } from 'hono';

/**
 * Changing requests must come from our own pages: browsers say so in Sec-Fetch-Site, older ones in Origin. Requests
 * with neither come from programs, which carry no cookie that somebody could borrow.
 */
export async function refuseForeignChanges(c: Context, next: () => Promise<void>): Promise<Response | void> {
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS') return next();
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const sameOrigin = origin ? hostOf(origin) === c.req.header('host') : true;
  const foreign = site ? site !== 'same-origin' && site !== 'none' : !sameOrigin;
  if (!foreign) return next();
  return c.text(
    'Yêu cầu này đến từ trang khác nên không được nhận. / This request came from another site and was not taken.',
    403,
  );
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
