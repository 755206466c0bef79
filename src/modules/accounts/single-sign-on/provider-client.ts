// Speaking with a provider of OpenID Connect: what it offers, its keys, a code for a token. Asked only when somebody signs in
// by it, never at start: a provider that is away keeps nobody else out.
import { z } from 'zod';
import { readConfig } from '../../../platform/config/index.ts';
import { getBytes, judgeService, postBytes } from '../../../platform/outside/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import type { SigningKey } from './id-token.ts';

export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client, proved by PKCE alone. */
  readonly secret: string | null;
  readonly ownNetwork: boolean;
  readonly provesTwice: boolean;
}

const offerShape = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
});
export type Offer = z.infer<typeof offerShape>;

const keysShape = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });
const tokenShape = z.object({ id_token: z.string().max(100_000), access_token: z.string().max(100_000).optional() });
const personShape = z.object({
  sub: z.string(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.literal('true'), z.literal('false')]).optional(),
  name: z.string().optional(),
});

const MINUTES = 10;
/** What providers said lately; each process asks for itself and forgets. */
const offers = new Map<string, { readonly offer: Offer; readonly until: number }>();
const keysOf = new Map<string, { readonly keys: readonly SigningKey[]; readonly until: number }>();

function away(provider: Provider): Refusal {
  return new Refusal(
    'sign-on-away',
    say(
      `${provider.name} hiện không trả lời. Hãy đăng nhập bằng mật khẩu, hoặc thử lại sau ít phút.`,
      `${provider.name} does not answer at the moment. Sign in with your password, or try again in a few minutes.`,
    ),
    503,
  );
}

function limits(provider: Provider) {
  return {
    accept: 'application/json',
    ownNetwork: provider.ownNetwork,
    timeoutMs: 10_000,
    maxBytes: 512 * 1024,
    userAgent: `CauNoi/0.1 (+${readConfig(process.env).publicAddress})`,
  };
}

/** What went wrong on the way is one thing to the person: the provider is away. */
async function asked<T>(
  provider: Provider,
  shape: z.ZodType<T>,
  ask: () => Promise<{ readonly status: number; readonly body: Uint8Array }>,
): Promise<T> {
  const answer = await ask().catch((error: unknown) => {
    if (error instanceof Refusal) throw away(provider);
    throw error;
  });
  const read = answer.status === 200 ? shape.safeParse(jsonIn(answer.body)) : null;
  if (!read?.success) throw away(provider);
  return read.data;
}

function jsonIn(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    // A page of an error is no answer; the schema refuses it.
    return null;
  }
}

/** `anew`: so that nobody is sent to a provider that is away. Throws Refusal `sign-on-away` (503). */
export async function offerOf(provider: Provider, anew = false): Promise<Offer> {
  const known = offers.get(provider.issuer);
  if (!anew && known && known.until > performance.now()) return known.offer;
  const address = `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const offer = await asked(provider, offerShape, () => getBytes(address, { ...limits(provider), bearer: null }));
  if (offer.issuer !== provider.issuer || !endpointsFit(provider, offer)) throw away(provider);
  offers.set(provider.issuer, { offer, until: performance.now() + MINUTES * 60_000 });
  return offer;
}

/** In one's own network, a provider may send us to its own machine only; elsewhere the rules of the way out hold. */
function endpointsFit(provider: Provider, offer: Offer): boolean {
  const host = new URL(provider.issuer).host;
  const endpoints = [offer.token_endpoint, offer.jwks_uri, offer.authorization_endpoint, offer.userinfo_endpoint];
  return endpoints.every((address) => {
    if (address === undefined) return true;
    if (provider.ownNetwork) return new URL(address).host === host;
    return isAllowed(address);
  });
}

function isAllowed(address: string): boolean {
  try {
    judgeService(address, false);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** `anew`: ask even when they are known, because a token names a key that is not among them. */
export async function signingKeys(provider: Provider, anew = false): Promise<readonly SigningKey[]> {
  const known = keysOf.get(provider.issuer);
  if (!anew && known && known.until > performance.now()) return known.keys;
  const { jwks_uri } = await offerOf(provider);
  const { keys } = await asked(provider, keysShape, () => getBytes(jwks_uri, { ...limits(provider), bearer: null }));
  keysOf.set(provider.issuer, { keys, until: performance.now() + MINUTES * 60_000 });
  return keys;
}

/** The code that the browser brought, for a token. */
export async function tokenFor(
  provider: Provider,
  given: { readonly code: string; readonly verifier: string; readonly redirectTo: string },
): Promise<{ readonly idToken: string; readonly accessToken: string | null }> {
  const offer = await offerOf(provider);
  const methods = offer.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const basic = provider.secret !== null && methods.includes('client_secret_basic');
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: given.code,
    redirect_uri: given.redirectTo,
    code_verifier: given.verifier,
    ...(basic ? {} : { client_id: provider.clientId }),
    ...(provider.secret !== null && !basic ? { client_secret: provider.secret } : {}),
  });
  const token = await asked(provider, tokenShape, () =>
    postBytes(offer.token_endpoint, {
      ...limits(provider),
      body: body.toString(),
      contentType: 'application/x-www-form-urlencoded',
      bearer: null,
      basic: basic ? { user: provider.clientId, password: provider.secret ?? '' } : undefined,
    }),
  );
  return { idToken: token.id_token, accessToken: token.access_token ?? null };
}

/** What the provider says of the person when the token itself says too little; null when it says nothing. */
export async function personAt(provider: Provider, accessToken: string | null) {
  const { userinfo_endpoint } = await offerOf(provider);
  if (!userinfo_endpoint || accessToken === null) return null;
  return asked(provider, personShape, () => getBytes(userinfo_endpoint, { ...limits(provider), bearer: accessToken }));
}
