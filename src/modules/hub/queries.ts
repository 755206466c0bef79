// Reads of the overview: each is one pass over the asker's own rows of programme_standing.
import { sql, type RawBuilder } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import { addDays, dayInVietNam, type Day } from '../../tools/calendar/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import { organisationsByIds } from '../organisations/index.ts';
import { programmeCount, type ProgrammeKind, type ProgrammeState } from '../programmes/index.ts';
import type { HubFilter } from './input.ts';
import { ENDING_DAYS, HUB_WORK, monthsFrom, type HubGroup, type HubSort, type HubWork } from './model.ts';
import type { HubFigures, HubGroupRow, HubOverview, HubRow } from './view.ts';

export const HUB_PER_PAGE = 25;

const LATE = sql`(s.late_targets + s.late_actions)`;

function ending(today: Day): RawBuilder<boolean> {
  return sql`(s.state = 'in_force' and s.term_to between ${today}::date and ${addDays(today, ENDING_DAYS)}::date)`;
}

/** What a programme has open of each kind of work; what is open of `ending` is the programme itself. */
function things(work: HubWork, today: Day): RawBuilder<number> {
  return {
    late: LATE,
    month: sql`s.due_month`,
    quarter: sql`s.due_quarter`,
    undecided: sql`s.undecided`,
    assess: sql`s.assessments_due`,
    ending: sql`${ending(today)}::int`,
  }[work] as RawBuilder<number>;
}

/** The asker's rows that the filter leaves, without what it says of work and month. */
function facts(ctx: ReadContext, filter: HubFilter): RawBuilder<unknown> {
  const tests: RawBuilder<unknown>[] = [sql`s.organisation_id = ${ctx.organisation}::uuid`];
  for (const word of searchKey(filter.search ?? '')
    .split(' ')
    .filter(Boolean))
    tests.push(sql`s.search_key like ${`%${word}%`}`);
  if (filter.state) tests.push(sql`s.state = ${filter.state}`);
  if (filter.kind) tests.push(sql`s.kind = ${filter.kind}`);
  if (filter.partnerId) tests.push(sql`s.partner_ids @> array[${filter.partnerId}::uuid]`);
  if (filter.placeBodyId) tests.push(sql`s.place_body_id = ${filter.placeBodyId}::uuid`);
  if (filter.province)
    tests.push(filter.province === '-' ? sql`s.province is null` : sql`s.province = ${filter.province}`);
  return sql.join(tests, sql` and `);
}

function open(filter: HubFilter, today: Day): RawBuilder<unknown> {
  const tests: RawBuilder<unknown>[] = [sql`true`];
  if (filter.work) tests.push(sql`${things(filter.work, today)} > 0`);
  if (filter.month) {
    const at = monthsFrom(today).indexOf(filter.month) + 1;
    // A month that is over, or too far ahead, has nothing.
    tests.push(at === 0 ? sql`false` : sql`s.targets_by_month[${at}] + s.actions_by_month[${at}] > 0`);
  }
  return sql.join(tests, sql` and `);
}

/** Figures and months of the programmes that the filter's facts leave, whatever it says of work and month. */
export async function hubOverview(ctx: ReadContext, filter: HubFilter = {}): Promise<HubOverview> {
  const today = dayInVietNam(ctx.now);
  const months = monthsFrom(today);
  const figures = HUB_WORK.flatMap((work) => [
    sql`coalesce(sum(${things(work, today)}), 0)::int as ${sql.ref(`${work}_things`)}`,
    sql`(count(*) filter (where ${things(work, today)} > 0))::int as ${sql.ref(`${work}_programmes`)}`,
  ]);
  const load = months.flatMap((_, at) => [
    sql`coalesce(sum(s.targets_by_month[${sql.lit(at + 1)}]), 0)::int as ${sql.ref(`targets_${at}`)}`,
    sql`coalesce(sum(s.actions_by_month[${sql.lit(at + 1)}]), 0)::int as ${sql.ref(`actions_${at}`)}`,
  ]);
  const { rows } = await sql<Record<string, number> & { oldest: Date | null }>`
    select count(*)::int as programmes, (count(*) filter (where s.state = 'in_force'))::int as in_force,
      min(s.counted_at) as oldest, ${sql.join([...figures, ...load])}
    from programme_standing s where ${facts(ctx, filter)}`.execute(ctx.db);
  const found = rows[0]!;
  const figure = (work: HubWork) => ({ things: found[`${work}_things`]!, programmes: found[`${work}_programmes`]! });
  const list: HubFigures = {
    programmes: found['programmes']!,
    inForce: found['in_force']!,
    late: figure('late'),
    month: figure('month'),
    quarter: figure('quarter'),
    undecided: figure('undecided'),
    assess: figure('assess'),
    ending: figure('ending'),
  };
  return {
    figures: list,
    months: months.map((month, at) => ({ month, targets: found[`targets_${at}`]!, actions: found[`actions_${at}`]! })),
    uncounted: await uncounted(ctx, today),
    oldest: found.oldest?.toISOString() ?? null,
  };
}

async function uncounted(ctx: ReadContext, today: Day): Promise<number> {
  const { rows } = await sql<{ counted: number }>`select count(*)::int as counted from programme_standing s
    where s.organisation_id = ${ctx.organisation}::uuid and s.counted_for = ${today}::date`.execute(ctx.db);
  return Math.max(0, (await programmeCount(ctx)) - rows[0]!.counted);
}

