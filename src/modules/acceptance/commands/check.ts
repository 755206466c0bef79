// What every command asks first: are they there, may this person for this party, is it allowed now.
import type { ReadContext } from '../../../platform/context/index.ts';
import { insist, Refusal, say, type Answer } from '../../../tools/sentence/index.ts';
import { programmeView, sideOf, stillParty, type ProgrammeView } from '../../programmes/index.ts';
import type { MinutesAt } from '../model.ts';
import { minutesWithContent } from '../paper/compose.ts';
import type { MinutesContent } from '../paper/content-shape.ts';
import { may, type MinutesAct } from '../policy.ts';
import { circumstances } from '../queries.ts';
import { changedMeanwhile } from '../store.ts';
import type { MinutesView } from '../view.ts';

export interface Checked {
  readonly minutes: MinutesView;
  readonly content: MinutesContent;
  readonly at: MinutesAt;
}

export async function checked(
  ctx: ReadContext,
  input: { readonly id: string; readonly version?: number },
  act: MinutesAct,
  rule: (minutes: MinutesView, at: MinutesAt) => Answer,
): Promise<Checked> {
  const { minutes, content } = await minutesWithContent(ctx, input.id);
  insistParty(ctx, await programmeView(ctx, minutes.programmeId), act);
  const at = await circumstances(ctx, minutes, content);
  insist(rule(minutes, at));
  if (input.version !== undefined && input.version !== minutes.version) throw changedMeanwhile();
  return { minutes, content, at };
}

export function insistParty(ctx: ReadContext, programme: ProgrammeView, act: MinutesAct): void {
  insist(may(ctx, act), 403);
  insist(stillParty(programme, ctx.organisation), 403);
}

/** The acting organisation and its side. Refuses when it is no party; the program itself acts for the lead of side A. */
export function actingParty(ctx: ReadContext, programme: ProgrammeView): { organisationId: string; side: string } {
  const organisationId = ctx.organisation ?? programme.parties.find((party) => party.isLead)?.organisationId ?? null;
  const side = sideOf(programme, organisationId);
  if (organisationId === null || side === null)
    throw new Refusal(
      'not-a-party',
      say('Chỉ một bên của chương trình mới lập biên bản.', 'Only a party of the programme draws up minutes.'),
      403,
    );
  return { organisationId, side };
}

/** For the journal. */
export function subjectOf(minutes: MinutesView) {
  return { kind: minutes.kind, from: minutes.from, to: minutes.to, edition: minutes.edition };
}

/** The period runs forwards, and the commitment is one of the programme. */
export function insistScope(
  commitments: readonly { readonly id: string }[],
  scope: { readonly from: string; readonly to: string; readonly commitmentId?: string | null | undefined },
): void {
  if (scope.from > scope.to)
    throw new Refusal(
      'period-backwards',
      say('Ngày cuối kỳ nằm trước ngày đầu kỳ.', 'The period ends before it begins.'),
    );
  if (scope.commitmentId && !commitments.some((one) => one.id === scope.commitmentId))
    throw new Refusal(
      'commitment-unknown',
      say('Cam kết này không thuộc chương trình.', 'This commitment is none of the programme.'),
    );
}
