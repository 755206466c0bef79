import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { gathers } from './tasks.ts';

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
  // Of two lists under one key the queue makes one (graphile-worker, add_job).
  const [given, key] = gathers(task) ? [[payload], `${task}:gathered`] : [payload, options.key ?? null];
  await sql`select app.enqueue(${task}, ${JSON.stringify(given)}::jsonb, ${key}::text,
    ${options.runAt ?? null}::timestamptz, ${options.queue ?? null}::text)`.execute(db);
}
