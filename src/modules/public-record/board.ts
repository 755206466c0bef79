// What each unit owed the public in a quarter, and when it came. Units are listed by name and never by how they did.
import { sql, type RawBuilder } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import { dayInVietNam, type Day, type Quarter } from '../../tools/calendar/index.ts';
import { facetPage } from './facets.ts';
import { DUTY_KINDS, type DutyKind } from './model.ts';
import type { BoardRow, DutyCount, DutyLine } from './view.ts';

export const BOARD_PER_PAGE = 25;
export const DUTIES_PER_PAGE = 50;

export interface Board {
  readonly rows: readonly BoardRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** One page of units of a kind, by name. */
export async function dutyBoard(
  ctx: ReadContext,
  asked: {
    readonly quarter: Quarter;
    readonly of: 'authority' | 'press';
    readonly search?: string | undefined;
    readonly page?: number | undefined;
  },
): Promise<Board> {
  const units = await facetPage(ctx, asked.of, { search: asked.search, page: asked.page, perPage: BOARD_PER_PAGE });
  const counts = await dutyCounts(
    ctx,
    units.rows.map((row) => row.slug),
    asked.quarter,
  );
  return {
    total: units.total,
    page: units.page,
    pages: units.pages,
    rows: units.rows.map((row) => ({
      organisationId: row.slug,
      name: row.name,
      kind: asked.of,
      counts: counts.get(row.slug) ?? [],
    })),
  };
}

/** By body; kinds of duty of which nothing was asked are left out. */
export async function dutyCounts(
  ctx: ReadContext,
  organisationIds: readonly string[],
  quarter: Quarter,
): Promise<Map<string, DutyCount[]>> {
  const today = dayInVietNam(ctx.now);
  const { rows } = await sql<DutyCount & { organisationId: string }>`
    select organisation_id as "organisationId", kind, count(*)::int as asked,
      (count(*) filter (where done_on <= due_on))::int as "onTime",
      (count(*) filter (where done_on > due_on))::int as late,
      (count(*) filter (where done_on is null and due_on < ${today}::date))::int as missing,
      (count(*) filter (where done_on is null and due_on >= ${today}::date))::int as "notDue",
      (count(*) filter (where is_empty))::int as empty
    from public_duty where organisation_id = any(${[...organisationIds]}::uuid[]) and quarter = ${quarter}
    group by 1, 2`.execute(ctx.db);
  const order = (kind: DutyKind) => DUTY_KINDS.indexOf(kind);
  return new Map(
    [...Map.groupBy(rows, (row) => row.organisationId)].map(([id, own]) => [
      id,
      own.map(({ organisationId: _id, ...count }) => count).toSorted((a, b) => order(a.kind) - order(b.kind)),
    ]),
  );
}

export interface DutyPage {
  readonly rows: readonly DutyLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** The rows behind a unit's figures, by the titles of programmes. */
export async function dutyLines(
  ctx: ReadContext,
  asked: {
    readonly organisationId: string;
    readonly quarter: Quarter;
    readonly kind?: DutyKind | undefined;
    /** Only what is not there yet though its deadline has passed. */
    readonly onlyMissing?: boolean;
    /** Those of just this body and quarter, when the asker has them: then what they add up to is not counted again. */
    readonly counts?: readonly DutyCount[];
    readonly page?: number | undefined;
  },
): Promise<DutyPage> {
  const today: Day = dayInVietNam(ctx.now);
  const where = sql`u.organisation_id = ${asked.organisationId}::uuid and u.quarter = ${asked.quarter}
    and (${asked.kind ?? null}::text is null or u.kind = ${asked.kind ?? null})
    and (not ${asked.onlyMissing ?? false}::boolean or (u.done_on is null and u.due_on < ${today}::date))`;
  const total = asked.counts && !asked.kind && !asked.onlyMissing ? added(asked.counts) : await counted(ctx, where);
  const pages = Math.max(1, Math.ceil(total / DUTIES_PER_PAGE));
  const page = Math.min(Math.max(1, asked.page ?? 1), pages);
  const { rows } = await sql<DutyLine>`
    select u.programme_id as "programmeId", r.slug, r.title, u.kind, u.period_from as "periodFrom",
      u.period_to as "periodTo", u.due_on as "dueOn", u.done_on as "doneOn", u.is_empty as "isEmpty", u.part, u.whole
    from public_duty u join public_record r on r.programme_id = u.programme_id where ${where}
    order by r.search_key, u.programme_id, array_position(${[...DUTY_KINDS]}::text[], u.kind)
    offset ${(page - 1) * DUTIES_PER_PAGE} limit ${DUTIES_PER_PAGE}`.execute(ctx.db);
  return { rows, total, page, pages };
}

function added(counts: readonly DutyCount[]): number {
  return counts.reduce((sum, one) => sum + one.asked, 0);
}

async function counted(ctx: ReadContext, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{
    total: number;
  }>`select count(*)::int as total from public_duty u where ${where}`.execute(ctx.db);
  return rows[0]!.total;
}
