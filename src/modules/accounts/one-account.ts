// One account, for whoever handles requests about it in scope system.
import type { ReadContext } from '../../platform/context/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';

export interface OneAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isPlatformAdmin: boolean;
}

const columns = ['id', 'name', 'email', 'is_platform_admin as isPlatformAdmin'] as const;

/** Throws Refusal `no-account` (404). */
export async function accountById(ctx: ReadContext, id: string): Promise<OneAccount> {
  const row = await ctx.db.selectFrom('person_account').select(columns).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('no-account', say('Không có tài khoản này.', 'There is no such account.'), 404);
  return row;
}

/** `email` in small letters. */
export async function accountByEmail(ctx: ReadContext, email: string): Promise<OneAccount | null> {
  const row = await ctx.db.selectFrom('person_account').select(columns).where('email', '=', email).executeTakeFirst();
  return row ?? null;
}

export async function openMembershipCount(ctx: ReadContext, accountId: string): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('membership')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('until', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
