// The person of a session, for what people do with their own account.
import { houseTime } from '../../platform/database/index.ts';
import type { Actor, Who } from '../../platform/context/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { SignedIn } from './model.ts';
import { sessionOf } from './who-is.ts';

export interface Mine {
  readonly sessionId: string;
  readonly person: SignedIn;
  /** For perform(): accounts are the house's, so in scope system, in the person's own name. */
  readonly who: Who;
}

/** Throws Refusal `not-signed-in` (401). */
export async function mine(headers: Headers): Promise<Mine> {
  const found = await sessionOf(headers);
  if (!found) throw new Refusal('not-signed-in', say('Anh chị cần đăng nhập lại.', 'Please sign in again.'), 401);
  const { person } = found;
  const actor: Actor = {
    accountId: person.accountId,
    name: person.name,
    role: null,
    isPlatformAdmin: person.isPlatformAdmin,
    provenAt: new Date(person.provenAt),
  };
  return { ...found, who: { kind: 'system', reason: 'own account', actor } };
}

/** Somebody who proves themselves at this moment. */
export function ownName(accountId: string): Actor {
  return { accountId, name: '', role: null, isPlatformAdmin: false, provenAt: houseTime() };
}
