// The only file that writes what is counted ahead: public_record, public_duty, public_change.
import { sql } from 'kysely';
import { JOURNAL_CHANNEL } from '../../platform/journal/index.ts';
import type { Context } from '../../platform/context/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import type { Duty } from './duties.ts';
import type { RecordSide } from './view.ts';

/** Keys are the columns. */
export interface RecordRow {
  readonly programme_id: string;
  readonly slug: string;
  readonly title: string;
  readonly search_key: string;
  readonly kind: string;
  readonly state: string;
  readonly term_from: Day | null;
  readonly term_to: Day | null;
  readonly signed_on: Day | null;
  readonly published_at: string;
  readonly money: string;
  readonly sides: readonly RecordSide[];
  readonly body_ids: readonly string[];
  readonly body_names: readonly string[];
  readonly body_kinds: readonly string[];
  readonly body_keys: readonly string[];
  readonly place_slugs: readonly string[];
  readonly place_names: readonly string[];
  readonly province_slug: string | null;
  readonly province: string | null;
  readonly topic_slugs: readonly string[];
  readonly topic_names: readonly string[];
  readonly commitments: number;
  readonly commitments_met: number;
  readonly commitments_partially_met: number;
  readonly commitments_not_met: number;
  readonly commitments_not_due: number;
  readonly targets_due: number;
  readonly targets_met: number;
  readonly pieces: number;
  readonly changed_at: string;
}

export interface ChangeRow {
  readonly programme_id: string;
  readonly day: Day;
  readonly what: string;
  readonly times: number;
  readonly at: string;
}

const COLUMNS = `slug text, title text, search_key text, kind text, state text, term_from date, term_to date,
  signed_on date, published_at timestamptz, money text, sides jsonb, body_ids uuid[], body_names text[], body_kinds text[], body_keys text[],
  place_slugs text[], place_names text[], province_slug text, province text, topic_slugs text[], topic_names text[],
  commitments integer, commitments_met integer, commitments_partially_met integer, commitments_not_met integer,
  commitments_not_due integer, targets_due integer, targets_met integer, pieces integer, changed_at timestamptz`;
const NAMES = COLUMNS.split(',').map((column) => column.trim().split(' ')[0]!);

/** Jobs that count one programme take turns; each would write the newest state it has seen. */
export async function lockRecords(ctx: Context, programmeIds: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('public-record'), hashtext(id::text))
    from unnest(${[...programmeIds].toSorted()}::uuid[]) as wanted (id)`.execute(ctx.db);
}

/**
 * Writes the rows and returns the programmes whose row changed. Rows come and go by the right to see (a trigger and a
 * foreign key), so what is no longer published is left out here.
 */
export async function putRecords(ctx: Context, rows: readonly RecordRow[], countedFor: Day): Promise<string[]> {
  const listed = (alias: string) => sql.raw(NAMES.map((name) => `${alias}.${name}`).join(', '));
  const { rows: written } = await sql<{ id: string; changed: boolean }>`
    update public_record r set (${sql.raw(NAMES.join(', '))}, counted_at, counted_for)
        = (${listed('g')}, ${ctx.now}::timestamptz, ${countedFor}::date)
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (programme_id uuid, ${sql.raw(COLUMNS)})
        join public_record b on b.programme_id = g.programme_id
     where r.programme_id = g.programme_id
    returning r.programme_id as id,
      b.counted_at is null or (${listed('b')}) is distinct from (${listed('g')}) as changed`.execute(ctx.db);
  return written.filter((row) => row.changed).map((row) => row.id);
}

/**
 * Makes the duties of the programmes in these quarters exactly these; returns the programmes in which one changed. What was
 * asked about money in earlier quarters stays for the register; the rest of them goes.
 */
export async function putDuties(
  ctx: Context,
  programmeIds: readonly string[],
  quarters: readonly string[],
  duties: readonly (Duty & { readonly programmeId: string })[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with given as (
      select g.* from jsonb_to_recordset(${JSON.stringify(duties)}::jsonb) as g ("programmeId" uuid, "organisationId" uuid,
          quarter text, kind text, "periodFrom" date, "periodTo" date, "dueOn" date, "doneOn" date, "isEmpty" boolean,
          part integer, whole integer)
        join public_record r on r.programme_id = g."programmeId"),
    gone as (delete from public_duty d where d.programme_id = any(${[...programmeIds]}::uuid[])
        and (d.kind <> 'money' or d.quarter = any(${[...quarters]}::text[])) and not exists (
        select from given g where g."programmeId" = d.programme_id and g."organisationId" = d.organisation_id
          and g.quarter = d.quarter and g.kind = d.kind) returning d.programme_id),
    written as (
      insert into public_duty as d (programme_id, organisation_id, quarter, kind, period_from, period_to, due_on, done_on,
          is_empty, part, whole)
        select "programmeId", "organisationId", quarter, kind, "periodFrom", "periodTo", "dueOn", "doneOn", "isEmpty", part,
          whole from given
      on conflict (programme_id, organisation_id, quarter, kind) do update set
        (period_from, period_to, due_on, done_on, is_empty, part, whole) = (excluded.period_from, excluded.period_to,
          excluded.due_on, excluded.done_on, excluded.is_empty, excluded.part, excluded.whole)
        where (d.period_from, d.period_to, d.due_on, d.done_on, d.is_empty, d.part, d.whole) is distinct from
          (excluded.period_from, excluded.period_to, excluded.due_on, excluded.done_on, excluded.is_empty, excluded.part,
            excluded.whole)
      returning d.programme_id)
    select programme_id as id from gone union select programme_id from written`.execute(ctx.db);
  return rows.map((row) => row.id);
}

/** Adds what happened; a day's row of one kind counts up as more of it is found. */
export async function putChanges(ctx: Context, changes: readonly ChangeRow[]): Promise<void> {
  if (changes.length === 0) return;
  await sql`insert into public_change as c (programme_id, day, what, times, at)
    select g.programme_id, g.day, g.what, g.times, g.at
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as g (programme_id uuid, day date, what text, times integer,
        at timestamptz)
      join public_record r on r.programme_id = g.programme_id
    on conflict (programme_id, day, what) do update set times = excluded.times, at = excluded.at
      where (c.times, c.at) is distinct from (excluded.times, excluded.at)`.execute(ctx.db);
}

/** Tells every web server, at commit, that pages of these programmes and all lists must be made anew. */
export async function tellPages(ctx: Context, programmeIds: readonly string[]): Promise<void> {
  if (programmeIds.length === 0) return;
  await sql`select pg_notify(${JOURNAL_CHANNEL}, id) from unnest(${[...programmeIds]}::text[]) as changed (id)`.execute(
    ctx.db,
  );
}
