// All rows that hang on one row, found by the references of the schema: no table is known by name here but those that are told.
import pg from 'pg';

/** What asks a database: a pg client, or a transaction made to look like one. */
export interface Asks {
  query<R extends object>(text: string, values?: unknown[]): Promise<{ rows: R[] }>;
}

export interface Reference {
  readonly child: string;
  readonly childColumns: readonly string[];
  readonly parent: string;
  readonly parentColumns: readonly string[];
}

/** Rows of each table by their key, each as its line of JSON. */
export type Rows = Map<string, Map<string, string>>;

export interface Shape {
  readonly references: readonly Reference[];
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Tables with a column that names the root without a reference. */
  readonly naming: readonly string[];
}

/** `column` names the root (`programme_id`); tables in `without` are left alone. */
export async function readShape(asks: Asks, column: string, without: RegExp): Promise<Shape> {
  const columnsOf = (relation: string, numbers: string) =>
    `(select array_agg(a.attname::text order by n.place) from unnest(${numbers}) with ordinality as n (number, place)
      join pg_attribute a on a.attrelid = ${relation} and a.attnum = n.number)`;
  const { rows } = await asks.query<Reference>(
    `select c.relname as child, ${columnsOf('k.conrelid', 'k.conkey')} as "childColumns",
       p.relname as parent, ${columnsOf('k.confrelid', 'k.confkey')} as "parentColumns"
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace order by k.oid`,
  );
  const primary = await asks.query<{ table: string; columns: string[] }>(
    `select c.relname as table, ${columnsOf('k.conrelid', 'k.conkey')} as columns
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'p' and k.connamespace = 'public'::regnamespace`,
  );
  const naming = await asks.query<{ table: string }>(
    `select c.relname as table from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = $1 order by 1`,
    [column],
  );
  return {
    references: rows.filter(({ child, parent }) => !without.test(child) && !without.test(parent)),
    keys: new Map(primary.rows.map((row) => [row.table, row.columns])),
    naming: naming.rows.map((row) => row.table).filter((table) => !without.test(table)),
  };
}

export function keyOf(shape: Shape, table: string, line: string): string {
  const row = JSON.parse(line) as Record<string, unknown>;
  return JSON.stringify(shape.keys.get(table)!.map((column) => row[column]));
}

/** Adds lines; gives those that were not there yet. */
export function add(rows: Rows, shape: Shape, table: string, lines: readonly string[]): string[] {
  const held = rows.get(table) ?? new Map<string, string>();
  rows.set(table, held);
  return lines.filter((line) => {
    const key = keyOf(shape, table, line);
    if (held.has(key)) return false;
    held.set(key, line);
    return true;
  });
}

const name = (text: string): string => pg.escapeIdentifier(text);
const list = (columns: readonly string[], of: string): string => columns.map((one) => `${of}.${name(one)}`).join(', ');

/** Rows of `to` whose columns equal those of the given rows of `from`. */
export async function linked(
  asks: Asks,
  from: { table: string; columns: readonly string[]; lines: readonly string[] },
  to: { table: string; columns: readonly string[] },
): Promise<string[]> {
  const { rows } = await asks.query<{ line: string }>(
    `select to_jsonb(t)::text as line from ${name(to.table)} t where (${list(to.columns, 't')}) in
       (select ${list(from.columns, 'f')} from jsonb_populate_recordset(null::${name(from.table)}, $1::jsonb) f)`,
    [`[${from.lines.join(',')}]`],
  );
  return rows.map((row) => row.line);
}

/** The row `id` of `root` and all that refers to it, directly or through others; other rows of `root` are not followed. */
export async function hangingRows(asks: Asks, shape: Shape, root: string, column: string, id: string): Promise<Rows> {
  const found: Rows = new Map();
  const waiting: { table: string; lines: string[] }[] = [];
  const take = (table: string, lines: readonly string[]) => {
    const own = lines.filter((line) => {
      const named = (JSON.parse(line) as Record<string, unknown>)[column];
      return named === undefined || named === null || named === id;
    });
    const added = add(found, shape, table, own);
    if (added.length > 0) waiting.push({ table, lines: added });
  };
  const first = await asks.query<{ line: string }>(
    `select to_jsonb(t)::text as line from ${name(root)} t where id = $1`,
    [id],
  );
  take(
    root,
    first.rows.map((row) => row.line),
  );
  for (const table of shape.naming) {
    const { rows } = await asks.query<{ line: string }>(
      `select to_jsonb(t)::text as line from ${name(table)} t where ${name(column)} = $1`,
      [id],
    );
    take(
      table,
      rows.map((row) => row.line),
    );
  }
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const { child, childColumns, parent, parentColumns } of shape.references) {
      if (parent !== next.table || child === root) continue;
      const from = { table: parent, columns: parentColumns, lines: next.lines };
      take(child, await linked(asks, from, { table: child, columns: childColumns }));
    }
  }
  return found;
}

/** Adds rows that the given ones refer to and `there` does not have, and what those refer to. */
export async function addMissingParents(backup: Asks, there: Asks, shape: Shape, rows: Rows): Promise<void> {
  const waiting = [...rows].map(([table, held]) => ({ table, lines: [...held.values()] }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (next.lines.length === 0) continue;
    for (const { child, childColumns, parent, parentColumns } of shape.references) {
      if (child !== next.table) continue;
      const lines = await linked(
        backup,
        { table: child, columns: childColumns, lines: next.lines },
        { table: parent, columns: parentColumns },
      );
      if (lines.length === 0) continue;
      const keys = shape.keys.get(parent)!;
      const present = await linked(there, { table: parent, columns: keys, lines }, { table: parent, columns: keys });
      const known = new Set(present.map((line) => keyOf(shape, parent, line)));
      const added = add(
        rows,
        shape,
        parent,
        lines.filter((line) => !known.has(keyOf(shape, parent, line))),
      );
      if (added.length > 0) waiting.push({ table: parent, lines: added });
    }
  }
}
