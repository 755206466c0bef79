// When the reports of many programmes were frozen, in one statement.
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';

export interface FrozenReport {
  readonly programmeId: string;
  readonly organisationId: string;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  /** The day in Viet Nam on which its first edition was frozen. */
  readonly frozenOn: Day;
}

/** Reports of one programme each, of periods that end on `since` or later. */
export async function frozenOn(ctx: ReadContext, programmeIds: readonly string[], since: Day): Promise<FrozenReport[]> {
  const { rows } = await sql<FrozenReport>`
    select programme_id as "programmeId", organisation_id as "organisationId", period_from as "periodFrom",
      period_to as "periodTo", (min(frozen_at) at time zone 'Asia/Ho_Chi_Minh')::date as "frozenOn"
    from report
    where programme_id = any(${[...programmeIds]}::uuid[]) and state = 'frozen' and period_to >= ${since}::date
    group by 1, 2, 3, 4`.execute(ctx.db);
  return rows;
}
