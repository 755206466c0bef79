export { paperFileName } from './file-name.ts';
export { closePress, print } from './press.ts';
export type { PrintJob } from './jobs.ts';
export { writingLibraries } from './libraries.ts';
export {
  checkFrozen,
  freeze,
  keptFile,
  MEDIA_TYPES,
  printFile,
  recordFrozenFiles,
  type CheckedFile,
  type FrozenFile,
  type KeptFile,
  type PrintedFile,
  type Regenerated,
} from './frozen-files.ts';
export {
  codeCarried,
  freezingEntry,
  hashesOf,
  headOfFrozen,
  isSought,
  verifiable,
  verificationOf,
  type FreezingEntry,
  type FrozenPaper,
  type SoughtPaper,
} from './sought-papers.ts';
