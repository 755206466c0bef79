// The paper itself needs no cues: below its preamble every article, point and dash is agreed, and the headings say whose
// it is. Left out are the articles that promise nothing: why, on what ground, from when, in how many copies.
import type { Laid } from './blocks.ts';
import { afterLead } from './clause-leads.ts';
import { has, loose, matchAt, trimSpan, words, type Source } from './folded-text.ts';
import type { Frame } from './frame-memory.ts';
import { markLength } from './list-marks.ts';
import type { Span } from './model.ts';
import { sideCells, sideColumns, type SideCell, type SideColumns } from './paper-columns.ts';
import type { Paper } from './paper-head.ts';
import type { TextSentence } from './sentences.ts';
import type { Obliged, Subjects } from './subjects.ts';
import { DEED_HERE, isDeed } from './verbs.ts';

const CLOSED = loose(
  '^\\W*(mục đích|yêu cầu|mục tiêu|nguyên tắc|căn cứ|phạm vi( điều chỉnh| áp dụng|,|$)|nhận thức|bối cảnh|lời mở|mở đầu|cơ sở|lý do|quan điểm|nơi ký|chấm dứt|giải quyết|đối tượng|quy định chung|giải thích|hiệu lực|thời gian|thời hạn|điều khoản (chung|thi hành|cuối)|phạt|vi phạm|tranh chấp|bất khả kháng|nơi nhận|những quy định|giá trị pháp lý|thành phần|các bên(?= tham gia| ký|\\s*$))',
  'u',
);
/** Final provisions may still say that both sides meet and report. */
const FINAL = loose('^\\W*(điều khoản|hiệu lực|thời gian|thời hạn)', 'u');
/** Of money articles only what a side does is a promise. */
const MONEY = loose('^\\W*(giá trị|kinh phí|tổng giá trị|phương thức thanh toán|giá|tài chính)', 'u');
const NO_PROMISE = words(
  '^(?:bản )?(?:quy chế|chương trình|thoả thuận|kế hoạch|bản ghi nhớ|ghi nhớ|hợp đồng|biên bản|giao ước|phụ lục|văn bản)(?: phối hợp| hợp tác| liên tịch)?(?: này)? (?:(?:được|chỉ|cũng) )*(?:áp dụng|điều chỉnh|quy định|thực hiện (?:từ|trong|đến|cho)|dùng (?:cho|từ|đến)|kéo dài|bắt đầu|kết thúc|hết hạn|chấm dứt|thay thế|ràng buộc|có giá trị|có hiệu lực|lập|gồm|làm|là|không (?:làm|tạo|thay))|^bắt đầu(?: từ)?(?: ngày)? \\d|muốn (?:chấm dứt|dừng|rút)|^căn cứ |thoả thuận các điều khoản|hướng (?:vào|tới) (?:\\d+|hai|ba|bốn|năm|các) (?:chủ đề|việc|nội dung|hoạt động)|có hiệu lực|có giá trị (từ|kể|pháp)|lập thành|được lập|mỗi bên giữ|giữ \\d+ bản|nếu có vướng mắc|nếu phát sinh|sửa đổi, bổ sung|trái (với )?(quy chế|chương trình|thoả thuận) này|huỷ bỏ|quy chế này quy định|quy định nguyên tắc|tổng giá trị|bên nào vi phạm|phạt \\d|bất khả kháng|toà án|thương lượng|không làm phát sinh|kèm theo (chương trình|quy chế|kế hoạch|hợp đồng|thoả thuận)|căn cứ (luật|nghị định|quyết định|nghị quyết|vào)|gọi (tắt )?là|thanh lý khi|tự thanh lý|thực hiện (trong|từ) (năm|ngày)|trang \\d+/\\d+|giai đoạn \\d{4} ?- ?\\d{4} được|làm thật|làm thành|chấm dứt (trước|khi)|được áp dụng (kể )?từ|gia hạn|theo phụ lục đính kèm|làm đại diện|giấy uỷ quyền|người ký|đã ký|bên (đặt hàng|thực hiện|cung cấp|sử dụng)[^;]{0,20}bên [ab]|^thực hiện nghị quyết|^[\\p{L} ]{2,30}, ngày \\d|cụ thể như sau$|với nội dung như sau|tranh chấp|hiểu rằng|xét rằng|nhận thức rằng|do (?:ông|bà|đồng chí|nhà báo) [^;]{3,70} đại diện|đại diện là|^thời (?:gian|hạn)(?: thực hiện| áp dụng| hợp đồng)? ?:|có thời hạn|không thay thế|giữ nguyên|bộ phận không tách rời|^bỏ (?:điểm|khoản|điều)|(?:hợp đồng|quy chế|chương trình|kế hoạch|thoả thuận|biên bản|phụ lục)(?: này)? (?:lập|gồm|có|nêu|không tạo)(?: \\p{L}+){0,2} (?:\\d+|hai|ba|bốn|sáu|cách thức|ra nghĩa vụ)|những nội dung khác|điều khoản khác',
);
const TELLING_HEAD = words(
  'nội dung (thông tin, )?(tuyên truyền|truyền thông|phối hợp tuyên truyền|thông tin)|chủ đề|tuyên truyền|đề tài|lĩnh vực|nội dung ưu tiên|nội dung trọng tâm|mảng nội dung|điểm nhấn|tiêu điểm',
);
const SIDE_WORDS =
  /^(?:bổ sung |điều chỉnh |sửa đổi )?(?:quyền(?: hạn)?(?: và |, )|nghĩa vụ(?: và |, )|trách nhiệm(?: và |, ))?(?:những |các )?(?:trách nhiệm|nghĩa vụ|nhiệm vụ|vai trò|việc|phần việc|cam kết|phân công|quyền hạn|nội dung|công việc|những việc|các việc|phần)(?: thực hiện| cụ thể| công việc)?(?: của| do)? (?:các cơ quan |cơ quan )?/u;
