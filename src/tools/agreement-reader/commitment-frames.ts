// Which stretches of the story hold promises: said to be agreed, pledged by a side, asked for, or hoped for.
// The story is read sentence by sentence with a small memory: is a list of promises open, whose, and who speaks.
import { afterLead, skipMarks } from './clause-leads.ts';
import { findFirst, has, loose, matchAt, trimSpan, words, type Source } from './folded-text.ts';
import { readAgreed, readMotto } from './frame-agreed.ts';
import { readAsked, readNeeded } from './frame-asked.ts';
import { ASKS, BACKGROUND, CLOSES, DUTIES_SAID, FOCAL, MOTTO, OPENS_LIST, PAST, SAYS, SPEECH } from './frame-cues.ts';
import { isShortHead, openByHeading } from './frame-headings.ts';
import type { Frame, Memory, Reading } from './frame-memory.ts';
import { readPlain, TELLS_SIGNING } from './frame-plain.ts';
import { readPledged } from './frame-pledged.ts';
import { markLength } from './list-marks.ts';
import type { Span } from './model.ts';
import type { KnownPerson } from './representatives.ts';
import type { TextSentence } from './sentences.ts';
import type { Obliged, Subjects } from './subjects.ts';
import { COVERS, DEED_HERE, isDeed, OPENER_HERE } from './verbs.ts';

export type { Frame } from './frame-memory.ts';

export function findFrames(
  source: Source,
  sentences: readonly TextSentence[],
  subjects: Subjects,
  people: readonly KnownPerson[],
): Frame[] {
  const frames: Frame[] = [];
  const memory: Memory = { list: null, speaker: null, speech: false, signed: false };
  const spoken = people
    .flatMap((person) => person.mentions.map((one) => ({ start: one.start, end: one.end, party: person.party })))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  for (const sentence of sentences) {
    while (next < spoken.length && spoken[next]!.start < sentence.start) next++;
    const here = [];
    for (let at = next; at < spoken.length && spoken[at]!.start < sentence.end; at++) here.push(spoken[at]!);
    readSentence(source, sentence, { subjects, memory, frames, here });
    memory.signed ||= TELLS_SIGNING.test(source.fold.slice(sentence.start, sentence.end));
  }
  return frames;
}

/** "Quy chế gồm 4 chương, nêu rõ trách nhiệm của các bên." – the duties follow. */
const DUTIES_FOLLOW = loose(
  '(?:nêu rõ|quy định|quy định rõ|xác định rõ) (?:về )?(?:trách nhiệm|nhiệm vụ|quyền)[^.;:]{0,30}(?:của )?(?:các|hai|mỗi|từng|2) (?:bên|đơn vị)\\s*$',
);

/** "TPO - Theo thỏa thuận …", "(SXO) – Sáng 7/5 …": the agency's sign before the story. */
const AGENCY = /^(?:\([\p{L}\p{N}. ]{2,24}\)|\p{Lu}{2,8}|[A-Za-z]{3,20}\.(?:vn|VN)) ?[-–] ?/u;

