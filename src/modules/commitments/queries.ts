// Reads of commitments and what hangs on them; each returns views.
import { sql, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.ts';
import type { ReadContext } from '../../platform/context/index.ts';
import { dayInVietNam, type Period } from '../../tools/calendar/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { organisationsByIds } from '../organisations/index.ts';
import { assessmentRule, opinionDue } from './deadlines.ts';
import type { PlanFilter } from './input.ts';
import type { AssessmentView, CommitmentView, PlanActionView, SideAssessment, TargetView } from './view.ts';

/** The commitments of a programme in the order of the agreement; dropped ones only when asked for. */
export async function commitmentsOf(
  ctx: ReadContext,
  programmeId: string,
  options: { includeDropped?: boolean } = {},
): Promise<CommitmentView[]> {
  let query = ctx.db.selectFrom('commitment').selectAll().where('programme_id', '=', programmeId);
  if (!options.includeDropped) query = query.where('dropped_at', 'is', null);
  return viewsOf(ctx, await query.orderBy('position').orderBy('id').execute());
}

/** Those of the ids that stand and that the asker sees, in no order. */
export async function commitmentsByIds(ctx: ReadContext, ids: readonly string[]): Promise<CommitmentView[]> {
  if (ids.length === 0) return [];
  const query = ctx.db.selectFrom('commitment').selectAll().where('id', 'in', ids).where('dropped_at', 'is', null);
  return viewsOf(ctx, await query.execute());
}

/** How many commitments of the programme stand (are not dropped). */
export async function commitmentCount(ctx: ReadContext, programmeId: string): Promise<number> {
  const { count } = await ctx.db
    .selectFrom('commitment')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('programme_id', '=', programmeId)
    .where('dropped_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The commitment. Refuses with 404 when there is none that the asker may see. */
export async function commitmentView(ctx: ReadContext, id: string): Promise<CommitmentView> {
  const rows = await ctx.db.selectFrom('commitment').selectAll().where('id', '=', id).execute();
  const [view] = await viewsOf(ctx, rows);
  if (view) return view;
  throw new Refusal(
    'no-such-commitment',
    say(
      'Không có cam kết này, hoặc đơn vị của anh chị không tham gia chương trình.',
      'There is no such commitment, or your organisation takes no part in its programme.',
    ),
    404,
  );
}

async function viewsOf(ctx: ReadContext, rows: readonly Selectable<DB['commitment']>[]): Promise<CommitmentView[]> {
  if (rows.length === 0) return [];
  const links = await ctx.db
    .selectFrom('commitment_topic')
    .select(['commitment_id', 'topic_id'])
    .where('commitment_id', '=', sql<string>`any(${rows.map((row) => row.id)}::uuid[])`)
    .orderBy('topic_id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    obliged: row.obliged,
    kind: row.kind,
    subKind: row.sub_kind,
    modality: row.modality,
    text: row.text,
    source:
      row.source_start === null || row.source_end === null
        ? null
        : { start: row.source_start, end: row.source_end, quote: row.source_quote ?? row.text },
    cadence: row.cadence,
    position: row.position,
    topicIds: links.filter((link) => link.commitment_id === row.id).map((link) => link.topic_id),
    droppedAt: row.dropped_at?.toISOString() ?? null,
    droppedReason: row.dropped_reason,
    version: row.version,
  }));
}

/** Targets of the programme, oldest period first; with a period, those that touch it. */
export async function targetsOf(ctx: ReadContext, programmeId: string, period?: Period): Promise<TargetView[]> {
  let query = ctx.db.selectFrom('target').where('programme_id', '=', programmeId);
  if (period) query = query.where('period_from', '<=', period.to).where('period_to', '>=', period.from);
  return query
    .select([
      'id',
      'commitment_id as commitmentId',
      'period_from as periodFrom',
      'period_to as periodTo',
      'unit',
      'quantity',
    ])
    .orderBy('period_from')
    .orderBy('unit')
    .orderBy('id')
    .execute();
}

/** The plan's actions, earliest first; `from` and `to` bound the day they are due. */
export async function planOf(
  ctx: ReadContext,
  programmeId: string,
  filter: PlanFilter = {},
): Promise<PlanActionView[]> {
  let query = ctx.db.selectFrom('plan_action').selectAll().where('programme_id', '=', programmeId);
  if (filter.from) query = query.where('due_on', '>=', filter.from);
  if (filter.to) query = query.where('due_on', '<=', filter.to);
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.commitmentId) query = query.where('commitment_id', '=', filter.commitmentId);
  return actionViews(ctx, await query.orderBy('due_on').orderBy('id').execute());
}

