// A backup is a folder: manifest.json, README.md with the meaning of every column's type, one NDJSON file per table (gzip),
// and the stored files under their SHA-256. It is readable without CauNoi and independent of the PostgreSQL version. The
// job queue is left out: it holds nothing that the tables do not say.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { Refusal, say } from '../../tools/sentence/index.ts';

export const FORMAT = 'caunoi-backup-1';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestShape = z.object({
  format: z.literal(FORMAT),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
  tables: z.record(z.string(), z.object({ rows: z.number().int(), sha256: z.string() })),
  files: z.array(z.object({ sha256: hash, size: z.number().int() })),
  /** Other files of the folder (README.md, CSV tables, sealed keys) with their SHA-256. Absent in backups made before. */
  others: z.record(z.string().regex(/^[a-z0-9_.-]+(\/[a-z0-9_.-]+)?$/i), hash).optional(),
});

export type Manifest = z.infer<typeof manifestShape>;

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function rowsOf(manifest: Manifest): number {
  return Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
}

export function tableFile(folder: string, table: string): string {
  return join(folder, 'tables', `${table}.ndjson.gz`);
}

/** Where a stored file of a backup goes; `within` holds `files`: the backup itself, or the folder of all nights. */
export function bytesFile(within: string, sha256: string): string {
  return join(within, 'files', sha256.slice(0, 2), sha256);
}

/** Where it lies: backups of every night share their files in a folder beside them. */
export async function placeOfBytes(folder: string, sha256: string): Promise<string> {
  const own = bytesFile(folder, sha256);
  return stat(own).then(
    () => own,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return bytesFile(dirname(resolve(folder)), sha256);
    },
  );
}

export function damaged(what: string, cause?: unknown): Refusal {
  const refusal = new Refusal(
    'damaged-backup',
    say(
      `Bản sao lưu bị hỏng ở ${what}. Chưa có gì được khôi phục.`,
      `The backup is damaged at ${what}. Nothing was restored.`,
    ),
  );
  refusal.cause = cause;
  return refusal;
}

/** Throws Refusal `no-backup`, `damaged-backup`. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (text === null) {
    throw new Refusal(
      'no-backup',
      say(`${folder} không chứa bản sao lưu hoàn chỉnh.`, `${folder} holds no complete backup.`),
    );
  }
  try {
    return manifestShape.parse(JSON.parse(text));
  } catch (error) {
    throw damaged('manifest.json', error);
  }
}
