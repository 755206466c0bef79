// The register of a quarter: who declared what for which programme, with the rows of those who declared nothing to declare and
// of those who have not declared. By the titles of programmes.
import { sql, type RawBuilder } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import type { Quarter } from '../../tools/calendar/index.ts';
import { organisationsByIds } from '../organisations/index.ts';
import type { RegisterRow } from './view.ts';

export const REGISTER_PER_PAGE = 50;

export interface MoneyRegister {
  readonly rows: readonly RegisterRow[];
  readonly page: number;
  readonly pages: number;
  /** `asked` = none + paid + missing: declarations, not lines. */
  readonly sums: {
    readonly asked: number;
    readonly none: number;
    readonly paid: number;
    readonly missing: number;
    readonly late: number;
    /** Đồng. */
    readonly amount: number;
  };
}

/** Everybody asked or declared, once: `x`. */
function asked(quarter: Quarter): RawBuilder<unknown> {
  return sql`(select programme_id, organisation_id, due_on from public_duty where quarter = ${quarter} and kind = 'money'
    union select programme_id, organisation_id, due_on from money_declaration where quarter = ${quarter}) x`;
}

function joined(quarter: Quarter): RawBuilder<unknown> {
  return sql`${asked(quarter)} join public_record r on r.programme_id = x.programme_id
    left join money_declaration d on d.programme_id = x.programme_id and d.organisation_id = x.organisation_id
      and d.quarter = ${quarter}`;
}

type RawRow = Omit<RegisterRow, 'organisationName'>;

const ROW = sql`r.slug as "programmeSlug", r.title as "programmeTitle", x.organisation_id as "organisationId",
  coalesce(d.answer, 'missing') as state, l.medium, l.amount::float8 as amount, l.reason, x.due_on as "dueOn",
  d.declared_on as "declaredOn", d.corrected_on as "correctedOn"`;

async function rowsOf(ctx: ReadContext, quarter: Quarter, skip: number, most: number): Promise<RegisterRow[]> {
  const { rows } = await sql<RawRow>`select ${ROW} from ${joined(quarter)}
      left join money_declaration_line l on l.declaration_id = d.id
    order by r.search_key, r.programme_id, x.organisation_id, l.position offset ${skip} limit ${most}`.execute(ctx.db);
  const names = await organisationsByIds(
    ctx,
    rows.map((row) => row.organisationId),
  );
  return rows.map((row) => ({ ...row, organisationName: names.get(row.organisationId)?.name ?? '' }));
}

export async function moneyRegister(ctx: ReadContext, quarter: Quarter, page = 1): Promise<MoneyRegister> {
  const { rows: counted } = await sql<MoneyRegister['sums'] & { lines: number }>`
    select count(*)::int as asked, (count(*) filter (where d.answer = 'none'))::int as none,
      (count(*) filter (where d.answer = 'paid'))::int as paid, (count(*) filter (where d.id is null))::int as missing,
      (count(*) filter (where d.declared_on > d.due_on))::int as late,
      coalesce(sum(t.amount), 0)::float8 as amount, coalesce(sum(greatest(1, coalesce(t.lines, 0))), 0)::int as lines
    from ${joined(quarter)} left join lateral (select sum(l.amount) as amount, count(*)::int as lines
      from money_declaration_line l where l.declaration_id = d.id) t on true`.execute(ctx.db);
  const { lines, ...sums } = counted[0]!;
  const pages = Math.max(1, Math.ceil(lines / REGISTER_PER_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  return {
    sums,
    page: shown,
    pages,
    rows: await rowsOf(ctx, quarter, (shown - 1) * REGISTER_PER_PAGE, REGISTER_PER_PAGE),
  };
}

/** For the files: so many rows after those skipped. */
export function registerRows(ctx: ReadContext, quarter: Quarter, skip: number, most: number): Promise<RegisterRow[]> {
  return rowsOf(ctx, quarter, skip, most);
}

/** Quarters in which anything was asked or declared, newest first. */
export async function registerQuarters(ctx: ReadContext): Promise<Quarter[]> {
  const { rows } = await sql<{ quarter: Quarter }>`
    with recursive known as (
      (select max(quarter) as quarter from (select max(quarter) as quarter from public_duty where kind = 'money'
        union all select max(quarter) from money_declaration) m)
      union all
      select (select max(quarter) from (
          select max(u.quarter) as quarter from public_duty u where u.kind = 'money' and u.quarter < k.quarter
          union all select max(d.quarter) from money_declaration d where d.quarter < k.quarter) m)
        from known k where k.quarter is not null)
    select quarter from known where quarter is not null`.execute(ctx.db);
  return rows.map((row) => row.quarter);
}
