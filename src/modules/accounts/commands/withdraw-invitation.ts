import type { Context } from '../../../platform/context/index.ts';
import { withdrawLetter } from '../../../platform/mail/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { withdrawInvitationInput, type WithdrawInvitation } from '../input.ts';
import { invitationLetterKey } from '../invitation-letter.ts';
import { invitationCan } from '../model.ts';
import { may } from '../policy.ts';
import { closeInvitation } from '../store.ts';

/** Takes an open invitation back. Throws Refusal `no-invitation` (404) or `invitation-used`. */
export async function withdrawInvitation(ctx: Context, input: WithdrawInvitation): Promise<void> {
  const { invitationId } = withdrawInvitationInput.parse(input);
  const found = await ctx.db.selectFrom('invitation').selectAll().where('id', '=', invitationId).executeTakeFirst();
  if (!found) throw new Refusal('no-invitation', say('Không có lời mời này.', 'There is no such invitation.'), 404);
  insist(may(ctx, 'manage-people', found.organisation_id), 403);
  insist(
    invitationCan.withdraw({
      acceptedAt: found.accepted_at,
      withdrawnAt: found.withdrawn_at,
      expiresAt: found.expires_at,
    }),
  );
  if (found.withdrawn_at) return;
  if (!(await closeInvitation(ctx, invitationId, 'withdrawn_at'))) {
    throw new Refusal(
      'changed-meanwhile',
      say('Lời mời vừa được nhận. Hãy tải lại trang.', 'The invitation was accepted just now. Reload the page.'),
      409,
    );
  }
  await withdrawLetter(ctx, invitationLetterKey(invitationId));
  await ctx.journal({
    what: 'invitation.withdrawn',
    objectKind: 'invitation',
    objectId: invitationId,
    data: { organisationId: found.organisation_id },
  });
}
