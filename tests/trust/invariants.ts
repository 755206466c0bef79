// Looks for half states: rows of invariants.sql, and rows of files whose bytes are not there or not the same.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';

export interface HalfState {
  readonly rule: string;
  readonly what: string;
}

interface Named {
  readonly rule: string;
  readonly query: string;
}

export async function invariants(): Promise<readonly Named[]> {
  const text = await readFile(new URL('invariants.sql', import.meta.url), 'utf8');
  return text
    .split(/^-- name: /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { rule: part.slice(0, end).trim(), query: part.slice(end) };
    });
}

export async function halfStates(owner: pg.Client): Promise<HalfState[]> {
  const found: HalfState[] = [];
  for (const { rule, query } of await invariants()) {
    const { rows } = await owner.query<{ what: string }>(query);
    found.push(...rows.map(({ what }) => ({ rule, what })));
  }
  return found;
}

/** Rows of `stored_file` since that moment whose bytes are missing or altered. */
export async function filesWithoutBytes(owner: pg.Client, dataDir: string, since: Date): Promise<HalfState[]> {
  const { rows } = await owner.query<{ id: string; sha256: Buffer }>(
    'select id, sha256 from stored_file where created_at >= $1',
    [since],
  );
  const found: HalfState[] = [];
  for (const { id, sha256 } of rows) {
    if (!(await hasBytes(dataDir, sha256))) found.push({ rule: 'a file has its bytes', what: id });
  }
  return found;
}

export async function hasBytes(dataDir: string, sha256: Buffer): Promise<boolean> {
  const hex = sha256.toString('hex');
  const bytes = await readFile(join(dataDir, 'files', hex.slice(0, 2), hex.slice(2, 4), hex)).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    },
  );
  return bytes !== null && createHash('sha256').update(bytes).digest().equals(sha256);
}
