// What may come in.
import { z } from 'zod';
import { DUPLICATES, NEW_BODIES } from './model.ts';

const id = z.uuid();
// Bounded by PostgreSQL's integer.
const version = z.coerce.number().int().min(1).max(2_147_483_647);

export const settleImportInput = z.object({
  id,
  version,
  duplicates: z.enum(DUPLICATES).optional(),
  /** By the key of the written name: a body's id, a new body's kind, or empty to leave it open. */
  choices: z.record(z.string().max(300), z.union([z.uuid(), z.enum(NEW_BODIES), z.literal('')])).optional(),
});
export type SettleImport = z.output<typeof settleImportInput>;

export const carryOutImportInput = z.object({
  id,
  version,
  /** New bodies are to be registered. */
  consent: z.stringbool().or(z.boolean()).optional(),
});
export type CarryOutImport = z.output<typeof carryOutImportInput>;

export const versionedImportInput = z.object({ id, version });
export type VersionedImport = z.output<typeof versionedImportInput>;
