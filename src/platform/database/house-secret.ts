// What only this installation knows, for keys of a stated purpose. Derived from the program's own database password, so
// that every machine knows it and nothing stores it: a copy of the database or a backup alone does not hold it. A house that
// came from another server brings its secret along in a file (see platform/backup), or nothing sealed could be opened again.
import { hkdfSync } from 'node:crypto';
import { appPool } from './connection.ts';

let brought: string | null = null;

/** Set at boot when the house has a secret of its own; null: derived from the database password. */
export function useHouseSecret(base: string | null): void {
  brought = base;
}

/** What all secrets of this house are derived from; to be kept where no database and no backup in the clear is. */
export function houseSecretBase(): string {
  if (brought !== null) return brought;
  const { password } = appPool().options;
  if (typeof password !== 'string') throw new Error('the database connection has no password to derive a secret from');
  return password;
}

/** 32 bytes; another purpose gives another secret. Without a secret of its own, a change of the owner's database password changes all. */
export function houseSecret(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', houseSecretBase(), 'caunoi', purpose, 32));
}
