import type { Context } from '../../../platform/context/index.ts';
import type { PublishProgramme } from '../input.ts';
import { updatePublished } from '../store.ts';
import { checked } from './check.ts';

/** Shows the programme to everyone. Needs an answer about money. Entry: `programme.published`. */
export async function publishProgramme(ctx: Context, input: PublishProgramme): Promise<void> {
  const programme = await checked(ctx, input.id, 'publish');
  await updatePublished(ctx, input.id, input.version, ctx.now);
  await ctx.journal({
    what: 'programme.published',
    objectKind: 'programme',
    objectId: input.id,
    programmeId: input.id,
    data: { slug: programme.slug },
    before: { publishedAt: null },
    after: { publishedAt: ctx.now.toISOString() },
  });
}
