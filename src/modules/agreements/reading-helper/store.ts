// The only file that writes the tables of the reading helper and the marks it leaves.
import type { Context } from '../../../platform/context/index.ts';
import type { HelperProposal } from '../../../tools/reading-helper/index.ts';
import { Refusal, say, type Sentence } from '../../../tools/sentence/index.ts';
import type { Proposer } from './model.ts';

export interface HelperRow {
  readonly is_on: boolean;
  readonly endpoint: string | null;
  readonly model: string | null;
  readonly sealed_key: Buffer | null;
  readonly own_network: boolean;
  readonly timeout_seconds: number;
  readonly longest_text: number;
  readonly warned_by: string | null;
  readonly warned_at: Date | null;
  readonly warned_of: string | null;
}

/** Throws Refusal `changed-meanwhile` when another administrator saved since `version`; 0: nothing was set yet. */
export async function writeSettings(ctx: Context, version: number, row: HelperRow): Promise<void> {
  const changed = { ...row, changed_at: ctx.now };
  const { count } =
    version === 0
      ? await ctx.db
          .insertInto('reading_helper')
          .values(changed)
          .onConflict((on) => on.doNothing())
          .executeTakeFirst()
          .then((done) => ({ count: done.numInsertedOrUpdatedRows }))
      : await ctx.db
          .updateTable('reading_helper')
          .set((eb) => ({ ...changed, version: eb('version', '+', 1) }))
          .where('version', '=', version)
          .executeTakeFirst()
          .then((done) => ({ count: done.numUpdatedRows }));
  if (count === 1n) return;
  throw new Refusal(
    'changed-meanwhile',
    say(
      'Quản trị viên khác vừa đổi thiết lập này. Hãy xem lại rồi lưu lần nữa.',
      'Another administrator has just changed these settings. Look at them again, then save once more.',
    ),
    409,
  );
}

export interface Asking {
  readonly agreementId: string;
  readonly organisationId: string;
  readonly askingId: string;
  readonly model: string;
  readonly host: string;
  readonly lostAfter: Date;
}

/** Begins an asking, in place of one that failed or was lost. */
export async function writeAsking(ctx: Context, asking: Asking): Promise<void> {
  const { agreementId, organisationId, askingId, model, host, lostAfter } = asking;
  await ctx.db.deleteFrom('helper_reading').where('agreement_id', '=', agreementId).execute();
  await ctx.db
    .insertInto('helper_reading')
    .values({
      agreement_id: agreementId,
      organisation_id: organisationId,
      asking_id: askingId,
      asked_by: ctx.actor.accountId,
      asked_at: ctx.now,
      lost_after: lostAfter,
      model,
      host,
    })
    .execute();
}

/** Counts a try of the endpoint; false when nobody waits for this asking any more. */
export async function countAttempt(ctx: Context, askingId: string): Promise<boolean> {
  const done = await ctx.db
    .updateTable('helper_reading')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('asking_id', '=', askingId)
    .where('state', '=', 'waiting')
    .where('attempts', '<', 2)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** False when nobody waits for this asking any more. */
export async function writeFailure(
  ctx: Context,
  askingId: string,
  problem: { readonly code: string; readonly sentence: Sentence },
): Promise<boolean> {
  const done = await ctx.db
    .updateTable('helper_reading')
    .set({ state: 'failed', finished_at: ctx.now, problem: JSON.stringify(problem) })
    .where('asking_id', '=', askingId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** False when nobody waits for this asking any more. */
export async function writeProposal(
  ctx: Context,
  asking: Pick<Asking, 'agreementId' | 'organisationId' | 'askingId'>,
  proposal: HelperProposal,
  milliseconds: number,
): Promise<boolean> {
  const done = await ctx.db
    .updateTable('helper_reading')
    .set({
      state: 'answered',
      finished_at: ctx.now,
      milliseconds: Math.round(milliseconds),
      left_out: JSON.stringify(proposal.leftOut),
    })
    .where('asking_id', '=', asking.askingId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  if (proposal.suggestions.length > 0) {
    await ctx.db
      .insertInto('helper_suggestion')
      .values(
        proposal.suggestions.map((suggestion, position) => ({
          agreement_id: asking.agreementId,
          organisation_id: asking.organisationId,
          position,
          kind: suggestion.of,
          content: JSON.stringify(suggestion),
          place_start: suggestion.start,
          place_end: suggestion.end,
        })),
      )
      .execute();
  }
  return true;
}

/** Throws Refusal `already-decided` when somebody decided it meanwhile. */
export async function writeDecision(ctx: Context, id: string, decision: 'taken' | 'dismissed'): Promise<void> {
  const done = await ctx.db
    .updateTable('helper_suggestion')
    .set({ decision, decided_by: ctx.actor.accountId, decided_at: ctx.now })
    .where('id', '=', id)
    .where('decision', 'is', null)
    .executeTakeFirst();
  if (done.numUpdatedRows === 1n) return;
  throw new Refusal(
    'already-decided',
    say('Đề xuất này vừa được người khác xử lý.', 'Somebody else has just decided this suggestion.'),
    409,
  );
}

export interface Mark {
  readonly objectKind: 'commitment' | 'party';
  readonly objectId: string;
  readonly proposedBy: Proposer;
}

export async function writeProgrammeReading(
  ctx: Context,
  programmeId: string,
  agreementId: string,
  helper: { readonly model: string; readonly host: string; readonly suggested: number; readonly taken: number } | null,
  marks: readonly Mark[],
): Promise<void> {
  await ctx.db
    .insertInto('programme_reading')
    .values({
      programme_id: programmeId,
      agreement_id: agreementId,
      helper_model: helper?.model ?? null,
      helper_host: helper?.host ?? null,
      suggested: helper?.suggested ?? 0,
      taken: helper?.taken ?? 0,
    })
    .execute();
  if (marks.length === 0) return;
  await ctx.db
    .insertInto('reading_mark')
    .values(
      marks.map(({ objectKind, objectId, proposedBy }) => ({
        programme_id: programmeId,
        object_kind: objectKind,
        object_id: objectId,
        proposed_by: proposedBy,
      })),
    )
    .execute();
}
