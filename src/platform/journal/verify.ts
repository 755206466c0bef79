// Recomputes the whole journal from its entries and holds it against the tree, the stored nodes and every checkpoint.
import { sql } from 'kysely';
import { asSystem, type Transaction } from '../database/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { GrowingTree, openCheckpoint, type VerifierKey } from '../../tools/transparency-log/index.ts';
import { checkpoints } from './checkpoints.ts';
import { hashOfLeaf, leafOf } from './leaf.ts';
import { placedEntries, type PlacedRow } from './walk.ts';

export interface JournalVerdict {
  /** Entries that have their place, and entries that still wait for one. */
  readonly entries: number;
  readonly waiting: number;
  readonly checkpoints: number;
  /** Null when everything holds. */
  readonly fault: { readonly position: number | null; readonly entry: number | null; readonly why: Sentence } | null;
}

/** An entry is written within its transaction, which may last; it cannot be older than a checkpoint by more than this. */
const LONGEST_TRANSACTION_MS = 3_600_000;

/** `keys` are trusted: from the key file, or from a checkpoint kept elsewhere; not from the database that is checked. */
export function verifyJournal(keys: readonly VerifierKey[]): Promise<JournalVerdict> {
  return asSystem('journal verify', (db) => verifyJournalIn(db, keys));
}

/** The same in a transaction of any database that holds a journal, such as one made from a backup. */
export async function verifyJournalIn(db: Transaction, keys: readonly VerifierKey[]): Promise<JournalVerdict> {
  const stored = (await checkpoints(db, { limit: 1_000_000 })).toReversed();
  const tree = new GrowingTree();
  let next = 0;
  let since = Number.NEGATIVE_INFINITY;
  const done = async (fault: JournalVerdict['fault']): Promise<JournalVerdict> => ({
    entries: tree.size,
    waiting: await waitingEntries(db),
    checkpoints: stored.length,
    fault,
  });
  for await (const rows of placedEntries(db)) {
    const made = [];
    for (const row of rows) {
      const why = faultOf(row, tree.size, since);
      if (why) return done({ position: tree.size, entry: row.entry_id, why });
      made.push(...tree.add(row.tree_hash));
      const checkpoint = stored[next];
      if (checkpoint?.size === tree.size) {
        const wrong = wrongCheckpoint(checkpoint, tree.root, keys);
        if (wrong) return done({ position: tree.size - 1, entry: row.entry_id, why: wrong });
        since = checkpoint.at.getTime();
        next++;
      }
    }
    const nodes = made.filter(({ level }) => level > 0);
    const held = await heldNodes(db, nodes);
    const bad = nodes.find(({ level, index, hash }) => !held.get(`${level}/${index}`)?.equals(hash));
    if (bad) return done({ position: null, entry: null, why: nodeDiffers(bad.level, bad.index) });
  }
  if (next < stored.length) {
    const why = say(
      `Điểm chốt ghi ${stored[next]!.size} mục nhưng nhật ký chỉ còn ${tree.size}: đã mất mục ở cuối.`,
      `A checkpoint names ${stored[next]!.size} entries but only ${tree.size} are left: entries at the end are gone.`,
    );
    return done({ position: tree.size, entry: null, why });
  }
  return done(null);
}

/** What is stored of these nodes. Nodes made one after the other form one stretch at each level. */
async function heldNodes(
  db: Transaction,
  nodes: readonly { level: number; index: number }[],
): Promise<Map<string, Buffer>> {
  const stretches = new Map<number, { from: number; to: number }>();
  for (const { level, index } of nodes) {
    stretches.set(level, { from: stretches.get(level)?.from ?? index, to: index });
  }
  const held = new Map<string, Buffer>();
  for (const [level, { from, to }] of stretches) {
    const rows = await db
      .selectFrom('journal_node')
      .select(['index', 'hash'])
      .where('level', '=', level)
      .where('index', '>=', from)
      .where('index', '<=', to)
      .execute();
    for (const row of rows) held.set(`${level}/${row.index}`, row.hash);
  }
  return held;
}

function faultOf(row: PlacedRow, expected: number, since: number): Sentence | null {
  if (row.position !== expected) {
    return say(`Mất mục ở vị trí ${expected}.`, `The entry at place ${expected} is missing.`);
  }
  const { entry } = row;
  if (!entry) {
    return say(`Mục ${row.entry_id} đã bị xóa.`, `Entry ${row.entry_id} has been deleted.`);
  }
  const hash = hashOfLeaf(leafOf(entry));
  if (!hash.equals(row.tree_hash) || !hash.equals(entry.leaf_hash)) {
    return say(
      `Nội dung mục ${row.entry_id} không khớp mã băm đã ghi.`,
      `What entry ${row.entry_id} says does not fit the hash it was given.`,
    );
  }
  if (entry.at.getTime() < since - LONGEST_TRANSACTION_MS) {
    return say(
      `Mục ${row.entry_id} mang ngày giờ trước điểm chốt đứng trước nó.`,
      `Entry ${row.entry_id} bears a time before the checkpoint that precedes it.`,
    );
  }
  return null;
}

function wrongCheckpoint(
  stored: { text: string; size: number; root: string },
  root: Buffer,
  keys: readonly VerifierKey[],
): Sentence | null {
  const opened = openCheckpoint(stored.text, keys);
  if (!opened || opened.signedBy.length === 0) {
    return say(
      `Chữ ký của điểm chốt ${stored.size} mục không đúng khóa.`,
      `The checkpoint of ${stored.size} entries is not signed by a known key.`,
    );
  }
  if (opened.checkpoint.size === stored.size && opened.checkpoint.root.equals(root)) return null;
  return say(
    `Nhật ký không còn khớp điểm chốt ${stored.size} mục: đã có mục bị sửa, xóa hoặc chèn.`,
    `The journal no longer fits the checkpoint of ${stored.size} entries: an entry was altered, removed or put in.`,
  );
}

function nodeDiffers(level: number, index: number): Sentence {
  return say(`Nút ${level}/${index} của cây không đúng.`, `Node ${level}/${index} of the tree is wrong.`);
}

/** Counted as a difference, since asking each of a million entries whether it has a place takes minutes without statistics. */
async function waitingEntries(db: Transaction): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select greatest(0, (select count(*) from journal_entry) - (select count(*) from journal_leaf))::int as n`.execute(
    db,
  );
  return rows[0]!.n;
}
