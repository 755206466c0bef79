import type { Context } from '../../../platform/context/index.ts';
import type { SetChannels } from '../input.ts';
import { replaceNames, touch } from '../store.ts';
import type { ByAmendment } from '../model.ts';
import { checked } from './check.ts';

/** Makes the channels exactly the given names, in this order. Entry: `programme.channels-set`. */
export async function setChannels(ctx: Context, input: SetChannels & ByAmendment): Promise<void> {
  const programme = await checked(ctx, input.id, 'change', input);
  await touch(ctx, input.id, input.version);
  await replaceNames(ctx, 'programme_channel', input.id, input.channels);
  const before = programme.channels.map((channel) => channel.name);
  await ctx.journal({
    what: 'programme.channels-set',
    objectKind: 'programme',
    objectId: input.id,
    programmeId: input.id,
    reason: input.reason ?? null,
    data: {
      added: input.channels.filter((name) => !before.includes(name)),
      removed: before.filter((name) => !input.channels.includes(name)),
    },
    before,
    after: input.channels,
  });
}
