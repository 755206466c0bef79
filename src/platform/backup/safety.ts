// Whether the house is safe, in an ordinary officer's words: read by the status page and by the administrators' list of things
// to do.
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ReadContext } from '../context/index.ts';
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { formatDateTime, formatNumber } from '../../tools/vietnamese/index.ts';
import { archiving, type BackupRun, newestRuns } from './runs.ts';
import { type BackupSettings, backupSettings } from './settings.ts';

/** A night and half a day. */
const TOO_OLD_MS = 36 * 3_600_000;
/** Twice the five minutes that may be lost at most. */
const ARCHIVE_LATE_MS = 10 * 60_000;
const RUNS_SHOWN = 30;

export interface SafetyRun {
  readonly startedAt: string;
  readonly name: string | null;
  readonly rows: number | null;
  readonly files: number | null;
  readonly bytes: number | null;
  readonly triedAt: string | null;
  readonly copiedTo: string | null;
  readonly seconds: number;
  readonly problem: Sentence | null;
}

export interface HouseSafety {
  /** `waiting`: a new house before its first night. */
  readonly state: 'safe' | 'waiting' | 'late' | 'failed';
  readonly sentence: Sentence;
  /** What could be lost at most if the database's disk broke now. */
  readonly loss: Sentence;
  readonly isArchivingLate: boolean;
  /** What would make it safer. */
  readonly advice: readonly Sentence[];
  readonly folder: string;
  readonly runs: readonly SafetyRun[];
  /** Since when it is not as it should be; null when it is. */
  readonly alarmSince: string | null;
}

/** For platform administrators: scope system. */
export async function houseSafety(ctx: ReadContext): Promise<HouseSafety> {
  const settings = backupSettings();
  const runs = await newestRuns(ctx.db, RUNS_SHOWN);
  const good = runs.find((run) => !run.problem) ?? (await newestRuns(ctx.db, 1, true))[0] ?? null;
  const state = await stateOf(ctx.now, runs[0] ?? null, good, settings);
  const archived = settings.embedded === null ? null : (await archiving(ctx.db)).lastAt;
  const isArchivingLate =
    settings.embedded !== null && archived !== null && ctx.now.getTime() - archived.getTime() > ARCHIVE_LATE_MS;
  const since =
    state === 'safe' || state === 'waiting' ? (isArchivingLate ? archived : null) : sinceWhen(runs, good, ctx.now);
  return {
    state,
    sentence: sentenceOf(state, runs[0] ?? null, good),
    loss: lossOf(settings, archived, good),
    isArchivingLate,
    advice: await adviceFor(settings),
    folder: settings.folder,
    runs: runs.map(viewOf),
    alarmSince: since?.toISOString() ?? null,
  };
}

async function stateOf(
  now: Date,
  last: BackupRun | null,
  good: BackupRun | null,
  settings: BackupSettings,
): Promise<HouseSafety['state']> {
  if (last?.problem) return 'failed';
  // The journal's key is made when a house opens for the first time.
  const since = good?.startedAt ?? (await stat(settings.journalKeyFile)).mtime;
  if (now.getTime() - since.getTime() > TOO_OLD_MS) return 'late';
  return good ? 'safe' : 'waiting';
}

function sinceWhen(runs: readonly BackupRun[], good: BackupRun | null, now: Date): Date {
  const firstGood = runs.findIndex((run) => !run.problem);
  const failing = firstGood === -1 ? runs : runs.slice(0, firstGood);
  return failing.at(-1)?.startedAt ?? good?.startedAt ?? now;
}

