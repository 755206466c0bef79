// Signing in by a province's single sign-on: authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0,
// RFC 7636, RFC 9700). It opens accounts that were invited, and no others.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { readConfig } from '../../../platform/config/index.ts';
import { perform, type Context } from '../../../platform/context/index.ts';
import { signInDatabase, houseTime } from '../../../platform/database/index.ts';
import { log } from '../../../platform/log/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { invitationOf } from '../accept-invitation.ts';
import { joinOrganisation } from '../commands/join-organisation.ts';
import { mine, ownName } from '../mine.ts';
import { freshenSession } from '../session-store.ts';
import { leaveStep, stepCookie, stepTokenIn, takeStep } from '../sign-in-steps.ts';
import { openSessionOf, type Entered } from '../sign-in.ts';
import { readIdToken, type Claims, type Expected } from './id-token.ts';
import { offerOf, personAt, signingKeys, tokenFor, type Provider } from './provider-client.ts';
import { linkPerson } from './provider-store.ts';
import { providerById } from './providers.ts';

const MINUTES = 15;

const left = z.object({
  providerId: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** An invitation that is accepted this way. */
  invitation: z.string().nullable(),
  /** The account that confirms who it is; null: somebody comes in. */
  confirms: z.string().nullable(),
  next: z.string().nullable(),
  begunAt: z.number(),
});
type Left = z.infer<typeof left>;

export interface SignOnWish {
  readonly invitation?: string | null;
  /** A fresh proof in the session that is open. */
  readonly confirm?: boolean;
  /** Where the person wants to go; the caller judges it when it comes back. */
  readonly next?: string | null;
}

/** Where providers send people back to; administrators enter it there. */
export function signOnReturnAddress(): string {
  return `${readConfig(process.env).publicAddress}/dang-nhap/mot-cua/ve`;
}

/**
 * Where to send the browser, and the cookie that it brings back. Throws Refusal `no-sign-on` (404), `sign-on-away` (503) or
 * `not-signed-in` (401).
 */
