// The phrase behind a verb of telling, or behind "về": from what it tells of to where means, places and aims begin.
import { findAll, findFirst, here, hereOpen, loose, matchAt, words, type Source } from './folded-text.ts';
import type { Commitment, Span } from './model.ts';
import { isName } from './topics-beside.ts';
import { DEED_HERE, NOUN_HERE, OPENER_HERE } from './verbs.ts';

const TELLING = words(
  'tuyên truyền|tuyên tuyền|(?<!sản phẩm |phương tiện |tổ |ngày hội )truyền thông|quảng bá|giới thiệu|phản ánh|(?<!cổng |cung cấp |trang |nghiệp vụ )thông tin(?! điện tử| viên| hai chiều| phản hồi)|đưa tin|truyền hình trực tiếp|tường thuật|lan toả|biểu dương|cổ vũ|tôn vinh|phản bác|bác bỏ|đấu tranh|truyền tải|phổ biến|gắn|kể(?! (?:từ|cả))|khắc hoạ|phác hoạ|vinh danh|làm nổi bật|làm rõ|diễn giải|quảng diễn|chuyển tải|chuyên chở|chở|đi sâu|đăng toàn văn|đưa đậm nét|viết về|viết loạt|phổ cập|vận động|nêu tên|nêu cả|nêu gương|tìm kiếm|tìm thêm|bám sát|chân dung hoá|lý giải|cắt nghĩa|phân tích|hướng dẫn(?<=(?:video|infographic|clip|bài|phóng sự|tờ rơi|đồ hoạ) hướng dẫn)|bóc gỡ|soi|gỡ giúp|quan tâm(?: nhiều)?(?: hơn)? (?:tới|đến)|nói(?: nhiều)?(?: hơn)? (?:đến|tới|về)|nói giúp|cảnh báo(?=,? (?:thủ đoạn|bóc|nguy cơ|lừa|chiêu))|dành cho|tiến cử|bóc trần|vạch trần|giải thích|nhân rộng|tìm(?! hiểu)|phê phán|loan tin|truyền trực tiếp|phát trực tiếp|viết rõ|quay cả|chân dung|cổ động|nói hộ|nói cho|theo đến cùng|theo đuổi|nêu những|nêu các|kể chuyện|phát lại|nhắc đến',
);
const STEPS = here(
  '(?:tuyên truyền|tuyên tuyền|truyền thông|quảng bá|giới thiệu|phản ánh|thông tin|đưa tin|đăng tải|truyền hình trực tiếp|tường thuật|lan toả|biểu dương|cổ vũ|tôn vinh|phản bác|bác bỏ|đấu tranh|truyền tải|phổ biến|phát hiện|chính thức|chính thống|chính xác|rộng rãi|sâu rộng|sâu đậm|đậm nét|kịp thời|đầy đủ|toàn diện|thường xuyên|có hiệu quả|hiệu quả|về|với|đưa|nhân rộng|tốt|nhanh chóng|trung thực|khách quan|chống|lại|bằng nhiều hình thức|dưới nhiều hình thức|những thông tin|các thông tin|các hoạt động|hơn nữa|công tác|mạnh mẽ|cho báo|(?:các |những )?(?:tuyến bài|loạt bài|bài viết|phóng sự|tin, bài|tin bài)|tin|bài|tin, bài|tới nhân dân|trong nhân dân|về các nội dung|gắn|kể|chuyện(?= (?:về))|khắc hoạ|phác hoạ|vinh danh|làm nổi bật|làm rõ|diễn giải|dễ hiểu|quảng diễn|chuyển tải|chuyên chở|chở|đi sâu|vào|đăng toàn văn|đưa đậm nét|viết|phổ cập|vận động|nhân dân|nêu tên|nêu cả|nêu gương|tìm kiếm|tìm thêm|bám sát|chân dung hoá|lý giải|cắt nghĩa|phân tích|hướng dẫn|bóc gỡ|soi cả|soi|gỡ giúp|quan tâm(?: nhiều)?(?: hơn)? (?:tới|đến)|nói(?: nhiều)?(?: hơn)? (?:đến|tới|về)|nói giúp|dân|cảnh báo|dành cho|tiến cử|giải thích|bình chọn|bóc trần|vạch trần|nhanh|đậm nét|sinh động|kỹ|kỹ hơn|thêm|cả|phê phán|loan tin|truyền trực tiếp|phát trực tiếp|viết rõ|quay cả|chân dung|cổ động|nói hộ|nói cho|bà con|bạn đọc|bạn đọc cả nước|khán giả|nghe|hiểu|kiến thức(?= về)|theo đến cùng|theo đuổi|nêu những|nêu các|phát lại|toàn bộ)',
);
/** "công tác quán triệt, tổ chức thực hiện Nghị quyết …": the paper is the topic, not the steps towards it. */
export const TO_PAPER = hereOpen(
  '(?:(?:công tác|việc|quá trình|kết quả|tình hình|quán triệt|tổ chức|triển khai|thực hiện|học tập|phổ biến|có hiệu quả|hiệu quả|đưa|và|tốt),? ){1,8}(?=(?:các |những )?(?:nghị quyết|chỉ thị|luật|chương trình quốc gia|đề án|kết luận|văn bản|nghị định|chủ trương|quyết định))',
);
const ENDS = loose(
  '[|\\t]| mỗi (?:tháng|tuần|quý|năm) |, (?:còn|đăng|phát hành|phát|đồng thời|mỗi (?:tháng|tuần|quý|năm)|ít nhất|tối thiểu|\\d+ (?:tin|bài|kỳ|số))(?!\\p{L})| (?:bằng tiếng|tại địa chỉ|ở chuyên|vào kế hoạch|gây ảnh hưởng|do (?:sở|báo|cộng tác)|trong chương trình|kịp thời, |nhằm|để|tới|đến với|đến (?:người|nhân|bạn|đông|cán|mọi|các tầng)|trên (?:ứng dụng|khung|báo|đài|các nền|nền|sóng|các ấn|các kênh|hệ thống|mạng|cổng|trang|các phương|chuyên|hạ tầng)|thông qua (?:các|báo|cổng|hệ|việc|nền)|qua (?:báo|các|hệ)|theo (?:yêu cầu|bảng)|trong toàn|trong các tầng lớp|góp phần|vào cuộc sống|sẽ đến|bằng (?:nhiều|các|hình)|với nhiều hình thức|bằng (?:\\d|clip|tin|bài|thứ|bốn|ba|hai|đồ|nhiều|các)|dịp |trên(?= trang| bản| kênh| tiktok| fanpage| gian| ấn| \\p{L}+\\.\\p{L})|ở (?:các|nhiều) chuyên|lan toả|cho (?:báo|đài|phóng|cổng|tạp)|của cán bộ, đảng|được lan toả|ngăn cản|như)(?!\\p{L})',
);
const PLAIN_DEED = here(
  '(?:tiếp tục|tập trung|tăng cường|phát huy|chú trọng|góp phần|đẩy mạnh|nâng cao|củng cố|quan tâm|cổ vũ|khơi dậy)',
);

