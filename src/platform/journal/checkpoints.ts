import { sql } from 'kysely';
import { asSystem, type Transaction } from '../database/index.ts';
import { rootOf, signCheckpoint, verifierKeyText } from '../../tools/transparency-log/index.ts';
import { JOURNAL_CHANNEL } from './append.ts';
import { journalSigner } from './signing-key.ts';
import { givePlaces, readNodes, treeSize } from './tree-store.ts';

export interface StoredCheckpoint {
  readonly size: number;
  /** Hex. */
  readonly root: string;
  /** The signed text. */
  readonly text: string;
  readonly at: Date;
}

/** Signs the tree as it is now. The last checkpoint again when nothing was added; null for an empty journal. */
export async function checkpointNow(now: Date): Promise<StoredCheckpoint | null> {
  await givePlaces();
  return asSystem('journal checkpoint', async (db) => {
    const size = await treeSize(db);
    const newest = (await checkpoints(db, { limit: 1 }))[0] ?? null;
    const signer = journalSigner();
    const known = await journalKeys(db);
    const isNewKey = !known.includes(verifierKeyText(signer.current));
    if (size === 0 || newest?.size === size) return newest;
    const root = await rootOf(size, (wanted) => readNodes(db, wanted));
    // The first checkpoint of a new key carries the former one's signature too, so that trust can be handed on.
    const signers = isNewKey ? [signer.current, ...signer.former.slice(0, 1)] : [signer.current];
    const text = signCheckpoint({ origin: signer.origin, size, root, extensions: [now.toISOString()] }, signers);
    await db
      .insertInto('journal_key')
      .values(signers.map((one) => ({ verifier: verifierKeyText(one) })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db
      .insertInto('journal_checkpoint')
      .values({ size, root, text, at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    // Public pages that show checkpoints are made anew.
    await sql`select pg_notify(${JOURNAL_CHANNEL}, '')`.execute(db);
    return { size, root: root.toString('hex'), text, at: now };
  });
}

/** Newest first. `before` is a size. */
export async function checkpoints(
  db: Transaction,
  filter: { limit: number; size?: number | undefined; before?: number | undefined },
): Promise<StoredCheckpoint[]> {
  let query = db.selectFrom('journal_checkpoint').selectAll().orderBy('size', 'desc').limit(filter.limit);
  if (filter.size !== undefined) query = query.where('size', '=', filter.size);
  if (filter.before !== undefined) query = query.where('size', '<', filter.before);
  const rows = await query.execute();
  return rows.map((row) => ({ size: Number(row.size), root: row.root.toString('hex'), text: row.text, at: row.at }));
}

/** Verifier keys of all keys that have signed, as C2SP writes them, oldest first. */
export async function journalKeys(db: Transaction): Promise<string[]> {
  const rows = await db.selectFrom('journal_key').select('verifier').orderBy('since').orderBy('verifier').execute();
  return rows.map((row) => row.verifier);
}
