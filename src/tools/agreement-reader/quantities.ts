// "mỗi quý 3 chuyên trang", "01 lớp/năm", "tối thiểu 04 tin, bài mỗi tháng", "từ ba đến năm bài": how much is promised,
// and per what time.
import { findAll, matchAt, here, words, type Source } from './folded-text.ts';
import type { Quantity, Span } from './model.ts';
import { NUMBER, numberOf } from './number-words.ts';

/** What promises count. Longer names first: "tin, bài" before "tin". */
export const UNITS =
  'chuyên trang|chuyên mục|chuyên đề|trang chuyên đề|số chuyên đề|tin, bài, ảnh|tin, bài, video|tin, bài|tin bài|bài viết|bài báo|bài phản ánh|tin|bài|phóng sự ảnh|phóng sự dài kỳ|phóng sự truyền hình|phóng sự phát thanh|phóng sự|ký sự|phim tài liệu|phim ngắn|phim|video clip|video|clip|tập|chương trình phát thanh|chương trình truyền hình|chương trình|số báo|số|kỳ|tờ báo|tờ|cuộc thi|cuộc|buổi|lớp|khoá|lần|lượt|hội nghị|toạ đàm|toà đàm|diễn đàn|hội thảo|bản tin|infographic|podcast|tác phẩm|ấn phẩm|trang báo|trang|suất|phút|giờ|triệu đồng|tỷ đồng|đồng|học viên|cộng tác viên|phóng viên|cán bộ|đợt|tuyến bài|loạt bài|ảnh|gương|mô hình|điểm|đoàn|sản phẩm|spot|bảng|pano|câu lạc bộ|tài khoản|cuốn|người|gói|chủ đề|địa điểm|đầu sách|đầu báo|câu chuyện|nhân vật|giải|cụm';
const TIME = 'tuần|tháng|quý|6 tháng|06 tháng|sáu tháng|3 tháng|03 tháng|ba tháng|nửa năm|năm';
const LEAST = 'ít nhất|tối thiểu|không dưới|không ít hơn|trên|hơn';
const MOST = 'tối đa|không quá|nhiều nhất|không vượt quá';
const RULE = words(
  `(?:(?<lead>(?:mỗi|hằng|hàng|từng|một|trong|định kỳ|định kỳ mỗi)(?: (?:một|1|01|mỗi))? (?<t1>${TIME})|tuần|6 tháng|06 tháng|sáu tháng|nửa năm)(?!,? (?:ngày|20\\d\\d))(?<gap>,?(?: [\\p{L}“”"’.]+,?){0,9}?) )?(?:(?<least>${LEAST})|(?<most>${MOST})|khoảng|chừng|từ|đủ)? ?(?<n>${NUMBER})(?: ?\\([^()]{1,24}\\))?(?: ?(?:-|đến|tới) ?(?<n2>${NUMBER}))? (?<u>${UNITS})(?! (?:này|đó|thứ|thông tin|[ivx]+(?!\\p{L})|nêu trên|trên đây|hợp tác|phối hợp))(?<up> trở lên)?(?:(?<gap2>(?: [\\p{L}“”"’]+){0,7}?)(?:,? ?(?:/|mỗi|một|trong một|trong|hằng|hàng|trên) ?(?:một |1 |01 )?(?<t2>${TIME})(?! \\d| tới| này)))?`,
);
const ONCE = words(
  `(?:(?:mỗi|định kỳ|cứ) )?(?<t>${TIME})(?: (?<n>một|hai|1|01|2|02)|/) ?lần|(?<n3>một|hai|1|01|2|02) lần ?/ ?(?<t3>${TIME})|(?<t4>${TIME}) ?/ ?(?:1 |01 |một )?(?<u4>số|kỳ|bài|chuyên trang|bản tin|phóng sự|buổi)`,
);
const WHOLE_TERM = /(?:cả giai đoạn|toàn giai đoạn|trong thời hạn|suốt thời gian|trong suốt|cả đợt)/u;
const WITHIN_YEAR = /trong năm(?: 20\d\d)?|cả năm/u;
/** What stands before a number that counts nothing: papers, days, terms. */
const NAMED =
  /(?:số|khoá|lần thứ|thứ|điều|khoản|điểm|tháng|ngày|năm|nghị quyết|chỉ thị|quyết định|luật|thông tư|cấp|giai đoạn|đợt|kênh|fm|quý|cách mạng|trung ương)\s*$/u;
const COUNTED = here(UNITS);

