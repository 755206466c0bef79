// Goes through the entries in the order of their places, in batches.
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { LEAF_COLUMNS, type LeafRow } from './leaf.ts';

export interface PlacedRow {
  readonly position: number;
  readonly entry_id: number;
  /** As the tree holds it. */
  readonly tree_hash: Buffer;
  /** With the hash as the entry holds it; null when the entry is gone. */
  readonly entry: (LeafRow & { readonly leaf_hash: Buffer }) | null;
}

const BATCH = 5_000;

export async function* placedEntries(db: Transaction): AsyncGenerator<PlacedRow[]> {
  for (let from = 0; ; from += BATCH) {
    const leaves = await db
      .selectFrom('journal_leaf')
      .select(['position', 'entry_id', 'leaf_hash as tree_hash'])
      .where('position', '>=', from)
      .where('position', '<', from + BATCH)
      .orderBy('position')
      .execute();
    if (leaves.length > 0) yield await withEntries(db, leaves);
    if (leaves.length < BATCH) return;
  }
}

async function withEntries(
  db: Transaction,
  leaves: readonly { position: number; entry_id: number; tree_hash: Buffer }[],
): Promise<PlacedRow[]> {
  const entries = await db
    .selectFrom('journal_entry')
    .select(['id', 'leaf_hash', ...LEAF_COLUMNS])
    .where(sql<boolean>`id = any(${leaves.map((leaf) => leaf.entry_id)}::bigint[])`)
    .execute();
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return leaves.map((leaf) => ({ ...leaf, entry: byId.get(leaf.entry_id) ?? null }));
}
