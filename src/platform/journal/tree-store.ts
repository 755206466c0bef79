// The tree as stored: who has which place, and the hashes of complete subtrees. Rows are only added.
import { sql } from 'kysely';
import { asSystem, type Transaction } from '../database/index.ts';
import { GrowingTree, peaksOf, type Hash, type NodeAt } from '../../tools/transparency-log/index.ts';

const BATCH = 5_000;

export async function treeSize(db: Transaction): Promise<number> {
  const row = await db
    .selectFrom('journal_leaf')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirst();
  return row?.last === null || row?.last === undefined ? 0 : Number(row.last) + 1;
}

/** Hashes of stored nodes, in the order asked. */
// Looked up one by one: a join would read the whole table once statistics lag behind its growth.
export async function readNodes(db: Transaction, wanted: readonly NodeAt[]): Promise<Hash[]> {
  const { rows } = await sql<{ hash: Buffer | null }>`
    select case when w.level = 0 then (select leaf_hash from journal_leaf where position = w.index)
      else (select hash from journal_node node where node.level = w.level and node.index = w.index) end as hash
    from unnest(${wanted.map((one) => one.level)}::int[], ${wanted.map((one) => one.index)}::bigint[])
      with ordinality as w (level, index, nr) order by w.nr`.execute(db);
  return rows.map(({ hash }, at) => {
    if (!hash) throw new Error(`the journal's tree has no node ${wanted[at]!.level}/${wanted[at]!.index}`);
    return hash;
  });
}

/** Gives every entry its place whose transaction is over, in the order (xact, id). Answers how many got one. */
export async function givePlaces(): Promise<number> {
  let given = 0;
  for (;;) {
    const { added, more } = await asSystem('journal places', giveSome);
    given += added;
    if (!more) return given;
  }
}

interface Waiting {
  readonly id: number;
  readonly xact: string;
  readonly leaf_hash: Buffer;
}

async function giveSome(db: Transaction): Promise<{ added: number; more: boolean }> {
  await sql`select pg_advisory_xact_lock(hashtext('journal-places'))`.execute(db);
  // Everything before `horizon` is committed or gone for good. A house restored on another server brings entries with
  // numbers of the old one; then the last place lies ahead of this server's numbers.
  const { rows: state } = await sql<{
    horizon: string;
    restored: boolean;
    xact: string;
    entry: number;
    behind: number;
  }>`
    select xact::text as xact, entry_id as entry, behind_id as behind, pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
      xact > pg_snapshot_xmax(pg_current_snapshot()) as restored from journal_place`.execute(db);
  const { horizon, restored, xact, entry, behind } = state[0]!;
  const { rows: waiting } = await sql<Waiting>`
    select id, xact::text as xact, leaf_hash from journal_entry
    where (xact, id) > (${xact}::xid8, ${entry}::bigint) and id > ${behind} and (${restored} or xact < ${horizon}::xid8)
    order by journal_entry.xact, id limit ${BATCH}`.execute(db);
  await addLeaves(db, await treeSize(db), waiting);
  const last = waiting.at(-1);
  if (last) await sql`update journal_place set xact = ${last.xact}::xid8, entry_id = ${last.id}`.execute(db);
  else if (restored) {
    // All that was brought has its place; from here on this server's own numbers count.
    await sql`update journal_place set xact = '0', entry_id = 0,
      behind_id = (select coalesce(max(entry_id), 0) from journal_leaf)`.execute(db);
  }
  return { added: waiting.length, more: waiting.length === BATCH || restored };
}

async function addLeaves(db: Transaction, size: number, waiting: readonly Waiting[]): Promise<void> {
  if (waiting.length === 0) return;
  const tree = new GrowingTree(size, await readNodes(db, peaksOf(size)));
  const nodes = waiting.flatMap(({ leaf_hash: hash }) => tree.add(hash)).filter(({ level }) => level > 0);
  await sql`insert into journal_leaf (position, entry_id, leaf_hash)
    select ${size}::bigint + nr - 1, id, hash
    from unnest(${waiting.map((one) => one.id)}::bigint[], ${waiting.map((one) => one.leaf_hash)}::bytea[])
      with ordinality as w (id, hash, nr)`.execute(db);
  await sql`insert into journal_node (level, index, hash)
    select * from unnest(${nodes.map((one) => one.level)}::smallint[], ${nodes.map((one) => one.index)}::bigint[],
      ${nodes.map((one) => one.hash)}::bytea[])`.execute(db);
}
