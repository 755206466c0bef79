// Reads of programmes; each returns views. Row-level security decides which rows the asker has.
import { sql, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.ts';
import type { ReadContext } from '../../platform/context/index.ts';
import { addDays, dayInVietNam, type Day } from '../../tools/calendar/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { formerPartiesOf, partiesOf } from './parties.ts';
import type { NamedView, PartyView, PersonView, ProgrammeView, RelatedProgramme } from './view.ts';

type Row = Selectable<DB['programme']>;

/** The programme, or null when there is none that the asker may see. */
export async function findProgramme(ctx: ReadContext, id: string, on: OnDay = {}): Promise<ProgrammeView | null> {
  const rows = await ctx.db.selectFrom('programme').selectAll().where('id', '=', id).execute();
  return (await viewsOf(ctx, rows, on.day))[0] ?? null;
}

/** Parties and their names as they were on that day; those of today when none is given. */
export interface OnDay {
  readonly day?: Day | undefined;
}

/** The programme. Refuses with 404 when there is none that the asker may see. */
export async function programmeView(ctx: ReadContext, id: string, on: OnDay = {}): Promise<ProgrammeView> {
  const view = await findProgramme(ctx, id, on);
  if (!view) throw notThere();
  return view;
}

/** In the order of the ids; what the asker may not see is left out. */
export async function programmeViews(ctx: ReadContext, ids: readonly string[]): Promise<ProgrammeView[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('programme')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  const views = new Map((await viewsOf(ctx, rows)).map((view) => [view.id, view]));
  return ids.flatMap((id) => views.get(id) ?? []);
}

/** By the last part of its public address, or null. */
export async function programmeBySlug(ctx: ReadContext, slug: string, on: OnDay = {}): Promise<ProgrammeView | null> {
  const rows = await ctx.db.selectFrom('programme').selectAll().where('slug', '=', slug).execute();
  return (await viewsOf(ctx, rows, on.day))[0] ?? null;
}

export function notThere(): Refusal {
  return new Refusal(
    'no-such-programme',
    say(
      'Không có chương trình này, hoặc đơn vị của anh chị không tham gia.',
      'There is no such programme, or your organisation takes no part in it.',
    ),
    404,
  );
}

/** Evidence that comes late still belongs to the last quarter: an ended programme is served for one quarter more. */
const GRACE_DAYS = 92;

/** Ids of programmes in force, suspended or ended in the last 92 days, in which the organisation is a party. For matching. */
export async function programmesServedBy(ctx: ReadContext, organisationId: string): Promise<string[]> {
  const since = addDays(dayInVietNam(ctx.now), -GRACE_DAYS);
  const rows = await ctx.db
    .selectFrom('programme')
    .select('id')
    .where('state', 'in', ['in_force', 'suspended', 'ended'])
    .where((on) => on.or([on('term_to', 'is', null), on('term_to', '>=', since)]))
    .where(
      'id',
      'in',
      ctx.db.selectFrom('programme_party').select('programme_id').where('organisation_id', '=', organisationId),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Titles, states and terms of programmes that the asker may see; others are not in the map. */
export async function programmesByIds(
  ctx: ReadContext,
  ids: readonly string[],
): Promise<Map<string, RelatedProgramme>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('programme')
    .select(['id', 'slug', 'title', 'state', 'term_from', 'term_to'])
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, relatedView(row)]));
}

function relatedView(row: Pick<Row, 'id' | 'slug' | 'title' | 'state' | 'term_from' | 'term_to'>): RelatedProgramme {
  const { id, slug, title, state } = row;
  return { id, slug, title, state, term: { from: row.term_from, to: row.term_to } };
}

