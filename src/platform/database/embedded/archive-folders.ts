// Folders through which the server hands on what it wrote: archived WAL comes in one, base backups in the other. They lie
// beside the database, where its account may write; the program takes things from there to where backups are kept.
import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { preparePlace } from './place.ts';
import type { Place } from './place.ts';
import { findServiceUser } from './service-user.ts';
import type { ServiceUser } from './service-user.ts';

export interface ArchiveFolders {
  readonly incoming: string;
  readonly outgoing: string;
}

/** Of a data folder on which an embedded server runs or ran. */
export function archiveFolders(dataDir: string): ArchiveFolders {
  return foldersIn(preparePlace(dataDir, findServiceUser()));
}

function foldersIn(place: Place): ArchiveFolders {
  return { incoming: path.join(place.home, 'wal-incoming'), outgoing: path.join(place.home, 'base-outgoing') };
}

/** Makes them; null when the server is not to archive. */
export function prepareArchive(place: Place, user: ServiceUser, wanted: boolean): ArchiveFolders | null {
  if (!wanted) return null;
  const folders = foldersIn(place);
  for (const folder of [folders.incoming, folders.outgoing]) givenTo(folder, user);
  return folders;
}

/** A folder that only the service account may enter. */
export function givenTo(folder: string, user: ServiceUser): void {
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  if (!user.foreign) return;
  chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
}

// basic_archive writes beside, syncs and renames, and never overwrites other bytes:
// https://www.postgresql.org/docs/18/basic-archive.html
export function archiveSettings(folders: ArchiveFolders | null, seconds = 0): string[] {
  if (folders === null) return [];
  return [
    ['archive_mode', 'on'],
    ['archive_library', 'basic_archive'],
    ['basic_archive.archive_directory', folders.incoming],
    ['archive_timeout', String(seconds)],
  ].flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
