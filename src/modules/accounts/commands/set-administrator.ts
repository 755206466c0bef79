import { z } from 'zod';
import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { may } from '../policy.ts';
import { deleteSessionsOf } from '../session-store.ts';
import { setAdministrator as write } from '../store.ts';

export const setAdministratorInput = z.object({ accountId: z.uuid(), isPlatformAdmin: z.stringbool().or(z.boolean()) });
export type SetAdministrator = z.input<typeof setAdministratorInput>;

/** Makes a person a platform administrator or ends that. Throws Refusal `no-account` (404) or `last-administrator`. */
export async function setAdministrator(ctx: Context, input: SetAdministrator): Promise<void> {
  const { accountId, isPlatformAdmin } = setAdministratorInput.parse(input);
  insist(may(ctx, 'make-accounts'), 403);
  const rows = await ctx.db
    .selectFrom('person_account')
    .select(['id', 'is_platform_admin'])
    .where((eb) => eb.or([eb('id', '=', accountId), eb('is_platform_admin', '=', true)]))
    .orderBy('id')
    .forUpdate()
    .execute();
  const found = rows.find((row) => row.id === accountId);
  if (!found) throw new Refusal('no-account', say('Không có tài khoản này.', 'There is no such account.'), 404);
  if (found.is_platform_admin === isPlatformAdmin) return;
  if (!isPlatformAdmin && rows.filter((row) => row.is_platform_admin).length === 1) {
    throw new Refusal(
      'last-administrator',
      say(
        'Đây là quản trị hệ thống duy nhất. Hãy giao cho người khác trước.',
        'This is the only platform administrator. Appoint another first.',
      ),
    );
  }
  await write(ctx, accountId, isPlatformAdmin);
  // What a session may do has changed, so it begins anew; the administrator who asks keeps theirs.
  if (accountId !== ctx.actor.accountId) await deleteSessionsOf(ctx, accountId);
  await ctx.journal({
    what: isPlatformAdmin ? 'account.made-administrator' : 'account.administrator-ended',
    objectKind: 'account',
    objectId: accountId,
  });
}
