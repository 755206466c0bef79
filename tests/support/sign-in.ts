// People who sign in, for tests: making accounts, and headers as browsers send them.
import { perform } from '../../src/platform/context/index.ts';
import { CLIENT_ADDRESS_HEADER, createAccount, signIn, type Entered } from '../../src/modules/accounts/index.ts';
import { Refusal } from '../../src/tools/sentence/index.ts';
import { SYSTEM } from './database.ts';

export const PASSWORD = 'bến sông có ba cây gạo';

let made = 0;
/** An account with PASSWORD and an address of its own. */
export async function newAccount(more: Partial<Parameters<typeof createAccount>[1]> = {}) {
  const email = `canbo${++made}@phuong.example`;
  const { accountId } = await perform(SYSTEM, createAccount, {
    name: 'Cán bộ Thử (mẫu)',
    email,
    password: PASSWORD,
    ...more,
  });
  return { accountId, email };
}

/** Headers of a request from that network address, with that cookie. */
export function from(address: string, cookie?: string): Headers {
  return new Headers({ [CLIENT_ADDRESS_HEADER]: address, 'user-agent': 'Thu', ...(cookie ? { cookie } : {}) });
}

export function cookieOf(entered: Entered): string {
  return entered.setCookies.map((line) => line.split(';')[0]).join('; ');
}

/** Signs in and gives the headers of later requests. */
export async function enter(email: string, address = '198.51.100.1', password = PASSWORD): Promise<Headers> {
  return from(address, cookieOf(await signIn({ email, password }, from(address))));
}

/** What a refused piece of work says; null when it was not refused, the error itself when it failed otherwise. */
export function refusalOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? { code: error.code, vi: error.sentence.vi } : error),
  );
}
