// Looking up published programmes: one row of public_record each, in the order of their titles and never of a score.
import { sql, type RawBuilder } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import { quarterPeriod, type Day, type Quarter } from '../../tools/calendar/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import type { Money, ProgrammeKind, ProgrammeState } from '../programmes/index.ts';
import type { RecordFilter } from './input.ts';
import type { RecordLine, RecordSide } from './view.ts';

export const RECORDS_PER_PAGE = 25;

interface RawRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: ProgrammeKind;
  readonly state: ProgrammeState;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly signedOn: Day | null;
  readonly money: Money;
  readonly sides: readonly RecordSide[];
  readonly placeSlugs: readonly string[];
  readonly placeNames: readonly string[];
  readonly topicSlugs: readonly string[];
  readonly topicNames: readonly string[];
  readonly commitments: RecordLine['commitments'];
  readonly due: number;
  readonly met: number;
  readonly pieces: number;
  readonly changedAt: Date;
  readonly countedAt: Date | null;
}

const LINE = sql`r.programme_id as id, r.slug, r.title, r.kind, r.state, r.term_from as "from", r.term_to as "to",
  r.signed_on as "signedOn", r.money, r.sides, r.place_slugs as "placeSlugs", r.place_names as "placeNames",
  r.topic_slugs as "topicSlugs", r.topic_names as "topicNames",
  jsonb_build_object('all', r.commitments, 'met', r.commitments_met, 'partiallyMet', r.commitments_partially_met,
    'notMet', r.commitments_not_met, 'notDue', r.commitments_not_due) as commitments,
  r.targets_due as due, r.targets_met as met, r.pieces, r.changed_at as "changedAt", r.counted_at as "countedAt"`;

/** The condition that the filter is; also for other lists over the same programmes. `r` is public_record. */
export function recordsWhere(filter: RecordFilter): RawBuilder<unknown> {
  const tests: RawBuilder<unknown>[] = [sql`true`];
  for (const word of searchKey(filter.search ?? '')
    .split(' ')
    .filter(Boolean))
    tests.push(sql`r.search_key like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`}`);
  if (filter.place) tests.push(having('place', filter.place));
  if (filter.province) tests.push(sql`r.province_slug = ${filter.province}`);
  if (filter.bodyId) tests.push(sql`r.body_ids @> array[${filter.bodyId}::uuid]`);
  if (filter.topic) tests.push(having('topic', filter.topic));
  if (filter.kind) tests.push(sql`r.kind = ${filter.kind}`);
  if (filter.state) tests.push(sql`r.state = ${filter.state}`);
  if (filter.money) tests.push(sql`r.money = ${filter.money}`);
  if (filter.year) tests.push(running(`${filter.year}-01-01`, `${filter.year}-12-31`));
  if (filter.quarter) {
    const { from, to } = quarterPeriod(filter.quarter);
    tests.push(running(from, to));
  }
  return sql.join(tests, sql` and `);
}

/** By the indexes of public_record, which its row-level security alone would not let answer. */
function having(kind: 'place' | 'topic', slug: string): RawBuilder<unknown> {
  return sql`r.programme_id in (select app.public_records_with(${kind}, ${slug}))`;
}

/** An open end counts as reaching the days; no term at all does not. */
function running(from: Day, to: Day): RawBuilder<unknown> {
  return sql`(coalesce(r.term_from, r.term_to) is not null and coalesce(r.term_from, '-infinity') <= ${to}::date
    and coalesce(r.term_to, 'infinity') >= ${from}::date)`;
}

export interface RecordPage {
  readonly rows: readonly RecordLine[];
  readonly total: number;
  /** Over all programmes that the filter leaves, so that a rate has its denominator. */
  readonly sums: {
    readonly commitments: number;
    readonly targetsDue: number;
    readonly targetsMet: number;
    readonly pieces: number;
  };
  readonly page: number;
  readonly pages: number;
}

/** One page by title. */
export async function findRecords(ctx: ReadContext, filter: RecordFilter): Promise<RecordPage> {
  const where = recordsWhere(filter);
  const { rows: found } = await sql<RecordPage['sums'] & { total: number }>`
    select count(*)::int as total, coalesce(sum(r.commitments), 0)::int as commitments,
      coalesce(sum(r.targets_due), 0)::int as "targetsDue", coalesce(sum(r.targets_met), 0)::int as "targetsMet",
      coalesce(sum(r.pieces), 0)::int as pieces
    from public_record r where ${where}`.execute(ctx.db);
  const { total, ...sums } = found[0]!;
  const pages = Math.max(1, Math.ceil(total / RECORDS_PER_PAGE));
  const page = Math.min(filter.page ?? 1, pages);
  // Only the page's own rows are read whole: those before it are passed by in the index.
  const { rows } = await sql<RawRow>`select ${LINE} from public_record r join (
      select r.programme_id from public_record r where ${where}
      order by r.search_key, r.programme_id limit ${RECORDS_PER_PAGE} offset ${(page - 1) * RECORDS_PER_PAGE}) shown
      on shown.programme_id = r.programme_id
    order by r.search_key, r.programme_id`.execute(ctx.db);
  return { rows: rows.map(lineOf), total, sums, page, pages };
}

/** The programmes published last. */
export async function newestRecords(ctx: ReadContext, most: number): Promise<{ rows: RecordLine[]; total: number }> {
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total from public_record`.execute(
    ctx.db,
  );
  const { rows } = await sql<RawRow>`select ${LINE} from public_record r
    order by r.published_at desc, r.programme_id desc limit ${most}`.execute(ctx.db);
  return { rows: rows.map(lineOf), total: counted[0]!.total };
}