function readSentence(source: Source, sentence: TextSentence, reading: Reading): void {
  const { memory, frames } = reading;
  const whole = trimSpan(source.text, sentence);
  const sign = AGENCY.exec(source.text.slice(whole.start, Math.min(whole.end, whole.start + 40)));
  const span = { start: whole.start + (sign ? sign[0].length : 0), end: whole.end };
  const fold = source.fold.slice(span.start, span.end);
  if (sentence.block.kind !== 'body' || isShortHead(source, sentence)) {
    if (openByHeading(source, span, reading)) return;
    if (sentence.block.kind !== 'body') {
      memory.list = null;
      memory.speech = false;
      return;
    }
  }
  if (has(CLOSES, fold)) {
    memory.list = null;
    return;
  }
  if (has(BACKGROUND, fold) && !has(ASKS, fold) && !/(?:hai|2|các|ba) (?:bên|đơn vị) (?:sẽ|thống nhất)/u.test(fold)) {
    memory.list = null;
    return;
  }
  if (has(SAYS, fold) && (reading.here.length > 0 || has(SPEECH, fold))) memory.speech = true;
  // "Thứ nhất, về cung cấp thông tin.": a heading within the story.
  const first = span.start + markLength(fold);
  if (HEAD_SENTENCE.test(fold) && !isDeed(source, first) && !reading.subjects.opens(first)) {
    memory.list = { who: 'both', modality: 'agreed' };
    return;
  }
  // "Đối với quận: gửi lịch …; mời …"
  const headed = headedSide(source, span, reading);
  if (headed) {
    const who = headed.who;
    memory.list = { who, modality: 'agreed' };
    memory.speech = false;
    frames.push({ start: headed.end, end: span.end, who, modality: 'agreed', explicit: true });
    return;
  }
  // "Một là, Tạp chí ra …": the first of several points, though nothing announced them.
  if (FIRST_POINT.test(fold) && !memory.list && !memory.speech && !has(PAST, fold))
    memory.list = { who: 'both', modality: 'agreed' };
  if (openSide(source, span, reading)) return;
  if (has(DUTIES_FOLLOW, fold)) {
    memory.list = { who: 'both', modality: 'agreed' };
    return;
  }
  if (has(MOTTO, fold)) readMotto(source, span, reading);
  if (openList(source, span, reading)) return;
  const start = afterLead(source, span, reading);
  if (readPoint(source, { start, end: span.end }, reading)) return;
  if (readCycle(source, span, reading)) return;
  readFocal(source, span, reading);
  const turn =
    reading.here.length > 0 || memory.speech
      ? findFirst(TURNS, source.fold, { start: start + 20, end: span.end })
      : null;
  if (turn) {
    readClause(source, sentence, { start, end: turn.start }, reading);
    readClause(source, sentence, { start: turn.end - turn.found[1]!.length, end: span.end }, reading);
    return;
  }
  if (readClause(source, sentence, { start, end: span.end }, reading)) return;
  if (readNeeded(source, span, reading)) return;
  if (readPlain(source, span, reading)) return;
  if (memory.list && continuesList(source, span, memory)) {
    frames.push({ start: span.start, end: span.end, ...memory.list, explicit: true });
    return;
  }
  if (reading.here.length > 0 || has(PAST, fold)) memory.list = null;
}

const FIRST_POINT = loose('^(?:một là|thứ nhất|việc thứ nhất|đầu tiên)[,:] ', 'u');
const SIDE_LEADS = loose(
  '^(?:theo [^,:]{3,40}, )?(?:năm nay|nam nay|còn|riêng|phần|về phần|từ nay|ngược lại)?,? ?',
  'u',
);

/** "Còn xã thì:", "Theo kế hoạch, năm nay Báo làm mấy việc:": a line that gives the next points to one side. */
function openSide(source: Source, span: Span, reading: Reading): boolean {
  const fold = source.fold.slice(span.start, span.end);
  const ends = fold.endsWith(':') || /^\s?:/u.test(source.fold.slice(span.end, span.end + 2));
  if (!ends || fold.length > 90 || reading.here.length > 0 || has(SAYS, fold) || has(ASKS, fold)) return false;
  const from = span.start + SIDE_LEADS.exec(fold)![0].length;
  const subject = reading.subjects.opens(from) ?? reading.subjects.at(from) ?? reading.subjects.loosely(from);
  if (!subject || subject.who === 'both') return false;
  reading.memory.list = { who: subject.who, modality: 'agreed' };
  reading.memory.speech = false;
  return true;
}

function openList(source: Source, span: Span, reading: Reading): boolean {
  const fold = source.fold.slice(span.start, span.end);
  const opens =
    reading.here.length === 0 && !/(?<!\p{L})đã (?!thống|cam|xác|được|đi|cùng|nhất)/u.test(fold)
      ? OPENS_LIST.exec(fold.slice(0, 400))
      : null;
  if (!opens || has(SIGNS_ONLY, fold)) return false;
  // The mark itself may stand right behind the trimmed sentence.
  const marked = opens.groups!['end'] !== '' || /^\s?[:?]/u.test(source.fold.slice(span.end, span.end + 2));
  const behind = span.start + opens.index + opens[0].length;
  if (marked ? opens.index > 120 : !has(DUTIES_SAID, fold)) return false;
  // "Theo đó, hai bên thống nhất: …" has rules of its own; here only what they do not know.
  if (marked && behind < span.end && span.end - behind < 15) return false;
  const { memory, frames } = reading;
  memory.list = { who: 'both', modality: 'agreed' };
  memory.speech = false;
  const rest = skipMarks(source, behind);
  if (marked && span.end - rest >= 15) frames.push({ start: rest, end: span.end, ...memory.list, explicit: true });
  return true;
}

