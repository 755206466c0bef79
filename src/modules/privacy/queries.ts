import { openMembershipCount, accountById, namesOf } from '../accounts/index.ts';
import type { ReadContext } from '../../platform/context/index.ts';
import { dayInVietNam, type Day } from '../../tools/calendar/index.ts';
import { insist, Refusal, say } from '../../tools/sentence/index.ts';
import type { RequestKind, RequestState, SubjectFacts } from './model.ts';
import { isOwner, mayHandle, mayTakeIn } from './policy.ts';

export interface RequestView {
  readonly id: string;
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly cameBy: 'own_page' | 'paper';
  readonly accountId: string;
  readonly note: string | null;
  readonly receivedAt: string;
  readonly answerBy: Day;
  readonly carryOutBy: Day;
  readonly extendedReason: string | null;
  readonly ground: string | null;
  readonly isLate: boolean;
  /** Number of the paper and the day on which it was handed in, when an officer took it in. */
  readonly paperNumber: string | null;
  readonly handedInOn: Day | null;
  readonly version: number;
}

export interface HandledRequest extends RequestView {
  readonly name: string;
  readonly email: string;
  readonly subject: SubjectFacts;
}

const MOST_SHOWN = 200;

function asked(ctx: ReadContext) {
  return ctx.db.selectFrom('data_request').selectAll().orderBy('received_at', 'desc').limit(MOST_SHOWN);
}

type Row = Awaited<ReturnType<ReturnType<typeof asked>['execute']>>[number];

function viewOf(row: Row, today: Day): RequestView {
  const due = row.state === 'received' ? row.answer_by : row.state === 'accepted' ? row.carry_out_by : null;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    cameBy: row.came_by,
    accountId: row.account_id,
    note: row.note,
    receivedAt: row.received_at.toISOString(),
    answerBy: row.answer_by,
    carryOutBy: row.carry_out_by,
    extendedReason: row.extended_reason,
    ground: row.ground,
    isLate: due !== null && due < today,
    paperNumber: row.paper_number,
    handedInOn: row.handed_in_on,
    version: row.version,
  };
}

async function withSubject(ctx: ReadContext, view: RequestView): Promise<HandledRequest> {
  const account = await accountById(ctx, view.accountId);
  const openMemberships = await openMembershipCount(ctx, view.accountId);
  const { name, email, isPlatformAdmin } = account;
  return { ...view, name, email, subject: { isAdministrator: isPlatformAdmin, openMemberships } };
}

/** Throws Refusal `no-request` (404). */
export async function requestById(ctx: ReadContext, id: string): Promise<HandledRequest> {
  const row = await asked(ctx).where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('no-request', say('Không có yêu cầu này.', 'There is no such request.'), 404);
  return withSubject(ctx, viewOf(row, dayInVietNam(ctx.now)));
}

/** For administrators, newest first. */
export async function allRequests(ctx: ReadContext): Promise<HandledRequest[]> {
  insist(mayHandle(ctx), 403);
  const found: HandledRequest[] = [];
  for (const row of await asked(ctx).execute()) found.push(await withSubject(ctx, viewOf(row, dayInVietNam(ctx.now))));
  return found;
}

/** The person's own; scope system. */
export async function ownRequests(ctx: ReadContext): Promise<RequestView[]> {
  insist(isOwner(ctx), 403);
  const rows = await asked(ctx).where('account_id', '=', ctx.actor.accountId!).execute();
  return rows.map((row) => viewOf(row, dayInVietNam(ctx.now)));
}

export interface TakenInRequest extends RequestView {
  readonly name: string;
}

/** Papers that the own body took in, newest first. Throws Refusal `role-may-not` (403). */
export async function takenInRequests(ctx: ReadContext): Promise<TakenInRequest[]> {
  insist(mayTakeIn(ctx), 403);
  const rows = await asked(ctx).where('taken_in_by_organisation_id', '=', ctx.organisation).execute();
  const names = await namesOf(
    ctx,
    rows.map((row) => row.account_id),
  );
  return rows.map((row) => ({ ...viewOf(row, dayInVietNam(ctx.now)), name: names.get(row.account_id) ?? '' }));
}

export interface DayOffView {
  readonly day: Day;
  readonly name: string;
  readonly source: string | null;
}

export function daysOffView(ctx: ReadContext): Promise<DayOffView[]> {
  return ctx.db
    .selectFrom('day_off')
    .select(['day', 'name', 'source'])
    .orderBy('day', 'desc')
    .limit(MOST_SHOWN)
    .execute();
}
