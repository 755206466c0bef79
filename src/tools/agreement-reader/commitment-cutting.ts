// A promise sentence holds one or several promises. Semicolons separate them, and commas where a new deed begins.
import { findFirst, here, loose, matchAt, trimSpan, words, type Source } from './folded-text.ts';
import type { Span } from './model.ts';
import type { Subjects } from './subjects.ts';
import {
  COMMA_DEED_HERE,
  DEED_AT_END,
  DEED_HERE,
  isDeed,
  MATTER_HERE,
  NOUN_HERE,
  OPENER_HERE,
  VERB_HERE,
} from './verbs.ts';

export interface Piece extends Span {
  /** The words whose verb governs a piece that has none itself; the first piece governs itself. */
  readonly governor: Span;
  /** Begins the sentence or stands behind a semicolon. */
  readonly opens: boolean;
}

/** A noun phrase behind ";" this short still belongs to the item before it. */
const SHORT_NOUN = 46;
const PAPERS = words(
  '^(?:các |những |một số )?(?:nghị quyết|chỉ thị|văn bản|kết luận|quyết định|chương trình|kế hoạch|đề án|luật|nghị định|chủ trương|quy định)',
  'u',
);
const LIST_FOLLOWS = loose(' như\\s*:|, (?:cụ thể|bao gồm|gồm)\\s*:|, trong đó trọng tâm là\\s*:');
const PURPOSE = words(
  'nhằm|nhằm mục đích|với mục đích|với mục tiêu|qua đó|từ đó|để từ đó|(?<=, )góp phần (?:nâng|xây|thúc|phát|tạo|thực|đưa|ổn)',
);
const PURPOSE_DEED = loose('^\\s*(?:tuyên truyền|tuyên tuyền|quảng bá|truyền thông|thông tin|phản ánh)[^;.]{25,}', 'u');
const EFFECT_DEED = loose(
  '^,?\\s*(?:tạo ra những thông tin|tạo ra thông tin|góp phần (?:tuyên truyền|quảng bá|giới thiệu|lan toả))',
  'u',
);

/** What is said stops where the story says who said it: "…", ông A nhấn mạnh. */
const SAID_BY = loose(
  '["”]\\s*,\\s*(?:ông|bà|đồng chí|đ/c|nhà báo|anh|chị|theo|[^,;.]{2,60} (?:nhấn mạnh|khẳng định|cho biết|nói|chia sẻ|phát biểu))(?!\\p{L})',
);

/** A point of a paper is one promise also with two deeds; in a story (`told`) a comma between deeds parts two. */
export function cutPromises(source: Source, said: Span, subjects: Subjects, told: boolean): Piece[] {
  const by = findFirst(SAID_BY, source.fold, said);
  const frame = by ? { start: said.start, end: by.start } : said;
  const list = findFirst(LIST_FOLLOWS, source.fold, frame);
  const behind = list ? skipBlank(source, list.end) : -1;
  const whole =
    list && list.start - frame.start > 20 && matchAt(DEED_HERE, source.fold, behind) < 0
      ? { start: frame.start, end: list.start }
      : frame;
  const pieces: Piece[] = [];
  let governor: Span = whole;
  for (const item of semicolonItems(source, whole, subjects)) {
    for (const part of commaParts(source, item, subjects, told)) {
      for (const clean of withoutPurpose(source, part)) {
        const span = trimSpan(source.text, withoutOpener(source, clean));
        if (span.end - span.start < 12) continue;
        const own = isDeed(source, span.start) || pieces.length === 0;
        if (own) governor = span;
        pieces.push({ ...span, governor, opens: part.start === item.start });
      }
    }
  }
  return pieces;
}

function skipBlank(source: Source, at: number): number {
  return source.fold[at] === ' ' ? at + 1 : at;
}

/** "(2) Trao đổi …" inside a sentence. */
const NUMBERED = /^(?:\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*)?/u;

function withoutOpener(source: Source, span: Span): Span {
  let { start } = span;
  for (let turn = 0; turn < 3; turn++) {
    const blank = trimSpan(source.text, { start, end: span.end }).start;
    const trimmed = blank + NUMBERED.exec(source.fold.slice(blank, blank + 8))![0].length;
    const opener = matchAt(OPENER_HERE, source.fold, trimmed);
    if (opener < 0 || opener >= span.end) return { start: trimmed, end: span.end };
    start = opener;
  }
  return { start, end: span.end };
}

function semicolonItems(source: Source, whole: Span, subjects: Subjects): Span[] {
  const items: Span[] = [];
  let start = whole.start;
  let depth = 0;
  for (let at = whole.start; at <= whole.end; at++) {
    const mark = source.fold[at];
    if (mark === '(') depth++;
    if (mark === ')') depth = Math.max(0, depth - 1);
    if (at < whole.end && (mark !== ';' || depth > 0)) continue;
    const item = { start, end: at };
    const before = items.at(-1);
    if (before && joins(source, before, item, subjects))
      items[items.length - 1] = { start: before.start, end: item.end };
    else if (source.fold.slice(item.start, item.end).trim() !== '') items.push(item);
    start = at + 1;
  }
  return items;
}

