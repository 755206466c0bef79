import type { Context } from '../../../platform/context/index.ts';
import type { MinutesStep } from '../input.ts';
import { minutesCan } from '../model.ts';
import { deleteConsents, updateMinutes } from '../store.ts';
import { checked, subjectOf } from './check.ts';

/** Makes a draft of them again; confirmations given so far fall. Entry: `acceptance.taken-back`. */
export async function takeMinutesBack(ctx: Context, input: MinutesStep): Promise<void> {
  const { minutes } = await checked(ctx, input, 'write', minutesCan.takeBack);
  await deleteConsents(ctx, minutes.id);
  await updateMinutes(ctx, minutes.id, input.version, {
    state: 'draft',
    proposed_at: null,
    content: null,
    content_sha256: null,
  });
  await ctx.journal({
    what: 'acceptance.taken-back',
    objectKind: 'acceptance-minutes',
    objectId: minutes.id,
    programmeId: minutes.programmeId,
    data: { ...subjectOf(minutes), contentSha256: minutes.contentSha256 },
    before: { state: minutes.state, consents: minutes.consents },
    after: { state: 'draft' },
  });
}
