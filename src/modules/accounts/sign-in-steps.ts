// Values that wait for minutes between two requests of one browser (table sign_in_step): sealed here, named by a word that
// only the browser holds, used once.
import { createHash, randomBytes } from 'node:crypto';
import { signInDatabase, houseTime } from '../../platform/database/index.ts';
import { seal, unseal } from '../../platform/sealing/index.ts';
import { overHttps } from './session-cookie.ts';

export type StepKind = 'passkey' | 'single_sign_on' | 'kept_form';

const hashOf = (token: string) => createHash('sha256').update(token).digest();
const purposeOf = (kind: StepKind, sessionId: string | null) => `${kind} ${sessionId ?? ''}`;

export interface StepOptions {
  readonly minutes: number;
  /** Ends with that session, and only opens in it. */
  readonly sessionId?: string;
}

/** Gives the word by which it is found. */
export async function leaveStep(kind: StepKind, value: unknown, options: StepOptions): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  // Strangers can begin a sign-in, so what has ended is cleared as new ones come.
  await signInDatabase().deleteFrom('sign_in_step').where('expires_at', '<', houseTime()).execute();
  const sessionId = options.sessionId ?? null;
  await signInDatabase()
    .insertInto('sign_in_step')
    .values({
      kind,
      token_hash: hashOf(token),
      session_id: sessionId,
      sealed: seal(purposeOf(kind, sessionId), JSON.stringify(value)),
      expires_at: new Date(houseTime().getTime() + options.minutes * 60_000),
    })
    .execute();
  return token;
}

/** What was left under that word; null when nothing was, or no more. It stays. */
export async function lookAtStep(kind: StepKind, token: string, sessionId: string | null = null): Promise<unknown> {
  const row = await signInDatabase()
    .selectFrom('sign_in_step')
    .select(['sealed', 'session_id'])
    .where('kind', '=', kind)
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', houseTime())
    .executeTakeFirst();
  return row && row.session_id === sessionId ? opened(kind, sessionId, row.sealed) : null;
}

/** The same, once: of two who ask, one gets it. */
export async function takeStep(kind: StepKind, token: string, sessionId: string | null = null): Promise<unknown> {
  const row = await signInDatabase()
    .deleteFrom('sign_in_step')
    .where('kind', '=', kind)
    .where('token_hash', '=', hashOf(token))
    .where('session_id', sessionId === null ? 'is' : '=', sessionId)
    .where('expires_at', '>', houseTime())
    .returning('sealed')
    .executeTakeFirst();
  return row ? opened(kind, sessionId, row.sealed) : null;
}

export async function dropSteps(kind: StepKind, sessionId: string): Promise<void> {
  await signInDatabase()
    .deleteFrom('sign_in_step')
    .where('kind', '=', kind)
    .where('session_id', '=', sessionId)
    .execute();
}

function opened(kind: StepKind, sessionId: string | null, sealed: Buffer): unknown {
  const text = unseal(purposeOf(kind, sessionId), sealed);
  return text === null ? null : JSON.parse(text);
}

function cookieName(): string {
  return overHttps() ? '__Host-caunoi-step' : 'caunoi_step';
}

/** The browser's half of a step. Lax: it must come back with the reader who returns from a provider. */
export function stepCookie(token: string, minutes: number): string {
  const secure = overHttps() ? ' Secure;' : '';
  return `${cookieName()}=${token}; Max-Age=${minutes * 60}; Path=/; HttpOnly;${secure} SameSite=Lax`;
}

export function stepTokenIn(headers: Headers): string | null {
  const name = cookieName();
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name && value && /^[\w-]{10,100}$/.test(value)) return value;
  }
  return null;
}
