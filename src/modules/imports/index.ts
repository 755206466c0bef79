// The door of the module; see README.md. Screens in the browser take ./model.ts instead.
export * from './model.ts';
export * from './input.ts';
export { may as mayImport } from './policy.ts';
export { importCan } from './rules.ts';
export { readUpload, type ReadUpload } from './read-upload.ts';
export { sheetsWithProblems, templateSheets } from './sheets.ts';
export type { WrittenName } from './bodies.ts';
export {
  checkedSheets,
  importsOf,
  importView,
  touchedSince,
  type CheckedSheets,
  type ImportRow,
  type ImportView,
} from './queries.ts';
export { bringImport } from './commands/bring-import.ts';
export { settleImport } from './commands/settle-import.ts';
export { carryOutImport, carryOutNow } from './commands/carry-out-import.ts';
export { dropImport } from './commands/drop-import.ts';
export { takeBackImport } from './commands/take-back-import.ts';
export { importTasks } from './tasks.ts';
