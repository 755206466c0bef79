// How a source is doing, in words. Pure.
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { formatDateTime } from '../../tools/vietnamese/index.ts';
import type { Health, SourceState } from './model.ts';

export interface SourceTimes {
  readonly state: SourceState;
  readonly everyMinutes: number;
  readonly failures: number;
  readonly problem: Sentence | null;
  readonly lastAttemptAt: Date | null;
  readonly lastSuccessAt: Date | null;
  readonly lastNewItemAt: Date | null;
  readonly nextAttemptAt: Date;
}

/** Without anything new for this long, a source that answers may still have died: feeds are moved and left behind. */
const SILENT_MS = 30 * 86_400_000;

export function healthOf(source: SourceTimes, now: Date): { readonly health: Health; readonly sentence: Sentence } {
  if (source.state === 'paused') {
    return { health: 'paused', sentence: say('Đã tạm dừng theo dõi.', 'It is paused.') };
  }
  if (source.state === 'gone') {
    return {
      health: 'gone',
      sentence: say(
        'Máy chủ báo địa chỉ này không còn. Hãy tìm địa chỉ mới hoặc xóa nguồn.',
        'The server says that this address is gone. Find the new one or remove the source.',
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
  if (newest !== null && now.getTime() - newest.getTime() > SILENT_MS) {
    return {
      health: 'silent',
      sentence: say(
        `Vẫn đọc được (lúc ${read}) nhưng không có bài mới từ ${formatDateTime(newest)}. Hãy kiểm tra xem nguồn có đổi địa chỉ không.`,
        `It can be read (at ${read}), but has had nothing new since ${formatDateTime(newest)}. Check whether it moved.`,
      ),
    };
  }
  return {
    health: 'well',
    sentence: newest
      ? say(
          `Đọc lúc ${read}, bài mới nhất thấy lúc ${formatDateTime(newest)}.`,
          `Read at ${read}, newest page seen at ${formatDateTime(newest)}.`,
        )
      : say(`Đọc lúc ${read}; chưa có bài nào mới.`, `Read at ${read}; nothing new so far.`),
  };
}
