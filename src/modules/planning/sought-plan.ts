// Which issued plan has this file, or this code.
import type { ReadContext } from '../../platform/context/index.ts';
import { hashesOf, headOfFrozen, isSought, type FrozenPaper, type SoughtPaper } from '../../platform/press/index.ts';
import { planWithContent } from './paper/compose.ts';
import { planPaper } from './paper/plan-paper.ts';

/** Null when no plan that the asker may see has it. */
export async function soughtPlan(ctx: ReadContext, sought: SoughtPaper): Promise<FrozenPaper | null> {
  const found = await ctx.db
    .selectFrom('yearly_plan')
    .select(['id', 'programme_id', 'year', 'edition'])
    .where('state', '=', 'issued')
    .where(isSought(sought))
    .executeTakeFirst();
  if (!found) return null;
  const newest = await ctx.db
    .selectFrom('yearly_plan')
    .select('id')
    .where('programme_id', '=', found.programme_id)
    .where('year', '=', found.year)
    .where('edition', '>', found.edition)
    .where('state', '=', 'issued')
    .orderBy('edition', 'desc')
    .executeTakeFirst();
  return { ...(await described(ctx, found.id)), replacedBy: newest ? await described(ctx, newest.id) : null };
}

async function described(ctx: ReadContext, id: string): Promise<Omit<FrozenPaper, 'replacedBy'>> {
  const { plan, content } = await planWithContent(ctx, id);
  if (!plan.issued) throw new Error(`plan ${id} is not issued`);
  return {
    programmeId: plan.programmeId,
    ...headOfFrozen(planPaper(content, false)),
    edition: plan.edition,
    frozenAt: plan.issued.at,
    contentSha256: plan.issued.contentSha256,
    files: hashesOf(plan.issued.files),
    journalled: { objectKind: 'yearly-plan', objectId: id },
  };
}
