// What is to be told about: the noun phrases behind the verbs of telling, inside the promises.
import { findAll, findFirst, here, hereOpen, loose, matchAt, trimSpan, words, type Source } from './folded-text.ts';
import { itemsOf } from './topic-items.ts';
import { itemsBehind, topicLists } from './topic-lists.ts';
import { purposeClauses } from './topics-of-purpose.ts';
import type { Commitment, Quote, Span } from './model.ts';
import { DEED_HERE, NOUN_HERE, OPENER_HERE } from './verbs.ts';

const TELLING = words(
  'tuyên truyền|tuyên tuyền|(?<!sản phẩm |phương tiện |tổ |ngày hội )truyền thông|quảng bá|giới thiệu|phản ánh|(?<!cổng |cung cấp |trang |nghiệp vụ )thông tin(?! điện tử| viên| hai chiều| phản hồi)|đưa tin|truyền hình trực tiếp|tường thuật|lan toả|biểu dương|cổ vũ|tôn vinh|phản bác|bác bỏ|đấu tranh|truyền tải|phổ biến|gắn|kể(?! (?:từ|cả))|khắc hoạ|phác hoạ|vinh danh|làm nổi bật|làm rõ|diễn giải|quảng diễn|chuyển tải|chuyên chở|chở|đi sâu|đăng toàn văn|đưa đậm nét|viết về|viết loạt|phổ cập|vận động|nêu tên|nêu cả|nêu gương|tìm kiếm|tìm thêm|bám sát|chân dung hoá|lý giải|cắt nghĩa|phân tích|bóc gỡ|soi|gỡ giúp|quan tâm(?: nhiều)?(?: hơn)? (?:tới|đến)|nói(?: nhiều)?(?: hơn)? (?:đến|tới|về)|nói giúp|cảnh báo(?=,? (?:thủ đoạn|bóc|nguy cơ|lừa|chiêu))|dành cho|tiến cử|bóc trần|vạch trần|giải thích|nhân rộng|tìm(?! hiểu)|phê phán|loan tin|truyền trực tiếp|phát trực tiếp|viết rõ|quay cả|chân dung|cổ động|nói hộ|nói cho|theo đến cùng|theo đuổi|nêu những|nêu các|kể chuyện|phát lại|nhắc đến',
);
const STEPS = here(
  '(?:tuyên truyền|tuyên tuyền|truyền thông|quảng bá|giới thiệu|phản ánh|thông tin|đưa tin|đăng tải|truyền hình trực tiếp|tường thuật|lan toả|biểu dương|cổ vũ|tôn vinh|phản bác|bác bỏ|đấu tranh|truyền tải|phổ biến|phát hiện|chính thức|chính thống|chính xác|rộng rãi|sâu rộng|sâu đậm|đậm nét|kịp thời|đầy đủ|toàn diện|thường xuyên|có hiệu quả|hiệu quả|về|với|đưa|nhân rộng|tốt|nhanh chóng|trung thực|khách quan|chống|lại|bằng nhiều hình thức|dưới nhiều hình thức|những thông tin|các thông tin|các hoạt động|hơn nữa|công tác|mạnh mẽ|cho báo|(?:các |những )?(?:tuyến bài|loạt bài|bài viết|phóng sự|tin, bài|tin bài)|tin|bài|tin, bài|tới nhân dân|trong nhân dân|về các nội dung|gắn|kể|chuyện(?= (?:về))|khắc hoạ|phác hoạ|vinh danh|làm nổi bật|làm rõ|diễn giải|dễ hiểu|quảng diễn|chuyển tải|chuyên chở|chở|đi sâu|vào|đăng toàn văn|đưa đậm nét|viết|phổ cập|vận động|nhân dân|nêu tên|nêu cả|nêu gương|tìm kiếm|tìm thêm|bám sát|chân dung hoá|lý giải|cắt nghĩa|phân tích|bóc gỡ|soi cả|soi|gỡ giúp|quan tâm(?: nhiều)?(?: hơn)? (?:tới|đến)|nói(?: nhiều)?(?: hơn)? (?:đến|tới|về)|nói giúp|dân|cảnh báo|dành cho|tiến cử|giải thích|bình chọn|bóc trần|vạch trần|nhanh|đậm nét|sinh động|kỹ|kỹ hơn|thêm|cả|phê phán|loan tin|truyền trực tiếp|phát trực tiếp|viết rõ|quay cả|chân dung|cổ động|nói hộ|nói cho|bà con|bạn đọc|bạn đọc cả nước|khán giả|nghe|hiểu|kiến thức(?= về)|theo đến cùng|theo đuổi|nêu những|nêu các|phát lại|toàn bộ)',
);
/** "công tác quán triệt, tổ chức thực hiện Nghị quyết …": the paper is the topic, not the steps towards it. */
const TO_PAPER = hereOpen(
  '(?:(?:công tác|việc|quá trình|kết quả|tình hình|quán triệt|tổ chức|triển khai|thực hiện|học tập|phổ biến|có hiệu quả|hiệu quả|đưa|và|tốt),? ){1,8}(?=(?:các |những )?(?:nghị quyết|chỉ thị|luật|chương trình quốc gia|đề án|kết luận|văn bản|nghị định|chủ trương|quyết định))',
);
const ENDS = loose(
  '[|\\t]|, (?:đồng thời|mỗi (?:tháng|tuần|quý|năm)|ít nhất|tối thiểu|\\d+ (?:tin|bài|kỳ|số))(?!\\p{L})| (?:bằng tiếng|tại địa chỉ|ở chuyên|vào kế hoạch|gây ảnh hưởng|do (?:sở|báo|cộng tác)|trong chương trình|kịp thời, |nhằm|để|tới|đến với|đến (?:người|nhân|bạn|đông|cán|mọi|các tầng)|trên (?:ứng dụng|khung|báo|đài|các nền|nền|sóng|các ấn|các kênh|hệ thống|mạng|cổng|trang|các phương|chuyên|hạ tầng)|thông qua (?:các|báo|cổng|hệ|việc|nền)|qua (?:báo|các|hệ)|theo yêu cầu|trong toàn|trong các tầng lớp|góp phần|vào cuộc sống|sẽ đến|bằng (?:nhiều|các|hình)|với nhiều hình thức|bằng (?:\\d|clip|tin|bài|thứ|bốn|ba|hai|đồ|nhiều|các)|dịp |trên(?= trang| bản| kênh| tiktok| fanpage)|ở (?:các|nhiều) chuyên|lan toả|cho (?:báo|đài|phóng|cổng|tạp)|của cán bộ, đảng|được lan toả|ngăn cản|như)(?!\\p{L})',
);
const SPLITS = loose(
  ';\\s*|, (?=(?:các (?!ban|sở|phòng|cấp|ngành|cơ quan|đoàn|tổ chức|tầng lớp|đơn vị)|những |sự |vai trò|công tác|đề án|kết quả|chủ trương|hoạt động|tình hình|hình ảnh|tiềm năng|phong trào|nét đẹp|thành tựu))|(?<=.{30}) và (?=\\d+ chương trình|đề án|những |kết quả|hình ảnh|các hoạt động(?! văn))',
);
const GENERIC = words(
  '^(?:(?:các |những )?(?:nội dung|thông tin|tin,? bài|hình thức|hoạt động|nhiệm vụ|lĩnh vực|tuyên truyền|vấn đề|công tác (?:thông tin|tuyên truyền|truyền thông)|hiệu quả|chất lượng|chuyên trang|chuyên mục|chuyên đề|phóng sự|tác phẩm)(?:,? (?:thông tin|tuyên truyền|truyền thông|này|đó|trên|báo chí|chính thống|kịp thời))*)$',
  'u',
);
/** How often, or another side and its deed. */
const NO_TOPIC =
  /^(?:\d+ lần|(?:mỗi )?(?:tuần|tháng|quý|năm) (?:một|\d+) |mỗi |tối thiểu|ít nhất|(?:hai|ba|các|mỗi) bên |(?:xã|phường|báo|đài|sở) (?:bố trí|cùng|sẽ|mở|gửi|có )|01 )/u;
