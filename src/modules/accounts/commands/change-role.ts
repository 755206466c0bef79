import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { organisationView } from '../../organisations/index.ts';
import { changeRoleInput, type ChangeRole } from '../input.ts';
import { membershipCan, roleFits } from '../model.ts';
import { may } from '../policy.ts';
import { lockedMembership } from '../membership-lock.ts';
import { updateMembership } from '../store.ts';

/** Gives a member another role; it holds from the next click on. Throws Refusal `last-lead`, `changed-meanwhile` (409). */
export async function changeRole(ctx: Context, input: ChangeRole): Promise<void> {
  const { membershipId, role, version } = changeRoleInput.parse(input);
  const { member, others } = await lockedMembership(ctx, membershipId);
  insist(may(ctx, 'manage-people', member.organisationId), 403);
  if (member.role === role) return;
  const organisation = await organisationView(ctx, member.organisationId);
  insist(roleFits(role, organisation.kind));
  insist(membershipCan.lose(member, [...others, { role }]));
  if (!(await updateMembership(ctx, membershipId, version, { role }))) {
    throw new Refusal(
      'changed-meanwhile',
      say(
        'Vai trò vừa được người khác sửa. Hãy tải lại trang.',
        'Somebody else has just changed this role. Reload the page.',
      ),
      409,
    );
  }
  await ctx.journal({
    what: 'membership.role-changed',
    objectKind: 'membership',
    objectId: membershipId,
    data: { accountId: member.accountId, organisationId: member.organisationId, from: member.role, to: role },
  });
}
