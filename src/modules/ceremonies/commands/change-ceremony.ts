import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { ChangeCeremony } from '../input.ts';
import { ceremonyCan, hoursInOrder } from '../model.ts';
import { updateFacts } from '../store.ts';
import { checked } from './check.ts';

/** Rewrites kind, time, chair, secretary, proceedings and notes. Entry: `ceremony.changed`. */
export async function changeCeremony(ctx: Context, input: ChangeCeremony): Promise<void> {
  const before = await checked(ctx, input.id, 'write', ceremonyCan.change);
  insist(hoursInOrder(input));
  await updateFacts(ctx, input);
  await ctx.journal({
    what: 'ceremony.changed',
    objectKind: 'ceremony',
    objectId: input.id,
    programmeId: before.programmeId,
    data: { heldOn: input.heldOn },
    before,
    after: input,
  });
}
