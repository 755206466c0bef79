// What every command asks first: is it there, may this person for this party, is it allowed now.
import type { Context, ReadContext } from '../../../platform/context/index.ts';
import { insist, type Answer } from '../../../tools/sentence/index.ts';
import { programmeView, stillParty, type ProgrammeView } from '../../programmes/index.ts';
import { may, type CeremonyAct } from '../policy.ts';
import { ceremonyView } from '../queries.ts';
import type { CeremonyView } from '../view.ts';

export async function checked(
  ctx: Context,
  id: string,
  act: CeremonyAct,
  rule: (ceremony: CeremonyView) => Answer,
): Promise<CeremonyView> {
  const ceremony = await ceremonyView(ctx, id);
  insistParty(ctx, await programmeView(ctx, ceremony.programmeId), act, id);
  insist(rule(ceremony));
  return ceremony;
}

export function insistParty(ctx: ReadContext, programme: ProgrammeView, act: CeremonyAct, ceremonyId?: string): void {
  insist(may(ctx, act, ceremonyId), 403);
  insist(stillParty(programme, ctx.organisation), 403);
}
