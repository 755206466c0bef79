import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import type { HoldCeremony } from '../input.ts';
import { ceremonyCan } from '../model.ts';
import { updateCeremony } from '../store.ts';
import { checked } from './check.ts';

/** Records that a planned ceremony was held. Entry: `ceremony.held`. */
export async function holdCeremony(ctx: Context, input: HoldCeremony): Promise<void> {
  const ceremony = await checked(ctx, input.id, 'write', (one) => ceremonyCan.hold(one, dayInVietNam(ctx.now)));
  await updateCeremony(ctx, input.id, input.version, { state: 'held' });
  await ctx.journal({
    what: 'ceremony.held',
    objectKind: 'ceremony',
    objectId: input.id,
    programmeId: ceremony.programmeId,
    data: { heldOn: ceremony.heldOn },
    before: { state: ceremony.state },
    after: { state: 'held' },
  });
}
