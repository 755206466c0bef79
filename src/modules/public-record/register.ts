// The register of a quarter: who declared what for which programme, with the rows of those who declared nothing to declare and
// of those who have not declared. By the titles of programmes.
import { sql } from 'kysely';
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

type RawRow = Omit<RegisterRow, 'organisationName'>;

/** Lines of these programmes in the register's order; `x`: everybody asked or declared, once. */
async function linesOf(ctx: ReadContext, quarter: Quarter, programmeIds: readonly string[]): Promise<RegisterRow[]> {
  const ids = sql`any(${[...programmeIds]}::uuid[])`;
  const { rows } = await sql<RawRow>`
    select r.slug as "programmeSlug", r.title as "programmeTitle", x.organisation_id as "organisationId",
      coalesce(d.answer, 'missing') as state, l.medium, l.amount::float8 as amount, l.reason, x.due_on as "dueOn",
      d.declared_on as "declaredOn", d.corrected_on as "correctedOn"
    from (select programme_id, organisation_id, min(due_on) as due_on
        from (select programme_id, organisation_id, due_on from public_duty
            where quarter = ${quarter} and kind = 'money' and programme_id = ${ids}
          union all select programme_id, organisation_id, due_on from money_declaration
            where quarter = ${quarter} and programme_id = ${ids}) u
        group by 1, 2) x
      join public_record r on r.programme_id = x.programme_id
      left join money_declaration d on d.programme_id = x.programme_id and d.organisation_id = x.organisation_id
        and d.quarter = ${quarter}
      left join money_declaration_line l on l.declaration_id = d.id
    order by r.search_key, r.programme_id, x.organisation_id, l.position`.execute(ctx.db);
  const names = await organisationsByIds(
    ctx,
    rows.map((row) => row.organisationId),
  );
  return rows.map((row) => ({ ...row, organisationName: names.get(row.organisationId)?.name ?? '' }));
}

/** The programmes on which lines `skip` + 1 to `skip` + `most` stand, and how many lines stand before the first of them. */
async function programmesAt(
  ctx: ReadContext,
  quarter: Quarter,
  skip: number,
  most: number,
): Promise<{ readonly ids: readonly string[]; readonly before: number }> {
  // Each programme has a line at least.
  const { rows } = await sql<{ id: string; before: number }>`
    select programme_id as id, through - lines as before from (
      select programme_id, lines, (sum(lines) over (order by search_key, programme_id rows unbounded preceding))::int as through
      from (select * from public_register where quarter = ${quarter}
        order by search_key, programme_id limit ${skip + most}) enough) counted
    where through > ${skip} and through - lines < ${skip + most} order by through`.execute(ctx.db);
  return { ids: rows.map((row) => row.id), before: rows[0]?.before ?? 0 };
}

/** The sums and one page. */
export async function moneyRegister(ctx: ReadContext, quarter: Quarter, page = 1): Promise<MoneyRegister> {
  const { rows: counted } = await sql<MoneyRegister['sums'] & { lines: number }>`
    select coalesce(sum(asked), 0)::int as asked, coalesce(sum(none), 0)::int as none, coalesce(sum(paid), 0)::int as paid,
      coalesce(sum(asked - none - paid), 0)::int as missing, coalesce(sum(late), 0)::int as late,
      coalesce(sum(amount), 0)::float8 as amount, coalesce(sum(lines), 0)::int as lines
    from public_register where quarter = ${quarter}`.execute(ctx.db);
  const { lines, ...sums } = counted[0]!;
  const pages = Math.max(1, Math.ceil(lines / REGISTER_PER_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const skip = (shown - 1) * REGISTER_PER_PAGE;
  const { ids, before } = await programmesAt(ctx, quarter, skip, REGISTER_PER_PAGE);
  const rows = await linesOf(ctx, quarter, ids);
  return { sums, page: shown, pages, rows: rows.slice(skip - before, skip - before + REGISTER_PER_PAGE) };
}

/** Where a reading of the whole register stands: the last programme read. */
export interface RegisterMark {
  readonly searchKey: string;
  readonly programmeId: string;
}

/** For the files: all lines of so many programmes after the mark; the mark is null after the last. */
export async function registerAfter(
  ctx: ReadContext,
  quarter: Quarter,
  after: RegisterMark | null,
  programmes: number,
): Promise<{ readonly rows: readonly RegisterRow[]; readonly mark: RegisterMark | null }> {
  const later = after ? sql`(search_key, programme_id) > (${after.searchKey}, ${after.programmeId}::uuid)` : sql`true`;
  const { rows: found } = await sql<RegisterMark>`
    select search_key as "searchKey", programme_id as "programmeId" from public_register
    where quarter = ${quarter} and ${later} order by search_key, programme_id limit ${programmes}`.execute(ctx.db);
  const rows = await linesOf(
    ctx,
    quarter,
    found.map((one) => one.programmeId),
  );
  return { rows, mark: found.length < programmes ? null : found.at(-1)! };
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
