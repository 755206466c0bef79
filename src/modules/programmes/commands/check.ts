// What every command asks first: is it there, may this person, is it allowed now.
import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { programmeCan, type Circumstances, type ProgrammeVerb } from '../model.ts';
import { may } from '../policy.ts';
import { stillParty } from '../succession.ts';
import { programmeView } from '../queries.ts';
import type { ProgrammeView } from '../view.ts';

/** `hasCommitments` matters only to the steps toward signing; see changeState. `byAmendment` is the id of one. */
export async function checked(
  ctx: Context,
  id: string,
  verb: ProgrammeVerb,
  given: {
    reason?: string | null | undefined;
    hasCommitments?: boolean;
    byAmendment?: string | undefined;
    unconfirmed?: readonly string[];
  } = {},
): Promise<ProgrammeView> {
  const programme = await programmeView(ctx, id);
  insist(may(ctx, verb, programme.state), 403);
  insist(stillParty(programme, ctx.organisation), 403);
  const at: Circumstances = {
    today: dayInVietNam(ctx.now),
    organisationId: ctx.organisation,
    hasCommitments: given.hasCommitments ?? true,
    isRenewed: programme.renewals.length > 0,
    byAmendment: given.byAmendment !== undefined,
    unconfirmed: given.unconfirmed ?? [],
    reason: given.reason ?? null,
  };
  insist(programmeCan[verb](programme, at));
  return programme;
}