/** The action. Refuses with 404 when there is none that the asker may see. */
export async function planAction(ctx: ReadContext, id: string): Promise<PlanActionView> {
  const rows = await ctx.db.selectFrom('plan_action').selectAll().where('id', '=', id).execute();
  const [view] = await actionViews(ctx, rows);
  if (view) return view;
  throw new Refusal('no-such-action', say('Không có việc này trong kế hoạch.', 'There is no such action.'), 404);
}

export async function actionViews(
  ctx: ReadContext,
  rows: readonly Selectable<DB['plan_action']>[],
): Promise<PlanActionView[]> {
  const bodies = await organisationsByIds(
    ctx,
    rows.flatMap((row) => [
      row.owner_organisation_id,
      ...(row.partner_organisation_id ? [row.partner_organisation_id] : []),
    ]),
  );
  return rows.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    commitmentId: row.commitment_id,
    title: row.title,
    startsOn: row.starts_on,
    dueOn: row.due_on,
    ownerOrganisationId: row.owner_organisation_id,
    ownerOrganisationName: bodies.get(row.owner_organisation_id)?.name ?? '',
    ownerName: row.owner_name,
    partnerOrganisationId: row.partner_organisation_id,
    partnerOrganisationName: bodies.get(row.partner_organisation_id ?? '')?.name ?? null,
    partnerName: row.partner_name,
    quantity: row.quantity,
    unit: row.unit,
    place: row.place,
    note: row.note,
    state: row.state,
    stateReason: row.state_reason,
    doneOn: row.done_on,
    version: row.version,
  }));
}

/**
 * What each side said of the programme's commitments: one item per commitment, side and period. With a period, only
 * judgements of exactly that period; without one, of all periods, newest period first.
 */
export async function assessmentsOf(
  ctx: ReadContext,
  programmeId: string,
  period?: Period,
  commitmentId?: string,
): Promise<SideAssessment[]> {
  let query = ctx.db.selectFrom('assessment').selectAll().where('programme_id', '=', programmeId);
  if (period) query = query.where('period_from', '=', period.from).where('period_to', '=', period.to);
  if (commitmentId) query = query.where('commitment_id', '=', commitmentId);
  // Ids grow with time, so they settle which of two judgements of one moment is the newer.
  const rows = await query
    .orderBy('period_from', 'desc')
    .orderBy('at', 'desc')
    .orderBy(sql`id desc`)
    .execute();
  const names = await organisationsByIds(
    ctx,
    rows.map((row) => row.organisation_id),
  );
  const rule = await assessmentRule(ctx, programmeId);
  const found = new Map<string, AssessmentView[]>();
  for (const row of rows) {
    // Opinions from before deadlines were kept are measured by the rule of today.
    const dueOn = row.due_on ?? opinionDue(row.period_to, rule);
    const view: AssessmentView = {
      id: row.id,
      commitmentId: row.commitment_id,
      organisationId: row.organisation_id,
      organisationName: names.get(row.organisation_id)?.name ?? '',
      side: row.side,
      periodFrom: row.period_from,
      periodTo: row.period_to,
      status: row.status,
      stance: row.stance,
      comment: row.comment,
      accountId: row.account_id,
      at: row.at.toISOString(),
      dueOn,
      isLate: dayInVietNam(row.at) > dueOn,
    };
    const key = [view.commitmentId, view.side, view.periodFrom, view.periodTo].join(' ');
    found.set(key, [...(found.get(key) ?? []), view]);
  }
  return [...found.values()].map(([latest, ...older]) => ({
    commitmentId: latest!.commitmentId,
    side: latest!.side,
    latest: latest!,
    older,
  }));
}
