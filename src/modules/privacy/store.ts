// Writes data_request and day_off.
import { sql } from 'kysely';
import type { Context, ReadContext } from '../../platform/context/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { Day } from '../../tools/calendar/index.ts';
import type { RequestKind, RequestState } from './model.ts';

export interface NewRequest {
  readonly kind: RequestKind;
  readonly accountId: string;
  readonly cameBy: 'own_page' | 'paper';
  readonly note: string;
  readonly answerBy: Day;
  readonly carryOutBy: Day;
  /** Of a paper that an officer took in. */
  readonly paper?: { readonly takenInById: string; readonly number: string; readonly handedInOn: Day };
}

/** Throws Refusal `open-already` (409): one open request of a kind for each person. */
export async function insertRequest(ctx: Context, request: NewRequest): Promise<string> {
  const row = await ctx.db
    .insertInto('data_request')
    .values({
      kind: request.kind,
      account_id: request.accountId,
      came_by: request.cameBy,
      note: request.note || null,
      received_at: ctx.now,
      answer_by: request.answerBy,
      carry_out_by: request.carryOutBy,
      entered_by: ctx.actor.accountId,
      taken_in_by_organisation_id: request.paper?.takenInById ?? null,
      paper_number: request.paper?.number ?? null,
      handed_in_on: request.paper?.handedInOn ?? null,
    })
    .onConflict((oc) =>
      // In words of the index, not in parameters: a plan made for any parameters does not know which index is meant.
      oc
        .columns(['account_id', 'kind'])
        .where(sql<boolean>`state in ('received', 'accepted')`)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (row) return row.id;
  throw new Refusal(
    'open-already',
    say('Đã có một yêu cầu như vậy đang mở.', 'There is an open request of this kind already.'),
    409,
  );
}

interface Change {
  readonly state?: RequestState;
  readonly ground?: string;
  readonly answered_at?: Date;
  readonly answered_by?: string | null;
  readonly carried_out_at?: Date;
  readonly carry_out_by?: Day;
  readonly extended_reason?: string;
  readonly account_id?: string;
}

/** Throws Refusal `changed-meanwhile` (409). */
export async function updateRequest(ctx: Context, id: string, version: number, change: Change): Promise<void> {
  const done = await ctx.db
    .updateTable('data_request')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (done.numUpdatedRows === 1n) return;
  throw new Refusal(
    'changed-meanwhile',
    say(
      'Yêu cầu vừa được người khác xử lý. Hãy tải lại trang.',
      'Somebody else has just worked on this request. Reload the page.',
    ),
    409,
  );
}

export async function daysOff(ctx: ReadContext): Promise<ReadonlySet<Day>> {
  const rows = await ctx.db.selectFrom('day_off').select('day').execute();
  return new Set(rows.map(({ day }) => day));
}

export async function insertDayOff(ctx: Context, day: { day: Day; name: string; source: string }): Promise<boolean> {
  const done = await ctx.db
    .insertInto('day_off')
    .values({ day: day.day, name: day.name, source: day.source || null })
    .onConflict((oc) => oc.column('day').doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function deleteDayOff(ctx: Context, day: Day): Promise<boolean> {
  const done = await ctx.db.deleteFrom('day_off').where('day', '=', day).executeTakeFirst();
  return done.numDeletedRows === 1n;
}
