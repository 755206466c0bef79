import { sql } from 'kysely';
import type { ReadContext } from '../../../platform/context/index.ts';
import type { LeftOut, Suggestion } from '../../../tools/reading-helper/index.ts';
import type { Sentence } from '../../../tools/sentence/index.ts';
import type { HelperOffer, HelperReadingView, ProgrammeReadingView } from './model.ts';

export interface HelperSettings {
  readonly isOn: boolean;
  readonly endpoint: string;
  readonly model: string;
  /** Whether there is one; the key itself is never given. */
  readonly hasKey: boolean;
  readonly ownNetwork: boolean;
  readonly timeoutSeconds: number;
  readonly longestText: number;
  /** Origin for which the warning was taken note of, and when. */
  readonly warnedOf: string | null;
  readonly warnedAt: string | null;
  readonly version: number;
  readonly changedAt: string | null;
}

/** For administrators (scope system; others see the settings of nothing). */
export async function helperSettings(ctx: ReadContext): Promise<HelperSettings> {
  const row = await ctx.db.selectFrom('reading_helper').selectAll().executeTakeFirst();
  return {
    isOn: row?.is_on ?? false,
    endpoint: row?.endpoint ?? '',
    model: row?.model ?? '',
    hasKey: row?.sealed_key != null,
    ownNetwork: row?.own_network ?? false,
    timeoutSeconds: row?.timeout_seconds ?? 60,
    longestText: row?.longest_text ?? 60_000,
    warnedOf: row?.warned_of ?? null,
    warnedAt: row?.warned_at?.toISOString() ?? null,
    version: row?.version ?? 0,
    changedAt: row?.changed_at.toISOString() ?? null,
  };
}

/** For the program itself, in scope system: what opens the key is not here. */
export async function sealedHelperKey(ctx: ReadContext): Promise<Buffer | null> {
  const row = await ctx.db.selectFrom('reading_helper').select('sealed_key').executeTakeFirst();
  return row?.sealed_key ?? null;
}

/** Null while no helper is turned on. */
export async function helperOffer(ctx: ReadContext): Promise<HelperOffer | null> {
  const { rows } = await sql<{
    model: string;
    host: string;
    longest_text: number;
  }>`select model, host, longest_text from app.reading_helper_offer()`.execute(ctx.db);
  const row = rows[0];
  return row ? { model: row.model, host: row.host, longestText: row.longest_text } : null;
}

/** The last asking about a text and what came of it; null when the helper was never asked, or for strangers. */
export async function helperReadingOf(ctx: ReadContext, agreementId: string): Promise<HelperReadingView | null> {
  const row = await ctx.db
    .selectFrom('helper_reading')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .executeTakeFirst();
  if (!row) return null;
  const suggestions = await ctx.db
    .selectFrom('helper_suggestion')
    .select(['id', 'position', 'content', 'decision'])
    .where('agreement_id', '=', agreementId)
    .orderBy('position')
    .execute();
  return {
    state: row.state,
    isLost: row.state === 'waiting' && row.lost_after <= ctx.now,
    askedAt: row.asked_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    attempts: row.attempts,
    model: row.model,
    host: row.host,
    milliseconds: row.milliseconds,
    problem: (row.problem as { sentence: Sentence } | null)?.sentence ?? null,
    leftOut: row.left_out as LeftOut[],
    suggestions: suggestions.map(({ id, position, content, decision }) => ({
      id,
      position,
      suggestion: content as Suggestion,
      decision,
    })),
  };
}

/** Programmes that the asker sees and in whose reading an AI helper took part. For lists and exports. */
export async function programmesReadByHelper(ctx: ReadContext): Promise<ReadonlySet<string>> {
  const rows = await ctx.db
    .selectFrom('programme_reading')
    .select('programme_id')
    .where('helper_model', 'is not', null)
    .execute();
  return new Set(rows.map((row) => row.programme_id));
}

/** How the programme's record came about; null when it was typed in by hand. */
export async function programmeReading(ctx: ReadContext, programmeId: string): Promise<ProgrammeReadingView | null> {
  const row = await ctx.db
    .selectFrom('programme_reading')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .executeTakeFirst();
  if (!row) return null;
  const marks = await ctx.db
    .selectFrom('reading_mark')
    .select('object_id')
    .where('programme_id', '=', programmeId)
    .where('proposed_by', '=', 'helper')
    .execute();
  return {
    agreementId: row.agreement_id,
    helper:
      row.helper_model !== null && row.helper_host !== null
        ? { model: row.helper_model, host: row.helper_host, suggested: row.suggested, taken: row.taken }
        : null,
    fromHelper: marks.map((mark) => mark.object_id),
  };
}

/** Askings that nobody has answered or given up yet. */
export async function waitingAskings(ctx: ReadContext): Promise<{ agreementId: string; askingId: string }[]> {
  return ctx.db
    .selectFrom('helper_reading')
    .select(['agreement_id as agreementId', 'asking_id as askingId'])
    .where('state', '=', 'waiting')
    .execute();
}
