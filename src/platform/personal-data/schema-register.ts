import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../config/index.ts';
import { holdingsOf } from './document.ts';
import { KINDS_OF_DATA, type KindName, type KindOfData } from './kinds.ts';
import { registerOf, type RegisterLine } from './register.ts';
import { columnsOfSchema, type SchemaColumn } from './schema-columns.ts';

let columns: readonly SchemaColumn[] | null = null;
let read: readonly RegisterLine[] | null = null;

function schemaColumns(): readonly SchemaColumn[] {
  columns ??= columnsOfSchema(readFileSync(join(PROJECT_FOLDER, 'db/schema.sql'), 'utf8'));
  return columns;
}

/** The register of the tables as they stand in db/schema.sql; read once. */
export function schemaRegister(): readonly RegisterLine[] {
  read ??= registerOf(schemaColumns());
  return read;
}

export interface HeldKind extends KindOfData {
  readonly key: KindName;
  /** `table: column, column` */
  readonly tables: readonly string[];
}

/** Each kind of personal data that some column holds, with those columns. */
export function heldKinds(): readonly HeldKind[] {
  return holdingsOf(schemaRegister()).map(({ kind, tables }) => ({
    key: kind,
    ...KINDS_OF_DATA[kind],
    tables: [...tables].map(([table, columns]) => `${table}: ${columns.join(', ')}`),
  }));
}

/** Tables with columns that name an account, and those columns. */
export function linksToAccounts(): readonly { readonly table: string; readonly columns: readonly string[] }[] {
  const acting = new Set(
    schemaRegister()
      .filter(({ kind, rule }) => kind === 'actor' && rule === 'an account')
      .map(({ table, column }) => `${table}.${column}`),
  );
  const found = new Map<string, string[]>([['person_account', ['id']]]);
  for (const { table, name, type, pointsTo } of schemaColumns()) {
    if (pointsTo === 'person_account' || acting.has(`${table}.${name}`) || (type === 'uuid' && name === 'account_id'))
      found.set(table, [...(found.get(table) ?? []), name]);
  }
  return [...found].map(([table, names]) => ({ table, columns: names }));
}
