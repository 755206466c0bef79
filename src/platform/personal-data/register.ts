// The register of personal data: each column of each table, either settled by a rule or declared by its table.
// An undeclared column fails the house test with the sentence that `undeclared` gives.
import type { SchemaColumn } from './schema-columns.ts';
import type { Declarations } from './declared/declaration.ts';
import { EVIDENCE_TABLES } from './declared/evidence.ts';
import { PEOPLE_TABLES } from './declared/people.ts';
import { PROGRAMME_TABLES } from './declared/programmes.ts';
import type { KindName } from './kinds.ts';

const DECLARED_IN: readonly Declarations[] = [PEOPLE_TABLES, PROGRAMME_TABLES, EVIDENCE_TABLES];

export const DECLARED: Declarations = Object.assign({}, ...DECLARED_IN) as Declarations;

export interface RegisterLine {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly kind: KindName | 'none';
  /** The rule that settled it; null when its table declares it. */
  readonly rule: string | null;
}

/** Whatever their type, columns named so are declared by hand. */
const TELLING =
  /birth|born|phone|mobile|email|gender|sex$|ethnic|religio|income|salary|health|citizen|passport|latitude|longitude|ip_address|user_agent|(^|_)age$/;

/** Kind and rule of a column that needs no declaration; null: it needs one. */
function settled({ name, type, pointsTo, isListed }: SchemaColumn): { kind: KindName | 'none'; rule: string } | null {
  if (TELLING.test(name)) return null;
  if (pointsTo === 'person_account' || (type === 'uuid' && (name === 'account_id' || name.endsWith('_by'))))
    return { kind: 'actor', rule: 'an account' };
  if (type === 'uuid' || type === 'uuid[]') return { kind: 'none', rule: 'a thing of the program' };
  if (type === 'boolean') return { kind: 'none', rule: 'yes or no' };
  if (/^(integer|bigint|smallint|real|double precision|numeric.*|xid8)(\[\])?$/.test(type))
    return { kind: 'none', rule: 'a number' };
  if (type === 'date' || type.startsWith('timestamp')) return { kind: 'none', rule: 'a day or time' };
  if (type === 'bytea' && /(^|_)(sha256|hash)$/.test(name)) return { kind: 'none', rule: 'a hash' };
  if (isListed) return { kind: 'none', rule: 'a word from a list' };
  return null;
}

function declaredKind(table: string, column: string): KindName | 'none' | null {
  for (const [kind, columns] of Object.entries(DECLARED[table] ?? {})) {
    const named = columns.trim().split(/\s+/);
    if (named.includes('*') || named.includes(column)) return kind as KindName | 'none';
  }
  return null;
}

/** Null: nobody said what this column holds. */
export function lineOf(column: SchemaColumn): RegisterLine | null {
  const { table, name, type } = column;
  const kind = declaredKind(table, name);
  if (kind) return { table, column: name, type, kind, rule: null };
  const rule = settled(column);
  return rule ? { table, column: name, type, ...rule } : null;
}

export function registerOf(columns: readonly SchemaColumn[]): readonly RegisterLine[] {
  return columns.flatMap((column) => lineOf(column) ?? []);
}

/** What is wrong with the register, in sentences that say what to do. */
export function registerFaults(
  columns: readonly SchemaColumn[],
  declared: readonly Declarations[] = DECLARED_IN,
): string[] {
  const known = new Set(columns.map(({ table, name }) => `${table}.${name}`));
  const tables = new Set(columns.map(({ table }) => table));
  const faults = columns
    .filter((column) => !lineOf(column))
    .map(
      ({ table, name, type }) =>
        `${table}.${name} (${type}) is undeclared: write what it holds in src/platform/personal-data/declared/, for example ` +
        `${table}: { none: '${name}' } when it can hold nothing of a person, or a kind of kinds.ts instead of none; ` +
        'then `node tests/support/write-personal-data.ts`.',
    );
  const seen = new Set<string>();
  for (const area of declared) {
    for (const [table, kinds] of Object.entries(area)) {
      if (!tables.has(table))
        faults.push(`${table} is declared in src/platform/personal-data/declared/ and is no table: take it out.`);
      for (const name of Object.values(kinds).flatMap((words) => words.trim().split(/\s+/))) {
        if (seen.has(`${table}.${name}`)) faults.push(`${table}.${name} is declared twice: keep one.`);
        seen.add(`${table}.${name}`);
        if (tables.has(table) && name !== '*' && !known.has(`${table}.${name}`))
          faults.push(`${table}.${name} is declared and is no column: take it out.`);
      }
    }
  }
  return faults;
}
