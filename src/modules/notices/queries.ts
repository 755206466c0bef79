import type { ReadContext } from '../../platform/context/index.ts';
import { letterStates, mailIsOn, type LetterStanding } from '../../platform/mail/index.ts';
import { insist, type Answer } from '../../tools/sentence/index.ts';
import type { Rhythm } from './model.ts';
import { mayChooseDigest, maySetCheckpointMail } from './policy.ts';

export interface CheckpointMailView {
  readonly mailIsOn: boolean;
  readonly mayChange: Answer;
  readonly address: string;
  readonly isOn: boolean;
  readonly stoppedByReader: boolean;
  readonly version: number;
  readonly deliveries: readonly {
    readonly day: string;
    readonly size: number;
    /** Null: the letter is past its term and only this line is left. */
    readonly letter: LetterStanding | null;
  }[];
}

const SHOWN = 60;

/** How the own body gets the checkpoints, and those it got, newest first. */
export async function checkpointMailView(ctx: ReadContext): Promise<CheckpointMailView> {
  const row = await ctx.db
    .selectFrom('checkpoint_subscription')
    .selectAll()
    .where('organisation_id', '=', ctx.organisation)
    .executeTakeFirst();
  const deliveries = await ctx.db
    .selectFrom('checkpoint_delivery')
    .select(['day', 'checkpoint_size', 'letter_id'])
    .where('organisation_id', '=', ctx.organisation)
    .orderBy('day', 'desc')
    .limit(SHOWN)
    .execute();
  const letters = await letterStates(
    ctx,
    deliveries.map((one) => one.letter_id),
  );
  return {
    mailIsOn: await mailIsOn(ctx),
    mayChange: maySetCheckpointMail(ctx),
    address: row?.address ?? '',
    isOn: row?.is_on ?? false,
    stoppedByReader: row?.stopped_by_reader ?? false,
    version: row?.version ?? 0,
    deliveries: deliveries.map((one) => ({
      day: one.day,
      size: Number(one.checkpoint_size),
      letter: letters.get(one.letter_id) ?? null,
    })),
  };
}

export interface DigestView {
  readonly mailIsOn: boolean;
  readonly rhythm: Rhythm | 'none';
}

/** One's own choice; in scope system, with the person as actor. Throws Refusal 403 in another's stead. */
export async function digestView(ctx: ReadContext): Promise<DigestView> {
  insist(mayChooseDigest(ctx), 403);
  const row = await ctx.db
    .selectFrom('digest_choice')
    .select('rhythm')
    .where('account_id', '=', ctx.actor.accountId)
    .executeTakeFirst();
  return { mailIsOn: await mailIsOn(ctx), rhythm: row?.rhythm ?? 'none' };
}
