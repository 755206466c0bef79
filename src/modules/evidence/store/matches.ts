// Writes matches and the days that frozen reports have counted.
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/database/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import type { MatchState } from '../model.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';

export interface NewMatch {
  readonly programmeId: string;
  readonly commitmentId: string;
  readonly planActionId: string | null;
  readonly clippingId: string;
  readonly state: 'suggested' | 'confirmed';
  readonly weight: number;
  readonly reasons: readonly Sentence[];
  readonly quantity: number;
  readonly madeBy: 'machine' | 'person';
  readonly unit: string | null;
  readonly topicId: string | null;
  readonly note?: string | null;
  readonly decided?: { by: string | null; for: string | null; at: Date; afterFreeze: boolean };
}

/** Null when the clipping is already matched (or was rejected) for the commitment. */
export async function insertMatch(db: Transaction, match: NewMatch): Promise<string | null> {
  const row = await db
    .insertInto('match')
    .values({
      programme_id: match.programmeId,
      commitment_id: match.commitmentId,
      plan_action_id: match.planActionId,
      clipping_id: match.clippingId,
      state: match.state,
      weight: match.weight,
      reasons: JSON.stringify(match.reasons),
      quantity: match.quantity,
      unit: match.unit,
      topic_id: match.topicId,
      made_by: match.madeBy,
      note: match.note ?? null,
      decided_by: match.decided?.by ?? null,
      decided_for: match.decided?.for ?? null,
      decided_at: match.decided?.at ?? null,
      after_freeze: match.decided?.afterFreeze ?? false,
    })
    .onConflict((conflict) => conflict.columns(['clipping_id', 'commitment_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function updateMatch(
  db: Transaction,
  id: string,
  version: number,
  change: {
    state?: MatchState;
    quantity?: number;
    unit?: string | null;
    topicId?: string | null;
    deliverableId?: string | null;
    planActionId?: string | null;
    note?: string | null;
    decided?: { by: string | null; for: string | null; at: Date } | null;
    afterFreeze?: boolean;
  },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('match')
    .set({
      version: version + 1,
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.quantity === undefined ? {} : { quantity: change.quantity }),
      ...(change.unit === undefined ? {} : { unit: change.unit }),
      ...(change.topicId === undefined ? {} : { topic_id: change.topicId }),
      ...(change.deliverableId === undefined ? {} : { deliverable_id: change.deliverableId }),
      ...(change.planActionId === undefined ? {} : { plan_action_id: change.planActionId }),
      ...(change.note === undefined ? {} : { note: change.note }),
      ...(change.afterFreeze === undefined ? {} : { after_freeze: change.afterFreeze }),
      ...(change.decided === undefined
        ? {}
        : {
            decided_by: change.decided?.by ?? null,
            decided_for: change.decided?.for ?? null,
            decided_at: change.decided?.at ?? null,
          }),
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw changedMeanwhile();
}

/** A frozen report never frees days that an earlier one froze. */
export async function extendLock(db: Transaction, programmeId: string, lockedTo: string): Promise<void> {
  await db
    .insertInto('evidence_lock')
    .values({ programme_id: programmeId, locked_to: lockedTo })
    .onConflict((conflict) =>
      conflict.column('programme_id').doUpdateSet({
        locked_to: sql`greatest(evidence_lock.locked_to, excluded.locked_to)`,
      }),
    )
    .execute();
}