export async function beginSignOn(
  headers: Headers,
  providerId: string,
  wish: SignOnWish = {},
): Promise<Entered & { readonly goTo: string }> {
  const provider = await providerById(providerId);
  const offer = await offerOf(provider, true);
  const random = () => randomBytes(32).toString('base64url');
  const step: Left = {
    providerId,
    state: random(),
    nonce: random(),
    verifier: random(),
    invitation: wish.invitation ?? null,
    confirms: wish.confirm ? (await mine(headers)).person.accountId : null,
    next: wish.next ?? null,
    begunAt: houseTime().getTime(),
  };
  const goTo = new URL(offer.authorization_endpoint);
  const asked = {
    response_type: 'code',
    client_id: provider.clientId,
    redirect_uri: signOnReturnAddress(),
    scope: 'openid email profile',
    state: step.state,
    nonce: step.nonce,
    code_challenge: createHash('sha256').update(step.verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(wish.confirm ? { prompt: 'login', max_age: '0' } : {}),
  };
  for (const [name, value] of Object.entries(asked)) goTo.searchParams.set(name, value);
  const token = await leaveStep('single_sign_on', step, { minutes: MINUTES });
  return { goTo: goTo.href, setCookies: [stepCookie(token, MINUTES)] };
}

export interface SignedOn extends Entered {
  readonly next: string | null;
  readonly confirmed: boolean;
}

/**
 * The browser is back. Opens a session, or freshens the one there is. Throws Refusal `sign-on-refused` (401) whatever was
 * wrong with what came back, `sign-on-away` (503), `not-invited` (403) and those of invitations.
 */
export async function finishSignOn(headers: Headers, params: URLSearchParams): Promise<SignedOn> {
  const token = stepTokenIn(headers);
  const found = token === null ? null : await takeStep('single_sign_on', token);
  const step = found === null ? null : left.parse(found);
  const code = params.get('code');
  if (step === null || code === null || !isSame(params.get('state') ?? '', step.state)) throw refused('state');
  const provider = await providerById(step.providerId);
  // RFC 9207: an answer of another provider is no answer to this question.
  const issuer = params.get('iss');
  if (issuer !== null && issuer !== provider.issuer) throw refused('issuer');
  const claims = await claimsOf(provider, code, step);
  const accountId = await accountOf(provider, claims, step);
  if (step.confirms !== null) {
    const { sessionId, person } = await mine(headers);
    if (person.accountId !== accountId || accountId !== step.confirms) throw refused('other-person');
    await freshenSession(sessionId, provider.provesTwice);
    return { setCookies: [], next: step.next, confirmed: true };
  }
  const begun = { method: 'single_sign_on', provedTwice: provider.provesTwice } as const;
  return { ...(await openSessionOf(accountId, begun, headers)), next: step.next, confirmed: false };
}

async function claimsOf(provider: Provider, code: string, step: Left): Promise<Claims> {
  const { idToken, accessToken } = await tokenFor(provider, {
    code,
    verifier: step.verifier,
    redirectTo: signOnReturnAddress(),
  });
  const expected: Expected = {
    issuer: provider.issuer,
    clientId: provider.clientId,
    nonce: step.nonce,
    provedSince: step.confirms === null ? null : new Date(step.begunAt),
  };
  const now = houseTime();
  let read = readIdToken(idToken, await signingKeys(provider), expected, now);
  if (!read.ok && read.fault === 'key') {
    read = readIdToken(idToken, await signingKeys(provider, true), expected, now);
  }
  if (!read.ok) throw refused(read.fault);
  const { claims } = read;
  if (claims.email !== undefined) return claims;
  const more = await personAt(provider, accessToken);
  if (more === null) return claims;
  if (more.sub !== claims.sub) throw refused('other-person');
  return { ...claims, ...more };
}

/** Whose account it is: linked before, or linked now by an invitation or by the verified address of an invited account. */
async function accountOf(provider: Provider, claims: Claims, step: Left): Promise<string> {
  const kind = `oidc:${provider.id}`;
  const known = await signInDatabase()
    .selectFrom('person_credential')
    .select('account_id')
    .where('provider', '=', kind)
    .where('subject', '=', claims.sub)
    .executeTakeFirst();
  if (step.invitation !== null) return joined(provider, claims, step.invitation, known?.account_id ?? null);
  if (known) return known.account_id;
  const email = verifiedEmail(claims);
  const account =
    email === null
      ? undefined
      : await signInDatabase()
          .selectFrom('person_account')
          .select(['id', 'is_platform_admin'])
          .where('email', '=', email)
          .executeTakeFirst();
  // The word of a provider alone does not open the house's own keys.
  if (!account || account.is_platform_admin || step.confirms !== null) throw notInvited(provider);
  await perform(ownDoor(account.id), link, { accountId: account.id, provider: kind, subject: claims.sub });
  return account.id;
}

async function joined(provider: Provider, claims: Claims, token: string, known: string | null): Promise<string> {
  const invitation = await invitationOf(token);
  insist(invitation.canAccept);
  const owner = await signInDatabase()
    .selectFrom('person_account')
    .select('id')
    .where('email', '=', invitation.email)
    .executeTakeFirst();
  // The address has an account: only its owner may join with it. Known at the provider under another account: not theirs.
  if (owner ? owner.id !== known && verifiedEmail(claims) !== invitation.email : known !== null) {
    throw notInvited(provider);
  }
  const joining = owner ? { accountId: owner.id } : { name: claims.name ?? invitation.name, passwordHash: null };
  const door = { kind: 'system', reason: 'accepting an invitation by single sign-on' } as const;
  const { accountId } = await perform(door, joinOrganisation, { token, joining });
  if (known === null) {
    await perform(ownDoor(accountId), link, { accountId, provider: `oidc:${provider.id}`, subject: claims.sub });
  }
  return accountId;
}

async function link(
  ctx: Context,
  { accountId, provider, subject }: { accountId: string; provider: string; subject: string },
): Promise<void> {
  if (!(await linkPerson(ctx, accountId, provider, subject))) throw refused('other-person');
  await ctx.journal({
    what: 'account.linked',
    objectKind: 'account',
    objectId: accountId,
    data: { signOn: provider.slice('oidc:'.length) },
  });
}

function ownDoor(accountId: string) {
  return { kind: 'system', reason: 'single sign-on', actor: ownName(accountId) } as const;
}

/** Providers that do not say "verified" have not verified. */
function verifiedEmail(claims: Claims): string | null {
  const isVerified = claims.email_verified === true || claims.email_verified === 'true';
  return isVerified && claims.email ? claims.email.trim().toLowerCase() : null;
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refused(why: string): Refusal {
  log.info({ part: 'single sign-on', why }, 'an answer of a provider was not taken');
  return new Refusal(
    'sign-on-refused',
    say(
      'Đăng nhập qua hệ thống khác chưa thành. Hãy thử lại từ đầu, hoặc dùng mật khẩu.',
      'Signing in through the other system did not work. Try again from the beginning, or use your password.',
    ),
    401,
  );
}

function notInvited(provider: Provider): Refusal {
  return new Refusal(
    'not-invited',
    say(
      `Tài khoản ở ${provider.name} chưa gắn với tài khoản nào ở đây. Hãy mở thư mời của đơn vị, hoặc đăng nhập bằng mật khẩu.`,
      `This account at ${provider.name} belongs to no account here. Open the invitation of your organisation, or use your password.`,
    ),
    403,
  );
}