const PLAIN_DEED = here(
  '(?:tiếp tục|tập trung|tăng cường|phát huy|chú trọng|góp phần|đẩy mạnh|nâng cao|củng cố|quan tâm|cổ vũ|khơi dậy)',
);
const LIST_OF = loose('(?:như|gồm|bao gồm|trọng tâm|là|về|sau|cụ thể)\\s*:\\s*', 'u');

/** Letters of an item among others: "rượu cần"; alone such a short phrase is seldom a topic. */
const SHORT_ITEM = 6;

/** `named`: points under a heading "Nội dung tuyên truyền", each a topic by itself. */
export function findTopics(
  source: Source,
  commitments: readonly Commitment[],
  sentences: readonly Span[],
  named: readonly Span[],
  isStory: boolean,
): Quote[] {
  const found: Quote[] = [];
  const push = (span: Span, shortest = 10) => {
    const clean = trimSpan(source.text, span);
    const folded = source.fold.slice(clean.start, clean.end);
    if (clean.end - clean.start < shortest || GENERIC.test(folded) || NO_TOPIC.test(folded) || !folded.includes(' '))
      return;
    const last = found.at(-1);
    if (last && last.start < clean.end && clean.start < last.end) return;
    found.push({ text: source.text.slice(clean.start, clean.end), start: clean.start, end: clean.end });
  };
  for (const whole of commitments) {
    const commitment = withoutCells(source, whole);
    const tells = isStory ? STORY_KINDS : PAPER_KINDS;
    if (!tells.test(commitment.kind) && !TELLS_OF.test(commitment.text)) continue;
    const list = listBehind(source, commitment, commitments, sentences);
    if (list) {
      for (const span of listed(source, list)) push(span, SHORT_ITEM);
      continue;
    }
    const phrase = /^(?:information|joint)/u.test(commitment.kind)
      ? suppliedOn(source, commitment, commitment.kind.startsWith('joint') ? WORK_ABOUT : ABOUT)
      : phraseOf(source, commitment);
    const items = phrase ? splitPhrase(source, phrase, isStory) : [];
    for (const span of items) push(span, items.length > 1 ? SHORT_ITEM : undefined);
  }
  for (const point of named) {
    // A row of a table that no heading row explains.
    if (source.fold.slice(point.start, point.end).includes(' ; ')) continue;
    if (
      !commitments.some((one) => one.start <= point.start + 4 && point.start < one.end) &&
      !found.some((one) => one.start < point.end && point.start < one.end)
    ) {
      // "Xóa nhà tạm; cách giữ nương; …": a line of several.
      const items = source.fold.slice(point.start, point.end).includes(';') ? itemsBehind(source, point) : [];
      const several = items.length > 1 && items.every((one) => isBare(source, one.start));
      for (const span of several ? items : [point]) push(span, several ? SHORT_ITEM : undefined);
    }
  }
  for (const item of commitments.length > 0 ? topicLists(source, sentences, commitments) : [])
    if (!found.some((one) => one.start < item.end && item.start < one.end)) push(item, SHORT_ITEM);
  for (const purpose of purposeClauses(source, sentences)) {
    if (commitments.length === 0 || commitments.some((one) => one.start < purpose.end && purpose.start < one.end))
      continue;
    const text = source.text.slice(purpose.start, purpose.end);
    const phrase = phraseOf(source, { ...purpose, text, ...AS_TELLING });
    if (phrase) for (const span of splitPhrase(source, phrase, isStory)) push(span);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Neither numbered nor a deed nor a side and its deed. */
function isBare(source: Source, at: number): boolean {
  const fold = source.fold.slice(at, at + 24);
  return matchAt(DEED_HERE, source.fold, at) < 0 && !/^(?:\(|(?:một|hai|ba) là|(?:hai|các) bên |\S+ sẽ )/u.test(fold);
}

/** Of a table's row only the cell that says what. */
function withoutCells(source: Source, commitment: Commitment): Commitment {
  const bar = source.text.slice(commitment.start, commitment.end).search(/[|\t]/u);
  if (bar < 0) return commitment;
  const end = commitment.start + source.text.slice(commitment.start, commitment.start + bar).trimEnd().length;
  return { ...commitment, end, text: source.text.slice(commitment.start, end) };
}

/** "quan tâm hơn tới các buôn …", "nói nhiều hơn đến …": telling, though nothing in it says so. */
const TELLS_OF = /(?:nói|viết|quan tâm|để ý|chú ý|dành chỗ)(?: \p{L}+){0,3} (?:đến|tới|về|cho)(?!\p{L})/u;

/** What a story says is supplied or refuted says what it is all about; a paper has points of their own for that. */
const STORY_KINDS = /^(?:coverage|correction|information|feedback\.reflect|joint)/u;
const PAPER_KINDS = /^(?:coverage|feedback\.reflect|joint)/u;

const AS_TELLING = { obliged: 'both', obligedSide: 'both', kind: 'coverage.topic', modality: 'agreed' } as const;

const REFUTES = words('(?:phản bác|bác bỏ|đấu tranh|xử lý|xác minh|ngăn chặn|cảnh báo|gỡ bỏ|lại|chống)(?:,| và|$)*');

function phraseOf(source: Source, commitment: Commitment): Span | null {
  if (commitment.kind === 'correction.refute') {
    const last = findAll(REFUTES, source.fold, commitment).findLast((hit) => hit.start - commitment.start < 60);
    if (!last) return null;
    const stop = findFirst(ENDS, source.fold, { start: Math.min(last.end + 8, commitment.end), end: commitment.end });
    return { start: last.end, end: stop ? stop.start : commitment.end };
  }
  if (commitment.kind === 'correction.publish') return null;
  const telling = findFirst(TELLING, source.fold, commitment);
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
function suppliedOn(source: Source, commitment: Commitment, rule = ABOUT): Span | null {
  const about = findAll(rule, source.fold, commitment).find((hit) => !isQuoted(source, commitment.start, hit.start));
  if (!about) return null;
  const stop = findFirst(ENDS, source.fold, { start: Math.min(about.end + 4, commitment.end), end: commitment.end });
  return { start: about.end, end: stop ? stop.start : commitment.end };
}

/** A film, a contest, a talk about something. */
const WORK_ABOUT = words(
  '(?<=(?:phim|phim ngắn|video|clip|ký sự|hội thảo|toạ đàm|diễn đàn|cuộc thi|hội thi|chuyên đề|triển lãm|bài|ảnh|trò chuyện|chương trình|kịch bản|podcast)(?: (?!cho|tại|ở|trên)\\p{L}+){0,3} )về',
);
const ABOUT = words('nhất là|đặc biệt là|liên quan đến|về(?! (?:phía|việc cung))');

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

const NAMES_LIST =
  /^(?:sâu )?(?:vào )?(?:các |những )?(?:đề tài|nội dung|chủ đề|mảng|vấn đề|lĩnh vực|nhóm)[^:;]{0,30}:\s*/u;

function splitPhrase(source: Source, given: Span, isStory: boolean): Span[] {
  const lead = NAMES_LIST.exec(source.fold.slice(given.start, given.end))?.[0].length ?? 0;
  if (lead > 0) return listed(source, { start: given.start + lead, end: given.end });
  const phrase = given;
  const joints = [...source.fold.slice(phrase.start, phrase.end).matchAll(SPLITS)];
  const spans: Span[] = [];
  let start = phrase.start;
  for (const joint of joints) {
    const at = phrase.start + joint.index;
    if (at < start) continue;
    const semicolon = joint[0].startsWith(';');
    if (!semicolon && at - start < (isStory ? 13 : 30)) continue;
    if (
      semicolon &&
      /^[^;]{0,22}(?:;|$)/u.test(source.fold.slice(at + joint[0].length, phrase.end)) &&
      !/^(?:nghị quyết|chỉ thị|các|những)/u.test(source.fold.slice(at + joint[0].length, at + 20 + joint[0].length))
    )
      continue;
    spans.push({ start, end: at });
    start = at + joint[0].length;
  }
  spans.push({ start, end: phrase.end });
  return spans
    .flatMap((span) => itemsOf(source, span))
    .map((span) => {
      const paper = matchAt(TO_PAPER, source.fold, span.start);
      return paper > 0 && paper < span.end ? { start: paper, end: span.end } : span;
    });
}

/** "… một số chương trình, đề án như: A; B; C": each of the list is a topic of the promise before it. */
function listBehind(
  source: Source,
  commitment: Commitment,
  all: readonly Commitment[],
  sentences: readonly Span[],
): Span | null {
  if (
    source.fold[commitment.end] !== ':' &&
    !/^\s*(?:như|gồm|bao gồm|cụ thể)?\s*:/u.test(source.fold.slice(commitment.end, commitment.end + 20))
  )
    return null;
  const sentence = sentences[firstEndingAt(sentences, commitment.end)];
  if (!sentence) return null;
  const colon = source.fold.indexOf(':', commitment.end);
  const next = all.find((one) => one.start > commitment.start);
  const inside = next !== undefined && next.start > colon && next.start < sentence.end;
  return inside || colon < 0 || colon > sentence.end ? null : { start: colon + 1, end: sentence.end };
}

function firstEndingAt(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function listed(source: Source, list: Span): Span[] {
  const lead = LIST_OF.exec(source.fold.slice(list.start, list.start + 30));
  const spans: Span[] = [];
  let start = list.start + (lead && lead.index === 0 ? lead[0].length : 0);
  const separator = source.fold.slice(list.start, list.end).includes(';') ? ';' : ',';
  for (let at = start; at <= list.end; at++) {
    if (at < list.end && source.fold[at] !== separator) continue;
    const item = trimSpan(source.text, { start, end: at });
    const before = spans.at(-1);
    // "Chương trình A; Nâng cao …": a deed behind ";" still belongs to the programme named before it.
    if (
      before &&
      separator === ';' &&
      /^(?:nâng cao|tăng cường|củng cố) /u.test(source.fold.slice(item.start, item.end))
    )
      spans[spans.length - 1] = { start: before.start, end: item.end };
    else spans.push(item);
    start = at + 1;
  }
  return spans;
}
