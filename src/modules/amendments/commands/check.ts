// What the commands of this module ask first: is it there, may this person, is it allowed now.
import type { Context, ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist, Refusal, say, type Answer } from '../../../tools/sentence/index.ts';
import { programmeCan, programmeView, sideOf, type ProgrammeView } from '../../programmes/index.ts';
import type { AmendmentCircumstances } from '../model.ts';
import { may, type AmendmentAct } from '../policy.ts';
import { amendmentView } from '../queries.ts';
import type { AmendmentView } from '../view.ts';

export interface Looked {
  readonly amendment: AmendmentView;
  readonly programme: ProgrammeView;
  readonly at: AmendmentCircumstances;
}

/** The amendment, its programme and what the rules look at. */
export async function lookAt(ctx: ReadContext, id: string): Promise<Looked> {
  const amendment = await amendmentView(ctx, id);
  const programme = await programmeView(ctx, amendment.programmeId);
  return { amendment, programme, at: circumstances(ctx, programme) };
}

export function circumstances(ctx: ReadContext, programme: ProgrammeView): AmendmentCircumstances {
  return {
    organisationId: ctx.organisation,
    side: sideOf(programme, ctx.organisation),
    programme: programmeCan.amend(programme, {
      today: dayInVietNam(ctx.now),
      organisationId: ctx.organisation,
      hasCommitments: true,
    }),
  };
}

export async function allowed(
  ctx: Context,
  id: string,
  act: AmendmentAct,
  rule: (amendment: AmendmentView, at: AmendmentCircumstances) => Answer,
): Promise<Looked> {
  const looked = await lookAt(ctx, id);
  insist(may(ctx, act), 403);
  insist(rule(looked.amendment, looked.at));
  return looked;
}

/** The organisation and side one acts for. Refuses whoever is no party. */
export function ownSide(ctx: ReadContext, programme: ProgrammeView): { organisationId: string; side: string } {
  const side = sideOf(programme, ctx.organisation);
  if (ctx.organisation && side) return { organisationId: ctx.organisation, side };
  throw new Refusal(
    'not-a-party',
    say('Chỉ đơn vị là một bên của chương trình mới làm được.', 'Only a party of the programme may do this.'),
    403,
  );
}
