// What of an entry is under its leaf hash, and in which form. The offline verifier (verifier/) knows the same form.
import { createHash } from 'node:crypto';
import { canonicalJson, leafHash } from '../../tools/transparency-log/index.ts';

export interface Leaf {
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly account: string | null;
  readonly organisation: string | null;
  readonly programme: string | null;
  readonly what: string;
  /** kind/id */
  readonly object: string;
  readonly data: unknown;
  /** Hex SHA-256 of what was before and after; null when there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}

/** The columns of journal_entry that a leaf is made of. */
export interface LeafRow {
  readonly at: Date;
  readonly account_id: string | null;
  readonly organisation_id: string | null;
  readonly programme_id: string | null;
  readonly what: string;
  readonly object_kind: string;
  readonly object_id: string;
  readonly data: unknown;
  readonly before_hash: Buffer | null;
  readonly after_hash: Buffer | null;
  readonly reason: string | null;
}

export const LEAF_COLUMNS = [
  'at',
  'account_id',
  'organisation_id',
  'programme_id',
  'what',
  'object_kind',
  'object_id',
  'data',
  'before_hash',
  'after_hash',
  'reason',
] as const;

export function contentHash(value: unknown): Buffer {
  return createHash('sha256').update(canonicalJson(value)).digest();
}

export function leafOf(row: LeafRow): Leaf {
  return {
    at: row.at.toISOString(),
    account: row.account_id,
    organisation: row.organisation_id,
    programme: row.programme_id,
    what: row.what,
    object: `${row.object_kind}/${row.object_id}`,
    data: row.data,
    before: row.before_hash?.toString('hex') ?? null,
    after: row.after_hash?.toString('hex') ?? null,
    reason: row.reason,
  };
}

export function hashOfLeaf(leaf: Leaf): Buffer {
  return leafHash(canonicalJson(leaf));
}