function sentenceOf(state: HouseSafety['state'], last: BackupRun | null, good: BackupRun | null): Sentence {
  const before = good
    ? say(
        ` Bản tốt gần nhất: ${formatDateTime(good.startedAt)}.`,
        ` The last good one: ${formatDateTime(good.startedAt)}.`,
      )
    : say(' Chưa có bản nào tốt.', ' There is no good one yet.');
  switch (state) {
    case 'safe': {
      const at = formatDateTime(good!.startedAt);
      return say(
        `Ngôi nhà dữ liệu an toàn: bản sao lúc ${at} đã được dựng lại thử và khớp (${formatNumber(good!.rows ?? 0)} dòng, ${formatNumber(good!.files ?? 0)} tệp).`,
        `The house is safe: the backup of ${at} was restored elsewhere as a trial and is equal (${formatNumber(good!.rows ?? 0, 'en')} rows, ${formatNumber(good!.files ?? 0, 'en')} files).`,
      );
    }
    case 'waiting':
      return say(
        'Bản sao đầu tiên được làm lúc 01:30 đêm nay, rồi dựng lại thử để so.',
        'The first backup is made tonight at 01:30 and then restored as a trial.',
      );
    case 'late':
      return say(
        `Đã quá lâu chưa có bản sao mới: tiến trình nền có thể không chạy lúc 01:30.${before.vi}`,
        `There has been no new backup for too long: the worker may not run at 01:30.${before.en}`,
      );
    case 'failed':
      return say(
        `Lần sao lưu gần nhất chưa xong: ${last!.problem!.vi}${before.vi}`,
        `The last backup did not succeed: ${last!.problem!.en}${before.en}`,
      );
  }
}

function lossOf(settings: BackupSettings, archived: Date | null, good: BackupRun | null): Sentence {
  if (settings.embedded === null) {
    return say(
      'Cơ sở dữ liệu ở máy chủ riêng: giữa hai đêm, việc lưu từng phút do máy chủ ấy lo (xem docs/OPERATIONS.md).',
      'The database is on a server of its own, which has to keep what happens between two nights (see docs/OPERATIONS.md).',
    );
  }
  if (archived === null || !good?.baseAt) {
    return say(
      'Nếu đĩa hỏng lúc này, có thể mất việc làm từ bản sao gần nhất: lưu từng phút bắt đầu sau đêm đầu tiên.',
      'If the disk broke now, work since the last backup could be lost: keeping by the minute starts after the first night.',
    );
  }
  const at = formatDateTime(archived);
  return say(
    `Việc đã làm được lưu thêm từng phút, lần gần nhất lúc ${at}: có thể đưa ngôi nhà về một thời điểm bất kỳ từ ${formatDateTime(good.baseAt)}.`,
    `Work is also kept by the minute, last at ${at}: the house can be brought back to any moment since ${formatDateTime(good.baseAt)}.`,
  );
}

async function adviceFor(settings: BackupSettings): Promise<Sentence[]> {
  const advice: Sentence[] = [];
  if ((await deviceOf(settings.folder)) === (await deviceOf(settings.dataDir))) {
    advice.push(
      say(
        'Bản sao đang nằm cùng đĩa với dữ liệu: đĩa hỏng thì mất cả hai. Đặt BACKUP_DIR sang đĩa khác.',
        'Backups lie on the same disk as the data: if it breaks, both are gone. Set BACKUP_DIR to another disk.',
      ),
    );
  }
  if (settings.copyFolder === null && settings.copyS3 === null) {
    advice.push(
      say(
        'Chưa có bản thứ hai mà chương trình không xóa được. Đặt BACKUP_COPY_DIR hoặc BACKUP_S3.',
        'There is no second copy that the program cannot delete. Set BACKUP_COPY_DIR or BACKUP_S3.',
      ),
    );
  }
  if (settings.passphrase === null) {
    advice.push(
      say(
        'Khóa của ngôi nhà chưa đi kèm bản sao. Đặt BACKUP_PASSPHRASE_FILE, hoặc tự lưu bằng lệnh keys-save.',
        'The keys of the house do not go along. Set BACKUP_PASSPHRASE_FILE, or save them with the command keys-save.',
      ),
    );
  }
  return advice;
}

/** Of the folder or the nearest one above it that exists. */
async function deviceOf(path: string): Promise<number> {
  return stat(path).then(
    (entry) => entry.dev,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return deviceOf(dirname(path));
    },
  );
}

function viewOf(run: BackupRun): SafetyRun {
  return {
    startedAt: run.startedAt.toISOString(),
    name: run.name,
    rows: run.rows,
    files: run.files,
    bytes: run.bytes,
    triedAt: run.triedAt?.toISOString() ?? null,
    copiedTo: run.copiedTo,
    seconds: Math.round((run.endedAt.getTime() - run.startedAt.getTime()) / 1000),
    problem: run.problem,
  };
}