const HEADING = 150;
/** The upper level of headings, above articles and points. */
const CHAPTER = /^\W*(?:(?:chương|phần|mục)\s+[\divx]+|[ivx]{1,5}\s?[./)-]|[a-e]\s?[./])/u;
const FURTHER_ARTICLE =
  /^\W*(?:(?:điều|chương|phần|mục|khoản|bước)\s+[\divxl]+(?![\p{L}\d])|§\s?\d|(?:một|hai|ba|bốn|năm|sáu|bảy|tám)\.\s)/u;
/** "— 2 —", "QCPH 312 - Trang 2/3", "Tr. 2": between two points, no heading. */
const PAGE_LINE = /^\W*(?:[\p{L}\d .]{0,20}[-–] )?(?:(?:trang|tr)\.?\s*)?\d{1,3}(?:\s?\/\s?\d{1,3})?\W*$/u;
/** "Cả ba cơ quan …" in the article of one side: those of that side. */
const ALL_OF_THEM = /^(?:cả )?(?:hai|ba|bốn|năm|các|mỗi) (?:cơ quan|đơn vị|toà soạn|báo|đài|phường|xã|sở)(?!\p{L})/u;

/** Frames of the paper's articles; the foot and annexes in tables are left to others. */
export function paperFrames(
  laid: Laid,
  paper: Paper,
  sentences: readonly TextSentence[],
  subjects: Subjects,
  footStart: number,
): Frame[] {
  const { source } = laid;
  const frames: Frame[] = [];
  let who: Obliged = 'both';
  /** Whose the whole chapter is: an article that names nobody is of that side. */
  let chapter: Obliged | null = null;
  /** Whose the article is: its numbered headings that name nobody are of that side. */
  let article: Obliged | null = null;
  let open: 'all' | 'sides' | 'none' = 'all';
  let telling = false;
  let columns: SideColumns | null = null;
  const bySentence = Map.groupBy(sentences, (one) => one.block);
  for (const block of laid.blocks) {
    if (block.end <= paper.end || block.start < paper.bodyStart || block.start >= footStart) continue;
    if (block.kind !== 'body' && block.kind !== 'heading' && block.kind !== 'caption') continue;
    const fold = source.fold.slice(block.start, block.end).trimEnd();
    if (PAGE_LINE.test(fold)) continue;
    const line = { start: block.start, end: block.start + fold.length };
    const cells: readonly SideCell[] | null = columns && sideCells(source, line, columns);
    columns = sideColumns(source, line, subjects) ?? (cells && columns);
    if (cells)
      for (const cell of cells) if (cell.span.end - cell.span.start >= 12) frames.push(frameOf(cell.span, cell.who));
    if (columns) continue;
    const mark = markLength(fold);
    const heading =
      headingOf(fold.slice(mark), mark > 0, fold) ??
      (isSideLine(source, { start: block.start + mark, end: block.start + fold.length }, subjects)
        ? fold.slice(mark)
        : null);
    if (heading !== null) {
      const inner = heading.trim();
      open = MONEY.test(inner) || FINAL.test(inner) ? 'sides' : CLOSED.test(inner) ? 'none' : 'all';
      telling = has(TELLING_HEAD, inner);
      const side = sideOfHeading(
        source,
        { start: block.start + mark, end: block.start + mark + heading.length },
        subjects,
      );
      if (CHAPTER.test(fold)) [chapter, article] = [side, null];
      else if (FURTHER_ARTICLE.test(fold) || mark === 0) article = side;
      who = side ?? article ?? chapter ?? 'both';
      const rest = block.start + mark + heading.length + 1;
      if (block.end - rest < 12 || open === 'none') continue;
      push({ start: rest, end: block.end });
      continue;
    }
    let headed = -1;
    const further = FURTHER_ARTICLE.test(fold) || RUN_IN.test(fold);
    if (open === 'none' && !further) continue;
    if (further) {
      if (CHAPTER.test(fold)) chapter = null;
      // "Điều 3. Việc của Đài. Phát bản tin …": the heading is the line's first sentence.
      const titled = /^[^.;:]{2,70}\.\s/u.exec(fold.slice(mark))?.[0] ?? '';
      const inner = titled.trim().replace(/\.$/u, '');
      const named = titled === '' ? null : sideOfHeading(source, within(block.start + mark, inner.length), subjects);
      open = titled !== '' && CLOSED.test(inner) && !FINAL.test(inner) ? 'none' : 'all';
      article = named;
      who = named ?? chapter ?? 'both';
      telling = false;
      if (open === 'none') continue;
      if (named || RUN_IN.test(fold)) headed = block.start + mark + titled.length;
    }
    for (const sentence of bySentence.get(block) ?? []) {
      if (sentence.start < headed) continue;
      const own = sentence.start === block.start || sentence.at === 0 ? mark : 0;
      push({ start: Math.max(sentence.start, block.start + own), end: sentence.end });
    }
  }
  return frames;

  function push(given: Span): void {
    const span = trimSpan(source.text, given);
    const fold = source.fold.slice(span.start, span.end);
    if (span.end - span.start < 12 || has(NO_PROMISE, fold) || PERSON_LINE.test(fold)) return;
    if (isSignatureRow(source.text.slice(span.start, span.end))) return;
    const inline = /^[^:;.]{2,70}:\s/u.exec(fold);
    const headed = inline
      ? sideBefore(source, { start: span.start, end: span.start + inline[0].length - 2 }, subjects)
      : null;
    if (headed) {
      if (PERSON_LINE.test(fold.slice(inline![0].length))) return;
      frames.push(frameOf({ start: span.start + inline![0].length, end: span.end }, headed));
      return;
    }
    if (inline && isLabel(source, span.start, inline[0], subjects)) {
      push({ start: span.start + inline[0].length, end: span.end });
      return;
    }
    const reading = {
      subjects,
      memory: { list: null, speaker: null, speech: false, signed: true },
      frames: [],
      here: [],
    };
    const at = afterLead(source, span, reading);
    const subject = subjects.opens(span.start) ?? subjects.opens(at);
    if (open === 'sides' && !subject) return;
    const theirs = subject?.who === 'both' && who !== 'both' && ALL_OF_THEM.test(fold);
    frames.push(frameOf(span, theirs ? who : (subject?.who ?? who)));
  }

  function frameOf(span: Span, obliged: Obliged): Frame {
    const asked = /^(?:đề nghị|yêu cầu) (?:các|những|toàn)/u.test(source.fold.slice(span.start, span.start + 24));
    return {
      ...span,
      who: asked ? (subjects.parties.find((party) => party.kind !== 'press') ?? obliged) : obliged,
      modality: asked ? 'requested' : 'agreed',
      explicit: true,
      paper: telling ? 'topics' : 'points',
      ordered: paper.kind === 'contract',
    };
  }
}

