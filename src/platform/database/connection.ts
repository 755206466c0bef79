// The program's own connection: one pool per process, as a role that row-level security binds.
import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from '../../../db/types.ts';
import { log } from '../log/index.ts';
import { slowStatements } from '../metrics/index.ts';
import { preparing } from './prepared-statements.ts';
import { KEEP_ALIVE, noticeSilence } from './silence.ts';

/** What node-postgres needs to connect; a unix socket folder may stand in `host`. */
export interface DatabaseAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly ssl?: boolean | undefined;
}

// A day is a day, not a moment: `date` stays `YYYY-MM-DD` text. Counts and quantities are safe JavaScript numbers here
// (int8 counts stay far below 2^53, numeric is limited to 12 digits by the schema).
const TYPES = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.DATE) return (text: string) => text;
    if (oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC) return Number;
    return pg.types.getTypeParser(oid, format);
  },
} as pg.CustomTypesConfig;

let pool: pg.Pool | null = null;
let database: Kysely<DB> | null = null;

export interface ConnectOptions {
  readonly poolSize?: number;
  /** Statements that take longer are logged by name, without their parameters; 500 ms unless said. */
  readonly slowMs?: number;
  /** Told of each slow statement. */
  readonly onSlow?: (milliseconds: number) => void;
}

/** What a statement does to what, and a mark of its exact words: `select clipping 1f3a9c02`. */
export function statementName(text: string): string {
  const [, verb = 'statement'] = /^\s*(\w+)/.exec(text) ?? [];
  const [, table = ''] = /\b(?:from|into|update)\s+"?([a-z_]+(?:\.[a-z_]+)?)"?/i.exec(text) ?? [];
  return [verb.toLowerCase(), table, createHash('sha256').update(text).digest('hex').slice(0, 8)]
    .filter(Boolean)
    .join(' ');
}

export function connectDatabase(address: DatabaseAddress, options: ConnectOptions = {}): void {
  if (pool) throw new Error('the database is connected already');
  pool = new pg.Pool({
    ...address,
    max: options.poolSize ?? 10,
    types: TYPES,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    ...KEEP_ALIVE,
    application_name: 'caunoi',
    // A forgotten transaction may not hold locks for ever.
    options: '-c idle_in_transaction_session_timeout=60000 -c statement_timeout=60000',
  });
  surviveLostConnections(pool);
  noticeSilence(pool);
  const { slowMs = 500, onSlow } = options;
  database = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: preparing(pool) }),
    log({ query, queryDurationMillis }) {
      if (queryDurationMillis < slowMs) return;
      slowStatements.inc();
      log.warn(
        { statement: statementName(query.sql), milliseconds: Math.round(queryDurationMillis) },
        'a slow statement',
      );
      onSlow?.(queryDurationMillis);
    },
  });
}

/**
 * Without listeners a lost server would end the process: the pool listens to its idle connections only, and one that is
 * lost while it is lent, between two questions of a transaction, is nobody's then. The next question on it fails by itself.
 */
export function surviveLostConnections(lendingPool: pg.Pool): void {
  const lost = (error: Error) => log.warn({ err: error }, 'a database connection was lost');
  lendingPool.on('error', lost);
  lendingPool.on('connect', (client) => client.on('error', lost));
}

export function databaseIsConnected(): boolean {
  return pool !== null;
}

export function appDatabase(): Kysely<DB> {
  if (!database) throw new Error('the database is not connected yet');
  return database;
}

/** For the sign-in library and health checks only; modules go through asOrganisation, asPublic, asSystem. */
export function appPool(): pg.Pool {
  if (!pool) throw new Error('the database is not connected yet');
  return pool;
}

/** One transaction in another database than the program's own, as the owner given: for trying a backup, for moving. */
export async function inDatabaseAt<R>(owner: DatabaseAddress, work: (db: Transaction<DB>) => Promise<R>): Promise<R> {
  const elsewhere = new pg.Pool({ ...owner, max: 1, types: TYPES, application_name: 'caunoi-backup' });
  surviveLostConnections(elsewhere);
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool: elsewhere }) });
  try {
    return await kysely.transaction().execute(work);
  } finally {
    await kysely.destroy();
  }
}

const closedWith: (() => Promise<void>)[] = [];

/** Runs once when the database is disconnected; for pools that stand beside this one. */
export function closeWithDatabase(close: () => Promise<void>): void {
  closedWith.push(close);
}

export async function disconnectDatabase(): Promise<void> {
  const closing = database;
  pool = null;
  database = null;
  await Promise.all(closedWith.splice(0).map((close) => close()));
  await closing?.destroy();
}
