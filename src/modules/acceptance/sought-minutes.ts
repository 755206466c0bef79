// Which frozen minutes have this file, or this code.
import type { ReadContext } from '../../platform/context/index.ts';
import { hashesOf, headOfFrozen, isSought, type FrozenPaper, type SoughtPaper } from '../../platform/press/index.ts';
import { minutesWithContent } from './paper/compose.ts';
import { minutesPaper } from './paper/minutes-paper.ts';

/** Null when no minutes that the asker may see have it. */
export async function soughtMinutes(ctx: ReadContext, sought: SoughtPaper): Promise<FrozenPaper | null> {
  const found = await ctx.db
    .selectFrom('acceptance_minutes')
    .select('id')
    .where('state', '=', 'frozen')
    .where(isSought(sought))
    .executeTakeFirst();
  if (!found) return null;
  const newest = await newestAfter(ctx, found.id);
  return { ...(await described(ctx, found.id)), replacedBy: newest ? await described(ctx, newest) : null };
}

async function described(ctx: ReadContext, id: string): Promise<Omit<FrozenPaper, 'replacedBy'>> {
  const { minutes, content } = await minutesWithContent(ctx, id);
  if (!minutes.frozen) throw new Error(`minutes ${id} are not frozen`);
  return {
    programmeId: minutes.programmeId,
    ...headOfFrozen(minutesPaper(content, false)),
    edition: minutes.edition,
    frozenAt: minutes.frozen.at,
    contentSha256: minutes.frozen.contentSha256,
    files: hashesOf(minutes.frozen.files),
    journalled: { objectKind: 'acceptance-minutes', objectId: id },
  };
}

/** The last frozen edition in the row of those that replace it. */
async function newestAfter(ctx: ReadContext, id: string): Promise<string | null> {
  const next = await ctx.db
    .selectFrom('acceptance_minutes')
    .select('id')
    .where('replaces_id', '=', id)
    .where('state', '=', 'frozen')
    .executeTakeFirst();
  return next ? ((await newestAfter(ctx, next.id)) ?? next.id) : null;
}
