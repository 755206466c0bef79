// One programme out of a backup into the house that lost or damaged it: everything that hangs on it, as it was then. What the
// journal says stays as it is; one entry more says what was brought back.
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { inDatabaseAt, type OwnerAddress, prepareDatabase, type Transaction, houseTime } from '../database/index.ts';
import { keepFile } from '../files/index.ts';
import { enqueue, EVERY_PROGRAMME, reactionsTo } from '../jobs/index.ts';
import { append, newestEntryOf } from '../journal/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { checkedBytes } from './check.ts';
import { type Manifest, readManifest } from './format.ts';
import { addMissingParents, type Asks, hangingRows, readShape, type Rows, type Shape } from './hanging-rows.ts';
import { restore, withoutReferences } from './restore.ts';
import { withServerOfItsOwn } from './trial.ts';

const ROOT = 'programme';
const NAMED_BY = 'programme_id';
/** The journal is never rewritten; what the house notes about itself is not a programme's. */
const LEFT_ALONE = /^(?:journal_|backup_run$|installation$)/;
/** https://www.postgresql.org/docs/18/datatype-json.html: values must read the same on both sides. */
const SAME_WORDS = `set local timezone = 'UTC'; set local bytea_output = 'hex'; set local intervalstyle = 'postgres';
  set local lock_timeout = '10s'; set local caunoi.scope = 'system'`;

export interface RestoreProgramme {
  readonly id: string;
  /** A backup. */
  readonly from: string;
  readonly reason: string;
  /** Also when the programme here has gone on since the backup. */
  readonly replace: boolean;
}

export interface Brought {
  readonly restored: number;
  readonly removed: number;
}

/**
 * Reads the backup into a server of its own and takes the programme from there. Throws what `bringProgramme` and `restore`
 * throw.
 */
export async function restoreProgramme(
  house: OwnerAddress,
  given: RestoreProgramme & {
    /** A folder for the server that the backup is read into. */
    readonly within: string;
  },
): Promise<Brought> {
  return withServerOfItsOwn(given.within, async (trial) => {
    await prepareDatabase(trial);
    await restore(trial, given.from, { files: false });
    return bringProgramme(house, trial, given);
  });
}

/**
 * `trial` holds what the backup holds. Throws Refusal `not-in-backup`, `programme-newer`, `nothing-to-restore`, and
 * `conflict-with-others` when something else has taken a place that must be unique.
 */
export async function bringProgramme(
  house: OwnerAddress,
  trial: OwnerAddress,
  { id, from, reason, replace }: RestoreProgramme,
): Promise<Brought> {
  const manifest = await readManifest(from);
  return inDatabaseAt(trial, (backupDb) =>
    inDatabaseAt(house, async (db) => {
      const [backup, here] = [asksOf(backupDb), asksOf(db)];
      for (const one of [backup, here]) await one.query(SAME_WORDS);
      const shape = await readShape(here, NAMED_BY, LEFT_ALONE);
      const wanted = await hangingRows(backup, shape, ROOT, NAMED_BY, id);
      if (!wanted.get(ROOT)?.size) throw notInBackup(id);
      const present = await hangingRows(here, shape, ROOT, NAMED_BY, id);
      if (!replace && (present.get(ROOT)?.size ?? 0) > 0) await refuseIfNewer(backupDb, db, id);
      const removed = without(present, wanted, shape);
      const changed = without(wanted, present, shape, (a, b) => a === b);
      if (countOf(changed) === 0 && countOf(removed) === 0) throw nothingToRestore();
      await addMissingParents(backup, here, shape, changed);
      for (const [table, rows] of changed) if (rows.size === 0) changed.delete(table);
      await bringFiles(from, manifest, changed);
      await withoutReferences(here, [...new Set([...removed.keys(), ...changed.keys()])], async () => {
        for (const [table, rows] of removed) await remove(here, shape, table, [...rows.values()]);
        for (const [table, rows] of changed) await put(here, shape, table, [...rows.values()]);
      }).catch((error: { code?: string }) => {
        throw error.code === '23505' ? conflict(error) : error;
      });
      const counts = { restored: countOf(changed), removed: countOf(removed) };
      await tell(db, id, reason, { backupOf: manifest.createdAt, ...counts });
      return counts;
    }),
  );
}

