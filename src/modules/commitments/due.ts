// What waits for the acting organisation, over all its programmes. For the inbox.
import type { ReadContext } from '../../platform/context/index.ts';
import { dayInVietNam, type Day } from '../../tools/calendar/index.ts';
import { listProgrammes, programmeRows, programmesByIds, sideOf } from '../programmes/index.ts';
import { isAskedFor, lastEndedQuarter, opinionsLeft } from './ahead.ts';
import { assessmentRules, opinionDue } from './deadlines.ts';
import { actionViews } from './queries.ts';
import type { ActionDue, AssessmentDue } from './view.ts';

/**
 * Planned actions that the acting organisation owns in programmes in force, due up to the day (included), oldest first;
 * with `most`, so many of the oldest.
 */
export async function actionsDue(
  ctx: ReadContext,
  filter: { until: Day; most?: number | undefined },
): Promise<ActionDue[]> {
  if (!ctx.organisation) return [];
  const found: ActionDue[] = [];
  // Those of programmes that do not run drop out after the look-up, so the first helping may not be enough.
  const helping = filter.most === undefined ? null : filter.most * 2;
  for (let skip = 0; ; skip += helping ?? 0) {
    const { rows, dues } = await dueActions(ctx, filter.until, helping, skip);
    found.push(...dues);
    if (helping === null || rows < helping) return found;
    if (found.length >= filter.most!) return found.slice(0, filter.most);
  }
}

async function dueActions(ctx: ReadContext, until: Day, most: number | null, skip: number) {
  let query = ctx.db
    .selectFrom('plan_action')
    .selectAll()
    .where('owner_organisation_id', '=', ctx.organisation)
    .where('state', '=', 'planned')
    .where('due_on', '<=', until)
    .orderBy('due_on')
    .orderBy('id')
    .offset(skip);
  if (most !== null) query = query.limit(most);
  const rows = await query.execute();
  const programmes = await programmesByIds(
    ctx,
    rows.map((row) => row.programme_id),
  );
  const running = rows.filter((row) => programmes.get(row.programme_id)?.state === 'in_force');
  if (running.length === 0) return { rows: rows.length, dues: [] };
  const texts = await ctx.db
    .selectFrom('commitment')
    .select(['id', 'text'])
    .where(
      'id',
      'in',
      running.map((row) => row.commitment_id),
    )
    .where('dropped_at', 'is', null)
    .execute();
  const textOf = new Map(texts.map((row) => [row.id, row.text]));
  const today = dayInVietNam(ctx.now);
  const views = await actionViews(ctx, running);
  const dues = views.flatMap((view): ActionDue[] => {
    const commitmentText = textOf.get(view.commitmentId);
    if (commitmentText === undefined) return [];
    const programmeTitle = programmes.get(view.programmeId)!.title;
    return [{ ...view, programmeTitle, commitmentText, isLate: view.dueOn < today }];
  });
  return { rows: rows.length, dues };
}

/**
 * Programmes in which the acting organisation's side has not yet assessed all commitments of the quarter that ended
 * last, those that end soonest first; of the given ones, or of all. Empty for the program itself and the public.
 */
export async function assessmentsDue(ctx: ReadContext, among?: readonly string[]): Promise<AssessmentDue[]> {
  const own = ctx.organisation;
  if (!own) return [];
  const today = dayInVietNam(ctx.now);
  const period = lastEndedQuarter(today);
  const programmes = among
    ? await programmeRows(ctx, among)
    : (await listProgrammes(ctx, { organisationId: own, sort: 'ending', perPage: 10_000 })).rows;
  const concerned = programmes.filter((programme) => isAskedFor(programme, period));
  const ids = concerned.map((programme) => programme.id);
  const left = await opinionsLeft(ctx, ids);
  const rules = await assessmentRules(ctx, ids);
  return concerned.flatMap((programme) => {
    const side = sideOf(programme, own);
    const opinions = left.get(programme.id);
    if (!side || !opinions) return [];
    const missing = opinions.missing.get(side) ?? opinions.commitments;
    if (missing === 0) return [];
    const dueOn = opinionDue(period.to, rules.get(programme.id)!);
    return [
      {
        programmeId: programme.id,
        programmeTitle: programme.title,
        side,
        periodFrom: period.from,
        periodTo: period.to,
        commitments: opinions.commitments,
        missing,
        dueOn,
        isLate: dueOn < today,
      },
    ];
  });
}
