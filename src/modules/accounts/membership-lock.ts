import type { Context } from '../../platform/context/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { Role } from './model.ts';

export interface Member {
  readonly id: string;
  readonly accountId: string;
  readonly organisationId: string;
  readonly role: Role;
}

/**
 * A current membership and the others of its body, locked until the transaction ends: two people who step down at once
 * must not leave the body without a lead. Throws Refusal `no-membership` (404).
 */
export async function lockedMembership(ctx: Context, id: string): Promise<{ member: Member; others: Member[] }> {
  const found = await ctx.db
    .selectFrom('membership')
    .select('organisation_id')
    .where('id', '=', id)
    .where('until', 'is', null)
    .executeTakeFirst();
  const rows = found
    ? await ctx.db
        .selectFrom('membership')
        .select(['id', 'account_id as accountId', 'organisation_id as organisationId', 'role'])
        .where('organisation_id', '=', found.organisation_id)
        .where('until', 'is', null)
        .orderBy('id')
        .forUpdate()
        .execute()
    : [];
  const member = rows.find((row) => row.id === id);
  if (!member) {
    throw new Refusal(
      'no-membership',
      say(
        'Người này không còn trong đơn vị. Hãy tải lại trang.',
        'This person is not a member any more. Reload the page.',
      ),
      404,
    );
  }
  return { member, others: rows.filter((row) => row.id !== id) };
}
