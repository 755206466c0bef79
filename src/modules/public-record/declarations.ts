// Reads of declarations of money.
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import { organisationsByIds } from '../organisations/index.ts';
import type { Declared } from './duties.ts';
import type { DeclarationView, MoneyLine } from './view.ts';

/** Of many programmes and the quarters given; one statement. */
export async function declaredIn(
  ctx: ReadContext,
  programmeIds: readonly string[],
  quarters: readonly string[],
): Promise<Declared[]> {
  if (programmeIds.length === 0) return [];
  return ctx.db
    .selectFrom('money_declaration')
    .select([
      'programme_id as programmeId',
      'organisation_id as organisationId',
      'quarter',
      'answer',
      'declared_on as declaredOn',
      'due_on as dueOn',
    ])
    .where('programme_id', 'in', [...programmeIds])
    .where('quarter', 'in', [...quarters])
    .execute();
}

/** All declarations of a programme, newest quarter first, then by the body's name. */
export async function declarationsOf(ctx: ReadContext, programmeId: string): Promise<DeclarationView[]> {
  const rows = await ctx.db
    .selectFrom('money_declaration')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('quarter', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const { rows: lines } = await sql<MoneyLine & { declarationId: string }>`
    select declaration_id as "declarationId", medium, amount::float8 as amount, reason from money_declaration_line
    where programme_id = ${programmeId} order by declaration_id, position`.execute(ctx.db);
  const linesOf = Map.groupBy(lines, (line) => line.declarationId);
  const names = await organisationsByIds(
    ctx,
    rows.map((row) => row.organisation_id),
  );
  return rows
    .map((row) => ({
      id: row.id,
      programmeId: row.programme_id,
      organisationId: row.organisation_id,
      organisationName: names.get(row.organisation_id)?.name ?? '',
      quarter: row.quarter,
      answer: row.answer,
      note: row.note,
      lines: (linesOf.get(row.id) ?? []).map(({ medium, amount, reason }) => ({ medium, amount, reason })),
      dueOn: row.due_on,
      declaredOn: row.declared_on,
      isLate: row.declared_on > row.due_on,
      corrected:
        row.corrected_on !== null && row.corrected_why !== null
          ? { on: row.corrected_on, why: row.corrected_why }
          : null,
      version: row.version,
    }))
    .toSorted((a, b) =>
      a.quarter === b.quarter
        ? a.organisationName.localeCompare(b.organisationName, 'vi')
        : a.quarter < b.quarter
          ? 1
          : -1,
    );
}
