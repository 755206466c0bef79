// What bodies were on a day, what happened to them, and who came before and after. Public facts: any scope may ask.
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import { addDays, type Day } from '../../tools/calendar/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { existsOn, type ChangeKind, type DatedFacts, type Effect } from './changes.ts';
import type { OrganisationName } from './model.ts';
import { organisationAliases } from './queries.ts';

/** A body as it was on a day. */
export interface OrganisationAsOf extends OrganisationName, DatedFacts {
  readonly begunOn: Day | null;
  /** Whether it was there on that day. Of a body that was not, the facts are the nearest ones. */
  readonly exists: boolean;
}

/** Names, parents and kinds as they were on that day; unknown ids are not in the map. */
export async function organisationsAsOf(
  ctx: ReadContext,
  ids: readonly string[],
  day: Day,
): Promise<Map<string, OrganisationAsOf>> {
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)];
  const now = await ctx.db
    .selectFrom('organisation')
    .select(['id', 'begun_on as begunOn', 'ended_on as endedOn'])
    .select(FACTS)
    .where('id', 'in', wanted)
    .execute();
  const past = await ctx.db
    .selectFrom('organisation_past')
    .distinctOn('organisation_id')
    .select('organisation_id as id')
    .select(FACTS)
    .where('organisation_id', 'in', wanted)
    .where('until_on', '>', day)
    .orderBy('organisation_id')
    .orderBy('until_on')
    .execute();
  const then = new Map(past.map(({ id, ...facts }) => [id, facts as DatedFacts]));
  return new Map(now.map((row) => [row.id, { ...row, ...then.get(row.id), exists: existsOn(row, day) }]));
}

const FACTS = [
  'name',
  'short_name as shortName',
  'parent_name as parentName',
  'parent_id as parentId',
  'kind',
  'heading',
  'level',
  'place',
  'place_id as placeId',
  'symbol',
  'official_code as officialCode',
] as const;

export interface Related {
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
  /** Null while it stands. */
  readonly endedOn: Day | null;
  /** The change next to the body that was asked for. */
  readonly changeId: string;
  readonly effectiveOn: Day;
  readonly legalBasis: string | null;
  /** Whether the main line leads there. */
  readonly isMain: boolean;
  /** 1: at once; 2: through one body between; … */
  readonly steps: number;
}

/**
 * All bodies that came after each, through every later change, the main line and the nearest first. Transfers of duties
 * make no successor. Bodies without any are not in the map.
 */
