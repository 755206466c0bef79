// Writes the times when a source could not be read, and what was made good afterwards.
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/database/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';

export interface NewOutage {
  readonly sourceId: string;
  readonly organisationId: string;
  /** The last reading that succeeded before. */
  readonly beganAt: Date;
  readonly problem: Sentence | null;
  /** Already over: the source was not asked for long, and pages may have passed by. */
  readonly endedAt?: Date;
  readonly catchUp?: 'waiting';
}

/** Gives the id, or null when the source has an open one, which then gets the new reason. */
export async function openOutage(db: Transaction, outage: NewOutage): Promise<string | null> {
  const problem = outage.problem === null ? null : JSON.stringify(outage.problem);
  if (outage.endedAt === undefined) {
    const { numUpdatedRows } = await db
      .updateTable('source_outage')
      .set({ problem })
      .where('source_id', '=', outage.sourceId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) return null;
  }
  const row = await db
    .insertInto('source_outage')
    .values({
      source_id: outage.sourceId,
      organisation_id: outage.organisationId,
      began_at: outage.beganAt,
      ended_at: outage.endedAt ?? null,
      problem,
      ...(outage.catchUp === undefined ? {} : { catch_up: outage.catchUp, asked_at: sql<Date>`now()` }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Gives the id of the one that was open, if any. */
export async function endOutage(
  db: Transaction,
  sourceId: string,
  at: Date,
  catchUp: 'not_needed' | 'waiting',
): Promise<string | null> {
  const row = await db
    .updateTable('source_outage')
    .set({ ended_at: at, catch_up: catchUp, ...(catchUp === 'waiting' ? { asked_at: sql<Date>`now()` } : {}) })
    .where('source_id', '=', sourceId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function recordCatchUp(
  db: Transaction,
  outageId: string,
  done: { at: Date; pages: number; requests: number; note: Sentence; reached: boolean },
): Promise<void> {
  await db
    .updateTable('source_outage')
    .set({
      catch_up: done.reached ? 'done' : 'out_of_reach',
      caught_up_at: done.at,
      found_pages: done.pages,
      requests: done.requests,
      note: JSON.stringify(done.note),
    })
    .where('id', '=', outageId)
    .execute();
}

export async function markOutagesAsked(db: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('source_outage')
    .set({ asked_at: sql<Date>`now()` })
    .where('id', 'in', [...ids])
    .execute();
}
