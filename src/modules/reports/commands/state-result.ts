import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { programmeView, sideOf } from '../../programmes/index.ts';
import { notAParty } from '../compose.ts';
import type { StateResult } from '../input.ts';
import { may } from '../policy.ts';
import { statedCan } from '../stated.ts';
import { insertStatedResult } from '../store.ts';

/**
 * Reach, an outtake, an outcome or an impact, as one party of the programme states it with its source. Refuses as
 * `statedCan.state` says. Entry: `stated-result.added`.
 */
export async function stateResult(ctx: Context, input: StateResult): Promise<{ id: string }> {
  const programme = await programmeView(ctx, input.programmeId);
  const organisationId = ctx.organisation ?? input.organisationId;
  if (!organisationId || !sideOf(programme, organisationId)) throw notAParty();
  insist(may(ctx, 'state', organisationId), 403);
  const { source, sourceOn } = input;
  insist(statedCan.state(input, dayInVietNam(ctx.now)));
  if (source === null || sourceOn === null) throw new Error('a result without a source was let through');
  const id = await insertStatedResult(ctx, organisationId, { ...input, source, sourceOn });
  await ctx.journal({
    what: 'stated-result.added',
    objectKind: 'stated_result',
    objectId: id,
    programmeId: programme.id,
    data: {
      kind: input.kind,
      from: input.from,
      to: input.to,
      quantity: input.quantity,
      unit: input.unit,
      source,
      sourceOn,
    },
    after: { ...input },
  });
  return { id };
}
