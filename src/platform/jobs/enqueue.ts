import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

export interface EnqueueOptions {
  /** Jobs of one key are one job: a later one replaces an earlier that has not started. */
  readonly key?: string;
  readonly runAt?: Date;
  /** Jobs of one queue run one after the other, over all workers. */
  readonly queue?: string;
}

/** Adds a job in the caller's transaction: it exists if and only if the change does. */
export async function enqueue(
  db: Transaction,
  task: string,
  payload: Record<string, unknown>,
  options: EnqueueOptions = {},
): Promise<void> {
  await sql`select app.enqueue(${task}, ${JSON.stringify(payload)}::jsonb, ${options.key ?? null}::text,
    ${options.runAt ?? null}::timestamptz, ${options.queue ?? null}::text)`.execute(db);
}
