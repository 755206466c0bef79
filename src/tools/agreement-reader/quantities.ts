// "mỗi quý 3 chuyên trang", "01 lớp/năm", "ít nhất 2 tin, bài mỗi tháng": how much is promised, and per what time.
import { findAll, words, type Source } from './folded-text.ts';
import type { Quantity, Span } from './model.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
const UNIT =
  'chuyên trang|chuyên mục|chuyên đề|tin, bài, ảnh|tin, bài|tin bài|bài viết|tin|bài|phóng sự|phim tài liệu|phim|video clip|video|clip|chương trình|số báo|số|kỳ|tờ báo|tờ|cuộc|buổi|lớp|lần|hội nghị|toạ đàm|toà đàm|diễn đàn|hội thảo|bản tin|infographic|podcast|tác phẩm|ấn phẩm|trang|suất|phút|triệu đồng|tỷ đồng|đồng|học viên|phóng viên|cán bộ|đợt|tuyến bài|loạt bài|ảnh|cuộc thi';
const TIME = 'tuần|tháng|quý|6 tháng|06 tháng|sáu tháng|nửa năm|năm';
const COUNT = '\\d{1,3}(?:\\.\\d{3})+|\\d{1,6}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười';
const RULE = words(
  `(?:(?:mỗi|hằng|hàng|trong) (?<t1>${TIME})(?: \\p{L}+){0,6}? )?(?:(?:ít nhất|tối thiểu|từ|khoảng|trên|không (?:dưới|quá)) )?(?<n>${COUNT})(?: ?- ?\\d{1,4}| đến \\d{1,4})? (?<u>${UNIT})(?:(?: \\p{L}+){0,6}? ?(?:/|mỗi|một|trong một|trong|trên|hằng|hàng) ?(?<t2>${TIME}))?`,
);
const WHOLE_TERM = /(?:cả giai đoạn|toàn giai đoạn|trong thời hạn|suốt thời gian)/u;

/** Only numbers that count something a promise can be measured by; years, decree numbers and hours are none. */
export function readQuantities(source: Source, span: Span): Quantity[] {
  const found: Quantity[] = [];
  for (const { start, end, found: hit } of findAll(RULE, source.fold, span)) {
    const groups = hit.groups as { n: string; u: string; t1?: string; t2?: string };
    const value = NUMBERS[groups.n] ?? Number(groups.n.replaceAll('.', ''));
    if (!Number.isFinite(value) || value <= 0) continue;
    // "năm chương trình" after "hằng" is a year, "số 5" a number: a bare word number needs its own sense.
    if (
      groups.n === 'năm' &&
      /(?:hằng|hàng|mỗi|trong|từng)\s*$/u.test(source.fold.slice(Math.max(0, start - 6), start))
    )
      continue;
    if (
      /(?:số|khoá|lần thứ|điều|khoản|tháng|ngày|năm|nghị quyết|chỉ thị|quyết định)\s*$/u.test(
        source.fold.slice(Math.max(0, start - 12), start),
      ) &&
      !groups.t1
    )
      continue;
    const time = groups.t2 ?? groups.t1;
    const around = source.fold.slice(span.start, span.end);
    const unitStart = start + hit[0].lastIndexOf(groups.u, hit[0].length - (groups.t2?.length ?? 0));
    found.push({
      value,
      unit: source.text.slice(unitStart, unitStart + groups.u.length),
      per: time ? per(time) : WHOLE_TERM.test(around) ? 'term' : null,
      start,
      end,
    });
  }
  return found;
}

function per(time: string): Quantity['per'] {
  if (time === 'tuần') return 'week';
  if (time === 'tháng') return 'month';
  if (time === 'quý') return 'quarter';
  if (time === 'năm') return 'year';
  return 'half-year';
}
