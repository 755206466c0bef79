// Who holds which office, and the public directory of those whom the press may turn to.
import { sql } from 'kysely';
import type { ReadContext } from '../../platform/context/index.ts';
import { addDays, dayInVietNam, type Day } from '../../tools/calendar/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import {
  type AppointmentRole,
  type AppointmentView,
  CONFIRMED_FOR_DAYS,
  isStaleOn,
  PUBLIC_ROLES,
  standingOn,
} from './appointments.ts';

const COLUMNS = [
  'a.id',
  'a.organisation_id as organisationId',
  'a.role',
  'a.person_name as personName',
  'a.title',
  'a.signing_note as signingNote',
  'a.work_phone as workPhone',
  'a.work_email as workEmail',
  'a.from_on as fromOn',
  'a.last_confirmed_on as lastConfirmedOn',
  'a.version',
  'chief.id as chiefId',
  'chief.person_name as chiefName',
] as const;

/** Whoever holds an office of a body that ended holds it no longer than the body lasted. */
const UNTIL = sql<Day | null>`least(a.until_on, body.ended_on)`;

function selectAppointments(ctx: ReadContext) {
  return ctx.db
    .selectFrom('appointment as a')
    .innerJoin('organisation as body', 'body.id', 'a.organisation_id')
    .leftJoin('appointment as chief', 'chief.id', 'a.deputises_for')
    .select(COLUMNS)
    .select(UNTIL.as('untilOn'));
}

type Row = Awaited<ReturnType<ReturnType<typeof selectAppointments>['execute']>>[number];

function viewOf({ chiefId, chiefName, ...row }: Row, today: Day): AppointmentView {
  const term = { ...row, role: row.role as AppointmentRole };
  return {
    ...term,
    deputisesFor: chiefId === null || chiefName === null ? null : { id: chiefId, personName: chiefName },
    standing: standingOn(term, today),
    isStale: isStaleOn(term, today),
  };
}

const ROLE_ORDER = sql`array_position(array['head', 'deputy', 'spokesperson', 'focal_point', 'other'], a.role)`;

/** Of one body: those in office and coming, head first; then those of the past, latest first. */
export async function appointmentsOf(ctx: ReadContext, organisationId: string): Promise<AppointmentView[]> {
  const today = dayInVietNam(ctx.now);
  const rows = await selectAppointments(ctx)
    .where('a.organisation_id', '=', organisationId)
    .orderBy(sql`${UNTIL} is not null and ${UNTIL} <= ${today}`)
    .orderBy(sql`case when ${UNTIL} <= ${today} then ${UNTIL} end`, 'desc')
    .orderBy(ROLE_ORDER)
    .orderBy('a.from_on')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => viewOf(row, today));
}

/** Throws Refusal `no-appointment` (404). */
export async function appointmentView(ctx: ReadContext, id: string): Promise<AppointmentView> {
  const row = await selectAppointments(ctx).where('a.id', '=', id).executeTakeFirst();
  if (!row) {
    throw new Refusal(
      'no-appointment',
      say('Không có người phụ trách này trong danh bạ.', 'There is no such person in the directory.'),
      404,
    );
  }
  return viewOf(row, dayInVietNam(ctx.now));
}

/** Names and titles for forms that ask who acts for a body: those in office on that day. */
export async function officeHolders(
  ctx: ReadContext,
  organisationIds: readonly string[],
  day: Day,
): Promise<{ organisationId: string; personName: string; title: string }[]> {
  if (organisationIds.length === 0) return [];
  return ctx.db
    .selectFrom('appointment as a')
    .innerJoin('organisation as body', 'body.id', 'a.organisation_id')
    .select(['a.organisation_id as organisationId', 'a.person_name as personName', 'a.title'])
    .where('a.organisation_id', 'in', [...organisationIds])
    .where('a.from_on', '<=', day)
    .where((eb) => eb.or([eb(UNTIL, 'is', null), eb(UNTIL, '>', day)]))
    .orderBy(ROLE_ORDER)
    .orderBy('a.person_name')
    .execute();
}