/** "Thông tin Đồng Bằng" is an agency. */
const AGENCY = /^Thông tin \p{Lu}/u;

const REFUTES = words('(?:phản bác|bác bỏ|đấu tranh|xử lý|xác minh|ngăn chặn|cảnh báo|gỡ bỏ|lại|chống)(?:,| và|$)*');
function tellingOf(source: Source, within: Span): Span | null {
  for (let hit = findFirst(TELLING, source.fold, within); hit;) {
    const agency = AGENCY.test(source.text.slice(hit.start, hit.start + 12));
    if (!agency && !isName(source, hit.start, within.start)) return hit;
    hit = findFirst(TELLING, source.fold, { start: hit.end, end: within.end });
  }
  return null;
}

export function phraseOf(source: Source, commitment: Commitment): Span | null {
  if (commitment.kind === 'correction.refute') {
    const last = findAll(REFUTES, source.fold, commitment).findLast((hit) => hit.start - commitment.start < 60);
    if (!last) return null;
    const stop = findFirst(ENDS, source.fold, { start: Math.min(last.end + 8, commitment.end), end: commitment.end });
    return { start: last.end, end: stop ? stop.start : commitment.end };
  }
  if (commitment.kind === 'correction.publish') return null;
  const telling = tellingOf(source, commitment);
  let start: number;
  if (telling && telling.start - commitment.start < 120) start = steps(source, telling.start, commitment.end);
  else if (commitment.kind.startsWith('coverage')) {
    const about = suppliedOn(source, commitment);
    if (about) return about;
    const opener = matchAt(OPENER_HERE, source.fold, commitment.start);
    const from = opener > 0 ? opener : commitment.start;
    const deed = matchAt(PLAIN_DEED, source.fold, from);
    if (NAMES_SIDE.test(source.fold.slice(from, from + 12))) return null;
    if (
      findFirst(PRODUCES, source.fold, {
        start: commitment.start,
        end: Math.min(commitment.end, commitment.start + 70),
      })
    )
      return null;
    // What is done ("đăng 24 bài viết") is no topic; what a verb before it tells about is.
    if (
      deed < 0 &&
      (matchAt(DEED_HERE, source.fold, from) > 0 ||
        /(?<!\p{L})(?:sẽ|có trách nhiệm)(?!\p{L})/u.test(source.fold.slice(from, commitment.end)))
    )
      return null;
    if (deed < 0 && matchAt(NOUN_HERE, source.fold, from) < 0) return null;
    start = deed > 0 ? deed : from;
  } else return null;
  const stop = findFirst(ENDS, source.fold, { start: Math.min(start + 4, commitment.end), end: commitment.end });
  const end = stop ? stop.start : commitment.end;
  if (NO_PHRASE.test(source.fold.slice(start, start + 24))) return null;
  return end - start > 8 ? { start, end } : null;
}

