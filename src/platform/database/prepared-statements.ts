// What is asked again and again is prepared under a name, so that the server reads and plans it once in a connection: with
// row-level security the planning of a short statement takes longer than its work. The server itself goes on planning
// anew where the values matter (plan_cache_mode auto: a plan for any values only when it costs no more).
import { createHash } from 'node:crypto';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** Asked so often by this process, a statement is worth the memory that its plan takes in every connection. */
const OFTEN = 4;
/** A plan takes some ten kilobytes. */
const MOST_PREPARED = 250;
/**
 * Lists of ever other lengths make ever other statements (`in ($1, $2)`; what is asked often asks `= any ($1)`); their
 * counts may not grow for ever.
 */
const MOST_COUNTED = 5_000;

/**
 * Which index is meant by `on conflict (…) where …` is found while planning, by the condition; a plan for any values does
 * not know the values in it and fails (42P10). Such a statement is planned each time.
 */
const NAMES_INDEX_BY_CONDITION = /\bon conflict \([^)]*\) where\b/i;

let counts = new Map<string, number>();
let names = new Map<string, string>();
/** Part of each name, so that after a change of tables all are prepared anew. */
let edition = 0;

/** The name under which to prepare the statement; null when it is not asked often. */
export function nameOfStatement(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST_PREPARED || NAMES_INDEX_BY_CONDITION.test(text)) return null;
  const count = (counts.get(text) ?? 0) + 1;
  if (count < OFTEN) {
    if (counts.size >= MOST_COUNTED) counts = new Map();
    counts.set(text, count);
    return null;
  }
  counts.delete(text);
  const name = `s${edition}_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}

/**
 * A migration gave a table another column while the statement was prepared: the transaction failed without any effect and
 * may run again, with statements prepared anew.
 */
export function isOutdatedPlan(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error as { code?: unknown }).code === '0A000' &&
    error.message.includes('cached plan must not change result type')
  );
}

function forgetNames(): void {
  edition += 1;
  names = new Map();
}

/** The pool as Kysely asks it. */
export function preparing(pool: pg.Pool): PostgresPool {
  const faces = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const face = faces.get(client) ?? faceOf(client);
      faces.set(client, face);
      return face;
    },
  };
}

function faceOf(client: pg.PoolClient): PostgresPoolClient {
  async function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    // Without values it may be several statements in one, which have no name.
    const name = values.length === 0 ? null : nameOfStatement(text);
    try {
      const result = await client.query({ text, values: [...values], ...(name === null ? {} : { name }) });
      return result as unknown as PostgresQueryResult<R>;
    } catch (error) {
      if (isOutdatedPlan(error)) forgetNames();
      throw error;
    }
  }
  // Nothing here reads by cursor, which is the other way to ask it.
  return { query: query as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) };
}