const SIGNS_ONLY = loose('(?:ký kết|đã ký|vừa ký|lễ ký|có mặt|tham dự|đại biểu|thành phần|dự lễ)', 'u');

/** "Phường đều đặn cập nhật …; ủy nhiệm …": within an open list a side and what it does, in whatever words. */
function readPoint(source: Source, span: Span, reading: Reading): boolean {
  const { memory, frames, subjects } = reading;
  const open = memory.list?.modality === 'agreed' && !memory.speech && reading.here.length === 0;
  const whole = source.fold.slice(span.start, span.end);
  // Three deeds of one side in a row are a list of promises even where nothing announced it.
  const lists =
    !memory.speech &&
    (whole.split(';').length > 2 || otherSideBehind(span, whole, subjects)) &&
    !has(PAST, whole) &&
    !reading.here.some((one) => one.end > span.start);
  if (!open && !lists) return false;
  const from = span.start + markLength(source.fold.slice(span.start, span.end));
  const subject = subjects.opens(from);
  const fold = source.fold.slice(span.start, span.end);
  if (!subject || has(PAST, fold.slice(0, 90)) || has(SAYS, fold) || has(ASKS, fold)) return false;
  if (
    !/^ \p{Ll}/u.test(source.text.slice(subject.end, subject.end + 2)) ||
    NO_POINT.test(source.fold.slice(subject.end, subject.end + 16))
  )
    return false;
  memory.list = { who: subject.who, modality: 'agreed' };
  frames.push({ start: from, end: span.end, who: subject.who, modality: 'agreed', explicit: true, strong: true });
  return true;
}

/** "Báo mở chuyên mục; xã gửi tin hằng tuần." – one side and then the other. */
function otherSideBehind(span: Span, whole: string, subjects: Subjects): boolean {
  const semicolon = whole.indexOf('; ');
  const [first, second] =
    semicolon < 0 ? [null, null] : [subjects.opens(span.start), subjects.opens(span.start + semicolon + 2)];
  return first !== null && second !== null && first.who !== second.who && first.who !== 'both';
}

const CYCLE = loose(
  '^(?:cứ |định kỳ |đều đặn )?(?:(?:mỗi|hằng|hàng) (?:\\d+ |sáu |ba )?(?:năm|quý|tháng|tuần)|(?:\\d{1,2}|một|hai|ba|sáu|mười hai) (?:tháng|năm|quý)(?: một)?(?: (?:lần|bận|kỳ))?|(?:giữa|cuối|đầu|hết|cách) (?:năm|quý|tháng|mỗi|(?:\\d+|ba|sáu) tháng)|(?:mùng|mồng|ngày) \\d{1,2} (?:hằng|hàng|mỗi) (?:tháng|quý|năm)|(?:tuần|ngày|tháng) [\\p{L}\\d ]{1,24} (?:hằng|hàng|mỗi) (?:năm|quý|tháng)|sau mỗi)[^,;.]{0,34}(?:, | (?=(?:hai|ba|các|đôi|cả) (?:bên|đơn vị|cơ quan)))',
  'u',
);
const WILL_NOT = words('trước đây|vừa qua|đã|từng|trung bình|bình quân|thường|người dân|du khách');

/** "Cứ sáu tháng, đôi bên lại ngồi với nhau …": what comes round is agreed, wherever the story tells it. */
function readCycle(source: Source, span: Span, reading: Reading): boolean {
  const { memory, frames, subjects } = reading;
  if (memory.speech || reading.here.length > 0 || span.end - span.start > 260) return false;
  const fold = source.fold.slice(span.start, span.end);
  const lead = CYCLE.exec(fold);
  if (!lead || has(WILL_NOT, fold.slice(0, 90)) || has(ASKS, fold)) return false;
  const subject = subjects.at(span.start + lead[0].length) ?? subjects.opens(span.start + lead[0].length);
  if (!subject && !MEETS.test(fold)) return false;
  const who = subject && !MEETS.test(fold) ? subject.who : 'both';
  frames.push({ start: span.start, end: span.end, who, modality: 'agreed', explicit: true, strong: true });
  return true;
}

const MEETS =
  /(?<!\p{L})(?:gặp|ngồi|họp|rà|soát|kiểm|đánh giá|sơ kết|giao ban|nhìn lại|đối chiếu|tổng kết|rút kinh nghiệm|chấm điểm|điểm việc|coi lại|xem lại|nhóm họp|đếm|hội ý|báo cáo|gửi nhau)(?!\p{L})/u;

