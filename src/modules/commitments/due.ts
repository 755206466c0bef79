// What waits for the acting organisation, over all its programmes. For the inbox.
import type { ReadContext } from '../../platform/context/index.ts';
import { addDays, dayInVietNam, quarterOf, quarterPeriod, type Day, type Period } from '../../tools/calendar/index.ts';
import { listProgrammes, programmesByIds, sideOf } from '../programmes/index.ts';
import { assessmentRules, opinionDue } from './deadlines.ts';
import { actionViews } from './queries.ts';
import type { ActionDue, AssessmentDue } from './view.ts';

/** Planned actions that the acting organisation owns in programmes in force, due up to the day (included), oldest first. */
export async function actionsDue(ctx: ReadContext, filter: { until: Day }): Promise<ActionDue[]> {
  if (!ctx.organisation) return [];
  const rows = await ctx.db
    .selectFrom('plan_action')
    .selectAll()
    .where('owner_organisation_id', '=', ctx.organisation)
    .where('state', '=', 'planned')
    .where('due_on', '<=', filter.until)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  const programmes = await programmesByIds(
    ctx,
    rows.map((row) => row.programme_id),
  );
  const running = rows.filter((row) => programmes.get(row.programme_id)?.state === 'in_force');
  if (running.length === 0) return [];
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
  return views.flatMap((view) => {
    const commitmentText = textOf.get(view.commitmentId);
    if (commitmentText === undefined) return [];
    const programmeTitle = programmes.get(view.programmeId)!.title;
    return [{ ...view, programmeTitle, commitmentText, isLate: view.dueOn < today }];
  });
}

/**
 * Programmes in which the acting organisation's side has not yet assessed all commitments of the quarter that ended
 * last. Empty for the program itself and the public.
 */
export async function assessmentsDue(ctx: ReadContext): Promise<AssessmentDue[]> {
  const own = ctx.organisation;
  if (!own) return [];
  const period = lastEndedQuarter(dayInVietNam(ctx.now));
  const { rows } = await listProgrammes(ctx, {
    organisationId: own,
    state: ['in_force', 'suspended', 'ended'],
    sort: 'ending',
    perPage: 10_000,
  });
  const concerned = rows.filter(
    ({ term }) => (term.from === null || term.from <= period.to) && (term.to === null || term.to >= period.from),
  );
  if (concerned.length === 0) return [];
  const standing = await ctx.db
    .selectFrom('commitment')
    .select(['id', 'programme_id'])
    .where(
      'programme_id',
      'in',
      concerned.map((programme) => programme.id),
    )
    .where('dropped_at', 'is', null)
    .execute();
  const judged = await ctx.db
    .selectFrom('assessment')
    .select(['commitment_id', 'side'])
    .where(
      'programme_id',
      'in',
      concerned.map((programme) => programme.id),
    )
    .where('period_from', '=', period.from)
    .where('period_to', '=', period.to)
    .execute();
  const rules = await assessmentRules(
    ctx,
    concerned.map((programme) => programme.id),
  );
  const today = dayInVietNam(ctx.now);
  const isJudged = new Set(judged.map((row) => `${row.commitment_id} ${row.side}`));
  return concerned.flatMap((programme) => {
    const side = sideOf(programme, own);
    const commitments = standing.filter((row) => row.programme_id === programme.id);
    const missing = commitments.filter((row) => !isJudged.has(`${row.id} ${side}`)).length;
    if (!side || missing === 0) return [];
    const dueOn = opinionDue(period.to, rules.get(programme.id)!);
    return [
      {
        programmeId: programme.id,
        programmeTitle: programme.title,
        side,
        periodFrom: period.from,
        periodTo: period.to,
        commitments: commitments.length,
        missing,
        dueOn,
        isLate: dueOn < today,
      },
    ];
  });
}

function lastEndedQuarter(today: Day): Period {
  const { from } = quarterPeriod(quarterOf(today));
  return quarterPeriod(quarterOf(addDays(from, -1)));
}
