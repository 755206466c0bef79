// Brings a database up as it was at a moment, in a new data folder: a base backup unpacked there, and archived WAL played
// until then. https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-PITR-RECOVERY
import { chownSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { givenTo } from './archive-folders.ts';
import { startEmbedded } from './embedded.ts';
import { findBinaries } from './binaries.ts';
import { inspectDatabase, preparePlace } from './place.ts';
import { findServiceUser } from './service-user.ts';

export interface Recovery {
  /** New; a data folder with a database is refused. */
  readonly dataDir: string;
  /** Password of the superuser in the base backup. */
  readonly secret: string;
  readonly until: Date;
  /** Unpacks the base backup into this folder. */
  readonly unpackBase: (folder: string) => Promise<void>;
  /** Puts archived WAL into this folder, each file under its own name. */
  readonly unpackWal: (folder: string) => Promise<void>;
  readonly log: (line: string) => void;
}

/**
 * Leaves a stopped, ordinary database as of `until`. Throws Refusal `database-there`, `moment-not-covered`, and those of a
 * start.
 */
export async function recoverEmbedded(recovery: Recovery): Promise<void> {
  const user = findServiceUser();
  const place = preparePlace(recovery.dataDir, user);
  const binaries = await findBinaries(user);
  if (inspectDatabase(place, user, binaries.major) === 'present') {
    throw new Refusal(
      'database-there',
      say(
        `${place.dataDir} đã có cơ sở dữ liệu. Hãy dùng một thư mục mới: không có gì bị ghi đè.`,
        `${place.dataDir} holds a database already. Use a new folder: nothing is overwritten.`,
      ),
    );
  }
  const wal = path.join(place.home, 'wal-for-recovery');
  try {
    mkdirSync(place.database, { recursive: true, mode: 0o700 });
    await recovery.unpackBase(place.database);
    rmSync(wal, { recursive: true, force: true });
    givenTo(wal, user);
    await recovery.unpackWal(wal);
    if (user.foreign) for (const folder of [place.database, wal]) giveAll(folder, user.uid, user.gid);
    const settings = path.join(place.database, 'postgresql.auto.conf');
    const before = readFileSync(settings, 'utf8');
    writeFileSync(settings, `${before}\n${recoverySettings(wal, recovery.until)}`);
    writeFileSync(path.join(place.database, 'recovery.signal'), '');
    if (user.foreign) chownSync(path.join(place.database, 'recovery.signal'), user.uid, user.gid);
    writeFileSync(place.secretFile, `${recovery.secret.trim()}\n`, { mode: 0o600, flush: true });
    // It counts as started when it has played all and taken its new timeline.
    const server = await startEmbedded({ dataDir: place.dataDir, log: recovery.log });
    await server.stop();
    writeFileSync(settings, before);
    rmSync(wal, { recursive: true, force: true });
  } catch (error) {
    rmSync(place.database, { recursive: true, force: true });
    rmSync(wal, { recursive: true, force: true });
    throw notCoveredOr(error, recovery.until);
  }
}

function recoverySettings(wal: string, until: Date): string {
  const copy = process.platform === 'win32' ? `copy "${wal}\\%f" "%p"` : `cp "${wal}/%f" "%p"`;
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  return [
    `restore_command = ${quoted(copy)}`,
    // Names of time zones, Z among them, are not known yet when this is read.
    `recovery_target_time = ${quoted(until.toISOString().replace('T', ' ').replace('Z', '+00'))}`,
    `recovery_target_action = 'promote'`,
    // Another house may have gone on from the same base since.
    `recovery_target_timeline = 'current'`,
    'hot_standby = off',
    '',
  ].join('\n');
}

function giveAll(folder: string, uid: number, gid: number): void {
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) giveAll(full, uid, gid);
    else chownSync(full, uid, gid);
  }
}

function notCoveredOr(error: unknown, until: Date): unknown {
  if (!(error instanceof Refusal) || !error.sentence.en.includes('recovery ended before configured')) return error;
  return new Refusal(
    'moment-not-covered',
    say(
      `Bản lưu chưa tới thời điểm ${until.toISOString()}. Hãy chọn thời điểm sớm hơn vài phút.`,
      `What was kept does not reach ${until.toISOString()}. Choose a moment some minutes earlier.`,
    ),
  );
}