/** "Về phía Tạp chí. Dành bốn trang …": a heading run in with its point. */
const RUN_IN =
  /^(?:về|phần|phần việc|trách nhiệm|nhiệm vụ|nghĩa vụ|quyền|việc|đối với|riêng|phía)(?: của)? [^.;:,]{2,60}\. /u;

/** "Trên Báo: giữ nhịp chuyên mục …", "Trực tiếp: hai bên tổ chức …": a few words that say where or how, and the promise. */
function isLabel(source: Source, start: number, written: string, subjects: Subjects): boolean {
  const behind = start + written.length;
  return (
    written.length < 36 &&
    !isDeed(source, start) &&
    subjects.opens(start) === null &&
    (subjects.opens(behind) !== null || matchAt(DEED_HERE, source.fold, behind) > 0)
  );
}

/** The heading that a block is or begins with; null for a point. */
function headingOf(rest: string, marked: boolean, whole: string): string | null {
  const colon = rest.indexOf(':');
  if (rest.length < HEADING && (colon === rest.length - 1 || (!/[.;,]$/u.test(rest) && (marked || rest.length < 70)))) {
    // "a) Mở chuyên mục … trên báo" without a mark at its end is a point all the same.
    const article = FURTHER_ARTICLE.test(whole) || /^\W*[ivx]{1,5}\s?[./)-]/u.test(whole);
    const titled = SIDE_WORDS.test(rest) || CLOSED.test(rest) || MONEY.test(rest) || has(HEAD_WORDS, rest);
    if (colon === rest.length - 1 || article || titled || rest.split(' ').length < 5) return rest.replace(/:$/u, '');
    return null;
  }
  return null;
}

