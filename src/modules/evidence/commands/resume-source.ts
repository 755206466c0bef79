import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { SourceInput } from '../input.ts';
import { sourceCan } from '../model.ts';
import { may } from '../policy.ts';
import { sourceOf } from '../source-of.ts';
import { updateSource } from '../store.ts';

/** Read again at the next minute, also a source that had been found gone. */
export async function resumeSource(ctx: Context, input: SourceInput): Promise<void> {
  insist(may(ctx, 'manage-sources'), 403);
  const source = await sourceOf(ctx, input.sourceId);
  insist(sourceCan.resume(source));
  await updateSource(ctx.db, source.id, input.version, { state: 'active', startAfresh: true });
  await ctx.journal({
    what: 'source.resumed',
    objectKind: 'source',
    objectId: source.id,
    before: { state: source.state },
    after: { state: 'active' },
  });
}