/** "Nghị quyết A; Nghị quyết B" and short nouns stay together; a new deed or a long phrase is a new item. */
function joins(source: Source, before: Span, item: Span, subjects: Subjects): boolean {
  const trimmed = withoutOpener(source, trimSpan(source.text, item));
  const words = source.fold.slice(trimmed.start, trimmed.end).trim();
  if (words === '') return true;
  const first = matchAt(DEED_HERE, source.fold, trimmed.start);
  if (first > 0 && matchAt(MATTER_HERE, source.fold, trimmed.start) < 0) return false;
  if (/(?<!\p{L})(?:được giao|làm đầu mối|sẽ|có trách nhiệm|chủ trì)(?!\p{L})/u.test(words)) return false;
  if (opensOther(source, trimmed.start, subjects, '')) return false;
  if (CYCLE.test(words)) return false;
  if (matchAt(NOUN_HERE, source.fold, trimmed.start) > 0) return true;
  if (subjects.opens(trimmed.start) || matchAt(VERB_HERE, source.fold, trimmed.start) > 0) return false;
  if (PAPERS.test(words)) return true;
  return words.length < SHORT_NOUN && before.end - before.start > 40;
}

/** "mỗi quý một lần ngồi lại …": when it is done opens what is done. */
const CYCLE =
  /^(?:cứ |định kỳ )?(?:(?:mỗi|hằng|hàng|cuối|đầu|giữa) (?:năm|quý|tháng|tuần|kỳ|đợt)|(?:\d+|hai|ba|sáu) (?:tháng|năm)(?: một)? lần)(?!\p{L})[^;]{0,30} \p{L}+/u;

/** "… Chương trình phối hợp truyền thông, thực hiện …": the name of a paper ends with a deed's word and is an object. */
const NAMED_PAPER =
  /cung cấp (?:đầy đủ |kịp thời )?thông tin$|(?:chương trình|quy chế|thoả thuận|kế hoạch|bản ghi nhớ)[^,]{0,30}$/u;
