// Looks for half states: rows of invariants.sql, and rows of files whose bytes are not there or not the same.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { folderStore } from '../../src/platform/files/index.ts';

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
export async function filesWithoutBytes(owner: pg.Client, place: PlaceOfFiles, since: Date): Promise<HalfState[]> {
  const { rows } = await owner.query<{ id: string; sha256: Buffer }>(
    'select id, sha256 from stored_file where created_at >= $1',
    [since],
  );
  const found: HalfState[] = [];
  for (const { id, sha256 } of rows) {
    if (!(await hasBytes(place, sha256))) found.push({ rule: 'a file has its bytes', what: id });
  }
  return found;
}

/** A data folder, or what reads bytes from elsewhere. */
export type PlaceOfFiles = string | ((sha256: Buffer) => Promise<Buffer | null>);

export async function hasBytes(place: PlaceOfFiles, sha256: Buffer): Promise<boolean> {
  const bytes = await (typeof place === 'string' ? folderStore(join(place, 'files')).read : place)(sha256);
  return bytes !== null && createHash('sha256').update(bytes).digest().equals(sha256);
}
