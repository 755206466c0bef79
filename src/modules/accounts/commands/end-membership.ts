import type { Context } from '../../../platform/context/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { endMembershipInput, type EndMembership } from '../input.ts';
import { membershipCan } from '../model.ts';
import { may } from '../policy.ts';
import { lockedMembership } from '../membership-lock.ts';
import { updateMembership } from '../store.ts';

/** A person leaves the body, from the next click on; their work stays on record under their name. */
export async function endMembership(ctx: Context, input: EndMembership): Promise<void> {
  const { membershipId, version } = endMembershipInput.parse(input);
  const { member, others } = await lockedMembership(ctx, membershipId);
  insist(may(ctx, 'manage-people', member.organisationId), 403);
  insist(membershipCan.lose(member, others));
  if (!(await updateMembership(ctx, membershipId, version, { until: ctx.now }))) {
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
    what: 'membership.ended',
    objectKind: 'membership',
    objectId: membershipId,
    data: { accountId: member.accountId, organisationId: member.organisationId, role: member.role },
  });
}
