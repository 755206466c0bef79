// What the nightly look at all files came to, in words for administrators.
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { formatDateTime, formatNumber } from '../../tools/vietnamese/index.ts';
import type { ReadContext } from '../context/index.ts';
import { fileStore } from './bytes.ts';
import type { FileStore } from './store.ts';
import { newestSweep, type MissingFile, type Sweep } from './sweep.ts';

export interface FilesTold {
  readonly state: 'good' | 'waiting' | 'alarm';
  readonly sentence: Sentence;
  /** Where they lie when that is not this machine. */
  readonly place: Sentence | null;
  /** The first rows whose bytes are gone. */
  readonly missing: readonly MissingFile[];
  /** When it was seen; null while nothing is wrong. */
  readonly alarmSince: string | null;
}

/** For platform administrators: scope system. */
export async function filesTold(ctx: ReadContext): Promise<FilesTold> {
  return { ...toldOf(await newestSweep(ctx.db)), place: placeOf(fileStore()) };
}

function placeOf({ isFar, where }: FileStore): Sentence | null {
  if (!isFar) return null;
  return say(
    `Tệp nằm ở kho dùng chung ${where}. Bản sao lưu mỗi đêm giữ đủ các tệp; mỗi tuần mỗi tệp được đọc lại từ kho một lần để kiểm.`,
    `The files lie in the shared store ${where}. Each night's backup holds all of them; each file is read from the store anew once a week and checked.`,
  );
}

function toldOf(sweep: Sweep | null): Omit<FilesTold, 'place'> {
  if (!sweep)
    return {
      state: 'waiting',
      sentence: say(
        'Mỗi đêm lúc 03:10 chương trình đối chiếu kho tệp với cơ sở dữ liệu; chưa tới đêm đầu tiên.',
        'Each night at 03:10 the files are held against the database; the first night has not come yet.',
      ),
      missing: [],
      alarmSince: null,
    };
  const at = formatDateTime(sweep.startedAt);
  const [count, countEn] = [formatNumber(sweep.files), formatNumber(sweep.files, 'en')];
  const alarmSince = sweep.missingCount > 0 || sweep.heldBack > 0 ? sweep.startedAt.toISOString() : null;
  const { missing } = sweep;
  if (sweep.missingCount > 0)
    return {
      state: 'alarm',
      sentence: say(
        `Đối chiếu lúc ${at}: ${formatNumber(sweep.missingCount)} tệp có tên trong cơ sở dữ liệu nhưng không còn trong kho. Hãy chép lại các tệp đó từ bản sao lưu.`,
        `As of ${at}: ${formatNumber(sweep.missingCount, 'en')} files are named in the database and gone from the store. Copy them back from a backup.`,
      ),
      missing,
      alarmSince,
    };
  if (sweep.heldBack > 0)
    return {
      state: 'alarm',
      sentence: say(
        `Đối chiếu lúc ${at}: ${formatNumber(sweep.heldBack)} trong ${count} tệp không có tên trong cơ sở dữ liệu. Quá nhiều để là tệp thừa nên không xóa tệp nào; hãy xem DATA_DIR và DATABASE_URL có phải của cùng một nơi không.`,
        `As of ${at}: ${formatNumber(sweep.heldBack, 'en')} of ${countEn} files are not named in the database. They are too many to be left over, so none was removed; see whether DATA_DIR and DATABASE_URL belong together.`,
      ),
      missing,
      alarmSince,
    };
  return {
    state: 'good',
    sentence: say(
      `Đối chiếu lúc ${at}: ${count} tệp đều khớp với cơ sở dữ liệu; đã dọn ${formatNumber(sweep.removed)} tệp thừa.`,
      `As of ${at}: ${countEn} files agree with the database; ${formatNumber(sweep.removed, 'en')} left over were removed.`,
    ),
    missing,
    alarmSince,
  };
}