/** What was promised is complete with its measure or its name. */
const FULL =
  /(?:[”"]|\/(?:tuần|tháng|quý|năm|kỳ)|(?:mỗi|hằng|hàng|một|trong) (?:tuần|tháng|quý|năm|kỳ)|\d (?:phiên|buổi|kỳ|số|bài|tin|lớp|tập|bản))$/u;
const JOINTS = loose(
  ', (?:đồng thời,? )?| và | để (?=(?:báo|đài|cổng|tạp chí|toà soạn|các cơ quan báo chí) (?:thông tin|tuyên truyền|kịp thời|đăng|phản ánh|đưa tin|phát))',
);

/** "…, Báo X xây dựng …": another side and what it does. */
function opensOther(source: Source, at: number, subjects: Subjects, before: string): boolean {
  // "chỉ đạo các phòng, ban, các xã chủ động …": those who are told to, not another side.
  if (
    /(?<!\p{L})(?:chỉ đạo|yêu cầu|đề nghị|giao|vận động|khuyến khích)(?: [\p{L},]+){1,14}$/u.test(before) &&
    /^(?:các|những) /u.test(source.fold.slice(at, at + 6))
  )
    return false;
  const subject = subjects.at(at);
  return subject !== null && DOES_HERE.test(source.fold.slice(subject.end, subject.end + 24));
}

const TELLS =
  /(?<!\p{L})(?:tuyên truyền|truyền thông|quảng bá|phản ánh|thông tin về|đưa tin|lan toả|về|việc|nội dung|chỉ đạo|yêu cầu|đề nghị|giao|vận động|khuyến khích|kêu gọi|như|nhằm|để|trong việc|tiếp tục đẩy mạnh)(?!\p{L})/u;
const PLAIN_DEED_HERE = here(
  '(?:cung cấp|cử|gửi|phát|đăng|mở|cho|cắt|lo|góp|trả|kể|giải thích|nêu|dạy|bày|mời|nhận|giữ|chiếu|trình chiếu|in|đặt|mua|tặng|biếu|lập|dựng|nhắn|chia sẻ|cập nhật|hỗ trợ|bố trí|chuyển|xếp|miễn|quay|viết|dịch|làm|tổ chức|tiếp nhận|chịu|cấp|đón|đưa|dẫn|giới thiệu|công bố|báo|thông báo|chọn|cùng|đào tạo|tập huấn|hướng dẫn|phân công|giao|lắp|duy trì|dành)(?! (?:bởi|tới|về|lên|xuống|ra|vào|đến|thuê|ý|chí|cáo|lại cho)(?!\\p{L}))',
);

function partLength(source: Source, from: number, limit: number): number {
  const stop = source.fold.slice(from, limit).search(/,|;/u);
  return stop < 0 ? limit - from : stop;
}

const DOES_HERE =
  /^ (?:sẽ|cam kết|có trách nhiệm|chỉ đạo|cung cấp|xây dựng|mở|cử|gửi|lập|phối hợp|tổ chức|bố trí|tạo điều kiện|đăng|phát|hỗ trợ|tuyên truyền|giới thiệu|quảng bá|thông tin|tiếp nhận|trả lời|phân công|giúp|duy trì|sản xuất|dành|ưu tiên|mời|chi|thanh toán|đặt|mua|vận động|giao|thực hiện|tập huấn|chia sẻ|cập nhật|phản ánh|thu thập|chủ động|kịp thời|viết|trao đổi|đồng hành|được giao)(?!\p{L})/u;

/** "Kênh làm bốn phim ngắn, cắt 40 clip cho …, kèm ba bạn trẻ …": a deed with its object in every part; none tells of others. */
function deedsInARow(source: Source, item: Span): Span[] {
  const fold = source.fold.slice(item.start, item.end);
  const parts: Span[] = [];
  let start = item.start;
  for (const joint of fold.matchAll(/, (?:và |đồng thời |rồi )?| và |$/gu)) {
    const end = item.start + joint.index;
    const part = source.fold.slice(start, end);
    const first = start === item.start;
    if (!first && (!isDeed(source, start) || matchAt(MATTER_HERE, source.fold, start) > 0)) return [];
    if (part.split(' ').length < 3 || part.length < 12 || TELLS.test(part) || /[“”"(]/u.test(part)) return [];
    parts.push({ start, end });
    start = end + joint[0].length;
  }
  return parts;
}

function commaParts(source: Source, item: Span, subjects: Subjects, told: boolean): Span[] {
  const row = told ? deedsInARow(source, item) : [];
  if (row.length > 2) return row;
  const parts: Span[] = [];
  let start = item.start;
  for (const joint of source.fold.slice(item.start, item.end).matchAll(JOINTS)) {
    const at = item.start + joint.index;
    const next = at + joint[0].length;
    const before = source.fold.slice(start, at).trimEnd();
    if (joint[0].startsWith(' để')) {
      parts.push({ start, end: at });
      start = next;
      continue;
    }
    const other = !joint[0].startsWith(' và') && before.length >= 20 && opensOther(source, next, subjects, before);
    if (other) {
      parts.push({ start, end: at });
      start = next;
      continue;
    }
    if (
      before.length < 26 ||
      (DEED_AT_END.test(before.slice(-40)) &&
        !NAMED_PAPER.test(before.slice(-60)) &&
        !source.fold.startsWith('có sự', next))
    )
      continue;
    const full = FULL.test(before.slice(-24)) && !joint[0].startsWith(' và') && isDeed(source, next);
    // Within what is told nearly any word may stand behind a comma; behind another deed a verb begins the next one.
    const plain =
      told &&
      joint[0].startsWith(',') &&
      !TELLS.test(before) &&
      matchAt(PLAIN_DEED_HERE, source.fold, next) > 0 &&
      partLength(source, next, item.end) >= 20;
    if ((matchAt(COMMA_DEED_HERE, source.fold, next) < 0 && !full && !plain) || item.end - next < 18) continue;
    // "trong việc …, tổ chức …", "(…, …)" go on describing; an opened bracket is not cut.
    if (before.lastIndexOf('(') > before.lastIndexOf(')')) continue;
    // What is hoped to come of it goes on to the end.
    if (/(?<!\p{L})(?:từ|qua) đó,?(?!\p{L})/u.test(before.slice(12))) continue;
    parts.push({ start, end: at });
    start = next;
  }
  parts.push({ start, end: item.end });
  return parts;
}

/** What comes behind "nhằm" is why, not what; unless it is the telling itself ("… hai chiều nhằm tuyên truyền …"). */
function withoutPurpose(source: Source, part: Span): Span[] {
  const { end } = part;
  const purpose = findFirst(PURPOSE, source.fold, { start: part.start + Math.min(15, end - part.start), end });
  if (!purpose) return [{ start: part.start, end }];
  const head = { start: part.start, end: purpose.start };
  const rest = source.fold.slice(purpose.end, end);
  if (purpose.found[0].startsWith('nhằm') && PURPOSE_DEED.test(rest)) return [head, { start: purpose.end, end }];
  if (/qua đó|từ đó/u.test(purpose.found[0]) && EFFECT_DEED.test(rest)) return [head, { start: purpose.end, end }];
  return [head];
}
