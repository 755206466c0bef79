// The cookie that holds the session's token, signed as the sign-in library signs it (HMAC-SHA-256, base64, after a dot),
// so that reading who is signed in needs no call into the library.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readConfig } from '../../platform/config/index.ts';
import { signInSecret } from '../../platform/database/index.ts';

/** Whether people reach this house over https; then the cookie is bound to the host and to https. */
export function overHttps(): boolean {
  return readConfig(process.env).publicAddress.startsWith('https:');
}

/** `__Host-` (RFC 6265bis §4.1.3) is only accepted over https. */
export function sessionCookieName(): string {
  return overHttps() ? '__Host-caunoi' : 'caunoi_session';
}

function signatureOf(token: string): Buffer {
  return createHmac('sha256', signInSecret()).update(token).digest();
}

/** The session token of a request, or null when there is none or its signature is not ours. */
export function sessionTokenIn(headers: Headers): string | null {
  const name = sessionCookieName();
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    const value = decoded(pair.slice(at + 1).trim());
    const dot = value.lastIndexOf('.');
    if (dot < 1) return null;
    const token = value.slice(0, dot);
    const given = Buffer.from(value.slice(dot + 1), 'base64');
    const right = signatureOf(token);
    return given.length === right.length && timingSafeEqual(given, right) ? token : null;
  }
  return null;
}

function decoded(value: string): string {
  // A cookie that is not well-formed is somebody else's: it names no session.
  return /%(?![0-9a-f]{2})/i.test(value) ? '' : decodeURIComponent(value);
}

/** The Set-Cookie line for a new session. It has no Max-Age: closing the browser forgets it, the server ends it. */
export function sessionCookie(token: string): string {
  const value = encodeURIComponent(`${token}.${signatureOf(token).toString('base64')}`);
  return `${sessionCookieName()}=${value}; Path=/; HttpOnly;${overHttps() ? ' Secure;' : ''} SameSite=Lax`;
}

/** The Set-Cookie line that forgets the session. */
export function noSessionCookie(): string {
  return `${sessionCookieName()}=; Max-Age=0; Path=/; HttpOnly;${overHttps() ? ' Secure;' : ''} SameSite=Lax`;
}
