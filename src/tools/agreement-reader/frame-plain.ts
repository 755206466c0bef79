// "Tạp chí cũng sản xuất phim …. Chi cục cho phóng viên đi cùng …": once the signing is told, a side and what it does in
// plain words is what was agreed, though nothing announces it. What was done, is being done or was said is none.
import { has, loose, words, type Source } from './folded-text.ts';
import type { Reading } from './frame-memory.ts';
import { ASKS, HOPES, PAST, SAYS } from './frame-cues.ts';
import { markLength } from './list-marks.ts';
import type { Span } from './model.ts';
import type { Subject } from './subjects.ts';
import { isDeed } from './verbs.ts';

const LEADS =
  /^(?:(?:đổi lại|ngược lại|bù lại|về phần mình|phần mình|trong khi đó|song song|song song đó|mặt khác|vậy là|thế là|từ nay|sắp tới|năm nay|theo (?:đó|quy chế|thoả thuận|chương trình|kế hoạch|bản ghi nhớ|hợp đồng|văn bản|biên bản)(?: [\p{L}]+){0,4}|(?:thoả thuận|quy chế|chương trình|kế hoạch|văn bản)[^,.;:]{0,30} (?:buộc|giao|yêu cầu)),? |(?:ngoài|bên cạnh|cùng với|thay vì) [^,.;:]{3,50}, |(?:còn|riêng|phần|về phía|phía|thì|và|rồi|nay) )+/u;
/** Between a side and its deed. */
const BETWEEN =
  /^(?:,? (?:thì|sẽ|cũng|còn|lại|phải|cùng|cùng nhau|đều|nhận|lo|lo việc|được giao|nhận việc|nhận phần|xin|có trách nhiệm|có nhiệm vụ|cam kết|cứ|chung tay|chung sức|hứa|sẵn sàng))* /u;
/** What happens, happened or is: no promise. */
const TOLD_OF = words(
  'đã|vừa|từng|đang|hiện|hiện nay|hiện có|mới đây|vừa qua|hôm (qua|nay)|năm (ngoái|qua|trước)|những năm qua|thời gian qua|trước đây|lâu nay|xưa nay|(sáng|chiều|tối|trưa|ngày) \\d{1,2}[/.-]\\d{1,2}|lễ ký|ký kết|ký|phát biểu|khai mạc|bế mạc|trao (quyết|bằng|giấy khen|tặng bằng)|ra đời|thành lập (từ|năm)|chúc mừng|cảm ơn|nhân dịp|tham dự|dự lễ|có mặt|chứng kiến|đạt (được )?giải|đạt \\d|thu hút|phát hiện \\d|bắt \\d|xử phạt \\d|xảy ra',
);
const NO_DEED_BEHIND =
  /^(?:là|có(?! trách)|gồm|ra đời|ký|nằm|thuộc|tổ chức (?:lễ|hội nghị (?:ký|tổng|sơ)|họp báo công bố)|công bố (?:quyết|kết)|khen|đánh giá|nói|kể|cho (?:biết|hay|rằng)|giới thiệu về mình|trao giải|trao (?:đổi với|thưởng))(?!\p{L})/u;

/** Pushes a frame where the sentence is one; the list it opens goes on with further deeds. */
export function readPlain(source: Source, span: Span, reading: Reading): boolean {
  const { memory, frames } = reading;
  if (!memory.signed || memory.speech) return false;
  const from = span.start + markLength(source.fold.slice(span.start, span.end));
  const fold = source.fold.slice(from, span.end);
  if (fold.length < 20 || has(PAST, fold) || has(TOLD_OF, fold) || has(SAYS, fold) || has(HOPES, fold)) return false;
  const asked = has(ASKS, fold);
  const lead = LEADS.exec(fold)?.[0].length ?? 0;
  const subject = sideAt(reading, from) ?? (lead > 0 ? sideAt(reading, from + lead) : null);
  if (!subject || asked || reading.here.some((one) => one.start < subject.end && one.end > span.start)) return false;
  const at = subject.end + (BETWEEN.exec(source.fold.slice(subject.end, subject.end + 60))?.[0].length ?? 0);
  if (at === subject.end || NO_DEED_BEHIND.test(source.fold.slice(at, at + 40))) return false;
  if (!isDeed(source, at) && !isDeed(source, subject.end + 1)) return false;
  memory.list = { who: subject.who, modality: 'agreed' };
  const start = lead > 0 ? from + lead : from;
  frames.push({ start, end: span.end, ...memory.list, explicit: true, strong: true });
  return true;
}

function sideAt(reading: Reading, at: number): Subject | null {
  return reading.subjects.opens(at) ?? reading.subjects.at(at);
}

/** The signing itself is told here: what is agreed may follow. */
export const TELLS_SIGNING = loose(
  '(?<!\\p{L})(?:ký kết|ký|đặt bút|hạ bút|lễ ký|bắt tay|trao văn bản|thoả thuận|bản ghi nhớ|quy chế)(?!\\p{L})',
  'u',
);
