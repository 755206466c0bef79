import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { SourceInput } from '../input.ts';
import { sourceCan } from '../model.ts';
import { may } from '../policy.ts';
import { sourceOf } from '../source-of.ts';
import { updateSource } from '../store.ts';

/** No more readings until resumed; what was found stays. */
export async function pauseSource(ctx: Context, input: SourceInput): Promise<void> {
  insist(may(ctx, 'manage-sources'), 403);
  const source = await sourceOf(ctx, input.sourceId);
  insist(sourceCan.pause(source));
  await updateSource(ctx.db, source.id, input.version, { state: 'paused' });
  await ctx.journal({
    what: 'source.paused',
    objectKind: 'source',
    objectId: source.id,
    before: { state: source.state },
    after: { state: 'paused' },
  });
}
