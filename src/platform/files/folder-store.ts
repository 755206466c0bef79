// Bytes in a folder of this machine, or one that several machines share.
import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { houseTime } from '../database/index.ts';
import { noRoom } from './refusals.ts';
import type { FileStore } from './store.ts';

export function folderStore(folder: string): FileStore {
  const place = (sha256: Buffer): string => {
    const hex = sha256.toString('hex');
    return join(folder, hex.slice(0, 2), hex.slice(2, 4), hex);
  };
  return {
    where: folder,
    isFar: false,
    async keep(sha256, bytes) {
      const path = place(sha256);
      const present = await stat(path).catch(nothingThere);
      const now = houseTime();
      if (present?.size === bytes.length && (await utimes(path, now, now).then(() => true, notOurs))) return;
      const part = `${path}.${randomUUID()}.part`;
      try {
        await mkdir(join(path, '..'), { recursive: true });
        await writeFile(part, bytes, { flush: true });
        // The nightly look compares this with the database's clock; several machines may share the folder.
        await utimes(part, now, now);
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        const code = (error as NodeJS.ErrnoException).code;
        throw code === 'ENOSPC' || code === 'EDQUOT' ? noRoom(error) : error;
      }
    },
    read: (sha256) => readFile(place(sha256)).catch(nothingThere),
    async *list() {
      const entries = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(nothingThere)) ?? [];
      const names = entries
        .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
        .map((entry) => entry.name);
      for (const name of names.toSorted()) {
        const sha256 = Buffer.from(name, 'hex');
        const found = await stat(place(sha256)).catch(nothingThere);
        if (found) yield { sha256, size: found.size, keptAt: found.mtime };
      }
    },
    async drop(sha256, keptBefore) {
      const path = place(sha256);
      const found = await stat(path).catch(nothingThere);
      const isRenewed = ({ mtime }: Stats): boolean => mtime >= keptBefore;
      if (!found || isRenewed(found)) return;
      // Whoever hands it in from here on finds nothing and writes it anew; whoever did just before has renewed its time.
      const aside = `${path}.${randomUUID()}.part`;
      await rename(path, aside);
      if (isRenewed(await stat(aside))) await rename(aside, path);
      else await rm(aside, { force: true });
    },
    async dropUnfinished(startedBefore) {
      const entries = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(nothingThere)) ?? [];
      for (const entry of entries) {
        if (!entry.isFile() || !entry.name.endsWith('.part')) continue;
        const path = join(entry.parentPath, entry.name);
        const found = await stat(path).catch(nothingThere);
        if (found && found.mtime < startedBefore) await rm(path, { force: true });
      }
    },
    // It is made with the first file.
    check: async () => undefined,
    close: async () => undefined,
  };
}

/** A file that another account has written is replaced by one of our own. */
function notOurs(error: NodeJS.ErrnoException): false {
  if (error.code !== 'EPERM' && error.code !== 'ENOENT') throw error;
  return false;
}

function nothingThere(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error;
  return null;
}
