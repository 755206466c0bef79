// Writes deliverables and what belongs to them.
import type { Transaction } from '../../../platform/database/index.ts';
import type { DeliverableFields } from '../input.ts';
import type { DeliverableState } from '../model.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';

function columnsOf(fields: DeliverableFields) {
  return {
    target_id: fields.targetId ?? null,
    plan_action_id: fields.planActionId ?? null,
    topic_id: fields.topicId ?? null,
    title: fields.title,
    unit: fields.unit ?? null,
    quantity: fields.quantity,
    delivered_on: fields.deliveredOn,
    place: fields.place ?? null,
    for_whom: fields.forWhom ?? null,
    note: fields.note ?? null,
  };
}

export async function insertDeliverable(
  db: Transaction,
  programmeId: string,
  commitmentId: string,
  fields: DeliverableFields,
  recorded: { side: string; for: string; by: string | null; at: Date },
): Promise<string> {
  const { id } = await db
    .insertInto('deliverable')
    .values({
      programme_id: programmeId,
      commitment_id: commitmentId,
      ...columnsOf(fields),
      recorded_side: recorded.side,
      recorded_for: recorded.for,
      recorded_by: recorded.by,
      recorded_at: recorded.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A changed deliverable waits for the other side anew. */
export async function updateDeliverable(
  db: Transaction,
  id: string,
  version: number,
  fields: DeliverableFields,
  recorded: { for: string; by: string | null; at: Date },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('deliverable')
    .set({
      ...columnsOf(fields),
      state: 'recorded',
      recorded_for: recorded.for,
      recorded_by: recorded.by,
      recorded_at: recorded.at,
      decided_side: null,
      decided_for: null,
      decided_by: null,
      decided_at: null,
      decided_reason: null,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw changedMeanwhile();
}

export async function decideDeliverable(
  db: Transaction,
  id: string,
  version: number,
  decided: {
    state: Exclude<DeliverableState, 'recorded'>;
    side: string;
    for: string;
    by: string | null;
    at: Date;
    reason: string | null;
    afterFreeze: boolean;
  },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('deliverable')
    .set({
      state: decided.state,
      decided_side: decided.side,
      decided_for: decided.for,
      decided_by: decided.by,
      decided_at: decided.at,
      decided_reason: decided.reason,
      after_freeze: decided.afterFreeze,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw changedMeanwhile();
}

/** Its evidence stands for itself again; the journal keeps what it was. */
export async function deleteDeliverable(db: Transaction, id: string, version: number): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('deliverable')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw changedMeanwhile();
}

/** Makes the evidence of a deliverable exactly these matches. */
export async function gather(db: Transaction, deliverableId: string, matchIds: readonly string[]): Promise<void> {
  await db
    .updateTable('match')
    .set({ deliverable_id: null })
    .where('deliverable_id', '=', deliverableId)
    .where('id', 'not in', [...matchIds])
    .execute();
  await db
    .updateTable('match')
    .set({ deliverable_id: deliverableId })
    .where('id', 'in', [...matchIds])
    .execute();
}