const NO_POINT =
  /^ (?:đã|vừa|là|có (?!trách|nhiệm)|hiện|từng|đang|được|của|và|nằm|vốn|cũng là|ký|khái quát|điểm lại|đánh giá|trình bày|nói|kể lại|cho hay|ghi nhận|nhìn nhận|cảm ơn|chúc)(?!\p{L})/u;

/** "… đề nghị A …, đồng thời khẳng định B sẽ …": one sentence, two things said. */
const TURNS = loose(
  '[,;] (?:đồng thời,? |và |cũng )+((?:khẳng định|cam kết|cho biết|nhấn mạnh|hứa|đề nghị|mong muốn|mong|yêu cầu|giao|chỉ đạo)(?!\\p{L}))',
);

function readClause(source: Source, sentence: TextSentence, clause: Span, reading: Reading): boolean {
  return (
    readAsked(source, clause, reading) ||
    readAgreed(source, sentence, clause, reading) ||
    readPledged(source, clause, reading)
  );
}

const HEAD_SENTENCE = loose(
  '^(?:thứ (?:nhất|hai|ba|tư|năm|sáu)|một là|hai là|ba là|bốn là|năm là|(?:về|nhóm) )[^.;:]{0,60}$',
  'u',
);
const SIDE_LEAD = /^(?:đối với|về phía|phía|bên|trách nhiệm của|phần của)\s/u;

function headedSide(source: Source, span: Span, reading: Reading): { who: Obliged; end: number } | null {
  const start = span.start + markLength(source.fold.slice(span.start, span.end));
  const fold = source.fold.slice(start, Math.min(span.end, start + 60));
  const colon = fold.indexOf(':');
  if (colon < 2 || span.end - start - colon < 15) return null;
  const lead = SIDE_LEAD.exec(fold)?.[0].length ?? 0;
  // "+ Huyện ủy: chỉ đạo …; sửa chữa …": behind a mark, once the signing is told, a side and its deeds.
  const listed = reading.memory.signed && start > span.start && isDeed(source, skipMarks(source, start + colon));
  if (lead === 0 && !listed && reading.memory.list?.modality !== 'agreed') return null;
  const subject = reading.subjects.at(start + lead) ?? reading.subjects.at(start);
  if (subject && Math.abs(subject.end - start - colon) < 3) return { who: subject.who, end: start + colon + 1 };
  const bare = reading.subjects.bare(fold.slice(lead, colon));
  return bare ? { who: bare, end: start + colon + 1 } : null;
}

function continuesList(source: Source, span: Span, memory: Memory): boolean {
  const item = markLength(source.fold.slice(span.start, span.end));
  let start = span.start + item;
  const opener = matchAt(OPENER_HERE, source.fold, start);
  const fold = source.fold.slice(span.start, span.end);
  if (has(PAST, fold.slice(0, 90))) return false;
  if (opener > 0) start = skipMarks(source, opener);
  if (matchAt(DEED_HERE, source.fold, start) > 0) return true;
  if (fold.startsWith('qua đó')) return /^qua đó,? góp phần (?:tuyên truyền|quảng bá|giới thiệu|lan toả)/u.test(fold);
  if (item > 0 && memory.list?.modality === 'agreed') return true;
  if (memory.list?.modality === 'agreed' && has(MANNER_OF_TELLING, fold)) return true;
  return opener > 0 && memory.list?.modality === 'agreed' && has(COVERS, fold);
}

/** "Hình thức tuyên truyền được thực hiện đa dạng, qua chuyên mục …". */
const MANNER_OF_TELLING = loose(
  '^(?:hình thức|phương thức)(?: \\p{L}+,?){0,5} (?:được|đa dạng|phong phú|thực hiện|qua|thông qua)',
);

/** "…, trong đó đầu mối là Ban Tuyên giáo …": who keeps the contact is agreed, wherever it is said. */
function readFocal(source: Source, span: Span, reading: Reading): void {
  const focal = findFirst(FOCAL, source.fold, span);
  const subject = focal && reading.subjects.at(focal.end + 1);
  if (!focal || !subject) return;
  const stop = source.fold.slice(focal.end, span.end).search(/,|;/u);
  const end = stop < 0 ? span.end : focal.end + stop;
  reading.frames.push({ start: focal.start, end, who: subject.who, modality: 'agreed', explicit: true });
}
