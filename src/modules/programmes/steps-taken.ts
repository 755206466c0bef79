// What the steps of a programme's life left behind.
import type { ReadContext } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';

export interface Suspension {
  readonly id: string;
  readonly from: Day;
  readonly plannedUntil: Day | null;
  /** The last suspended day; null while it lasts. */
  readonly until: Day | null;
  readonly reason: string;
}

/** When the programme was suspended, oldest first. A suspension of no whole day (taken back the same day) is left out. */
export async function suspensionsOf(ctx: ReadContext, programmeId: string): Promise<Suspension[]> {
  const rows = await ctx.db
    .selectFrom('programme_suspension')
    .select(['id', 'from_on as from', 'planned_until as plannedUntil', 'until_on as until', 'reason'])
    .where('programme_id', '=', programmeId)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  return rows.filter((row) => row.until === null || row.until >= row.from);
}

export interface Liquidation {
  readonly documentNumber: string | null;
  readonly documentDate: Day | null;
  readonly fileId: string | null;
}

export async function liquidationOf(ctx: ReadContext, programmeId: string): Promise<Liquidation | null> {
  const row = await ctx.db
    .selectFrom('programme_liquidation')
    .select(['document_number as documentNumber', 'document_date as documentDate', 'file_id as fileId'])
    .where('programme_id', '=', programmeId)
    .executeTakeFirst();
  return row ?? null;
}

export interface StepTaken {
  readonly from: string | null;
  readonly to: string;
  readonly organisationId: string | null;
  /** ISO text in UTC */
  readonly at: string;
}

/** The recorded steps, oldest first. */
export async function stepsTaken(ctx: ReadContext, programmeId: string): Promise<StepTaken[]> {
  const rows = await ctx.db
    .selectFrom('programme_state_change')
    .select(['from_state as from', 'to_state as to', 'organisation_id as organisationId', 'at'])
    .where('programme_id', '=', programmeId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
