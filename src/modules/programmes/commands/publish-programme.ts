import type { Context } from '../../../platform/context/index.ts';
import type { PublishProgramme } from '../input.ts';
import { updatePublished } from '../store.ts';
import { checked } from './check.ts';

/**
 * Shows the programme to everyone. Needs an answer about money. Who has not confirmed what was signed is known on a higher
 * floor: screens use the door of the amendments module (`publishConfirmed`). Entry: `programme.published`.
 */
export async function publishProgramme(
  ctx: Context,
  input: PublishProgramme & { unconfirmed: readonly string[] },
): Promise<void> {
  const programme = await checked(ctx, input.id, 'publish', input);
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
