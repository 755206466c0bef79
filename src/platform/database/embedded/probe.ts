// One question to a server: are you there, and which folder do you serve? Also the one-off statements of a start.
import { realpathSync } from 'node:fs';
import pg from 'pg';

export interface Connection {
  /** Folder of the unix socket, or an address of the loopback. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export type Condition =
  | { readonly kind: 'ready'; readonly folder: string }
  /** SQLSTATE 57P03: starting, recovering after a crash, or shutting down. */
  | { readonly kind: 'busy'; readonly message: string }
  /** Nothing listens there. */
  | { readonly kind: 'silent' }
  /** It answers but does not take our password. */
  | { readonly kind: 'foreign' };

const SILENT_CODES = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01']);

export async function askCondition(connection: Connection): Promise<Condition> {
  try {
    const rows = await ask(connection, 'show data_directory');
    const folder = rows[0]?.['data_directory'];
    return { kind: 'ready', folder: typeof folder === 'string' ? realpathIfThere(folder) : '' };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const message = error instanceof Error ? error.message : '';
    if (code === '57P03') return { kind: 'busy', message };
    if (code.startsWith('28')) return { kind: 'foreign' };
    if (SILENT_CODES.has(code) || /terminated unexpectedly|timeout expired/.test(message)) return { kind: 'silent' };
    throw error;
  }
}

/** Runs one statement on a connection of its own. */
export async function ask(
  connection: Connection,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000, query_timeout: 30_000 });
  // The server may go away between two moments; the statement in hand then fails by itself, and without a listener
  // the same event would end the whole program.
  const lost: Error[] = [];
  client.on('error', (error) => lost.push(error));
  try {
    await client.connect();
    const result = await client.query<Record<string, unknown>>(sql, values);
    return result.rows;
  } finally {
    await client.end();
  }
}

function realpathIfThere(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return folder;
    throw error;
  }
}