const ORDERS: Readonly<Record<HubSort, RawBuilder<unknown>>> = {
  late: sql`${LATE} desc, s.next_due asc nulls last, s.programme_id`,
  due: sql`s.next_due asc nulls last, ${LATE} desc, s.programme_id`,
  ending: sql`s.term_to asc nulls last, s.programme_id`,
  undecided: sql`s.undecided desc, s.undecided_since asc nulls last, s.programme_id`,
  title: sql`s.search_key, s.programme_id`,
};

type RawRow = Omit<HubRow, 'partners' | 'term' | 'undecidedSince' | 'kind' | 'state'> & {
  readonly kind: ProgrammeKind;
  readonly state: ProgrammeState;
  readonly termFrom: Day | null;
  readonly termTo: Day | null;
  readonly since: Date | null;
  readonly partnerIds: readonly string[];
};

/** One page of programmes; those with most that is late first unless asked otherwise. */
export async function hubRows(
  ctx: ReadContext,
  filter: HubFilter = {},
  perPage = HUB_PER_PAGE,
): Promise<{ rows: HubRow[]; total: number }> {
  const today = dayInVietNam(ctx.now);
  const where = sql`${facts(ctx, filter)} and ${open(filter, today)}`;
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from programme_standing s where ${where}`.execute(ctx.db);
  const { rows } = await sql<RawRow>`
    select s.programme_id as "programmeId", s.title, s.kind, s.state, s.term_from as "termFrom", s.term_to as "termTo",
      s.province, s.partner_ids as "partnerIds", s.commitments, s.late_targets as "lateTargets",
      s.late_actions as "lateActions", s.next_due as "nextDue", s.due_month as "dueMonth", s.due_quarter as "dueQuarter",
      s.undecided, s.undecided_since as since, s.assessments_due as "assessmentsDue"
    from programme_standing s where ${where}
    order by ${ORDERS[filter.sort ?? 'late']} limit ${perPage} offset ${((filter.page ?? 1) - 1) * perPage}`.execute(
    ctx.db,
  );
  const names = await organisationsByIds(
    ctx,
    rows.flatMap((row) => [...row.partnerIds]),
  );
  return {
    total: counted[0]!.total,
    rows: rows.map(({ partnerIds, termFrom, termTo, since, ...row }) => ({
      ...row,
      term: { from: termFrom, to: termTo },
      undecidedSince: since?.toISOString() ?? null,
      partners: partnerIds.map((id) => ({ id, name: names.get(id)?.name ?? '' })),
    })),
  };
}

const KEYS: Readonly<Record<HubGroup, RawBuilder<string>>> = {
  place: sql`coalesce(s.place_body_id::text, '-')`,
  partner: sql`coalesce(partner.id::text, '-')`,
  province: sql`coalesce(s.province, '-')`,
  kind: sql`s.kind`,
};

/** Programmes gathered by partner, locality, province or kind, most late first. A programme of two partners stands with both. */
export async function hubGroups(
  ctx: ReadContext,
  filter: HubFilter & { readonly group: HubGroup },
): Promise<{ rows: HubGroupRow[]; total: number }> {
  const today = dayInVietNam(ctx.now);
  const from =
    filter.group === 'partner'
      ? sql`programme_standing s left join lateral unnest(s.partner_ids) as partner (id) on true`
      : sql`programme_standing s`;
  const { rows } = await sql<Omit<HubGroupRow, 'name'> & { total: number }>`
    select ${KEYS[filter.group]} as key, count(*)::int as programmes, sum(${LATE})::int as late,
      sum(s.due_month)::int as month, sum(s.due_quarter)::int as quarter, sum(s.undecided)::int as undecided,
      sum(s.assessments_due)::int as assess, (count(*) over ())::int as total
    from ${from} where ${facts(ctx, filter)} and ${open(filter, today)}
    group by 1 order by late desc, quarter desc, programmes desc, key
    limit ${HUB_PER_PAGE} offset ${((filter.groupPage ?? 1) - 1) * HUB_PER_PAGE}`.execute(ctx.db);
  const named = filter.group === 'place' || filter.group === 'partner';
  const names = named
    ? await organisationsByIds(
        ctx,
        rows.map((row) => row.key).filter((key) => key !== '-'),
      )
    : null;
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ total: _total, ...row }) => ({
      ...row,
      name: row.key === '-' ? null : (names?.get(row.key)?.name ?? row.key),
    })),
  };
}

/**
 * The programmes in which this work waits longest, so many at most: where a list of everything that is open would look, when
 * there is too much to look at all. What they are was counted a moment ago; ask the room that owns the work what holds now.
 */
export async function whereWaits(ctx: ReadContext, work: 'undecided' | 'assess', most: number): Promise<string[]> {
  const order = work === 'undecided' ? sql`s.undecided_since` : sql`s.term_to asc nulls last`;
  const { rows } = await sql<{ id: string }>`select s.programme_id as id from programme_standing s
    where s.organisation_id = ${ctx.organisation}::uuid and ${things(work, dayInVietNam(ctx.now))} > 0
    order by ${order}, s.programme_id limit ${most}`.execute(ctx.db);
  return rows.map((row) => row.id);
}

/** Which of the programmes have been counted on the day; for the program itself. */
export async function countedToday(ctx: ReadContext, programmeIds: readonly string[], day: Day): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select distinct programme_id as id from programme_standing
    where programme_id = any(${[...programmeIds]}::uuid[]) and counted_for = ${day}::date`.execute(ctx.db);
  return new Set(rows.map((row) => row.id));
}
