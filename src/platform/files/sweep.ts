// Each night files and rows are held against each other in one pass, both in order of their hashes. A crash between file and
// row leaves bytes that nobody names: after a day they are let go. Rows without bytes are told to administrators.
import { sql } from 'kysely';
import { houseTime, type Transaction } from '../database/index.ts';
import { fileStore } from './bytes.ts';
import type { KeptBytes } from './store.ts';

const DAY_MS = 86_400_000;
const ROWS_AT_ONCE = 5_000;
const MISSING_KEPT = 50;
/** More than so many and more than half of all: rather a folder of another house, or an empty database before it. */
const MANY = 100;

export interface MissingFile {
  /** table.column */
  readonly namedBy: string;
  /** Hex. */
  readonly sha256: string;
}

export interface Sweep {
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly files: number;
  readonly removed: number;
  readonly removedBytes: number;
  /** Not removed, because they are too many to have come about by accident. */
  readonly heldBack: number;
  readonly missingCount: number;
  /** The first of them. */
  readonly missing: readonly MissingFile[];
}

interface NamedHash extends MissingFile {
  /** False: a hash of something else, which might have the same content as a file. */
  readonly isFile: boolean;
}

/** In scope system. Lets go of what nobody has named since `now` less a day. */
export async function sweepFiles(db: Transaction, now: Date): Promise<Sweep> {
  const before = new Date(now.getTime() - DAY_MS);
  // The rows as of now; files are listed afterwards, so that the file of each of these rows must be among them.
  const names = await namedHashes(db);
  const files = fileStore().list();
  const found = { files: 0, missingCount: 0, missing: [] as MissingFile[], unnamed: [] as KeptBytes[] };
  let name = await names.next();
  let file = await files.next();
  while (!name.done || !file.done) {
    if (!name.done && (file.done || name.value.sha256 < hexOf(file.value))) {
      const { isFile, ...missing } = name.value;
      if (isFile && found.missingCount++ < MISSING_KEPT) found.missing.push(missing);
      name = await names.next();
      continue;
    }
    found.files++;
    const kept: KeptBytes = file.value!;
    const isNamed = !name.done && name.value.sha256 === hexOf(kept);
    if (!isNamed && kept.keptAt < before) found.unnamed.push(kept);
    while (!name.done && name.value.sha256 === hexOf(kept)) name = await names.next();
    file = await files.next();
  }
  const { unnamed, ...counted } = found;
  const isTooMany = unnamed.length > MANY && unnamed.length * 2 > found.files;
  if (!isTooMany) for (const { sha256 } of unnamed) await fileStore().drop(sha256, before);
  await fileStore().dropUnfinished?.(before);
  return {
    ...counted,
    startedAt: now,
    endedAt: houseTime(),
    removed: isTooMany ? 0 : unnamed.length,
    removedBytes: isTooMany ? 0 : unnamed.reduce((sum, { size }) => sum + size, 0),
    heldBack: isTooMany ? unnamed.length : 0,
  };
}

const hexOf = ({ sha256 }: KeptBytes): string => sha256.toString('hex');

/** Every hash that stands in a column for hashes, in order. */
async function namedHashes(db: Transaction): Promise<AsyncGenerator<NamedHash, undefined>> {
  const columns = await sql<{ table: string; column: string; isFile: boolean }>`
    select c.relname as table, a.attname as column,
           coalesce(col_description(c.oid, a.attnum), '') = 'kept file' as "isFile"
      from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
       and a.atttypid = 'bytea'::regtype and a.attname like '%sha256'
     order by 1, 2`.execute(db);
  const all = columns.rows.map(
    ({ table, column, isFile }) => sql`
      select encode(${sql.ref(column)}, 'hex') collate "C" as sha256, ${`${table}.${column}`}::text as "namedBy",
             ${isFile}::boolean as "isFile"
        from ${sql.table(table)} where ${sql.ref(column)} is not null`,
  );
  // A night has time; the sort of millions of rows comes with the first of them.
  await sql`set local statement_timeout = '20min'`.execute(db);
  await sql`declare named_hashes no scroll cursor for ${sql.join(all, sql` union all `)} order by 1`.execute(db);
  return (async function* () {
    for (;;) {
      const { rows } = await sql<NamedHash>`fetch ${sql.lit(ROWS_AT_ONCE)} from named_hashes`.execute(db);
      yield* rows;
      if (rows.length < ROWS_AT_ONCE) return undefined;
    }
  })();
}

export async function recordSweep(db: Transaction, sweep: Sweep): Promise<void> {
  await db
    .insertInto('file_sweep')
    .values({
      started_at: sweep.startedAt,
      ended_at: sweep.endedAt,
      files: sweep.files,
      removed: sweep.removed,
      removed_bytes: sweep.removedBytes,
      held_back: sweep.heldBack,
      missing_count: sweep.missingCount,
      missing: JSON.stringify(sweep.missing),
    })
    .execute();
}

/** In scope system; null before the first night. */
export async function newestSweep(db: Transaction): Promise<Sweep | null> {
  const row = await db.selectFrom('file_sweep').selectAll().orderBy('started_at', 'desc').limit(1).executeTakeFirst();
  if (!row) return null;
  return {
    startedAt: row.started_at,
    endedAt: row.ended_at,
    files: row.files,
    removed: row.removed,
    removedBytes: row.removed_bytes,
    heldBack: row.held_back,
    missingCount: row.missing_count,
    missing: row.missing as unknown as MissingFile[],
  };
}
