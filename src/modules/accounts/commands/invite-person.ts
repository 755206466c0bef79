import { randomBytes } from 'node:crypto';
import type { Context } from '../../../platform/context/index.ts';
import { enqueueLetter, withdrawLetter } from '../../../platform/mail/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { organisationView } from '../../organisations/index.ts';
import { invitePersonInput, type InvitePerson } from '../input.ts';
import { invitationLetter, invitationLetterKey } from '../invitation-letter.ts';
import { INVITATION_DAYS, roleFits } from '../model.ts';
import { may } from '../policy.ts';
import { peopleOf, tokenHash } from '../queries.ts';
import { insertInvitation, withdrawOpenInvitations } from '../store.ts';

export interface Invited {
  readonly invitationId: string;
  /** For the link /loi-moi/<token>; shown once; kept nowhere but, sealed, in a letter that has not left. */
  readonly token: string;
  readonly expiresAt: Date;
  /** Whether the link is mailed too. */
  readonly isMailed: boolean;
}

/**
 * Invites a person into a body; a new invitation replaces an open one. Says nothing about accounts elsewhere. Throws
 * Refusal `already-member` (409) or `role-does-not-fit`.
 */
export async function invitePerson(ctx: Context, input: InvitePerson): Promise<Invited> {
  const given = invitePersonInput.parse(input);
  const organisationId = given.organisationId ?? ctx.organisation;
  if (organisationId === null) throw new Error('an invitation from the house must name its organisation');
  insist(may(ctx, 'manage-people', organisationId), 403);
  const organisation = await organisationView(ctx, organisationId);
  insist(roleFits(given.role, organisation.kind));
  const people = await peopleOf(ctx, organisationId);
  if (people.some((person) => person.email === given.email)) {
    throw new Refusal(
      'already-member',
      say(
        'Người này đã có trong đơn vị. Hãy đổi vai trò nếu cần.',
        'This person is a member already. Change the role if needed.',
      ),
      409,
    );
  }
  for (const replaced of await withdrawOpenInvitations(ctx, given.email, organisationId))
    await withdrawLetter(ctx, invitationLetterKey(replaced));
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(ctx.now.getTime() + INVITATION_DAYS * 86_400_000);
  const invitationId = await insertInvitation(ctx, {
    ...given,
    organisationId,
    tokenHash: tokenHash(token),
    expiresAt,
  });
  await ctx.journal({
    what: 'invitation.sent',
    objectKind: 'invitation',
    objectId: invitationId,
    data: { organisationId, role: given.role },
  });
  const { state } = await enqueueLetter(
    ctx,
    invitationLetter({
      ...given,
      invitationId,
      token,
      expiresAt,
      organisationId,
      organisationName: organisation.name,
    }),
  );
  return { invitationId, token, expiresAt, isMailed: state === 'queued' };
}
