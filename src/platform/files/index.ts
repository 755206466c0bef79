// Files by content: the bytes lie under their SHA-256 in a folder or, past one machine, in an S3-compatible store;
// `stored_file` rows say who may have them. No other code writes to disk.
export { recordFile, storedFile, type StoredFile } from './rows.ts';
export { recordUpload, storedBytes } from './quota.ts';
export { fileStore, keepFile, keptFiles, readStoredFile, useFiles, useFilesFolder } from './bytes.ts';
export { folderStore } from './folder-store.ts';
export { moveFiles, type MovedFiles } from './move-files.ts';
export { s3Store, type S3StoreSettings } from './s3-store.ts';
export type { FileStore, KeptBytes } from './store.ts';
export { sweepFiles, type MissingFile, type Sweep } from './sweep.ts';
export { filesTold, type FilesTold } from './sweep-told.ts';
export { fileTasks } from './tasks.ts';