/** Only numbers that count something a promise can be measured by; years, decree numbers and hours are none. */
export function readQuantities(source: Source, span: Span): Quantity[] {
  const found: Quantity[] = [];
  const around = source.fold.slice(span.start, span.end);
  const whole = WHOLE_TERM.test(around) ? 'term' : WITHIN_YEAR.test(around) ? 'year' : null;
  for (const { start, end, found: hit } of findAll(RULE, source.fold, span)) {
    const said = hit.groups as Record<string, string | undefined>;
    const [number = '', unit = ''] = [said['n'], said['u']];
    const value = numberOf(number);
    if (!Number.isFinite(value) || value <= 0) continue;
    const numberAt = start + numberPlace(hit[0], said);
    if (isNoCount(source, { number, unit, numberAt, time: said['t1'] })) continue;
    const time =
      said['t2'] ??
      said['t1'] ??
      (/^(?:tuần|0?6 tháng|sáu tháng|nửa năm)$/u.test(said['lead'] ?? '') ? said['lead'] : undefined);
    const unitAt = start + unitPlace(hit[0], said, numberAt - start);
    const upTo = said['n2'] ? numberOf(said['n2']) : Number.NaN;
    const from = said['lead'] === undefined || hitsGap(said['gap']) ? start : numberAt;
    found.push({
      value,
      ...(upTo > value ? { upTo } : {}),
      ...(said['least'] || said['up'] ? { bound: 'least' as const } : said['most'] ? { bound: 'most' as const } : {}),
      unit: source.text.slice(unitAt, unitAt + unit.length).replace(/\s+/gu, ' '),
      per: time ? per(time) : inherited(source, found.at(-1), numberAt, whole),
      start: from,
      end: said['t2'] ? end : unitAt + unit.length,
    });
  }
  for (const { start, end, found: hit } of findAll(ONCE, source.fold, span)) {
    if (found.some((one) => one.start < end && start < one.end)) continue;
    const said = hit.groups as Record<string, string | undefined>;
    const time = said['t'] ?? said['t3'] ?? said['t4'] ?? '';
    found.push({
      value: numberOf(said['n'] ?? said['n3'] ?? 'một'),
      unit: said['u4'] ?? 'lần',
      per: per(time),
      start,
      end,
    });
  }
  return withSharedPeriod(
    source,
    found.sort((a, b) => a.start - b.start),
  );
}

function hitsGap(gap: string | undefined): boolean {
  return (gap ?? '').length < 60;
}

function numberPlace(whole: string, said: Record<string, string | undefined>): number {
  const lead = (said['lead'] ?? '').length + (said['gap'] ?? '').length;
  return whole.indexOf(said['n']!, lead);
}

function unitPlace(whole: string, said: Record<string, string | undefined>, from: number): number {
  return whole.indexOf(said['u']!, from + said['n']!.length);
}

function isNoCount(
  source: Source,
  one: { number: string; unit: string; numberAt: number; time: string | undefined },
): boolean {
  const before = source.fold.slice(Math.max(0, one.numberAt - 14), one.numberAt);
  // "hằng năm chương trình …": a year; "một số nội dung": some.
  if (one.number === 'năm' && /(?:hằng|hàng|mỗi|trong|từng|các|những|sáu tháng và)\s*$/u.test(before)) return true;
  if (one.number === 'một' && one.unit === 'số') return true;
  if (one.unit === 'người' && !one.time) return true;
  if (!one.time && NAMED.test(before)) return true;
  // "Một người dân nói", "hai cán bộ": only what is written as a figure counts people.
  if (/^\p{L}/u.test(one.number) && /^(?:người|cán bộ|câu|điểm|bộ|số|giờ|ảnh)$/u.test(one.unit)) return true;
  // "8 giờ", "15 phút" tell when or how long, not how much.
  return /^(?:giờ|phút)$/u.test(one.unit) && !one.time;
}

/** "mỗi tháng 2 tin và 1 phóng sự": the second has the period of the first. */
function inherited(
  source: Source,
  before: Quantity | undefined,
  at: number,
  whole: 'term' | 'year' | null,
): Quantity['per'] {
  if (!before || before.per === null || source.fold[before.end - 1] === undefined) return whole;
  const between = source.fold.slice(before.end, at);
  return between.length < 26 && /^\s*(?:,|và|, và|cùng|;)?\s*(?:\p{L}+ ){0,3}$/u.test(between) && !between.includes(';')
    ? before.per
    : whole;
}

/** "10 tin, 5 bài/tháng": the period behind the last counts for those right before it. */
function withSharedPeriod(source: Source, found: readonly Quantity[]): Quantity[] {
  const shared = [...found];
  for (let at = shared.length - 2; at >= 0; at--) {
    const [one, next] = [shared[at]!, shared[at + 1]!];
    if (one.per !== null || next.per === null) continue;
    if (/^\s*(?:,|và)\s*$/u.test(source.fold.slice(one.end, next.start))) shared[at] = { ...one, per: next.per };
  }
  return shared;
}

export function per(time: string): Quantity['per'] {
  if (time === 'tuần') return 'week';
  if (time === 'tháng') return 'month';
  if (time === 'quý' || /^(?:0?3|ba) tháng$/u.test(time)) return 'quarter';
  if (time === 'năm') return 'year';
  return 'half-year';
}

/** The unit that folded words begin with ("chuyên trang “…”"), or null. */
export function unitAt(folded: string): string | null {
  const end = matchAt(COUNTED, folded, 0);
  return end > 0 ? folded.slice(0, end) : null;
}
