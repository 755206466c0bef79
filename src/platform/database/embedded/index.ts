// The PostgreSQL that comes along: real PostgreSQL from npm, run as a child of this program on a private folder.
// Why its programs are run directly: docs/decisions/0003-embedded-postgresql.md
export { defaultDataDir } from './place.ts';
export { joinEmbedded, startEmbedded, stopEmbedded } from './embedded.ts';
export { archiveFolders, type ArchiveFolders } from './archive-folders.ts';
export { recoverEmbedded } from './recover.ts';
export { setDatabaseAside } from './set-aside.ts';
export type { Embedded } from './embedded.ts';
export type { Connection } from './probe.ts';
