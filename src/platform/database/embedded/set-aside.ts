// A database that is no longer used is put beside its place, never removed.
import { existsSync, renameSync } from 'node:fs';
import { preparePlace } from './place.ts';
import { findServiceUser } from './service-user.ts';

/** Of a stopped server. Gives where it lies now; null when there was none. */
export function setDatabaseAside(dataDir: string): string | null {
  const { database } = preparePlace(dataDir, findServiceUser());
  if (!existsSync(database)) return null;
  const aside = `${database}.moved-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  renameSync(database, aside);
  return aside;
}
