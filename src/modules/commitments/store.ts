// The only file that writes the tables of commitments.
import { sql } from 'kysely';
import type { Context } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type {
  AddPlanAction,
  AssessCommitment,
  ChangeCommitment,
  NewCommitment,
  SetAssessmentDays,
  TargetInput,
} from './input.ts';
import type { ActionState } from './model.ts';

const NEXT_VERSION = sql<number>`version + 1`;

function changedMeanwhile(): Refusal {
  return new Refusal(
    'changed-meanwhile',
    say(
      'Nội dung này vừa được người khác sửa. Trang đã lấy bản mới nhất, còn những gì anh chị nhập vẫn ở trong ô. Hãy xem Nhật ký để biết đã đổi gì, rồi gửi lại nếu vẫn đúng.',
      'Somebody else has just changed this. The page has the newest state and what you typed is still in its fields. See the journal for what changed, then send again if it still holds.',
    ),
    409,
  );
}

/** Adds commitments behind those that are there. Returns their ids in order. */
export async function insertCommitments(
  ctx: Context,
  programmeId: string,
  commitments: readonly NewCommitment[],
): Promise<string[]> {
  const last = await ctx.db
    .selectFrom('commitment')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('programme_id', '=', programmeId)
    .executeTakeFirst();
  const first = last?.position == null ? 0 : Number(last.position) + 1;
  const ids: string[] = [];
  for (const [index, commitment] of commitments.entries()) {
    const { id } = await ctx.db
      .insertInto('commitment')
      .values({
        programme_id: programmeId,
        ...columnsOf(commitment),
        source_start: commitment.source?.start ?? null,
        source_end: commitment.source?.end ?? null,
        source_quote: commitment.source?.quote ?? null,
        position: first + index,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await replaceTopics(ctx, programmeId, id, commitment.topicIds ?? []);
    ids.push(id);
  }
  return ids;
}

function columnsOf(commitment: NewCommitment | ChangeCommitment) {
  return {
    obliged: commitment.obliged,
    kind: commitment.kind,
    sub_kind: commitment.subKind ?? null,
    modality: commitment.modality ?? 'agreed',
    text: commitment.text,
    cadence: commitment.cadence ?? null,
  } as const;
}

export async function updateCommitment(ctx: Context, programmeId: string, change: ChangeCommitment): Promise<void> {
  const done = await ctx.db
    .updateTable('commitment')
    .set({ ...columnsOf(change), version: NEXT_VERSION })
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
  if (change.topicIds) await replaceTopics(ctx, programmeId, change.id, change.topicIds);
}

export async function markDropped(ctx: Context, id: string, version: number, reason: string): Promise<void> {
  const done = await ctx.db
    .updateTable('commitment')
    .set({ dropped_at: ctx.now, dropped_reason: reason, version: NEXT_VERSION })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
}

async function replaceTopics(
  ctx: Context,
  programmeId: string,
  commitmentId: string,
  topicIds: readonly string[],
): Promise<void> {
  await ctx.db.deleteFrom('commitment_topic').where('commitment_id', '=', commitmentId).execute();
  const rows = [...new Set(topicIds)].map((topicId) => ({
    programme_id: programmeId,
    commitment_id: commitmentId,
    topic_id: topicId,
  }));
  if (rows.length > 0) await ctx.db.insertInto('commitment_topic').values(rows).execute();
}

/** Makes the targets exactly these, and counts the commitment's version up. */
export async function replaceTargets(
  ctx: Context,
  programmeId: string,
  commitmentId: string,
  version: number,
  targets: readonly TargetInput[],
): Promise<void> {
  const done = await ctx.db
    .updateTable('commitment')
    .set({ version: NEXT_VERSION })
    .where('id', '=', commitmentId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
  // Targets that stay keep their ids, since deliverables point at them.
  const kept = await ctx.db.selectFrom('target').selectAll().where('commitment_id', '=', commitmentId).execute();
  const key = (one: TargetInput) => [one.periodFrom, one.periodTo, one.unit].join(' ');
  const wanted = new Map(targets.map((target) => [key(target), target]));
  for (const row of kept) {
    const own = key({ periodFrom: row.period_from, periodTo: row.period_to, unit: row.unit, quantity: row.quantity });
    const target = wanted.get(own);
    if (!target) await ctx.db.deleteFrom('target').where('id', '=', row.id).execute();
    else if (target.quantity !== row.quantity)
      await ctx.db.updateTable('target').set({ quantity: target.quantity }).where('id', '=', row.id).execute();
    wanted.delete(own);
  }
  await insertTargets(ctx, programmeId, commitmentId, [...wanted.values()]);
}

export async function insertTargets(
  ctx: Context,
  programmeId: string,
  commitmentId: string,
  targets: readonly TargetInput[],
): Promise<void> {
  const rows = targets.map((target) => ({
    programme_id: programmeId,
    commitment_id: commitmentId,
    period_from: target.periodFrom,
    period_to: target.periodTo,
    unit: target.unit,
    quantity: target.quantity,
  }));
  if (rows.length > 0) await ctx.db.insertInto('target').values(rows).execute();
}

function actionColumns(action: Omit<AddPlanAction, 'commitmentId'>) {
  return {
    title: action.title,
    starts_on: action.startsOn ?? null,
    due_on: action.dueOn,
    owner_organisation_id: action.ownerOrganisationId,
    owner_name: action.ownerName ?? null,
    partner_organisation_id: action.partnerOrganisationId ?? null,
    partner_name: action.partnerName ?? null,
    quantity: action.quantity ?? null,
    unit: action.unit ?? null,
    place: action.place ?? null,
    note: action.note ?? null,
  };
}

export async function insertAction(ctx: Context, programmeId: string, action: AddPlanAction): Promise<string> {
  const { id } = await ctx.db
    .insertInto('plan_action')
    .values({ programme_id: programmeId, commitment_id: action.commitmentId, ...actionColumns(action) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateAction(
  ctx: Context,
  id: string,
  version: number,
  action: Omit<AddPlanAction, 'commitmentId'>,
): Promise<void> {
  const done = await ctx.db
    .updateTable('plan_action')
    .set({ ...actionColumns(action), version: NEXT_VERSION })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
}

export async function closeAction(
  ctx: Context,
  id: string,
  version: number,
  close: { state: ActionState; reason: string | null; doneOn: string | null },
): Promise<void> {
  const done = await ctx.db
    .updateTable('plan_action')
    .set({ state: close.state, state_reason: close.reason, done_on: close.doneOn, version: NEXT_VERSION })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw changedMeanwhile();
}

export async function insertAssessment(
  ctx: Context,
  programmeId: string,
  given: AssessCommitment & { organisationId: string; side: string; dueOn: Day },
): Promise<string> {
  const { id } = await ctx.db
    .insertInto('assessment')
    .values({
      programme_id: programmeId,
      commitment_id: given.commitmentId,
      organisation_id: given.organisationId,
      side: given.side,
      period_from: given.periodFrom,
      period_to: given.periodTo,
      status: given.status,
      stance: given.stance,
      comment: given.comment ?? null,
      account_id: ctx.actor.accountId,
      at: ctx.now,
      due_on: given.dueOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Makes the rule, or replaces the version seen. */
export async function putAssessmentRule(ctx: Context, input: SetAssessmentDays): Promise<void> {
  const { days, reason } = input;
  const done =
    input.version === 0
      ? await ctx.db
          .insertInto('assessment_rule')
          .values({ programme_id: input.programmeId, days, reason })
          .onConflict((conflict) => conflict.column('programme_id').doNothing())
          .returning('programme_id')
          .executeTakeFirst()
      : await ctx.db
          .updateTable('assessment_rule')
          .set({ days, reason, version: NEXT_VERSION })
          .where('programme_id', '=', input.programmeId)
          .where('version', '=', input.version)
          .returning('programme_id')
          .executeTakeFirst();
  if (!done) throw changedMeanwhile();
}
