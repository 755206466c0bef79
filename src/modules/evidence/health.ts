// How a source is doing, in words. Pure.
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { formatDateTime } from '../../tools/vietnamese/index.ts';
import type { Health, SourceState } from './model.ts';
import { silentAfterMs } from './rhythm.ts';

export interface SourceTimes {
  readonly state: SourceState;
  readonly everyMinutes: number;
  readonly failures: number;
  readonly problem: Sentence | null;
  readonly lastAttemptAt: Date | null;
  readonly lastSuccessAt: Date | null;
  readonly lastNewItemAt: Date | null;
  readonly nextAttemptAt: Date;
  /** Minutes between two new pages that are usual for it; null while too few are known. */
  readonly usualGapMinutes: number | null;
}

/** "khoảng 5 giờ": a length of time in the unit people would use. */
export function roughly(minutes: number): Sentence {
  const [n, vi, en] =
    minutes < 90
      ? [minutes, 'phút', 'minutes']
      : minutes < 36 * 60
        ? [minutes / 60, 'giờ', 'hours']
        : [minutes / 1440, 'ngày', 'days'];
  const count = Math.round(n);
  return say(`khoảng ${count} ${vi}`, `about ${count} ${en}`);
}

function rhythmOf(usualGapMinutes: number | null): Sentence {
  if (usualGapMinutes === null) return say('', '');
  const gap = roughly(usualGapMinutes);
  return say(` Thường cứ ${gap.vi} lại có bài mới.`, ` Usually there is something new every ${gap.en}.`);
}

export function healthOf(source: SourceTimes, now: Date): { readonly health: Health; readonly sentence: Sentence } {
  if (source.state === 'paused') {
    return { health: 'paused', sentence: say('Đã tạm dừng theo dõi.', 'It is paused.') };
  }
  if (source.state === 'gone') {
    return {
      health: 'gone',
      sentence: say(
        `Máy chủ báo địa chỉ này không còn. Hãy tìm địa chỉ mới; CauNoi vẫn thử lại lúc ${formatDateTime(source.nextAttemptAt)}.`,
        `The server says that this address is gone. Find the new one; it is tried again at ${formatDateTime(source.nextAttemptAt)}.`,
      ),
    };
  }
  if (source.failures > 0) {
    const times = source.failures;
    const since = source.lastSuccessAt
      ? say(
          `lần cuối đọc được lúc ${formatDateTime(source.lastSuccessAt)}`,
          `last read at ${formatDateTime(source.lastSuccessAt)}`,
        )
      : say('chưa đọc được lần nào', 'never read so far');
    const next = formatDateTime(source.nextAttemptAt);
    const why = source.problem ?? say('không rõ lý do', 'for an unknown reason');
    return {
      health: 'failing',
      sentence: say(
        `Lỗi ${times} lần liên tiếp, ${since.vi}. ${why.vi} Sẽ thử lại lúc ${next}.`,
        `Failed ${times} times in a row, ${since.en}. ${why.en} Next try at ${next}.`,
      ),
    };
  }
  if (source.lastSuccessAt === null) {
    return { health: 'new', sentence: say('Sẽ đọc trong ít phút nữa.', 'It will be read in a few minutes.') };
  }
  const read = formatDateTime(source.lastSuccessAt);
  const newest = source.lastNewItemAt;
  const rhythm = rhythmOf(source.usualGapMinutes);
  if (newest !== null && now.getTime() - newest.getTime() > silentAfterMs(source.usualGapMinutes)) {
    return {
      health: 'silent',
      sentence: say(
        `Vẫn đọc được (lúc ${read}) nhưng không có bài mới từ ${formatDateTime(newest)}.${rhythm.vi} Hãy kiểm tra xem nguồn có đổi địa chỉ không.`,
        `It can be read (at ${read}), but has had nothing new since ${formatDateTime(newest)}.${rhythm.en} Check whether it moved.`,
      ),
    };
  }
  return {
    health: 'well',
    sentence: newest
      ? say(
          `Đọc lúc ${read}, bài mới nhất thấy lúc ${formatDateTime(newest)}.${rhythm.vi}`,
          `Read at ${read}, newest page seen at ${formatDateTime(newest)}.${rhythm.en}`,
        )
      : say(`Đọc lúc ${read}; chưa có bài nào mới.`, `Read at ${read}; nothing new so far.`),
  };
}
