// The bytes: written once under their SHA-256, checked at every reading.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal, say } from '../../tools/sentence/index.ts';

let folder: string | null = null;

export function useFilesFolder(path: string): void {
  folder = path;
}

function place(sha256: Buffer): string {
  if (!folder) throw new Error('the files folder is not set yet');
  const hex = sha256.toString('hex');
  return join(folder, hex.slice(0, 2), hex.slice(2, 4), hex);
}

/**
 * Stores the bytes and gives their SHA-256; storing the same bytes again costs one look. Store before the row that names
 * them: a crash in between leaves bytes without a row, never a row without bytes.
 * Throws Refusal `no-room` when the disk is full.
 */
export async function keepFile(bytes: Uint8Array): Promise<{ sha256: Buffer; size: number }> {
  const sha256 = createHash('sha256').update(bytes).digest();
  const path = place(sha256);
  const present = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (present?.size === bytes.length) return { sha256, size: bytes.length };
  const part = `${path}.${randomUUID()}.part`;
  try {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(part, bytes, { flush: true });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new Refusal(
        'no-room',
        say(
          'Máy chủ hết chỗ lưu tệp. Nội dung anh chị nhập chưa mất; hãy báo quản trị rồi gửi lại.',
          'The server has no room for files. Nothing you typed is lost; tell the administrator and send again.',
        ),
        507,
      );
    }
    throw error;
  }
  return { sha256, size: bytes.length };
}

/** Reads stored bytes and checks them; throws Refusal `damaged-file` when they are gone or altered. */
export async function readStoredFile(sha256: Buffer): Promise<Buffer> {
  const bytes = await readFile(place(sha256)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!bytes || !createHash('sha256').update(bytes).digest().equals(sha256)) {
    throw new Refusal(
      'damaged-file',
      say(
        'Tệp lưu trên máy chủ đã mất hoặc bị thay đổi. Hãy báo quản trị khôi phục từ bản sao lưu.',
        'The stored file is gone or was altered. Ask the administrator to restore it from a backup.',
      ),
      500,
    );
  }
  return bytes;
}

/** The hashes of all kept bytes, in order. */
export async function* keptFiles(): AsyncGenerator<Buffer> {
  if (!folder) throw new Error('the files folder is not set yet');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  const names = entries
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map((entry) => entry.name);
  for (const name of names.toSorted()) yield Buffer.from(name, 'hex');
}
