// What the rules need to know of a match before somebody decides on it.
import type { ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import type { ClippingKind, MatchFacts, MatchState } from '../model.ts';
import { programmeView, stillParty } from '../../programmes/index.ts';

import { notThere } from '../not-there.ts';

export interface DecidableMatch {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly commitmentId: string;
  readonly planActionId: string | null;
  readonly clippingId: string;
  readonly quantity: number;
  readonly unit: string | null;
  readonly topicId: string | null;
  readonly deliverableId: string | null;
  readonly note: string | null;
  readonly state: MatchState;
  readonly facts: MatchFacts;
  /** A frozen report has counted the day of the clipping. */
  readonly locked: boolean;
}

/** Refuses with 404 when there is none that the asker may see. */
export async function decidableMatch(ctx: ReadContext, matchId: string): Promise<DecidableMatch> {
  const row = await ctx.db
    .selectFrom('match')
    .innerJoin('clipping', 'clipping.id', 'match.clipping_id')
    .select([
      'match.id',
      'match.version',
      'match.programme_id',
      'match.commitment_id',
      'match.plan_action_id',
      'match.clipping_id',
      'match.quantity',
      'match.unit',
      'match.topic_id',
      'match.deliverable_id',
      'match.note',
      'match.state',
      'clipping.kind',
      'clipping.published_at',
    ])
    .where('match.id', '=', matchId)
    .executeTakeFirst();
  if (!row) throw notThere('match');
  return {
    id: row.id,
    version: row.version,
    programmeId: row.programme_id,
    commitmentId: row.commitment_id,
    planActionId: row.plan_action_id,
    clippingId: row.clipping_id,
    quantity: row.quantity,
    unit: row.unit,
    topicId: row.topic_id,
    deliverableId: row.deliverable_id,
    note: row.note,
    state: row.state,
    ...(await factsFor(ctx, row.programme_id, row.state, {
      kind: row.kind,
      publishedAt: row.published_at,
    })),
  };
}

/**
 * The facts of a match of that clipping with that programme, existing or to be made. Refuses with 403 `place-succeeded` a body
 * whose place in the programme a successor has taken.
 */
export async function factsFor(
  ctx: ReadContext,
  programmeId: string,
  state: MatchState,
  clipping: { kind: ClippingKind; publishedAt: Date },
): Promise<{ facts: MatchFacts; locked: boolean }> {
  const programme = await programmeView(ctx, programmeId);
  insist(stillParty(programme, ctx.organisation), 403);
  const publishedOn = dayInVietNam(clipping.publishedAt);
  return {
    facts: {
      state,
      clippingKind: clipping.kind,
      publishedOn,
      programmeState: programme.state,
      termFrom: programme.term.from,
      termTo: programme.term.to,
    },
    locked: await isLocked(ctx, programmeId, publishedOn),
  };
}

/** Whether a frozen report has counted the programme's evidence of that day. */
export async function isLocked(ctx: ReadContext, programmeId: string, day: string): Promise<boolean> {
  const lock = await ctx.db
    .selectFrom('evidence_lock')
    .select('locked_to')
    .where('programme_id', '=', programmeId)
    .executeTakeFirst();
  return lock !== undefined && day <= lock.locked_to;
}