/** In the order of ids, those after one; for what goes through all of them. With a day, those not counted for it yet. */
export async function publishedAfter(
  ctx: ReadContext,
  after: string | null,
  most: number,
  notCountedFor: Day | null = null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select programme_id as id from public_record
    where (${after}::uuid is null or programme_id > ${after}::uuid)
      and (${notCountedFor}::date is null or counted_for is distinct from ${notCountedFor}::date)
    order by programme_id limit ${most}`.execute(ctx.db);
  return rows.map((row) => row.id);
}

/** Published programmes that the filter leaves, in the order of ids; for files of all of them. */
export async function recordsAfter(
  ctx: ReadContext,
  filter: RecordFilter,
  after: string | null,
  most: number,
): Promise<RecordLine[]> {
  const { rows } = await sql<RawRow>`select ${LINE} from public_record r
    where ${recordsWhere(filter)} and (${after}::uuid is null or r.programme_id > ${after}::uuid)
    order by r.programme_id limit ${most}`.execute(ctx.db);
  return rows.map(lineOf);
}

/** One by its address, or null. */
export async function recordBySlug(ctx: ReadContext, slug: string): Promise<RecordLine | null> {
  const { rows } = await sql<RawRow>`select ${LINE} from public_record r where r.slug = ${slug}`.execute(ctx.db);
  return rows[0] ? lineOf(rows[0]) : null;
}

/** Address and day of the last change of each published programme, in the order of ids; for the sitemap. */
export async function recordAddresses(
  ctx: ReadContext,
  skip: number,
  most: number,
): Promise<{ readonly slug: string; readonly changedAt: string }[]> {
  const { rows } = await sql<{ slug: string; changedAt: Date }>`select slug, changed_at as "changedAt"
    from public_record order by programme_id offset ${skip} limit ${most}`.execute(ctx.db);
  return rows.map((row) => ({ slug: row.slug, changedAt: row.changedAt.toISOString() }));
}

/** How many published programmes ran in each of the quarters. */
export async function quarterCounts(ctx: ReadContext, quarters: readonly Quarter[]): Promise<Map<Quarter, number>> {
  if (quarters.length === 0) return new Map();
  // One pass over the terms, however many quarters are asked for.
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(
    quarters.map((quarter) => {
      const { from, to } = quarterPeriod(quarter);
      return sql`(count(*) filter (where ${running(from, to)}))::int`;
    }),
  )}] as counts from public_record r`.execute(ctx.db);
  return new Map(quarters.map((quarter, at) => [quarter, rows[0]!.counts[at]!]));
}

export async function recordCount(ctx: ReadContext): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from public_record`.execute(ctx.db);
  return rows[0]!.total;
}

function lineOf(row: RawRow): RecordLine {
  const named = (slugs: readonly string[], names: readonly string[]) =>
    slugs.map((slug, at) => ({ slug, name: names[at]! }));
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    kind: row.kind,
    state: row.state,
    term: { from: row.from, to: row.to },
    signedOn: row.signedOn,
    money: row.money,
    sides: row.sides,
    places: named(row.placeSlugs, row.placeNames),
    topics: named(row.topicSlugs, row.topicNames),
    commitments: row.commitments,
    targets: { due: row.due, met: row.met },
    pieces: row.pieces,
    changedAt: row.changedAt.toISOString(),
    countedAt: row.countedAt?.toISOString() ?? null,
  };
}
