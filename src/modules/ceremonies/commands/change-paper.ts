import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { ChangePaper } from '../input.ts';
import { ceremonyCan } from '../model.ts';
import { storedPaper } from '../paper/compose.ts';
import { savePaper } from '../store.ts';
import { insistParty } from './check.ts';

/**
 * Number, date, place and closing words of an invitation or of the minutes. Entry: `ceremony.paper-changed`; of an
 * invitation without the programme, since it is its sender's alone until it is issued.
 */
export async function changePaper(ctx: Context, input: ChangePaper): Promise<void> {
  const { ceremony, programme, view } = await storedPaper(ctx, input.ceremonyId, input.kind);
  insistParty(ctx, programme, 'write');
  insist(ceremonyCan.changePaper(ceremony, input.kind, view.frozen !== null));
  await savePaper(ctx, ceremony, view.organisationId, input);
  await ctx.journal({
    what: 'ceremony.paper-changed',
    objectKind: 'ceremony',
    objectId: ceremony.id,
    programmeId: input.kind === 'minutes' ? ceremony.programmeId : null,
    data: { heldOn: ceremony.heldOn, kind: input.kind },
    before: view,
    after: input,
  });
}
