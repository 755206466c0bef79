// Writes what the steps of a programme's life leave behind: suspensions, liquidation.
import { sql } from 'kysely';
import type { Context } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import type { ChangeState } from './input.ts';

export async function openSuspension(
  ctx: Context,
  programmeId: string,
  given: { from: Day; plannedUntil: Day | null; reason: string },
): Promise<void> {
  await ctx.db
    .insertInto('programme_suspension')
    .values({
      programme_id: programmeId,
      from_on: given.from,
      planned_until: given.plannedUntil,
      reason: given.reason,
    })
    .execute();
}

/** Today is a working day again; when the programme ends, it was suspended to the last. */
export async function closeSuspension(ctx: Context, programmeId: string, today: Day, ended: boolean): Promise<void> {
  await ctx.db
    .updateTable('programme_suspension')
    .set({ until_on: sql<string>`greatest(${today}::date - ${ended ? 0 : 1}::int, from_on - 1)` })
    .where('programme_id', '=', programmeId)
    .where('until_on', 'is', null)
    .execute();
}

export async function insertLiquidation(
  ctx: Context,
  programmeId: string,
  given: Pick<ChangeState, 'documentNumber' | 'documentDate' | 'documentFileId'>,
): Promise<void> {
  await ctx.db
    .insertInto('programme_liquidation')
    .values({
      programme_id: programmeId,
      document_number: given.documentNumber ?? null,
      document_date: given.documentDate ?? null,
      file_id: given.documentFileId ?? null,
      at: ctx.now,
    })
    .execute();
}
