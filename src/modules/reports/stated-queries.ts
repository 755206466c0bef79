// What the parties state with a source: reach, outtakes, outcomes, impact.
import type { Selectable } from 'kysely';
import type { DB } from '../../../db/types.ts';
import type { ReadContext } from '../../platform/context/index.ts';
import type { Period } from '../../tools/calendar/index.ts';
import { organisationsByIds } from '../organisations/index.ts';
import { STATED_KINDS } from './model.ts';
import type { StatedResult } from './view.ts';

/** Those of the programme, in the order of kinds and days; with a period, those whose own lies within it. */
export async function statedResults(ctx: ReadContext, programmeId: string, period?: Period): Promise<StatedResult[]> {
  let query = ctx.db.selectFrom('stated_result').selectAll().where('programme_id', '=', programmeId);
  if (period) query = query.where('period_from', '>=', period.from).where('period_to', '<=', period.to);
  const rows = await query.orderBy('period_from').orderBy('stated_at').orderBy('id').execute();
  return viewsOf(ctx, rows);
}

/** One of them, or null when there is none that the asker may see. */
export async function statedResult(ctx: ReadContext, id: string): Promise<StatedResult | null> {
  const rows = await ctx.db.selectFrom('stated_result').selectAll().where('id', '=', id).execute();
  return (await viewsOf(ctx, rows))[0] ?? null;
}

async function viewsOf(ctx: ReadContext, rows: readonly Selectable<DB['stated_result']>[]): Promise<StatedResult[]> {
  const bodies = await organisationsByIds(
    ctx,
    rows.map((row) => row.organisation_id),
  );
  return rows
    .map((row) => ({
      id: row.id,
      programmeId: row.programme_id,
      organisationId: row.organisation_id,
      organisationName: bodies.get(row.organisation_id)?.name ?? '',
      kind: row.kind,
      from: row.period_from,
      to: row.period_to,
      text: row.text,
      quantity: row.quantity,
      unit: row.unit,
      channel: row.channel,
      source: row.source,
      sourceAddress: row.source_address,
      sourceOn: row.source_on,
    }))
    .toSorted((a, b) => STATED_KINDS.indexOf(a.kind) - STATED_KINDS.indexOf(b.kind));
}