/** Spokespersons and focal points of a body that were not confirmed for CONFIRMED_FOR_DAYS: how many, since when. */
export async function staleAppointments(
  ctx: ReadContext,
  organisationId: string,
): Promise<{ count: number; since: Day } | null> {
  const today = dayInVietNam(ctx.now);
  const { count, oldest } = await currentPublic(ctx, today)
    .where('a.organisation_id', '=', organisationId)
    .where('a.last_confirmed_on', '<=', addDays(today, -CONFIRMED_FOR_DAYS))
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('a.last_confirmed_on').as('oldest')])
    .executeTakeFirstOrThrow();
  return oldest === null ? null : { count, since: addDays(oldest, CONFIRMED_FOR_DAYS) };
}

function currentPublic(ctx: ReadContext, today: Day) {
  return ctx.db
    .selectFrom('appointment as a')
    .innerJoin('organisation as body', 'body.id', 'a.organisation_id')
    .where('a.role', 'in', [...PUBLIC_ROLES])
    .where('a.from_on', '<=', today)
    .where((eb) => eb.or([eb(UNTIL, 'is', null), eb(UNTIL, '>', today)]));
}

/** What everyone may know: nothing else leaves here. */
export interface PublicContact {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly place: string | null;
  readonly role: AppointmentRole;
  readonly personName: string;
  readonly title: string;
  readonly workPhone: string | null;
  readonly workEmail: string | null;
  readonly lastConfirmedOn: Day;
  readonly isStale: boolean;
}

export const CONTACTS_PER_PAGE = 50;

export interface PublicContacts {
  readonly contacts: readonly PublicContact[];
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** Spokespersons and focal points in office today, of bodies in a published programme. */
function publicContactRows(ctx: ReadContext, today: Day) {
  return currentPublic(ctx, today)
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .where(sql<boolean>`a.organisation_id in (select app.published_parties())`);
}

const CONTACT_COLUMNS = [
  'a.id',
  'a.organisation_id as organisationId',
  'o.name as organisation',
  'o.place',
  'a.role',
  'a.person_name as personName',
  'a.title',
  'a.work_phone as workPhone',
  'a.work_email as workEmail',
  'a.from_on as fromOn',
  'a.until_on as untilOn',
  'a.last_confirmed_on as lastConfirmedOn',
] as const;

/** By words in the names of the body, the person or the office, whatever the accents. */
export async function publicContacts(
  ctx: ReadContext,
  filter: { search?: string | undefined; page?: number | undefined; perPage?: number | undefined } = {},
): Promise<PublicContacts> {
  const today = dayInVietNam(ctx.now);
  const perPage = filter.perPage ?? CONTACTS_PER_PAGE;
  let query = publicContactRows(ctx, today);
  for (const word of searchKey(filter.search ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 12)) {
    query = query.where((eb) =>
      eb.or([
        eb('a.search_key', 'like', `%${word}%`),
        eb('o.search_key', 'like', `%${word}%`),
        eb.exists(
          eb
            .selectFrom('organisation_alias as alias')
            .select('alias.alias')
            .whereRef('alias.organisation_id', '=', 'o.id')
            .where('alias.search_key', 'like', `%${word}%`),
        ),
      ]),
    );
  }
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(total / perPage));
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1)), pages);
  const rows = await query
    .select(CONTACT_COLUMNS)
    .orderBy('o.search_key')
    .orderBy('o.id')
    .orderBy(ROLE_ORDER)
    .orderBy('a.id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { contacts: rows.map((row) => contactOf(row, today)), total, page, pages };
}

/** Throws Refusal `no-appointment` (404), also for people who are not public. */
export async function publicContact(ctx: ReadContext, id: string): Promise<PublicContact> {
  const today = dayInVietNam(ctx.now);
  const row = await publicContactRows(ctx, today).where('a.id', '=', id).select(CONTACT_COLUMNS).executeTakeFirst();
  if (!row) {
    throw new Refusal(
      'no-appointment',
      say('Không có đầu mối này trong danh bạ công khai.', 'There is no such contact in the public directory.'),
      404,
    );
  }
  return contactOf(row, today);
}

function contactOf(
  {
    fromOn,
    untilOn,
    ...row
  }: Omit<PublicContact, 'isStale' | 'role'> & { role: string; fromOn: Day; untilOn: Day | null },
  today: Day,
): PublicContact {
  const role = row.role as AppointmentRole;
  return { ...row, role, isStale: isStaleOn({ ...row, role, fromOn, untilOn }, today) };
}