async function viewsOf(ctx: ReadContext, rows: readonly Row[], day?: Day): Promise<ProgrammeView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const parties = await partiesOf(ctx, ids, day);
  const former = await formerPartiesOf(ctx, ids);
  const people = await peopleOf(ctx, ids);
  const topics = await namesOf(ctx, 'programme_topic', ids);
  const channels = await namesOf(ctx, 'programme_channel', ids);
  const related = await relatedOf(ctx, rows);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: row.title,
    kind: row.kind,
    state: row.state,
    term: { from: row.term_from, to: row.term_to },
    signedOn: row.signed_on,
    place: row.place,
    sites: row.sites,
    online: row.online,
    purpose: row.purpose,
    legalBasis: row.legal_basis,
    cadence: row.reporting_cadence,
    money: row.money,
    moneyNote: row.money_note,
    publishedAt: row.published_at?.toISOString() ?? null,
    createdByOrganisationId: row.created_by_organisation_id,
    createdAt: row.created_at.toISOString(),
    version: row.version,
    edition: row.edition,
    parties: parties.get(row.id) ?? [],
    formerParties: former.get(row.id) ?? [],
    people: withOrganisations(people.get(row.id) ?? [], [
      ...(parties.get(row.id) ?? []),
      ...(former.get(row.id) ?? []),
    ]),
    topics: topics.get(row.id) ?? [],
    channels: channels.get(row.id) ?? [],
    prior: related.find((other) => other.view.id === row.prior_id)?.view ?? null,
    renewals: related.filter((other) => other.priorId === row.id).map((other) => other.view),
  }));
}

type PersonRow = Omit<PersonView, 'organisationId'> & { readonly partyId: string | null };

async function peopleOf(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, PersonRow[]>> {
  const rows = await ctx.db
    .selectFrom('programme_person as person')
    .leftJoin('authority_document as document', 'document.id', 'person.authority_document_id')
    .select([
      'person.programme_id as programmeId',
      'person.id',
      'person.party_id as partyId',
      'person.role',
      'person.name',
      'person.title',
      'person.authority',
      'document.id as documentId',
      'document.number',
      'document.issued_on as issuedOn',
      'document.what',
      'document.file_id as fileId',
    ])
    .where('person.programme_id', 'in', ids)
    .orderBy('person.position')
    .orderBy('person.id')
    .execute();
  return grouped(
    rows.map(({ documentId, number, issuedOn, what, fileId, ...person }) => ({
      ...person,
      authorityDocument: documentId && what ? { id: documentId, number, issuedOn, what, fileId } : null,
    })),
  );
}

function withOrganisations(people: readonly PersonRow[], parties: readonly PartyView[]): PersonView[] {
  return people.map(({ partyId, ...person }) => ({
    ...person,
    organisationId: parties.find((party) => party.id === partyId)?.organisationId ?? null,
  }));
}

async function namesOf(
  ctx: ReadContext,
  table: 'programme_topic' | 'programme_channel',
  ids: readonly string[],
): Promise<Map<string, NamedView[]>> {
  const rows = await ctx.db
    .selectFrom(table)
    .select(['programme_id as programmeId', 'id', 'name'])
    .where('programme_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return grouped(rows);
}

function grouped<T extends { programmeId: string }>(rows: readonly T[]): Map<string, Omit<T, 'programmeId'>[]> {
  const found = new Map<string, Omit<T, 'programmeId'>[]>();
  for (const { programmeId, ...rest } of rows) {
    const list = found.get(programmeId);
    if (list) list.push(rest);
    else found.set(programmeId, [rest]);
  }
  return found;
}

/** Predecessors and renewals of the programmes in one read. */
async function relatedOf(
  ctx: ReadContext,
  rows: readonly Row[],
): Promise<{ readonly priorId: string | null; readonly view: RelatedProgramme }[]> {
  const ids = rows.map((row) => row.id);
  const priors = rows.flatMap((row) => (row.prior_id ? [row.prior_id] : []));
  const found = await ctx.db
    .selectFrom('programme')
    .select(['id', 'slug', 'title', 'state', 'term_from', 'term_to', 'prior_id'])
    .where((on) => on.or([on('prior_id', 'in', ids), ...(priors.length > 0 ? [on('id', 'in', priors)] : [])]))
    .orderBy('id')
    .execute();
  return found.map((row) => ({ priorId: row.prior_id, view: relatedView(row) }));
}
