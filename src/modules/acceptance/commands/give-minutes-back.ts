import type { Context } from '../../../platform/context/index.ts';
import type { GiveMinutesBack } from '../input.ts';
import { minutesCan } from '../model.ts';
import { deleteConsents, updateMinutes } from '../store.ts';
import { checked, subjectOf } from './check.ts';

/** Another side gives the minutes back with a reason; their author changes them or sends them again. Entry: `acceptance.returned`. */
export async function giveMinutesBack(ctx: Context, input: GiveMinutesBack): Promise<void> {
  const { minutes } = await checked(ctx, input, 'answer', minutesCan.giveBack);
  await deleteConsents(ctx, minutes.id);
  await updateMinutes(ctx, minutes.id, input.version, {
    state: 'returned',
    returned_reason: input.reason,
    content: null,
    content_sha256: null,
  });
  await ctx.journal({
    what: 'acceptance.returned',
    objectKind: 'acceptance-minutes',
    objectId: minutes.id,
    programmeId: minutes.programmeId,
    reason: input.reason,
    data: { ...subjectOf(minutes), contentSha256: minutes.contentSha256 },
    before: { state: minutes.state },
    after: { state: 'returned' },
  });
}
