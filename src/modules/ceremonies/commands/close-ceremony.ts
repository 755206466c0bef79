import type { Context } from '../../../platform/context/index.ts';
import type { CloseCeremony } from '../input.ts';
import { ceremonyCan } from '../model.ts';
import { updateCeremony } from '../store.ts';
import { checked } from './check.ts';

/** Closes the record with a report, once the minutes stand. Entry: `ceremony.closed`. */
export async function closeCeremony(ctx: Context, input: CloseCeremony): Promise<void> {
  const ceremony = await checked(ctx, input.id, 'write', ceremonyCan.close);
  await updateCeremony(ctx, input.id, input.version, { state: 'closed', close_report: input.report });
  await ctx.journal({
    what: 'ceremony.closed',
    objectKind: 'ceremony',
    objectId: input.id,
    programmeId: ceremony.programmeId,
    data: { heldOn: ceremony.heldOn },
    before: { state: ceremony.state },
    after: { state: 'closed', report: input.report },
  });
}
