// The only three ways to the data. Each is a transaction that first says who asks; row-level security does the rest.
import { sql, type Kysely, type Transaction as KyselyTransaction } from 'kysely';
import type { DB } from '../../../db/types.ts';
import { hearTime } from './clock.ts';
import { appDatabase } from './connection.ts';
import { isAway } from './faults.ts';
import { isOutdatedPlan } from './prepared-statements.ts';

export type Db = Kysely<DB>;
export type Transaction = KyselyTransaction<DB>;

/** serialization_failure and deadlock_detected: the server asks to try the whole transaction again. */
const RETRIED = new Set(['40001', '40P01']);
const TRIES = 4;

async function inScope<R>(
  scope: 'organisation' | 'public' | 'system',
  organisation: string,
  reason: string,
  work: (db: Transaction, begun: Date) => Promise<R>,
): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    let hasBegun = false;
    try {
      return await appDatabase()
        .transaction()
        .execute(async (db) => {
          const { rows } = await sql<{ begun: Date; time: Date }>`select now() as begun, clock_timestamp() as time,
            set_config('caunoi.scope', ${scope}, true),
            set_config('caunoi.organisation', ${organisation}, true),
            set_config('caunoi.reason', ${reason}, true)`.execute(db);
          hasBegun = true;
          const { begun, time } = rows[0]!;
          hearTime(time);
          return work(db, begun);
        });
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      // A connection that was cut while it lay idle says so only now; nothing was asked for on it yet.
      const mayRetry = RETRIED.has(code) || isOutdatedPlan(error) || (!hasBegun && isAway(error));
      if (!mayRetry || attempt === TRIES) throw error;
    }
  }
}

/**
 * Acts for one organisation: sees its own things and those of the programmes it takes part in. May run again on conflict.
 * `begun`, here and below: when the transaction began, by the database's clock.
 */
export function asOrganisation<R>(
  organisationId: string,
  work: (db: Transaction, begun: Date) => Promise<R>,
): Promise<R> {
  return inScope('organisation', organisationId, '', work);
}

/** Anyone: sees what is published. */
export function asPublic<R>(work: (db: Transaction, begun: Date) => Promise<R>): Promise<R> {
  return inScope('public', '', '', work);
}

/** The program itself (background work, sign-in). The reason is shown in pg_stat_activity's settings and in reviews. */
export function asSystem<R>(reason: string, work: (db: Transaction, begun: Date) => Promise<R>): Promise<R> {
  return inScope('system', '', reason, work);
}
