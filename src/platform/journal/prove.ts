import type { Transaction } from '../database/index.ts';
import { inclusionProof } from '../../tools/transparency-log/index.ts';
import { checkpoints } from './checkpoints.ts';
import { LEAF_COLUMNS, leafOf, type Leaf } from './leaf.ts';
import { readNodes } from './tree-store.ts';

/** Everything that somebody without the house needs to check one entry; see verifier/README.md. */
export interface EntryProof {
  readonly format: 'caunoi-entry-proof-1';
  readonly entry: number;
  readonly position: number;
  readonly leaf: Leaf;
  /** Hex, from the leaf upwards (RFC 6962 §2.1.1). */
  readonly proof: readonly string[];
  /** The signed text of the first checkpoint that covers the entry. */
  readonly checkpoint: string;
}

/** Null when there is no such entry, or no checkpoint covers it yet. Scope system: ask first who may see the entry. */
export async function proveEntry(db: Transaction, entryId: number): Promise<EntryProof | null> {
  const row = await db
    .selectFrom('journal_entry')
    .innerJoin('journal_leaf', 'journal_leaf.entry_id', 'journal_entry.id')
    .select(LEAF_COLUMNS)
    .select('journal_leaf.position')
    .where('journal_entry.id', '=', entryId)
    .executeTakeFirst();
  if (!row) return null;
  const position = Number(row.position);
  const covering = await db
    .selectFrom('journal_checkpoint')
    .select((eb) => eb.fn.min('size').as('size'))
    .where('size', '>', position)
    .executeTakeFirst();
  if (covering?.size === null || covering?.size === undefined) return null;
  const size = Number(covering.size);
  const [checkpoint] = await checkpoints(db, { limit: 1, size });
  const proof = await inclusionProof(position, size, (wanted) => readNodes(db, wanted));
  return {
    format: 'caunoi-entry-proof-1',
    entry: entryId,
    position,
    leaf: leafOf(row),
    proof: proof.map((hash) => hash.toString('hex')),
    checkpoint: checkpoint!.text,
  };
}
