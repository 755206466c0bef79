// The connection of sign-in alone. The sign-in library speaks to a pool of its own choosing and knows no scopes, and the
// question "who is this?" is asked at every request of the desk, so it must cost one round trip. Each connection of this
// small pool therefore starts in scope system. Only the module accounts may use it; everything else goes through
// asOrganisation, asPublic and asSystem.
import { createHmac } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from '../../../db/types.ts';
import { appPool, closeWithDatabase, surviveLostConnections } from './connection.ts';
import { KEEP_ALIVE, noticeSilence } from './silence.ts';

interface Opened {
  readonly pool: pg.Pool;
  readonly db: Kysely<DB>;
  readonly secret: string;
}

let opened: Opened | null = null;

function open(): Opened {
  if (opened) return opened;
  const { host, port, user, password, database, ssl } = appPool().options;
  if (typeof password !== 'string')
    throw new Error('the database connection has no password to derive the sign-in key from');
  const pool = new pg.Pool({
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(user === undefined ? {} : { user }),
    ...(database === undefined ? {} : { database }),
    ...(ssl === undefined ? {} : { ssl }),
    password,
    max: 4,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    ...KEEP_ALIVE,
    application_name: 'caunoi-sign-in',
    options: '-c caunoi.scope=system -c idle_in_transaction_session_timeout=60000 -c statement_timeout=15000',
  });
  surviveLostConnections(pool);
  noticeSilence(pool);
  // Every machine of an installation derives the same key and none stores it; a copy of the database alone is not enough
  // to make a valid cookie.
  const secret = createHmac('sha256', `caunoi:${password}`).update('sign-in cookies').digest('base64url');
  opened = { pool, db: new Kysely<DB>({ dialect: new PostgresDialect({ pool }) }), secret };
  closeWithDatabase(async () => {
    opened = null;
    await pool.end();
  });
  return opened;
}

/** For the sign-in library. */
export function signInPool(): pg.Pool {
  return open().pool;
}

/** Scope system without a transaction: for reading who is signed in and for the session row. */
export function signInDatabase(): Kysely<DB> {
  return open().db;
}

/** Key of the cookies' signatures and of the throttle's keys. */
export function signInSecret(): string {
  return open().secret;
}
