// A house as it was at a moment, in a new data folder beside the old one.
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recoverEmbedded } from '../../database/embedded/index.ts';
import { log } from '../../log/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { SECRET_FILE } from '../keys.ts';
import { nightsFolder } from '../settings.ts';
import { basesIn, unpackBase } from './base-backup.ts';
import { unpackWal } from './wal.ts';

export interface ToMoment {
  readonly at: Date;
  /** A new data folder. */
  readonly into: string;
  /** The folder of backups. */
  readonly folder: string;
  /** WAL that the old server archived and nobody has put away yet; null when it is gone. */
  readonly incoming: string | null;
  /** The old data folder, for keys and files; keys may also have been opened into `into` before. */
  readonly from: string;
  /** False: they lie in a bucket, which serves any moment. */
  readonly files: boolean;
}

/**
 * Throws Refusal `no-base` (no base backup is old enough), `database-there`, `moment-not-covered`, `damaged-backup`,
 * `database-secret-missing`.
 */
export async function restoreToMoment({ at, into, folder, incoming, from, files }: ToMoment): Promise<void> {
  const base = (await basesIn({ folder })).findLast((one) => one.endedAt.getTime() <= at.getTime());
  if (!base) {
    throw new Refusal(
      'no-base',
      say(
        `Không có bản sao gốc nào trước thời điểm ${at.toISOString()}.`,
        `There is no base backup from before ${at.toISOString()}.`,
      ),
    );
  }
  const secretFile = [from, into].map((one) => join(one, 'database.secret')).find((one) => existsSync(one));
  if (!secretFile) {
    throw new Refusal(
      'database-secret-missing',
      say(
        `Thiếu khóa của cơ sở dữ liệu: hãy mở khóa đã niêm phong vào ${into} trước (lệnh keys-open).`,
        `The database's key is missing: open the sealed keys into ${into} first (command keys-open).`,
      ),
    );
  }
  await recoverEmbedded({
    dataDir: into,
    secret: await readFile(secretFile, 'utf8'),
    until: at,
    unpackBase: (target) => unpackBase(base, target),
    unpackWal: (target) => unpackWal({ folder, incoming }, base.firstWal, target),
    log: (line) => log.debug({ from: 'recovery' }, line),
  });
  for (const name of ['journal-key.json', SECRET_FILE]) {
    if (existsSync(join(from, name)) && !existsSync(join(into, name)))
      await copyFile(join(from, name), join(into, name));
  }
  if (files) await bringFiles(from, folder, join(into, 'files'));
}

/** Files never change and are never taken back, so all of them serve any moment. */
async function bringFiles(from: string, folder: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  if (existsSync(join(from, 'files'))) return cp(join(from, 'files'), target, { recursive: true });
  const kept = join(nightsFolder({ folder }), 'files');
  if (!existsSync(kept)) return;
  for (const entry of await readdir(kept, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const place = join(target, entry.name.slice(0, 2), entry.name.slice(2, 4));
    await mkdir(place, { recursive: true });
    await copyFile(join(entry.parentPath, entry.name), join(place, entry.name));
  }
}
