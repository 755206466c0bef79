import { setTimeout as sleep } from 'node:timers/promises';
import { asSystem, sql } from '../database/index.ts';

/** A second sending sooner than this after the first was answered is the first once more. */
const SAME_SECONDS = 3;
/** The machine at work on the first sending was killed when nothing has come of it for so long. */
const LOST_SECONDS = 90;
const LOOK_AGAIN_MS = 100;

export interface Sending<R> {
  readonly value: R;
  /** Address that the answer leads to; null: the answer is not for others. */
  readonly answer: string | null;
}

/**
 * Runs `work` unless the same was sent just now; then waits for that one and gives its answer as `{ answer }`. `key` is the
 * SHA-256 of who sends what to where.
 */
export async function once<R>(
  key: Buffer,
  work: () => Promise<Sending<R>>,
): Promise<{ readonly value: R } | { readonly answer: string }> {
  for (;;) {
    if (await isFirst(key)) return { value: await remembering(key, work) };
    const answer = await answerOf(key);
    if (answer !== null) return { answer };
    await sleep(LOOK_AGAIN_MS);
  }
}

async function remembering<R>(key: Buffer, work: () => Promise<Sending<R>>): Promise<R> {
  let answer: string | null = null;
  try {
    const done = await work();
    answer = done.answer;
    return done.value;
  } finally {
    await asSystem('forms sent once', async (db) => {
      if (answer === null) await db.deleteFrom('sent_form').where('key_sha256', '=', key).execute();
      else
        await db
          .updateTable('sent_form')
          .set({ answer, sent_at: sql`now()` })
          .where('key_sha256', '=', key)
          .execute();
    });
  }
}

function isFirst(key: Buffer): Promise<boolean> {
  return asSystem('forms sent once', async (db) => {
    const { rows } = await sql`
      insert into sent_form (key_sha256) values (${key})
      on conflict (key_sha256) do update set sent_at = now(), answer = null
        where sent_form.sent_at < now() - make_interval(secs => case when sent_form.answer is null
          then ${LOST_SECONDS}::int else ${SAME_SECONDS}::int end)
      returning 1`.execute(db);
    // A few of the old ones each time, so that the table stays as small as what is sent within a minute.
    await sql`delete from sent_form where key_sha256 in (
      select key_sha256 from sent_form where sent_at < now() - interval '10 minutes' limit 20 for update skip locked)`.execute(
      db,
    );
    return rows.length > 0;
  });
}

function answerOf(key: Buffer): Promise<string | null> {
  return asSystem('forms sent once', async (db) => {
    const row = await db.selectFrom('sent_form').select('answer').where('key_sha256', '=', key).executeTakeFirst();
    return row?.answer ?? null;
  });
}
