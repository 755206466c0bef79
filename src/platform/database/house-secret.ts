// What only this installation knows, for keys of a stated purpose. Derived from the program's own database password, so
// that every machine knows it and nothing stores it: a copy of the database or a backup alone does not hold it.
import { hkdfSync } from 'node:crypto';
import { appPool } from './connection.ts';

/** 32 bytes; another purpose gives another secret. A change of the owner's database password changes all of them. */
export function houseSecret(purpose: string): Buffer {
  const { password } = appPool().options;
  if (typeof password !== 'string') throw new Error('the database connection has no password to derive a secret from');
  return Buffer.from(hkdfSync('sha256', password, 'caunoi', purpose, 32));
}
