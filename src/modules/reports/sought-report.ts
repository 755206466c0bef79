// Which frozen report has this file, or this code.
import type { ReadContext } from '../../platform/context/index.ts';
import { hashesOf, headOfFrozen, isSought, type FrozenPaper, type SoughtPaper } from '../../platform/press/index.ts';
import { reportPaper } from './paper/report-paper.ts';
import { storedReport } from './stored-report.ts';

/** Null when no report that the asker may see has it. */
export async function soughtReport(ctx: ReadContext, sought: SoughtPaper): Promise<FrozenPaper | null> {
  const found = await ctx.db
    .selectFrom('report')
    .select('id')
    .where('state', '=', 'frozen')
    .where(isSought(sought))
    .executeTakeFirst();
  if (!found) return null;
  const newest = await newestAfter(ctx, found.id);
  return { ...(await described(ctx, found.id)), replacedBy: newest ? await described(ctx, newest) : null };
}

async function described(ctx: ReadContext, id: string): Promise<Omit<FrozenPaper, 'replacedBy'>> {
  const { frozen, programmeId, edition } = await storedReport(ctx, id);
  const { frozen_at } = await ctx.db
    .selectFrom('report')
    .select('frozen_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (!frozen || !frozen_at) throw new Error(`report ${id} is not frozen`);
  return {
    programmeId,
    ...headOfFrozen(reportPaper(frozen.content, false)),
    edition,
    frozenAt: frozen_at.toISOString(),
    contentSha256: frozen.contentSha256.toString('hex'),
    files: hashesOf(frozen.files),
    journalled: { objectKind: 'report', objectId: id },
  };
}

/** The last frozen edition in the row of those that replace it. */
async function newestAfter(ctx: ReadContext, id: string): Promise<string | null> {
  const next = await ctx.db
    .selectFrom('report as later')
    .innerJoin('report as own', (join) =>
      // Of the same issuer, so that the index by organisation serves.
      join.onRef('own.id', '=', 'later.replaces_id').onRef('own.organisation_id', '=', 'later.organisation_id'),
    )
    .select('later.id')
    .where('own.id', '=', id)
    .where('later.state', '=', 'frozen')
    .executeTakeFirst();
  return next ? ((await newestAfter(ctx, next.id)) ?? next.id) : null;
}