const HEAD_WORDS = words(
  '^(nội dung|hình thức|phương thức|tổ chức thực hiện|thực hiện|chế độ|cơ chế|trách nhiệm|quyền|phân công|những việc|các việc|các nội dung|tuyên truyền|cung cấp thông tin|theo dõi|kiểm tra|phối hợp|bảo vệ|đánh giá|giao ban|sơ kết|điều khoản|công tác)',
  'u',
);

/** "Sở: cung cấp …", "Báo có trách nhiệm: …"; "Báo in: …" names no side. */
function sideBefore(source: Source, span: Span, subjects: Subjects): Obliged | null {
  const subject = subjects.at(span.start);
  const rest = subject ? source.fold.slice(subject.end, span.end).trim() : '';
  if (subject && rest !== '' && !/^(?:có|chịu|thực hiện|cam kết|chủ trì)(?!\p{L})/u.test(rest)) return null;
  return sideOfHeading(source, span, subjects);
}

/** "SỞ          BÁO", "Hứa Vĩnh Nghiêm      Trần Lê Bảo Quyên": columns of offices and names. */
function isSignatureRow(written: string): boolean {
  const columns = written.split(/ {3,}|\t/u);
  return columns.length > 1 && columns.every((one) => /^(?:\p{Lu}[\p{L}.’'-]*[ -]*)+$/u.test(one.trim()));
}

/** Who stands for a side, and where it is to be found: lines of the preamble. */
const PERSON_LINE =
  /^(?:(?:ông|bà|đồng chí|đ\/c|nhà báo)[ :]|(?:do )?(?:người )?đại diện(?:[ :]|$)|chức vụ|địa chỉ|điện thoại|email|tài khoản|mã số)/u;

/** "A/ Thị ủy Bến Đá": the name of a side and nothing else. */
function isSideLine(source: Source, span: Span, subjects: Subjects): boolean {
  if (span.end - span.start > 90 || span.end - span.start < 3) return false;
  const subject = subjects.at(span.start);
  return (
    (subject !== null && Math.abs(span.end - subject.end) < 3) ||
    subjects.bare(source.fold.slice(span.start, span.end)) !== null
  );
}

function within(start: number, length: number): Span {
  return { start, end: start + length };
}

function sideOfHeading(source: Source, span: Span, subjects: Subjects): Obliged | null {
  const fold = source.fold.slice(span.start, span.end);
  const lead = SIDE_WORDS.exec(fold)?.[0].length ?? 0;
  // "Trong thời hạn Biên bản, Tạp chí dự kiến:".
  const when = /^(?:trong|với|để|theo|hằng|hàng|mỗi) [^,;:]{2,60}, /u.exec(fold)?.[0].length ?? 0;
  for (const start of [lead, when, 0].flatMap((one, at) => (one > 0 || at === 2 ? [span.start + one] : []))) {
    const subject = subjects.at(start);
    if (subject && subject.end <= span.end + 1 && span.end - subject.end < 40) return subject.who;
    const bare = subjects.bare(source.fold.slice(start, span.end));
    if (bare) return bare;
  }
  return null;
}