/** Bytes before rows: a crash in between leaves bytes that nobody sees. */
async function bringFiles(from: string, manifest: Manifest, rows: Rows): Promise<void> {
  const text = [...rows.values()].flatMap((held) => [...held.values()]).join('\n');
  for (const { sha256 } of manifest.files) {
    if (text.includes(sha256)) await keepFile(await checkedBytes(from, sha256));
  }
}

async function tell(db: Transaction, id: string, reason: string, data: Record<string, unknown>): Promise<void> {
  const entry = {
    what: 'programme.restored',
    objectKind: 'programme',
    objectId: id,
    programmeId: id,
    data,
    reason,
  } as const;
  const fact = await append(db, { accountId: null, organisationId: null }, houseTime(), entry);
  for (const task of reactionsTo(entry.what))
    await enqueue(db, task, { entryId: fact.id, objectId: id, programmeId: id });
  for (const task of reactionsTo(EVERY_PROGRAMME)) {
    await enqueue(db, task, { programmeId: id }, { key: `${task}:${id}` });
  }
}

function asksOf(db: Transaction): Asks {
  return { query: (text, values = []) => db.executeQuery(CompiledQuery.raw(text, values)) as never };
}

/** Rows of `a` that `b` does not have (or not alike). */
function without(a: Rows, b: Rows, shape: Shape, alike: (a: string, b: string) => boolean = () => true): Rows {
  const rest: Rows = new Map();
  for (const [table, rows] of a) {
    const left = [...rows].filter(([key, line]) => {
      const other = b.get(table)?.get(key);
      return other === undefined || !alike(line, other);
    });
    if (left.length > 0 && shape.keys.has(table)) rest.set(table, new Map(left));
  }
  return rest;
}

function countOf(rows: Rows): number {
  return [...rows.values()].reduce((sum, held) => sum + held.size, 0);
}

async function remove(asks: Asks, shape: Shape, table: string, lines: readonly string[]): Promise<void> {
  const keys = shape.keys
    .get(table)!
    .map((column) => pg.escapeIdentifier(column))
    .join(', ');
  const at = pg.escapeIdentifier(table);
  await asks.query(
    `delete from ${at} where (${keys}) in (select ${keys} from jsonb_populate_recordset(null::${at}, $1::jsonb))`,
    [`[${lines.join(',')}]`],
  );
}

async function put(asks: Asks, shape: Shape, table: string, lines: readonly string[]): Promise<void> {
  const keys = shape.keys.get(table)!;
  const columns = Object.keys(JSON.parse(lines[0]!) as object).filter((column) => !keys.includes(column));
  const name = pg.escapeIdentifier;
  const change =
    columns.length === 0
      ? 'do nothing'
      : `do update set ${columns.map((column) => `${name(column)} = excluded.${name(column)}`).join(', ')}`;
  await asks.query(
    `insert into ${name(table)} overriding system value
     select * from jsonb_populate_recordset(null::${name(table)}, $1::jsonb)
     on conflict (${keys.map(name).join(', ')}) ${change}`,
    [`[${lines.join(',')}]`],
  );
}

async function refuseIfNewer(backup: Transaction, house: Transaction, id: string): Promise<void> {
  const [then, now] = [await newestEntryOf(backup, id), await newestEntryOf(house, id)];
  if (now === null || now.id <= (then?.id ?? 0)) return;
  throw new Refusal(
    'programme-newer',
    say(
      `Chương trình này đã có thay đổi sau bản sao lưu (lần cuối ${now.at.toISOString()}). Thêm --replace nếu muốn bỏ các thay đổi ấy.`,
      `The programme has changed since the backup (last ${now.at.toISOString()}). Add --replace to give those changes up.`,
    ),
  );
}

function notInBackup(id: string): Refusal {
  return new Refusal(
    'not-in-backup',
    say(`Bản sao lưu không có chương trình ${id}.`, `The backup holds no programme ${id}.`),
  );
}

function nothingToRestore(): Refusal {
  return new Refusal(
    'nothing-to-restore',
    say('Chương trình đang giống hệt trong bản sao lưu.', 'The programme is just as it is in the backup.'),
  );
}

function conflict(cause: unknown): Refusal {
  const refusal = new Refusal(
    'conflict-with-others',
    say(
      'Nội dung khác đã chiếm chỗ phải là duy nhất (ví dụ đường dẫn). Chưa có gì được khôi phục.',
      'Something else has taken a place that must be unique (such as an address). Nothing was restored.',
    ),
  );
  refusal.cause = cause;
  return refusal;
}
