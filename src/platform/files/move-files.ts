// All files from one store to another, each read again there afterwards. What lies at the old place stays.
import { createHash } from 'node:crypto';
import type { FileStore, KeptBytes } from './store.ts';

export interface MovedFiles {
  readonly files: number;
  /** Of these, what was not there yet. */
  readonly copied: number;
  readonly bytes: number;
  /** Hashes of files that are gone or altered at the old place; they were not taken along. */
  readonly damaged: readonly string[];
}

/** So many at once: a far store takes its time for each, not for all. */
const AT_ONCE = 8;

/**
 * May be run again after it was broken off, and beside a program at work: then it brings what has come since. Throws Refusal as
 * the stores do, and an error when what was written does not come back equal.
 */
export async function moveFiles(from: FileStore, to: FileStore): Promise<MovedFiles> {
  const there = new Map<string, number>();
  for await (const { sha256, size } of to.list()) there.set(sha256.toString('hex'), size);
  const moved = { files: 0, copied: 0, bytes: 0, damaged: [] as string[] };
  const one = async ({ sha256, size }: KeptBytes): Promise<void> => {
    const hex = sha256.toString('hex');
    if (there.get(hex) !== size || !isWhole(sha256, await to.read(sha256))) {
      const bytes = await from.read(sha256);
      if (!isWhole(sha256, bytes)) {
        moved.damaged.push(hex);
        return;
      }
      await to.keep(sha256, bytes);
      if (!isWhole(sha256, await to.read(sha256))) throw new Error(`${hex} does not come back equal from ${to.where}`);
      moved.copied++;
    }
    moved.files++;
    moved.bytes += size;
  };
  const list = from.list();
  const worker = async (): Promise<void> => {
    for (;;) {
      const next = await list.next();
      if (next.done) return;
      await one(next.value);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { ...moved, damaged: moved.damaged.toSorted() };
}

function isWhole(sha256: Buffer, bytes: Buffer | null): bytes is Buffer {
  return bytes !== null && createHash('sha256').update(bytes).digest().equals(sha256);
}
