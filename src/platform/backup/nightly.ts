// Every night without a hand: back up, restore elsewhere and compare, copy to the second place, let go of what is too old, and
// remember what became of it. Nothing old is removed before the new backup has been found good.
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { asSystem, houseTime } from '../database/index.ts';
import { defineTask } from '../jobs/index.ts';
import { givePlaces, journalSigner } from '../journal/index.ts';
import { log } from '../log/index.ts';
import { Refusal, say, type Sentence } from '../../tools/sentence/index.ts';
import { backUp } from './back-up.ts';
import { rowsOf } from './format.ts';
import { sealKeys } from './keys.ts';
import { keepBase } from './physical/base-backup.ts';
import { keepWal } from './physical/wal.ts';
import { nightName, prune } from './retention.ts';
import { type BackupRun, recordRun } from './runs.ts';
import { copyToSecondPlace } from './second-copy.ts';
import { type BackupSettings, backupSettings, nightsFolder } from './settings.ts';
import { tryBackup } from './trial.ts';

/** 01:30 in Viet Nam; when the house was closed then, at its next opening within a day. */
const SCHEDULE = '30 18 * * *';

export const nightlyBackup = defineTask({
  name: 'backup.nightly',
  payload: z.object({}),
  schedule: SCHEDULE,
  async run() {
    const run = await runNightly(backupSettings(), houseTime());
    if (run.problem) throw new Refusal('backup-failed', run.problem, 500);
  },
});

/** Each minute on the embedded server: what PostgreSQL has archived goes to the backups, packed. */
export const keepArchivedWal = defineTask({
  name: 'backup.keep-wal',
  payload: z.object({}),
  schedule: '* * * * *',
  async run() {
    const settings = backupSettings();
    if (settings.embedded !== null) await keepWal(settings.embedded.incoming, settings);
  },
});

export const backupTasks = [nightlyBackup, keepArchivedWal];

/** One night. What goes wrong is in the run's `problem` and in its row, not thrown. */
export async function runNightly(settings: BackupSettings, startedAt: Date): Promise<BackupRun> {
  const done: { -readonly [K in keyof BackupRun]: BackupRun[K] } = {
    startedAt,
    endedAt: startedAt,
    name: null,
    tables: null,
    rows: null,
    files: null,
    bytes: null,
    triedAt: null,
    journalEntries: null,
    copiedTo: null,
    baseAt: null,
    problem: null,
  };
  try {
    await night(settings, startedAt, done);
  } catch (error) {
    log.error({ err: error }, 'the nightly backup is not good');
    done.problem = sentenceOf(error);
  }
  done.endedAt = houseTime();
  await asSystem('result of the nightly backup', (db) => recordRun(db, done));
  return done;
}

async function night(
  settings: BackupSettings,
  startedAt: Date,
  done: { -readonly [K in keyof BackupRun]: BackupRun[K] },
): Promise<void> {
  const nights = nightsFolder(settings);
  const name = nightName(startedAt);
  const draft = join(nights, `${name}.part`);
  // Entries without a place would be in no checkpoint of the backup.
  await givePlaces();
  await mkdir(nights, { recursive: true, mode: 0o700 });
  await rm(draft, { recursive: true, force: true });
  const others =
    settings.passphrase === null
      ? {}
      : { 'keys.sealed': await sealKeys(settings.passphrase, settings.dataDir, settings.journalKeyFile) };
  const manifest = await backUp(settings.owner, draft, { sharing: nights, others });
  const trial = await tryBackup(draft, settings.folder, journalSigner().keys);
  const folder = join(nights, name);
  // Asked for twice within a minute: the later one counts.
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  Object.assign(done, {
    name,
    tables: Object.keys(manifest.tables).length,
    rows: rowsOf(manifest),
    files: manifest.files.length,
    bytes: trial.bytes,
    triedAt: houseTime(),
    journalEntries: trial.journal.entries,
  });
  if (settings.embedded !== null) done.baseAt = await keepBase(settings.embedded, settings);
  done.copiedTo = await copyToSecondPlace(folder, name, settings);
  await prune(nights, settings.keep);
}

function sentenceOf(error: unknown): Sentence {
  if (error instanceof Refusal) return error.sentence;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return say('Hết chỗ trên đĩa chứa bản sao lưu.', 'The disk of the backups is full.');
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return say('Không ghi được vào thư mục bản sao lưu.', 'The folder of backups cannot be written.');
  }
  return say(
    `Lỗi ngoài dự kiến (${code ?? 'xem nhật ký máy chủ'}).`,
    `An unexpected fault (${code ?? "see the server's log"}).`,
  );
}
