// Topics that are the object of another deed than telling: what is announced to everybody ("công khai tiến độ …"), what is
// brought before readers ("đưa gốm Lò Mẫu lên trang bìa"), what people complain of ("tiếp nhận thắc mắc về tiền lương").
import { findFirst, has, loose, words, type Source } from './folded-text.ts';
import type { Span } from './model.ts';

const ANNOUNCES = loose(
  '(?:công khai|công bố|thông báo|báo|đăng|niêm yết|cập nhật|chạy|mở)(?: (?:kịp thời|hằng ngày|ngay|đầy đủ|lên \\p{Lu}?[\\p{L} ]{2,12}?))? (?=(?:các |những |toàn bộ |bảng |từng )?(?:lịch|danh mục|danh sách|tiến độ|giá|mực nước|mức nước|số đo|số liệu|đồng|dự toán|quyết toán|cảnh báo|dự báo|thời tiết|điểm (?:ngập|nóng|kẹt|đen)|giờ|kết quả))',
);
const BRINGS = loose(
  '(?<!\\p{L})đưa (?!tin|phóng viên|thông tin|nội dung|chương trình|các|bài|ra|vào|lên|đón|ấn phẩm|báo|tạp chí|bản đồ|tiếng|xe|kế hoạch|hai|ba|một|\\d)',
);
const BROUGHT = words('lên|ra|vào (?=trang|chuyên|chương|bản tin|bản đồ|mục)|tới|đến');
/** Told to the other side only, or of the two themselves. */
const AMONG_THEM = words(
  'cho (?:báo|đài|tạp chí|toà soạn|nhau|phóng viên)|để (?:báo|đài|toà soạn|phóng viên)|người phát ngôn',
);
const COMPLAINT = loose(
  '(?:thắc mắc|kiến nghị|vướng mắc|bức xúc|phản ánh|khiếu nại|câu hỏi|ý kiến|tin báo|tố giác)(?: của (?:\\p{L}+ ){1,3})? ?(?:về|liên quan đến)(?!\\p{L})',
);
const STOPS = loose(
  '[|\\t(]|, (?!\\p{L}+ \\p{L}+ ?(?:,|$))(?:trả|dẫn|cập|gửi|kèm|trước|qua|để)| (?:kịp thời|trên|qua|trước|trong|lên|cho|dưới dạng|bằng|vào|tại|để|khi|hằng ngày|mỗi|gửi|chậm nhất|theo|của người dân)(?!\\p{L})',
);

/** How far into a promise its deed is looked for, in letters. */
const OPENING = 110;

/** The object as a span, or null where the promise has none; of feedback only the matter of the complaint is looked for. */
export function objectOf(source: Source, promise: Span, isFeedback: boolean): Span | null {
  const opening = { start: promise.start, end: Math.min(promise.end, promise.start + OPENING) };
  const fold = source.fold.slice(opening.start, opening.end);
  const brings = fold.includes('đưa ') ? findFirst(BRINGS, source.fold, opening) : null;
  if (brings) {
    const to = findFirst(BROUGHT, source.fold, { start: brings.end, end: promise.end });
    return to && to.start - brings.end > 5 && to.start - brings.end < 70 ? { start: brings.end, end: to.start } : null;
  }
  const rule = isFeedback ? COMPLAINT : ANNOUNCES;
  const deed = findFirst(rule, source.fold, opening);
  if (!deed) return null;
  if (!isFeedback && has(AMONG_THEM, source.fold.slice(deed.start, promise.end))) return null;
  const stop = findFirst(STOPS, source.fold, { start: Math.min(deed.end + 3, promise.end), end: promise.end });
  const end = stop ? stop.start : promise.end;
  // "công khai kết quả": of what it is, nobody says.
  return source.fold.slice(deed.end, end).trim().split(' ').length > 2 || isFeedback ? { start: deed.end, end } : null;
}
