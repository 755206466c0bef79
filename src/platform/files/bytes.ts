// The bytes: written once under their SHA-256, checked at every reading, wherever they lie.
import { createHash } from 'node:crypto';
import { folderStore } from './folder-store.ts';
import { damagedFile } from './refusals.ts';
import type { FileStore, KeptBytes } from './store.ts';

let used: FileStore | null = null;

export function useFiles(store: FileStore): void {
  used = store;
}

export function useFilesFolder(path: string): void {
  useFiles(folderStore(path));
}

export function fileStore(): FileStore {
  if (!used) throw new Error('the store of files is not set yet');
  return used;
}

/**
 * Stores the bytes and gives their SHA-256. Store before the row that names them: a crash in between leaves bytes without a
 * row, never a row without bytes. Throws Refusal as `FileStore.keep` does.
 */
export async function keepFile(bytes: Uint8Array): Promise<{ sha256: Buffer; size: number }> {
  const sha256 = createHash('sha256').update(bytes).digest();
  await fileStore().keep(sha256, bytes);
  return { sha256, size: bytes.length };
}

/** Reads stored bytes and checks them; throws Refusal `damaged-file` when they are gone or altered. */
export async function readStoredFile(sha256: Buffer): Promise<Buffer> {
  const bytes = await fileStore().read(sha256);
  if (!bytes || !createHash('sha256').update(bytes).digest().equals(sha256)) throw damagedFile();
  return bytes;
}

/** All kept bytes, in order of their hashes. */
export function keptFiles(): AsyncGenerator<KeptBytes> {
  return fileStore().list();
}
