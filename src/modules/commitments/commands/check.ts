// What the commands of this module ask first: is it there, may this person, is it allowed now.
import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import { programmeCan, programmeView, sidesOf, stillParty, type ProgrammeView } from '../../programmes/index.ts';
import { commitmentCan } from '../model.ts';
import { may } from '../policy.ts';
import { commitmentView } from '../queries.ts';
import type { CommitmentView } from '../view.ts';

/** The programme, when its commitments may be rewritten now; `byAmendment` is the id of one that asks for it. */
export async function writable(
  ctx: Context,
  programmeId: string,
  reason: string | null | undefined,
  byAmendment?: string,
): Promise<ProgrammeView> {
  const programme = await programmeView(ctx, programmeId);
  insist(may(ctx, 'write'), 403);
  insist(stillParty(programme, ctx.organisation), 403);
  const at = { today: dayInVietNam(ctx.now), organisationId: ctx.organisation, hasCommitments: true };
  insist(programmeCan.change(programme, { ...at, reason: reason ?? null, byAmendment: byAmendment !== undefined }));
  return programme;
}

/** The commitment and its programme, when targets or actions may be planned for it now. */
export async function plannable(
  ctx: Context,
  commitmentId: string,
): Promise<{ commitment: CommitmentView; programme: ProgrammeView }> {
  const commitment = await commitmentView(ctx, commitmentId);
  const programme = await programmeView(ctx, commitment.programmeId);
  insist(may(ctx, 'plan'), 403);
  insist(stillParty(programme, ctx.organisation), 403);
  insist(commitmentCan.plan(commitment, programme.state));
  return { commitment, programme };
}

/** The obliged side must be one of the programme's, and topics must be its own. */
export function insistItFits(
  programme: ProgrammeView,
  commitment: { readonly obliged: string; readonly topicIds?: readonly string[] | undefined },
): void {
  insist(
    commitment.obliged === 'both' || sidesOf(programme).includes(commitment.obliged)
      ? YES
      : no(
          'no-such-side',
          `Chương trình không có bên ${commitment.obliged}. Hãy ghi các bên trước.`,
          `The programme has no party ${commitment.obliged}. Name the parties first.`,
        ),
  );
  insist(
    (commitment.topicIds ?? []).every((id) => programme.topics.some((topic) => topic.id === id))
      ? YES
      : no('no-such-topic', 'Có chủ đề không thuộc chương trình này.', 'A topic does not belong to this programme.'),
  );
}

interface Owners {
  readonly ownerOrganisationId: string;
  readonly partnerOrganisationId?: string | null | undefined;
}

/** An action is owned by a party of the programme, since the other side must know whom to ask; its partner is another. */
export function insistOwners(programme: ProgrammeView, action: Owners): void {
  const isParty = (organisationId: string) =>
    programme.parties.some((party) => party.organisationId === organisationId);
  const { ownerOrganisationId: owner, partnerOrganisationId: partner } = action;
  insist(
    isParty(owner) && (!partner || isParty(partner))
      ? YES
      : no(
          'owner-not-party',
          'Đơn vị phụ trách và đơn vị phối hợp phải là một bên của chương trình.',
          'The owner and the partner must be parties of the programme.',
        ),
  );
  insist(
    owner !== partner
      ? YES
      : no(
          'partner-is-owner',
          'Đơn vị phối hợp phải khác đơn vị phụ trách.',
          'The partner must be another body than the owner.',
        ),
  );
}
