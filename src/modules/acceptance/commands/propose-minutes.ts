import type { Context } from '../../../platform/context/index.ts';
import { contentHash } from '../../../platform/journal/index.ts';
import type { MinutesStep } from '../input.ts';
import { minutesCan } from '../model.ts';
import { updateMinutes } from '../store.ts';
import { checked, subjectOf } from './check.ts';

/** Puts the minutes before the other sides; from now on their content stands still. Entry: `acceptance.proposed`. */
export async function proposeMinutes(ctx: Context, input: MinutesStep): Promise<void> {
  const { minutes, content } = await checked(ctx, input, 'write', minutesCan.propose);
  const hash = contentHash(content);
  await updateMinutes(ctx, minutes.id, input.version, {
    state: 'proposed',
    proposed_at: ctx.now,
    returned_reason: null,
    content: JSON.stringify(content),
    content_sha256: hash,
  });
  await ctx.journal({
    what: 'acceptance.proposed',
    objectKind: 'acceptance-minutes',
    objectId: minutes.id,
    programmeId: minutes.programmeId,
    data: {
      ...subjectOf(minutes),
      accepted: content.accepted.length,
      refused: content.refused.length,
      contentSha256: hash.toString('hex'),
    },
    before: { state: minutes.state },
    after: { state: 'proposed' },
  });
}
