// Looks through every column of the database that holds a moment, for moments that no right clock can have given.
import type pg from 'pg';

/** Terms of some weeks are set ahead; the trial's wrong clocks are off by more than that, or by more than it has run. */
const AHEAD_DAYS = 20;

/** Beginnings of terms, which are days that people wrote. */
const SAID_BY_PEOPLE = ['searchable.at'];

interface Column {
  readonly table: string;
  readonly column: string;
}

/** `table.column: moment` for each column in which one lies before `began`, or far ahead. */
export async function timesOutOfPlace(owner: pg.Client, began: Date): Promise<string[]> {
  const { rows: columns } = await owner.query<Column>(
    `select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
        and a.atttypid = 'timestamptz'::regtype and c.relname || '.' || a.attname <> all ($1) order by 1, 2`,
    [SAID_BY_PEOPLE],
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const { rows } = await owner.query<{ at: Date; count: number }>(
      `select min("${column}") as at, count(*)::int as count from "${table}"
        where "${column}" < $1::timestamptz - interval '1 day' or "${column}" > now() + make_interval(days => $2)`,
      [began, AHEAD_DAYS],
    );
    const { at, count } = rows[0]!;
    if (count > 0) found.push(`${table}.${column}: ${at.toISOString()} (${count})`);
  }
  return found;
}
