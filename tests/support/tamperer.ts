// Does to a journal what somebody could who owns the whole database: alters, removes, puts in, swaps, and makes all hashes
// fit again as far as that is possible without the signing key.
import type pg from 'pg';
import { hashOfLeaf, leafOf, type LeafRow } from '../../src/platform/journal/leaf.ts';
import { GrowingTree } from '../../src/tools/transparency-log/index.ts';

export interface Tampering {
  readonly what: string;
  /** Where; the verifier must name just this place when `exactly`. */
  readonly position: number;
  readonly exactly: boolean;
  /** False for stored nodes, which an export does not carry. */
  readonly inExport: boolean;
}

const TABLES = ['journal_checkpoint', 'journal_node', 'journal_leaf', 'journal_entry'] as const;
const ALTERATIONS = [
  `what = 'thing.invented'`,
  `data = data || '{"name": "khác"}'`,
  `data = '{}'`,
  `reason = coalesce(reason, '') || '.'`,
  `at = at + interval '1 second'`,
  `account_id = app.new_id()`,
  `organisation_id = app.new_id()`,
  `programme_id = app.new_id()`,
  `object_id = object_id || '0'`,
  `object_kind = 'other'`,
  `after_hash = sha256('khác')`,
  `before_hash = sha256('khác')`,
];

export class Tamperer {
  readonly #owner: pg.Client;
  readonly #size: number;

  private constructor(owner: pg.Client, size: number) {
    this.#owner = owner;
    this.#size = size;
  }

  static async begin(owner: pg.Client): Promise<Tamperer> {
    // Triggers and references do not hold back an owner who means it.
    await owner.query(`set session_replication_role = 'replica'`);
    for (const table of TABLES) await owner.query(`create temporary table kept_${table} as table ${table}`);
    const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from journal_leaf');
    return new Tamperer(owner, rows[0]!.n);
  }

  async undo(): Promise<void> {
    for (const table of TABLES) {
      await this.#owner.query(`delete from ${table}`);
      await this.#owner.query(`insert into ${table} overriding system value select * from kept_${table}`);
    }
  }

  async tamper(): Promise<Tampering> {
    const position = Math.floor(Math.random() * this.#size);
    const alteration = ALTERATIONS[Math.floor(Math.random() * ALTERATIONS.length)]!;
    const entry = `(select entry_id from journal_leaf where position = ${position})`;
    const alter = () => this.#owner.query(`update journal_entry set ${alteration} where id = ${entry}`);
    const kind = Math.floor(Math.random() * 8);
    switch (kind) {
      case 0:
        await alter();
        return { what: alteration, position, exactly: true, inExport: true };
      case 1:
        await alter();
        await this.#rehash(position);
        return { what: `${alteration}, its hashes made to fit`, position, exactly: false, inExport: true };
      case 2:
        await alter();
        await this.#rehash(position);
        await this.#rebuild();
        return { what: `${alteration}, the whole tree made to fit`, position, exactly: false, inExport: true };
      case 3:
        await this.#owner.query(`delete from journal_entry where id = ${entry}`);
        return { what: 'entry removed', position, exactly: true, inExport: true };
      case 4:
        await this.#owner.query(`delete from journal_entry where id = ${entry}`);
        await this.#owner.query(`delete from journal_leaf where position = ${position}`);
        await this.#owner.query(`update journal_leaf set position = position + 1000000 where position > ${position}`);
        await this.#owner.query('update journal_leaf set position = position - 1000001 where position > 900000');
        await this.#rebuild();
        return { what: 'entry removed without a trace', position, exactly: false, inExport: true };
      case 5:
        await this.#putIn(position);
        return { what: 'entry put in', position, exactly: false, inExport: true };
      case 6:
        await this.#swap(position, (position + 1) % this.#size);
        await this.#rebuild();
        return { what: 'two entries swapped', position, exactly: false, inExport: true };
      default:
        await this.#owner.query(
          `update journal_node set hash = sha256('khác') where (level, index) =
             (select level, index from journal_node order by random() limit 1)`,
        );
        return { what: 'stored node altered', position, exactly: false, inExport: false };
    }
  }

  async #swap(one: number, other: number): Promise<void> {
    for (const [from, to] of [
      [one, 1_000_000],
      [other, one],
      [1_000_000, other],
    ]) {
      await this.#owner.query('update journal_leaf set position = $2 where position = $1', [from, to]);
    }
  }

  async #rehash(position: number): Promise<void> {
    const { rows } = await this.#owner.query<LeafRow & { id: number }>(
      'select e.* from journal_entry e join journal_leaf l on l.entry_id = e.id where l.position = $1',
      [position],
    );
    const hash = hashOfLeaf(leafOf(rows[0]!));
    await this.#owner.query('update journal_entry set leaf_hash = $1 where id = $2', [hash, rows[0]!.id]);
    await this.#owner.query('update journal_leaf set leaf_hash = $1 where position = $2', [hash, position]);
  }

  async #putIn(position: number): Promise<void> {
    await this.#owner.query(`update journal_leaf set position = position + 1000000 where position >= ${position}`);
    await this.#owner.query('update journal_leaf set position = position - 999999 where position > 900000');
    const { rows } = await this.#owner.query<{ id: number }>(
      `insert into journal_entry (at, what, object_kind, object_id, leaf_hash)
       select at, 'thing.changed', 'thing', 'x', leaf_hash from journal_entry order by id limit 1 returning id`,
    );
    await this.#owner.query(`insert into journal_leaf (position, entry_id, leaf_hash) values ($1, $2, sha256('x'))`, [
      position,
      rows[0]!.id,
    ]);
    await this.#rehash(position);
    await this.#rebuild();
  }

  /** All nodes anew, and roots of checkpoints; their signed texts cannot be made anew. */
  async #rebuild(): Promise<void> {
    await this.#owner.query('delete from journal_node');
    const { rows } = await this.#owner.query<{ leaf_hash: Buffer }>(
      'select leaf_hash from journal_leaf order by position',
    );
    const tree = new GrowingTree();
    for (const { leaf_hash: leaf } of rows) {
      for (const { level, index, hash } of tree.add(leaf)) {
        if (level > 0) {
          await this.#owner.query('insert into journal_node (level, index, hash) values ($1, $2, $3)', [
            level,
            index,
            hash,
          ]);
        }
      }
      await this.#owner.query('update journal_checkpoint set root = $1 where size = $2', [tree.root, tree.size]);
    }
  }
}
