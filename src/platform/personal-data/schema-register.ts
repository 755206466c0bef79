import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../config/index.ts';
import { holdingsOf } from './document.ts';
import { KINDS_OF_DATA, type KindName, type KindOfData } from './kinds.ts';
import { registerOf, type RegisterLine } from './register.ts';
import { columnsOfSchema } from './schema-columns.ts';

let read: readonly RegisterLine[] | null = null;

/** The register of the tables as they stand in db/schema.sql; read once. */
export function schemaRegister(): readonly RegisterLine[] {
  read ??= registerOf(columnsOfSchema(readFileSync(join(PROJECT_FOLDER, 'db/schema.sql'), 'utf8')));
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
