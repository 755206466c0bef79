// One CauNoi per data folder. The lock is the operating system's own lock on an open file, taken through the SQLite
// that Node carries (Node has no call for file locks): the kernel drops it with the process, so that neither kill -9
// nor a power cut leaves it behind, and it holds across containers that share the folder.
// https://www.sqlite.org/lockingv3.html: BEGIN EXCLUSIVE holds fcntl locks (LockFileEx on Windows) until the end.
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

const SQLITE_BUSY = 5;
const LOCK_FILE = 'caunoi.lock';

export interface FolderLock {
  release(): void;
}

// A lock whose object were collected would be a lock lost.
const held = new Set<DatabaseSync>();

/** Takes the folder's lock, waiting up to `patienceMs` for a holder that is just ending; null when it stays taken. */
export async function lockFolder(folder: string, patienceMs = 1500): Promise<FolderLock | null> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const lock = tryLock(path.join(folder, LOCK_FILE));
    if (lock !== null || performance.now() >= deadline) return lock;
    await sleep(100);
  }
}

function tryLock(file: string): FolderLock | null {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    // The journal in memory: no second file appears beside the lock.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return null;
    throw error;
  }
  held.add(database);
  return {
    release() {
      if (held.delete(database)) database.close();
    },
  };
}
