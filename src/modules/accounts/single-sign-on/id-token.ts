// Reading an ID token (OpenID Connect Core 1.0, 3.1.3.7): signed by one of the provider's keys, for this house, for this
// very sign-in, at this time. Pure but for the keys it is given.
import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { z } from 'zod';

/** Clocks of two machines differ. */
const SKEW_SECONDS = 60;

/** Asymmetric ones only: "none" and shared secrets prove nothing about who signed. */
const ALGORITHMS: Readonly<
  Record<string, { hash: string | null; kty: string; padding?: number; saltLength?: number }>
> = {
  RS256: { hash: 'sha256', kty: 'RSA' },
  RS384: { hash: 'sha384', kty: 'RSA' },
  RS512: { hash: 'sha512', kty: 'RSA' },
  PS256: { hash: 'sha256', kty: 'RSA', padding: 6, saltLength: 32 },
  ES256: { hash: 'sha256', kty: 'EC' },
  ES384: { hash: 'sha384', kty: 'EC' },
  EdDSA: { hash: null, kty: 'OKP' },
};

const head = z.object({ alg: z.string(), kid: z.string().optional() });
const claims = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  aud: z.union([z.string(), z.array(z.string())]),
  azp: z.string().optional(),
  exp: z.number(),
  iat: z.number(),
  nbf: z.number().optional(),
  nonce: z.string().optional(),
  auth_time: z.number().optional(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.literal('true'), z.literal('false')]).optional(),
  name: z.string().optional(),
});
export type Claims = z.infer<typeof claims>;

export type SigningKey = JsonWebKey & { readonly kid?: string; readonly use?: string };

/** Why a token is not taken; for the log, never for the page. */
export type TokenFault =
  | 'malformed'
  | 'algorithm'
  | 'key'
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'expired'
  | 'not-yet'
  | 'nonce'
  | 'not-fresh';

export type ReadToken =
  | { readonly ok: true; readonly claims: Claims }
  | { readonly ok: false; readonly fault: TokenFault };

export interface Expected {
  readonly issuer: string;
  readonly clientId: string;
  readonly nonce: string;
  /** The person must have proved themselves to the provider since then; null: whenever. */
  readonly provedSince: Date | null;
}

/** `fault: 'key'` may mean that the provider has new keys: fetch them and read once more. */
export function readIdToken(token: string, keys: readonly SigningKey[], expected: Expected, now: Date): ReadToken {
  const parts = token.split('.');
  const [headText, bodyText, signature] = parts;
  if (parts.length !== 3 || !headText || !bodyText || !signature) return bad('malformed');
  const header = head.safeParse(json(headText));
  if (!header.success) return bad('malformed');
  const algorithm = ALGORITHMS[header.data.alg];
  if (!algorithm) return bad('algorithm');
  const fitting = keys.filter(
    (key) =>
      key.kty === algorithm.kty &&
      (key.use === undefined || key.use === 'sig') &&
      (header.data.kid === undefined || key.kid === header.data.kid),
  );
  if (fitting.length === 0) return bad('key');
  const signed = Buffer.from(`${headText}.${bodyText}`);
  const isSigned = fitting.some((key) => {
    const publicKey = createPublicKey({ key, format: 'jwk' });
    return verify(
      algorithm.hash,
      signed,
      {
        key: publicKey,
        ...(algorithm.kty === 'EC' ? { dsaEncoding: 'ieee-p1363' as const } : {}),
        ...(algorithm.padding === undefined ? {} : { padding: algorithm.padding, saltLength: algorithm.saltLength! }),
      },
      Buffer.from(signature, 'base64url'),
    );
  });
  if (!isSigned) return bad('signature');
  const body = claims.safeParse(json(bodyText));
  return body.success ? judged(body.data, expected, now) : bad('malformed');
}

function judged(found: Claims, expected: Expected, now: Date): ReadToken {
  const seconds = now.getTime() / 1000;
  const audience = typeof found.aud === 'string' ? [found.aud] : found.aud;
  if (found.iss !== expected.issuer) return bad('issuer');
  if (!audience.includes(expected.clientId)) return bad('audience');
  if ((audience.length > 1 || found.azp !== undefined) && found.azp !== expected.clientId) return bad('audience');
  if (found.exp + SKEW_SECONDS <= seconds) return bad('expired');
  if (found.iat - SKEW_SECONDS > seconds || (found.nbf ?? 0) - SKEW_SECONDS > seconds) return bad('not-yet');
  if (found.nonce !== expected.nonce) return bad('nonce');
  const { provedSince } = expected;
  if (provedSince && (found.auth_time ?? 0) + SKEW_SECONDS < provedSince.getTime() / 1000) return bad('not-fresh');
  return { ok: true, claims: found };
}

function json(part: string): unknown {
  const text = Buffer.from(part, 'base64url').toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is malformed, as the schemas that look at it next will say.
    return null;
  }
}

function bad(fault: TokenFault): ReadToken {
  return { ok: false, fault };
}
