import { randomBytes } from 'node:crypto';
import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { programmeView, stillParty } from '../../programmes/index.ts';
import type { InviteAssessor, RevokeAssessor } from '../input.ts';
import { assessorCan } from '../model.ts';
import { insertAssessor, setRevoked } from '../opinion-store.ts';
import { assessorsOf, linkHash } from '../opinions.ts';
import { may } from '../policy.ts';

export interface InvitedAssessor {
  readonly id: string;
  /** For the link /danh-gia/<token>; shown once, kept nowhere. */
  readonly token: string;
}

/** A link for one person, one published programme and one purpose, until a day. Entry: `outside-assessor.invited`. */
export async function inviteAssessor(ctx: Context, input: InviteAssessor): Promise<InvitedAssessor> {
  const programme = await programmeView(ctx, input.programmeId);
  insist(may(ctx, 'invite-assessor'), 403);
  insist(stillParty(programme, ctx.organisation), 403);
  insist(
    assessorCan.invite({
      isPublic: programme.publishedAt !== null,
      untilOn: input.untilOn,
      today: dayInVietNam(ctx.now),
    }),
  );
  const token = randomBytes(32).toString('base64url');
  const id = await insertAssessor(ctx, { ...input, hash: linkHash(token) });
  await ctx.journal({
    what: 'outside-assessor.invited',
    objectKind: 'outside-assessor',
    objectId: id,
    programmeId: programme.id,
    data: { untilOn: input.untilOn },
  });
  return { id, token };
}

/** Nothing new can be published with the link from now on; what was published stays. Entry: `outside-assessor.revoked`. */
export async function revokeAssessor(
  ctx: Context,
  input: RevokeAssessor & { readonly programmeId: string },
): Promise<void> {
  const programme = await programmeView(ctx, input.programmeId);
  insist(may(ctx, 'invite-assessor'), 403);
  const line = (await assessorsOf(ctx, programme.id)).find((one) => one.id === input.id);
  if (!line || line.invitedByOrganisationId !== ctx.organisation || !(await setRevoked(ctx, input.id)))
    throw new Refusal(
      'no-open-link',
      say(
        'Không có liên kết nào như vậy còn hiệu lực do đơn vị của anh chị tạo.',
        'Your organisation has no such open link.',
      ),
      404,
    );
  await ctx.journal({
    what: 'outside-assessor.revoked',
    objectKind: 'outside-assessor',
    objectId: input.id,
    programmeId: programme.id,
  });
}
