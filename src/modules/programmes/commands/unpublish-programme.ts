import type { Context } from '../../../platform/context/index.ts';
import type { UnpublishProgramme } from '../input.ts';
import { updatePublished } from '../store.ts';
import { checked } from './check.ts';

/** Takes the programme off the public pages, with a reason that stays. Entry: `programme.unpublished`. */
export async function unpublishProgramme(ctx: Context, input: UnpublishProgramme): Promise<void> {
  const programme = await checked(ctx, input.id, 'unpublish', input);
  await updatePublished(ctx, input.id, input.version, null);
  await ctx.journal({
    what: 'programme.unpublished',
    objectKind: 'programme',
    objectId: input.id,
    programmeId: input.id,
    reason: input.reason ?? null,
    data: { slug: programme.slug },
    before: { publishedAt: programme.publishedAt },
    after: { publishedAt: null },
  });
}
