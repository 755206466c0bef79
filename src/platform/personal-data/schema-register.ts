import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../config/index.ts';
import { registerOf, type RegisterLine } from './register.ts';
import { columnsOfSchema } from './schema-columns.ts';

let read: readonly RegisterLine[] | null = null;

/** The register of the tables as they stand in db/schema.sql; read once. */
export function schemaRegister(): readonly RegisterLine[] {
  read ??= registerOf(columnsOfSchema(readFileSync(join(PROJECT_FOLDER, 'db/schema.sql'), 'utf8')));
  return read;
}
