// One row in every table, hanging together as the foreign keys say and belonging to one body, whatever else the tables ask
// of their rows: this database is thrown away, so checks, foreign keys and triggers are taken off first. Policies stay, and they
// are asked before uniqueness is.
import type pg from 'pg';

export interface Planted {
  /** The body to which everything belongs. */
  readonly owner: string;
  /** A body that takes part in nothing. */
  readonly stranger: string;
  readonly tables: readonly string[];
  /** Values that a check allows a column to have: states, kinds, sides. */
  readonly states: readonly { readonly table: string; readonly column: string; readonly value: string }[];
  firstColumn(table: string): string;
  /** Statement that adds the same row once more, or the stranger's own row in the owner's programme. */
  addAgain(table: string, whose?: 'owner' | 'stranger'): string;
  /** Whether its rows hang on a programme. */
  inProgramme(table: string): boolean;
  hangsOn(table: string, other: string): boolean;
}

interface Column {
  table: string;
  name: string;
  type: string;
  generated: boolean;
  identity: boolean;
  /** Cannot be made empty: an identity, part of the primary key. */
  required: boolean;
}

const OWNER = '0f000000-0000-7000-8000-000000000001';
const STRANGER = '0f000000-0000-7000-8000-000000000002';

export async function plantEverywhere(client: pg.Client): Promise<Planted> {
  const columns = await columnsOf(client);
  const references = await referencesOf(client);
  const states = await statesOf(client);
  const tables = [...new Set(columns.map((column) => column.table))].filter((name) => name !== 'schema_migration');
  await takeOffConstraints(client);
  await client.query(`set session_replication_role = replica`);
  await client.query(`delete from installation`);
  for (const { table, name, required } of columns)
    if (!required) await client.query(`alter table "${table}" alter column "${name}" drop not null`);
  const rows = new Map(tables.map((table) => [table, rowOf(table, columns, references, states)]));
  for (const table of tables) await client.query(insertion(table, rows.get(table)!));
  await client.query(
    `insert into organisation select (o).* from (select jsonb_populate_record(o, jsonb_build_object('id', $1::text)) as o from organisation o) made`,
    [STRANGER],
  );
  await client.query(`set session_replication_role = origin`);
  return {
    owner: OWNER,
    stranger: STRANGER,
    tables,
    states,
    firstColumn: (table) =>
      `"${columns.find((column) => column.table === table && !column.generated && !column.identity)!.name}"`,
    addAgain: (table, whose = 'owner') => {
      const sql = insertion(table, rows.get(table)!);
      return whose === 'owner' ? sql : sql.replaceAll(OWNER, STRANGER);
    },
    inProgramme: (table) => rows.get(table)!.has('programme_id'),
    hangsOn: (table, other) => references.some((one) => one.table === table && one.target === other),
  };
}

async function columnsOf(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type,
            a.attgenerated <> '' as generated, a.attidentity = 'a' as identity,
            a.attidentity = 'a' or exists (select from pg_index i
              where i.indrelid = c.oid and i.indisprimary and a.attnum = any(i.indkey)) as required
       from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and a.attnum > 0 and not a.attisdropped order by c.relname, a.attnum`,
  );
  return rows;
}

interface Reference {
  table: string;
  column: string;
  target: string;
}

async function referencesOf(client: pg.Client): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `select c.conrelid::regclass::text as "table", a.attname as "column", c.confrelid::regclass::text as target
       from pg_constraint c cross join lateral unnest(c.conkey) k(at) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.at
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace`,
  );
  return rows.map((row) => ({ ...row, table: bare(row.table), target: bare(row.target) }));
}

const bare = (name: string) => name.replaceAll('"', '');

async function statesOf(client: pg.Client): Promise<{ table: string; column: string; value: string }[]> {
  const { rows } = await client.query<{ table: string; column: string; said: string }>(
    `select c.conrelid::regclass::text as "table", a.attname as "column", pg_get_constraintdef(c.oid) as said
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       join pg_type t on t.oid = a.atttypid
      where c.contype = 'c' and cardinality(c.conkey) = 1 and t.typname = 'text' and c.connamespace = 'public'::regnamespace
        and pg_get_constraintdef(c.oid) like '%ANY (ARRAY[%'`,
  );
  return rows.flatMap(({ table, column, said }) =>
    [...said.matchAll(/'([^']+)'::text/g)].map(([, value = '']) => ({ table: bare(table), column, value })),
  );
}

async function takeOffConstraints(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(
    `select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as sql from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'x') and conparentid = 0 and conrelid <> 0
      order by contype`,
  );
  for (const { sql } of rows) await client.query(sql.replace('drop constraint', 'drop constraint if exists'));
}

/** SQL of each value, by column. */
type Row = ReadonlyMap<string, string>;

/** The id of the one row of a table. */
function idOf(table: string): string {
  if (table === 'organisation') return OWNER;
  const hex =
    Buffer.from(table.padEnd(6, '.')).toString('hex').slice(0, 6) + table.length.toString(16).padStart(2, '0');
  return `0e${hex.slice(0, 6)}-00${hex.slice(6, 8)}-7000-8000-${[...table]
    .reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) % 0xffffffff, 7)
    .toString(16)
    .padStart(12, '0')}`;
}

function rowOf(
  table: string,
  columns: readonly Column[],
  references: readonly Reference[],
  states: readonly { table: string; column: string; value: string }[],
): Row {
  const row = new Map<string, string>();
  for (const { table: of, name, type, generated, identity } of columns) {
    if (of !== table || generated || identity) continue;
    const reference = references.find((one) => one.table === table && one.column === name);
    row.set(name, valueOf(table, name, type, reference?.target, states));
  }
  return row;
}

function valueOf(
  table: string,
  name: string,
  type: string,
  target: string | undefined,
  states: readonly { table: string; column: string; value: string }[],
): string {
  if (type === 'uuid') {
    if (target) return `'${idOf(target)}'`;
    if (name === 'id') return `'${idOf(table)}'`;
    if (/organisation/.test(name) || name.endsWith('_for')) return `'${OWNER}'`;
    const named = /^(.*)_id$/.exec(name)?.[1];
    return `'${idOf(named ?? name)}'`;
  }
  // A programme that nobody has published, and nothing that has passed.
  if (/(^|_)(published|revoked|withdrawn|ended|dropped)_at$/.test(name) && type.startsWith('timestamp')) return 'null';
  if (type.endsWith('[]')) return `'{}'`;
  if (type.endsWith('range')) return `'empty'`;
  switch (type) {
    case 'text':
    case 'character varying':
    case 'character':
      return `'${states.find((one) => one.table === table && one.column === name)?.value ?? 'x'}'`;
    case 'boolean':
      return 'false';
    case 'jsonb':
    case 'json':
      return `'{}'`;
    case 'bytea':
      return `decode(repeat('00', 32), 'hex')`;
    case 'date':
      return `'2026-01-01'`;
    case 'interval':
      return `'1 day'`;
    case 'tsvector':
      return `''`;
    case 'inet':
      return `'192.0.2.1'`;
    default:
      if (type.startsWith('timestamp')) return 'now()';
      if (type.startsWith('time')) return `'08:00'`;
      return `'1'`;
  }
}

function insertion(table: string, row: Row): string {
  const names = [...row.keys()].map((name) => `"${name}"`);
  return `insert into "${table}" (${names.join(', ')}) values (${[...row.values()].join(', ')})`;
}
