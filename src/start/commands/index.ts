import type { Command } from './arguments.ts';

/** Each command is loaded when it is called: reading a file must not wait for the database driver. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  read: async (args) => (await import('./read.ts')).readCommand(args),
  feed: async (args) => (await import('./feed.ts')).feedCommand(args),
  article: async (args) => (await import('./article.ts')).articleCommand(args),
  reprints: async (args) => (await import('./reprints.ts')).reprintsCommand(args),
  'proof-verify': async (args) => (await import('./proof.ts')).proofVerifyCommand(args),
  report: async (args) => (await import('./report.ts')).reportCommand(args),
  programmes: async (args) => (await import('./report.ts')).programmesCommand(args),
  import: async (args) => (await import('./import.ts')).importCommand(args),
  'search-keep': async (args) => (await import('./search.ts')).searchKeepCommand(args),
  'hub-rebuild': async (args) => (await import('./hub.ts')).hubRebuildCommand(args),
  'public-record-rebuild': async (args) => (await import('./public-record.ts')).publicRecordRebuildCommand(args),
  migrate: async (args) => (await import('./house.ts')).migrateCommand(args),
  administrator: async (args) => (await import('./administrator.ts')).administratorCommand(args),
  'empty-example': async (args) => (await import('./empty-example.ts')).emptyExampleCommand(args),
  'places-import': async (args) => (await import('./places.ts')).placesImportCommand(args),
  backup: async (args) => (await import('./backup.ts')).backupCommand(args),
  journal: async (args) => (await import('./journal.ts')).journalCommand(args),
  restore: async (args) => (await import('./backup.ts')).restoreCommand(args),
  'backup-now': async (args) => (await import('./backup.ts')).backupNowCommand(args),
  'backup-check': async (args) => (await import('./backup.ts')).backupCheckCommand(args),
  'restore-to-moment': async (args) => (await import('./moment.ts')).restoreToMomentCommand(args),
  move: async (args) => (await import('./move.ts')).moveCommand(args),
  'keys-save': async (args) => (await import('./keys.ts')).keysSaveCommand(args),
  'keys-open': async (args) => (await import('./keys.ts')).keysOpenCommand(args),
};