/** Means, places and effects are no topics. */
const NAMES_SIDE = loose(
  '^(?:báo|đài|cổng|tạp chí|hãng|phường|xã|thị xã|huyện|quận|đặc khu|không|dài|người|cán bộ|chuyên (?:trang|mục)|khu kinh|ubnd|uỷ ban|hai bên|2 bên|các bên|hai đơn|bên [abc]|sở|hội|các chi|thành uỷ|huyện uỷ|tỉnh uỷ) ',
  'u',
);
const PRODUCES = words(
  'mở|duy trì|đăng|sản xuất|phát sóng|dành|cập nhật|cộng tác|tổ chức|hỗ trợ|cử|vận hành|bố trí|xây dựng chuyên',
);
const NO_PHRASE = loose(
  '^\\s*(?:mỗi|toà soạn|thì|phát trên|trên|lên|theo|bằng|tại|qua|cho|dưới|của|trong|không|thận trọng|đáng|góp phần|định hướng|đến|với|để|và|nhằm|sẽ|được|kịp thời|đảm bảo|bảo đảm|đúng|ở|giữa|ít nhất|theo yêu) ',
  'u',
);

/** What information is supplied about: behind "về", "nhất là". */
export function suppliedOn(source: Source, commitment: Commitment, rule = ABOUT): Span | null {
  const about = findAll(rule, source.fold, commitment).find((hit) => !isQuoted(source, commitment.start, hit.start));
  if (!about) return null;
  const stop = findFirst(ENDS, source.fold, { start: Math.min(about.end + 4, commitment.end), end: commitment.end });
  return { start: about.end, end: stop ? stop.start : commitment.end };
}

/** A film, a contest, a talk about something. */
export const WORK_ABOUT = words(
  '(?<=(?:phim|phim ngắn|video|clip|ký sự|hội thảo|toạ đàm|diễn đàn|cuộc thi|hội thi|chuyên đề|triển lãm|bài|ảnh|trò chuyện|chương trình|kịch bản|podcast)(?: (?!cho|tại|ở|trên)\\p{L}+){0,3} )về',
);
export const ABOUT = words('nhất là|đặc biệt là|liên quan đến|về(?! (?:phía|việc cung))');

/** "mục “Khoa học về làng”": a name tells of nothing. */
function isQuoted(source: Source, from: number, at: number): boolean {
  const before = source.text.slice(from, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.split('"').length % 2 === 0;
}

function steps(source: Source, from: number, limit: number): number {
  let at = from;
  for (let turn = 0; turn < 14 && at < limit; turn++) {
    const next = matchAt(STEPS, source.fold, at);
    if (next < 0) break;
    const gap = /^(?:[,\s]|và )*/u.exec(source.fold.slice(next, next + 8))![0].length;
    at = next + gap;
  }
  const paper = matchAt(TO_PAPER, source.fold, at);
  return paper > 0 ? paper : at;
}