export function successorsOfAll(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, Related[]>> {
  return line(ctx, ids, sql.ref('b.from_id'), sql.ref('b.to_id'));
}
export async function successorsOf(ctx: ReadContext, id: string): Promise<Related[]> {
  return (await successorsOfAll(ctx, [id])).get(id) ?? [];
}
/** Those of its successors that stand today: what "nay là" names. */
export async function standingSuccessorsOf(ctx: ReadContext, id: string): Promise<Related[]> {
  return (await successorsOf(ctx, id)).filter((one) => one.endedOn === null);
}

/** All bodies that each came from; see `successorsOfAll`. */
export function predecessorsOfAll(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, Related[]>> {
  return line(ctx, ids, sql.ref('b.to_id'), sql.ref('b.from_id'));
}
export async function predecessorsOf(ctx: ReadContext, id: string): Promise<Related[]> {
  return (await predecessorsOfAll(ctx, [id])).get(id) ?? [];
}

async function line(
  ctx: ReadContext,
  ids: readonly string[],
  near: ReturnType<typeof sql.ref>,
  far: ReturnType<typeof sql.ref>,
): Promise<Map<string, Related[]>> {
  const found = new Map<string, Related[]>();
  if (ids.length === 0) return found;
  // A body may split off another and take it in again later: the path keeps the walk from going in circles.
  const { rows } = await sql<Related & { readonly origin: string }>`
    with recursive standing as (
      select b.from_id, b.to_id, b.is_main, c.id as change_id, c.effective_on, c.legal_basis
        from organisation_change_body b join organisation_change c on c.id = b.change_id
       where c.taken_back_at is null and c.kind <> 'transfer' and b.to_id is not null and b.to_id <> b.from_id
    ), line as (
      select ${near} as origin, ${far} as id, b.is_main, b.change_id, b.effective_on, b.legal_basis, 1 as steps,
             array[${near}, ${far}] as path
        from standing b where ${near} = any(${[...new Set(ids)]}::uuid[])
      union all
      select line.origin, ${far}, line.is_main and b.is_main, line.change_id, line.effective_on, line.legal_basis,
             line.steps + 1, line.path || ${far}
        from line join standing b on ${near} = line.id
       where ${far} <> all(line.path) and line.steps < 30
    )
    select distinct on (line.origin, line.id) line.origin, o.id, o.name, o.place, o.ended_on as "endedOn",
           line.change_id as "changeId", line.effective_on as "effectiveOn", line.legal_basis as "legalBasis",
           line.is_main as "isMain", line.steps
      from line join organisation o on o.id = line.id
     order by line.origin, line.id, line.is_main desc, line.steps`.execute(ctx.db);
  for (const { origin, ...related } of rows) {
    const list = found.get(origin);
    if (list) list.push(related);
    else found.set(origin, [related]);
  }
  for (const list of found.values()) {
    list.sort((a, b) => Number(b.isMain) - Number(a.isMain) || a.steps - b.steps || a.name.localeCompare(b.name, 'vi'));
  }
  return found;
}

/**
 * Every name under which texts may speak of a body: its other names, and the names of those it came from. With `heirs`,
 * also of those that came after it.
 */
export async function namesInTexts(
  ctx: ReadContext,
  ids: readonly string[],
  more: { heirs?: boolean } = {},
): Promise<Map<string, string[]>> {
  const before = await predecessorsOfAll(ctx, ids);
  const after = more.heirs ? await successorsOfAll(ctx, ids) : new Map<string, Related[]>();
  const lineOf = (id: string) => [...(before.get(id) ?? []), ...(after.get(id) ?? [])];
  const all = ids.flatMap((id) => [id, ...lineOf(id).map((one) => one.id)]);
  const aliases = await organisationAliases(ctx, all);
  return new Map(
    ids.map((id) => [
      id,
      [
        ...new Set([
          ...(aliases.get(id) ?? []),
          ...lineOf(id).flatMap((one) => [one.name, ...(aliases.get(one.id) ?? [])]),
        ]),
      ],
    ]),
  );
}

export interface ChangeView {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly effectiveOn: Day;
  readonly legalBasis: string | null;
  readonly note: string | null;
  readonly batchId: string | null;
  readonly links: readonly {
    readonly fromId: string;
    readonly toId: string | null;
    readonly share: 'whole' | 'part';
    readonly isMain: boolean;
  }[];
  readonly effects: readonly Effect[];
  readonly carriesProgrammes: boolean;
  readonly carriesPeople: boolean;
  readonly position: number;
  /** ISO text in UTC */
  readonly recordedAt: string;
  readonly takenBackAt: string | null;
}

/** Changes by id, or all standing ones of some bodies, or of a batch; in the order of recording. */
export async function changesWhere(
  ctx: ReadContext,
  where: { ids: readonly string[] } | { bodies: readonly string[] } | { batchId: string },
): Promise<ChangeView[]> {
  let query = ctx.db.selectFrom('organisation_change').selectAll();
  if ('ids' in where) {
    if (where.ids.length === 0) return [];
    query = query.where('id', 'in', [...new Set(where.ids)]);
  } else if ('batchId' in where) query = query.where('batch_id', '=', where.batchId);
  else {
    if (where.bodies.length === 0) return [];
    const bodies = [...new Set(where.bodies)];
    query = query.where('taken_back_at', 'is', null).where('id', 'in', (eb) =>
      eb
        .selectFrom('organisation_change_body')
        .select('change_id')
        .where((on) => on.or([on('from_id', 'in', bodies), on('to_id', 'in', bodies)])),
    );
  }
  const rows = await query.orderBy('position').execute();
  if (rows.length === 0) return [];
  const links = await ctx.db
    .selectFrom('organisation_change_body')
    .select(['change_id', 'from_id as fromId', 'to_id as toId', 'share', 'is_main as isMain'])
    .where(
      'change_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('id')
    .execute();
  const linksOf = Map.groupBy(links, (link) => link.change_id);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    effectiveOn: row.effective_on,
    legalBasis: row.legal_basis,
    note: row.note,
    batchId: row.batch_id,
    links: (linksOf.get(row.id) ?? []).map(({ fromId, toId, share, isMain }) => ({ fromId, toId, share, isMain })),
    effects: row.effects as unknown as Effect[],
    carriesProgrammes: row.carries_programmes,
    carriesPeople: row.carries_people,
    position: Number(row.position),
    recordedAt: row.recorded_at.toISOString(),
    takenBackAt: row.taken_back_at?.toISOString() ?? null,
  }));
}

/** One change. Refuses with 404. */
export async function changeView(ctx: ReadContext, id: string): Promise<ChangeView> {
  const [change] = await changesWhere(ctx, { ids: [id] });
  if (change) return change;
  throw new Refusal('no-change', say('Không có thay đổi này.', 'There is no such change.'), 404);
}

export interface HistoryLine extends ChangeView {
  /** With their names on the day before. */
  readonly from: readonly { readonly id: string; readonly name: string }[];
  /** With their names on the day. */
  readonly to: readonly { readonly id: string; readonly name: string }[];
}

/** What happened to a body, newest first: its standing changes, with the names of that time. */
export async function bodyHistory(ctx: ReadContext, id: string): Promise<HistoryLine[]> {
  return namedChanges(ctx, await changesWhere(ctx, { bodies: [id] }));
}

/** Changes with the names of the bodies at that time, newest first. */
export async function namedChanges(ctx: ReadContext, changes: readonly ChangeView[]): Promise<HistoryLine[]> {
  const found: HistoryLine[] = [];
  for (const [day, ofDay] of Map.groupBy(changes, (change) => change.effectiveOn)) {
    const ids = ofDay.flatMap((change) => change.links.flatMap((link) => [link.fromId, link.toId ?? link.fromId]));
    const before = await organisationsAsOf(ctx, ids, addDays(day, -1));
    const after = await organisationsAsOf(ctx, ids, day);
    for (const change of ofDay) {
      const from = [...new Set(change.links.map((link) => link.fromId))];
      const to = [...new Set(change.links.flatMap((link) => link.toId ?? []))];
      found.push({
        ...change,
        from: from.map((id) => ({ id, name: before.get(id)?.name ?? '' })),
        to: to.map((id) => ({ id, name: after.get(id)?.name ?? '' })),
      });
    }
  }
  return found.toSorted((a, b) =>
    a.effectiveOn < b.effectiveOn ? 1 : a.effectiveOn > b.effectiveOn ? -1 : b.position - a.position,
  );
}
